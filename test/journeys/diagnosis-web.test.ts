/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { supportJson } from '../support/feed-files.ts';
import { lookAt } from '../support/look.ts';
import { nmapFile, testsslFile, wapitiFile } from '../support/scan-files.ts';
import { signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

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
      // What stays at the top of the screen covers nothing there.
      await page.evaluate(() => window.scrollTo(0, 0));
      await mustBeAccessible(page);
      await lookAt(page, `diagnosis-${width}`);
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

describe('what is asked before it is taken in', () => {
  const aborted = nmapFile.replace('exit="success"', 'exit="error"');
  const releases = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `${at}`, eolFrom: '2027-01-01' }));
  const words = {
    ja: { take: 'フィードを取り込む', file: 'ファイルを選ぶ', replace: 'それでも置き換える' },
    en: { take: 'Take in a feed', file: 'Choose a file', replace: 'Replace it all the same' },
  };
  const dayOfFeed = async (): Promise<string> => {
    const { body } = await (await signIn(server)).get<readonly { readonly kind: string; readonly date: string }[]>(
      '/feeds',
    );
    return body.find(({ kind }) => kind === 'support')?.date ?? '';
  };
  for (const [width, language, date] of [
    [1280, 'ja', '2026-11-10'],
    [375, 'en', '2026-11-05'],
  ] as const)
    it(`a scan that broke off says so, and an older feed waits for a yes without being chosen again, ${language}, ${width} px wide`, async () => {
      const { page, open, context, complaints } = await visit(browser, server, width, language);
      const say = words[language];
      const inspect = async (name: string): Promise<void> => {
        await page.evaluate(() => window.scrollTo(0, 0));
        await mustBeAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${name}: ${wide} px too wide`);
        await lookAt(page, `${name}-${language}-${width}`);
      };
      await open('/c/METI-R8-WEB-001/registers/diagnoses');
      await page.locator('input[type=file]').first().setInputFiles(file('nmap.xml', aborted));
      await page
        .getByText(language === 'ja' ? /実行が途中で終わっています/ : /did not come to its end/)
        .first()
        .waitFor();
      await inspect('aborted-scan');
      await open('/c/METI-R8-WEB-001/software');
      await page.getByText(say.take, { exact: true }).click();
      const choose = page.getByLabel(say.file).last();
      await choose.setInputFiles(
        file('older.json', Buffer.from(supportJson(releases(3), `${date}T00:00:00Z`)).toString()),
      );
      const yes = page.getByRole('button', { name: say.replace });
      await yes.waitFor();
      await inspect('older-feed');
      assert.notEqual(await dayOfFeed(), date);
      await yes.click();
      await until('the older feed took the place', async () => (await dayOfFeed()) === date);
      await yes.waitFor({ state: 'detached' });
      await inspect('feed-taken');
      await open('/c/METI-R8-WEB-001/settings');
      await page.locator('#backup-age').scrollIntoViewIfNeeded();
      await inspect('backup-age');
      await open('/c/METI-R8-WEB-001/software');
      await page.getByText(say.take, { exact: true }).click();
      await choose.setInputFiles(file('none.json', '{"hello":1}'));
      await page
        .getByText(language === 'ja' ? /読めません/ : /none of the feeds/)
        .first()
        .waitFor();
      assert.equal(await yes.count(), 0);
      assert.ok(
        complaints.every((one) => one.includes('422')),
        complaints.join(),
      );
      await context.close();
    });
});
