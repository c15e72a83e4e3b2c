/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

let server: TestServer;
let browser: Browser;
const folder = temporaryFolder();

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser.close();
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const evidence = '/c/METI-R8-OPS-003/evidence';

const fileOf = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const outcomes = (page: Page) => page.getByRole('region', { name: '送ったファイル' });

describe('the evidence page', () => {
  it('takes several files, says of each what became of it, and keeps what is said of it', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${evidence}?duty=7.erase&register=copies&entry=c3`);
    const paths = [fileOf('消去証明_M-003_R8.10.20.txt', '消去証明'), `${projectRoot}test/fixtures/evidence/enc.zip`];
    await page.getByLabel('ファイルを選択').setInputFiles(paths);
    await page.getByText('保存1件・受け取れない1件・残り0件').waitFor();
    const list = outcomes(page);
    await list.getByText('パスワード付きの圧縮ファイルは受け取れません').waitFor();
    await list.getByText('種類・日付・対象を確かめる').click();
    assert.equal(await list.getByLabel('何の証拠か').inputValue(), 'erasureProof');
    assert.equal(await list.getByLabel('証跡の日付').inputValue(), '2026-10-20');
    await mustBeAccessible(page);
    await list.getByLabel('機密性区分').selectOption({ label: '機密性３' });
    await list.getByText('に保存しました').waitFor();
    await open(evidence);
    const item = page.getByRole('listitem').filter({ hasText: '消去証明_M-003' });
    await item.getByText('機密性３').waitFor();
    await item.getByText('複製「M-003」').waitFor();
    await context.close();
  });

  it('recognises the same file and lets it serve the new place too', async () => {
    const { page, open, context } = await visit(browser, server);
    const path = fileOf('議事録.txt', '議事録の中身');
    await open(evidence);
    await page.getByLabel('ファイルを選択').setInputFiles([path]);
    await page.getByText('保存1件').waitFor();
    await open('/c/METI-R8-OPS-003/items/11#11.follow');
    const section = page.locator('section[id="11.follow"]');
    await section.getByLabel(/証跡を加える/).setInputFiles([path]);
    await section.getByRole('button', { name: '「議事録.txt」をここの証跡にもする' }).click();
    await section.getByText('「議事録.txt」を対象に加えました').waitFor();
    await section.getByRole('link', { name: '議事録.txt' }).waitFor();
    await context.close();
  });

  it('goes on with an upload after the tab was killed', async () => {
    const { page, open, context } = await visit(browser, server);
    const path = fileOf('大きなログ.log', Buffer.alloc(6_000_000, 'line of a log\n'));
    await open(evidence);
    let pieces = 0;
    await page.route('**/evidence/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH') pieces += 1;
      // The third piece never leaves the browser: the tab dies first.
      if (route.request().method() !== 'PATCH' || pieces < 3) await route.continue();
    });
    await page.getByLabel('ファイルを選択').setInputFiles([path]);
    await page.getByText(/送っています 3\d%/).waitFor();
    await page.close();
    const second = await context.newPage();
    await second.goto(server.url + evidence);
    await second.getByText(/大きなログ\.log（\d+%まで届いています）/).waitFor();
    let resent = 0;
    second.on('request', (request) => {
      if (request.method() === 'PATCH') resent += 1;
    });
    await second.getByLabel('ファイルを選択').setInputFiles([path]);
    await second.getByText('保存1件').waitFor();
    assert.ok(resent === 3 || resent === 4, `only what was missing is sent, not ${resent} of 6 pieces`);
    await context.close();
  });

  it('takes pasted pictures and dropped folders, leaving out what nobody means', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(evidence);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(
        new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])], 'image.png', {
          type: 'image/png',
        }),
      );
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByText('保存1件').waitFor();
    await outcomes(page)
      .locator('b', { hasText: /^貼り付け_\d{4}-\d{2}-\d{2}_\d{4}\.png$/ })
      .waitFor();
    const drop = (): Promise<boolean> =>
      page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['受講'], '受講記録.csv'));
        data.items.add(new File(['x'], 'Thumbs.db'));
        return window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
    assert.equal(await drop(), false, 'a file that misses the zone does not replace the page');
    assert.equal(await outcomes(page).getByRole('listitem').count(), 1);
    await page.getByLabel('ドロップ領域を全画面に広げる').check();
    await drop();
    await page.getByText('保存2件').waitFor();
    assert.equal(await outcomes(page).getByText('Thumbs.db').count(), 0);
    await context.close();
  });

  it('of a row leads from its form and back with the row as target', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open('/c/METI-R8-OPS-003/registers/erasures');
    await page
      .getByRole('button', { name: /M-001|c1/ })
      .first()
      .click();
    await page.getByText('この行の証跡（1件）').waitFor();
    await mustBeAccessible(page);
    await page.getByRole('link', { name: 'この行の証跡を見る・加える' }).click();
    await page.getByText(/ここで加えるファイルの対象：消去：M-001/).waitFor();
    assert.equal(await page.getByText('1件', { exact: true }).count(), 1);
    await context.close();
  });
});
