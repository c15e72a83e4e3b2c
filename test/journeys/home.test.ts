/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Sample } from '../../src/commands/sample.ts';
import type { RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { smallContractFile } from '../support/contract-files.ts';
import { startedFolder } from '../support/first-start.ts';
import { focusComesTo } from '../support/focus.ts';
import { compose } from '../support/ime.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let session: Session;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
});

const sample = async (): Promise<Sample> => (await session.get<Sample>('/sample')).body;
const contractNumbers = async (): Promise<readonly string[]> =>
  (await session.get<readonly { readonly number: string }[]>('/contracts')).body.map(({ number }) => number);
const keysIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'keys', 'contracts')).filter((name) => /^[0-9a-f]{8}-/.test(name));
const cli = (...args: readonly string[]) => runCli(server.dataFolder, ['sample', ...args]);

const shown = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();

describe('the list of contracts', () => {
  it('begins with what presses, is narrowed and searched, and its address tells how', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open('/');
    await page.getByText('3件のうち3件').waitFor();
    // The one with an open incident, then what is overdue longer and was sent back, then the rest.
    assert.deepEqual(
      (await shown(page)).map((title) => title.slice(5, 10)),
      ['中小企業向', '産業データ', '電力分野サ'],
    );
    await page.getByRole('button', { name: /^差戻し/ }).click();
    await page.getByText('1件のうち1件').waitFor();
    await mustBeAccessible(page, 'narrowed');
    await page.waitForURL(/show=sentBack/);
    await page.reload();
    await page.getByText('1件のうち1件').waitFor();
    await page.getByRole('button', { name: /^すべて/ }).click();
    await page.getByLabel('件名・番号・受注者で探す').fill('ｒｅｓ-002 ㈱あおば');
    await page.getByText('1件のうち1件').waitFor();
    assert.deepEqual(await shown(page), ['令和8年度電力分野サイバーセキュリティ動向調査']);
    await context.close();
  });
});

describe('the search over everything', () => {
  it('finds a person, a duty and a file by a few keys, and opens what is chosen', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /探す/ });
    await field.fill('髙橋');
    await page
      .getByRole('option', { name: /従事者/ })
      .first()
      .waitFor();
    await mustBeAccessible(page, 'found');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
    await page.locator('body').press('/');
    await field.fill('15） （５）');
    await page
      .getByRole('option', { name: /（５）/ })
      .first()
      .waitFor();
    await field.press('Enter');
    await page.waitForURL(/\/items\/15#15\.5/);
    await context.close();
  });

  it('leaves Enter to the input method, and tells what it did not find', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open('/c/METI-R8-OPS-003');
    await page.getByRole('button', { name: '探す' }).click();
    const field = page.getByRole('combobox', { name: /探す/ });
    const cdp = await context.newCDPSession(page);
    await field.focus();
    for (const order of ['chrome', 'safari'] as const) await compose(cdp, 'かくにん', '確認', order, field);
    await cdp.detach();
    assert.equal(await field.inputValue(), '確認確認');
    assert.equal(new URL(page.url()).pathname, '/c/METI-R8-OPS-003');
    await field.fill('どこにもない言葉');
    await page.getByText('見つかりません').waitFor();
    await mustBeAccessible(page, 'not found');
    await page.keyboard.press('Escape');
    await focusComesTo(page, /^探す$/);
    await context.close();
  });
});

describe('the sample of a first start', () => {
  it('says what it is, and goes by one button: contracts, keys, files and feeds', async () => {
    assert.deepEqual(
      (await sample()).contracts.map(({ number, ownEntries }) => [number, ownEntries]),
      (await contractNumbers()).map((number) => [number, 0]),
    );
    const { page, open, context } = await visit(browser, server, 375);
    await open('/');
    await page.getByText('見本が入っています').waitFor();
    await mustBeAccessible(page, 'sample');
    await page.getByRole('button', { name: '見本を消して始める' }).click();
    await page.getByRole('heading', { name: '最初にすること' }).waitFor();
    await mustBeAccessible(page, 'first steps');
    await page.waitForFunction(() => document.activeElement?.id === 'first-steps');
    await context.close();
    assert.deepEqual([await contractNumbers(), await sample()], [[], { contracts: [], ownEntries: 0, feeds: [] }]);
    assert.deepEqual(keysIn(server.dataFolder), []);
    assert.deepEqual(readdirSync(join(server.dataFolder, 'blobs')), ['store-id']);
    assert.deepEqual((await session.get('/feeds')).body, []);
  });

  it('does not come back by itself when the server starts again', async () => {
    await server.stop();
    server = await startServer(server.dataFolder);
    session = await signIn(server);
    assert.deepEqual(await contractNumbers(), []);
  });

  it('comes back when it is asked for, and then not twice', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/');
    await page.getByRole('button', { name: '見本を入れる' }).click();
    await page.getByText('見本が入っています').waitFor();
    await until('the focus is on what came', () =>
      page.evaluate(() => document.activeElement?.textContent?.includes('架空の受注者') === true),
    );
    await context.close();
    assert.equal((await contractNumbers()).length, 3);
    assert.equal((await sample()).feeds.length, 4);
    const again = await cli('add');
    assert.equal(again.code, 6);
    assert.match(again.stderr, /使われています|登録されています/);
  });

  it('tells what was added to it, and takes that away only when told to', async () => {
    const number = 'METI-R8-OPS-003';
    const rows = await session.get<RegisterView>(`/contracts/${number}/registers/people`);
    const [first] = rows.body.entries;
    const added = { expectedRevision: 0, data: first?.data };
    const kept = await session.send('PUT', `/contracts/${number}/registers/people/entries/own`, added);
    assert.equal(kept.status, 200, JSON.stringify(kept.body));
    const refused = await cli('remove');
    assert.deepEqual([refused.code, refused.stdout], [1, '']);
    assert.match(refused.stderr, /記録が1件/);
    const stale = await session.send('POST', '/sample/removal', { contracts: await contractNumbers(), ownEntries: 0 });
    assert.equal(stale.status, 422);
    const { page, open, context } = await visit(browser, server);
    await open('/');
    await page.getByRole('button', { name: '見本を消して始める' }).click();
    await page.getByText('見本に加えた記録1件も消えます').waitFor();
    await mustBeAccessible(page, 'asked');
    await page.getByRole('button', { name: 'やめる' }).click();
    await context.close();
    const removed = await cli('remove', '--yes');
    assert.deepEqual([removed.code, removed.stdout.trim().split('\n').length], [0, 3], removed.stderr);
    assert.deepEqual(await contractNumbers(), []);
  });

  it('leaves a contract of one’s own as it is', async () => {
    assert.equal((await cli('add')).code, 0);
    assert.equal((await session.send('POST', '/contracts', smallContractFile('OWN-1'))).status, 201);
    assert.equal((await cli('remove')).code, 0);
    assert.deepEqual(await contractNumbers(), ['OWN-1']);
    assert.equal(keysIn(server.dataFolder).length, 1);
  });
});

describe('an installation that wants no sample', () => {
  it('starts empty', async () => {
    const empty = await startServer(await startedFolder('empty'), { JUNSHU_SAMPLE: 'no' });
    const { body } = await (await signIn(empty)).get('/contracts');
    await empty.end();
    assert.deepEqual(body, []);
  });
});
