/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { scopeKeys } from '../../src/core/catalogue/catalogue.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { compose } from '../support/ime.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

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

const pasted = [
  '契 約 件 名　令和８年度 電子申請システム運用業務',
  '契約締結日　令和８年４月１日',
  '履行期間：契約締結日から令和９年３月３１日まで',
  '契約期間　令和８年４月１日から令和９年２月２８日まで',
  '契約金額　金１２，３４５，６７８円',
  '担当課室　商務情報政策局総務課',
].join('\n');

describe('a contract’s text on the page of a new contract', () => {
  it('proposes what it says with its words, asks about what differs, and replaces nothing typed by itself', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open('/new');
    await page.locator('input[name=title]').fill('手で書いた件名');
    await page.getByText('契約書の文から入れる').click();
    await page.getByLabel('契約書の文').fill(pasted);
    const read = page.getByRole('region', { name: '読み取ったもの' });
    await read.getByText('「契約締結日から令和９年３月３１日まで」').first().waitFor();
    await read.getByText('違う書き方が二つ以上あります').waitFor();
    await mustBeAccessible(page, 'proposals');
    await read.getByRole('button', { name: '空いている欄に、読めたものを入れる' }).click();
    const value = (name: string): Promise<string> => page.locator(`input[name=${name}]`).inputValue();
    await page.getByText('違う内容が入力されている1つの欄は、そのままにしました').waitFor();
    assert.deepEqual(
      [await value('title'), await value('addressee'), await value('number')],
      ['手で書いた件名', '商務情報政策局総務課長', ''],
    );
    await read.getByRole('button', { name: /この値に置き換える 契約件名/ }).click();
    assert.equal(await value('title'), '令和８年度 電子申請システム運用業務');
    await read.getByRole('button', { name: /この値を入れる 契約期間の末日：令和9年2月28日/ }).click();
    await read.getByRole('button', { name: /この値に置き換える 契約期間の末日：令和9年3月31日/ }).waitFor();
    await context.close();
  });
});

describe('the first steps of a contract', () => {
  it('stay on its dashboard, done by what is on record, registers before the plan', async () => {
    const scope = Object.fromEntries(scopeKeys.map((key) => [key, key === 'buildsSystems' ? false : null]));
    const contractor = { name: '株式会社見本', address: '東京都', representative: '見本' };
    const facts = { title: '新しい業務', concludedOn: '2026-04-01', period: { from: '2026-04-01', to: '2027-03-31' } };
    const made = { number: 'NEW-1', ...facts, buyer: { addressee: '総務課長' }, contractor, scope };
    assert.equal((await session.send('POST', '/contracts', made)).status, 201);
    const { page, open, context } = await visit(browser, server);
    await open('/c/NEW-1');
    const steps = page.getByRole('region', { name: /最初の手順/ });
    await steps.getByText('残り4').waitFor();
    const titles = await steps.locator('ol > li > p:first-child').allInnerTexts();
    const at = (word: string): number => titles.findIndex((title) => title.includes(word));
    assert.ok(at('台帳') < at('確認書類') && at('去年') < at('範囲') && at('契約を登録') === 0, titles.join());
    await mustBeAccessible(page, 'first steps');
    await steps.getByRole('link', { name: /従事者名簿 0件/ }).click();
    await page.waitForURL('**/c/NEW-1/registers/people');
    const answer = { status: 'implemented', content: '窓口を品質管理部に定めた。' };
    const changes = [{ entryId: '3.accept', expectedRevision: 0, data: answer }];
    assert.equal((await session.send('POST', '/contracts/NEW-1/registers/claims/changes', { changes })).status, 200);
    await open('/c/NEW-1');
    await steps.getByText('残り3').waitFor();
    await context.close();
  });
});

describe('help', () => {
  it('leads from any page to how a task is done, and from there to where it is done', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/c/METI-R8-OPS-003/report');
    await page.getByRole('banner').getByRole('link', { name: 'ヘルプ' }).click();
    await page.getByRole('link', { name: '事故が起きた' }).click();
    await page.getByRole('heading', { name: '事故が起きた' }).waitFor();
    await page.getByRole('link', { name: /事故の台帳に/ }).click();
    await page.waitForURL('**/c/METI-R8-OPS-003/registers/incidents');
    await page.getByRole('link', { name: '使い方：事故が起きた' }).waitFor();
    await context.close();
  });

  it('explains words where they stand, by keyboard, and Esc gives the focus back', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/c/METI-R8-OPS-003/registers/cloudServices');
    const word = page.getByRole('main').getByRole('button', { name: 'ISMAP', exact: true });
    await word.focus();
    await page.keyboard.press('Enter');
    const meaning = page.getByRole('note', { name: '「ISMAP」の意味' });
    await meaning.waitFor();
    await mustBeAccessible(page, 'a word explained');
    await page.keyboard.press('Escape');
    await meaning.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'ISMAP');
    await context.close();
  });

  it('lists the keys on ?, but not while something is typed or composed', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/new');
    const title = page.locator('input[name=title]');
    await title.focus();
    await page.keyboard.type('何?');
    const cdp = await context.newCDPSession(page);
    await compose(cdp, 'なに', '何', 'chrome', title);
    assert.equal(await title.inputValue(), '何?何');
    const list = page.getByRole('dialog', { name: 'キーの一覧' });
    assert.equal(await list.count(), 0);
    const link = page.getByRole('banner').getByRole('link', { name: 'ヘルプ' });
    await link.focus();
    await page.keyboard.press('?');
    await list.getByText('Ctrl+K / ⌘K').waitFor();
    await mustBeAccessible(page, 'the keys');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'ヘルプ');
    await context.close();
  });
});
