/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { testsslFile, wapitiFile } from '../support/scan-files.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser.close();
  await server.end();
});

const site = 'https://shien.example.com/';
const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const first = wapitiFile({ 'SQL Injection': ['/a'], XSS: ['/b'] }, 'Tue, 20 Oct 2026 01:00:00 +0000', site);
const second = wapitiFile({ XSS: ['/b'], CSRF: ['/c'] }, 'Tue, 10 Nov 2026 01:00:00 +0000', site);

describe('the register of diagnoses', () => {
  for (const width of [1280, 375])
    it(`takes a scanner’s result in after a look and a yes, ${width} px wide`, async () => {
      const { page, open, context, complaints } = await visit(browser, server, width);
      await open('/c/METI-R8-WEB-001/registers/diagnoses');
      const choose = page.getByLabel('結果のファイルを選ぶ');
      const isFirst = width === 1280;
      if (isFirst) {
        await choose.setInputFiles(file('w1.json', first));
        await page.getByText('新しい検出2件・残っている0件').waitFor();
        await page.getByRole('button', { name: '取り込む', exact: true }).click();
        await page.getByText('指摘の追加2件・完了0件').waitFor();
      }
      await choose.setInputFiles(file('w2.json', second));
      await page.getByText(isFirst ? '新しい検出1件・残っている1件・検出されなくなった1件' : '新しい検出0件').waitFor();
      await mustBeAccessible(page);
      if (process.env.SHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SHOTS}/diagnosis-${width}.png`, fullPage: true });
      if (isFirst) await page.getByLabel(/^SQL Injection/).check();
      await page.getByRole('button', { name: '取り込む', exact: true }).click();
      await page.getByText(isFirst ? '指摘の追加1件・完了1件' : '指摘の追加0件・完了0件').waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      assert.deepEqual(complaints, []);
      await context.close();
    });

  it('asks for the day and the target where the file does not say them', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/c/METI-R8-WEB-001/registers/diagnoses');
    await page.getByLabel('結果のファイルを選ぶ').setInputFiles(file('testssl.json', testsslFile));
    await page.getByText('実施日と対象を入れると取り込めます。').waitFor();
    assert.equal(await page.getByRole('button', { name: '取り込む', exact: true }).count(), 0);
    await page.getByLabel('診断した対象').selectOption({ label: site });
    await page
      .getByLabel(/^実施日/)
      .first()
      .fill('2026-11-01');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('指摘の追加2件').waitFor();
    await context.close();
  });
});
