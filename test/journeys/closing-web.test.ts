import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { newIdentity } from '../../src/backup/key-backup.ts';
import { mustBeAccessible, walk } from '../support/accessibility.ts';
import { startBrowser, type Visitor, visit } from '../support/browser.ts';
import { closableFile } from '../support/closable-contract.ts';
import { doorOf } from '../support/evidence.ts';
import { searchFiles } from '../support/search-files.ts';
import { signIn, startServer, type TestServer } from '../support/server.ts';

const planted = '鷺ノ宮 Quillfeather 桔梗';
const number = 'TEST-WEB-1';
const open = 'METI-R8-OPS-003';

const steps = ['end', 'balance', 'proofs', 'confirmations', 'subcontracts', 'reports', 'takeOut', 'confirm'];

let server: TestServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser.close();
  await server.end();
});

const look = async ({ page }: Visitor, name: string): Promise<void> => {
  const folder = process.env.JUNSHU_TEST_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe('the page on which a contract is closed', () => {
  for (const language of ['ja', 'en'] as const)
    it(`is accessible at every step in ${language}, wide and narrow`, () =>
      walk(
        browser,
        server,
        language,
        steps.map((step) => `/c/${open}/closing?step=${step}`),
      ));

  it('leads from each open row to where it is mended', async () => {
    const visitor = await visit(browser, server);
    await visitor.open(`/c/${open}/closing?step=balance`);
    await visitor.page.getByRole('link', { name: '直す：複製 M-003' }).click();
    await visitor.page.waitForURL(/registers\/erasures/);
    await visitor.context.close();
  });

  it('keeps what was typed when the page is left before it was sent, and records it with the keyboard alone', async () => {
    const visitor = await visit(browser, server);
    const { page } = visitor;
    await visitor.open(`/c/${open}/closing?step=end`);
    await page.getByLabel('契約が解除された').press('Space');
    await page.getByLabel('理由・経緯').fill('発注者の都合');
    await visitor.open(`/c/${open}/closing?step=end`);
    assert.equal(await page.getByLabel('理由・経緯').inputValue(), '発注者の都合');
    await page.getByLabel('終了・解除の日').fill('令和8年11月20日');
    await page.getByRole('button', { name: '記録する' }).press('Enter');
    await page.getByRole('link', { name: /1\. 作業の終了・解除 済み/ }).waitFor();
    await visitor.context.close();
  });

  it('erases after the number was typed, gives the certificate, and forgets what this device kept', async () => {
    const session = await signIn(server);
    assert.equal((await session.send('POST', '/contracts', closableFile(number, planted, true))).status, 201);
    const { recipient } = await newIdentity();
    const copied = await doorOf(server.dataFolder).json<{ id: string }>('POST', '/key-backups', { recipient });
    assert.equal(copied.status, 201);
    const visitor = await visit(browser, server);
    const { page } = visitor;
    await visitor.open(`/c/${number}/closing`);
    await page.getByText('この契約の鍵の控えがまだ1個あります').waitFor();
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
      [`draft:${number}:claims:2.a`, planted],
    );
    await mustBeAccessible(page, 'confirm, ready');
    await look(visitor, 'ready');
    const button = page.getByRole('button', { name: '消去する' });
    assert.ok(await button.isDisabled());
    await page.getByLabel(/契約番号（TEST-WEB-1）/).fill('TEST-WEB-2');
    assert.ok(await button.isDisabled());
    await page.getByLabel(/契約番号（TEST-WEB-1）/).fill(number);
    await button.press('Enter');
    await page.getByText('この契約は終了し、内容は消去されました。').waitFor();
    // What still opens its backups is told where it is told that nothing is left.
    await page.getByText(copied.body.id).waitFor();
    await mustBeAccessible(page, 'closed');
    await look(visitor, 'closed');
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('Quillfeather')), false);
    await page.getByLabel('証明する者の氏名').fill('髙橋 花子');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF で保存' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `${number}-erasure-certificate.pdf`);
    if (process.env.JUNSHU_TEST_PICTURES !== undefined)
      await download.saveAs(`${process.env.JUNSHU_TEST_PICTURES}/certificate.pdf`);
    await visitor.open('/');
    await page.getByRole('heading', { name: '終了した契約' }).waitFor();
    await mustBeAccessible(page, 'list');
    await look(visitor, 'list');
    assert.deepEqual(visitor.complaints, []);
    await visitor.context.close();
    assert.deepEqual(searchFiles(server.dataFolder, planted).found, []);
  });
});
