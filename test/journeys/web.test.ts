/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import type { DashboardView, ObligationView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, type Visitor, visit } from '../support/browser.ts';
import { compose } from '../support/ime.ts';
import { signIn, startServer, type TestServer } from '../support/server.ts';
import { slowness } from '../support/slowness.ts';
import { projectRoot } from '../support/source-files.ts';
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

const operations = '/c/METI-R8-OPS-003';

const people = readFileSync(`${projectRoot}test/fixtures/people-500-cp932.csv`);

/** The head of the table of people as a file of its own: enough to look at, where 500 rows are not the matter. */
function firstLines(count: number): Buffer {
  let end = 0;
  for (let line = 0; line < count; line += 1) end = people.indexOf('\n', end) + 1;
  return people.subarray(0, end);
}

describe('axe finds nothing', () => {
  it('though it would find a picture without words, or a page that is too wide', async () => {
    const { page, context } = await visit(browser, server, 320);
    for (const [barrier, told] of [
      ['<img src="data:,">', /image-alt/],
      ['<img alt="…" width="900" height="9" src="data:,">', /px too wide/],
    ] as const) {
      await page.setContent(`<html lang="ja"><title>t</title><main><h1>h</h1>${barrier}</main></html>`);
      await assert.rejects(mustBeAccessible(page), told);
    }
    await context.close();
  });

  it('while a cell is edited, a row form is open, or an import is previewed', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${operations}/registers/people`);
    await page.getByRole('gridcell').nth(1).dblclick();
    await mustBeAccessible(page, 'editing');
    await page.keyboard.press('Escape');
    await page.setInputFiles('input[type=file]', { name: 'people.csv', mimeType: 'text/csv', buffer: firstLines(40) });
    await page.getByText('まだ何も保存していません').waitFor();
    await mustBeAccessible(page, 'preview');
    await page.getByRole('button', { name: '行を加える' }).click();
    await mustBeAccessible(page, 'row form');
    await context.close();
  });
});

describe('the input method', () => {
  for (const order of ['chrome', 'safari'] as const) {
    it(`in a grid cell keeps the first kana, and its confirming Enter stays in the cell (${order})`, async () => {
      const { page, open, context } = await visit(browser, server);
      await open(`${operations}/registers/people`);
      const cdp = await context.newCDPSession(page);
      const cell = page.getByRole('gridcell').nth(4);
      await cell.click();
      const editor = page.locator('textarea');
      await compose(cdp, 'あんぜん', '安全', order, editor);
      assert.equal(await editor.inputValue(), '安全');
      await page.keyboard.press('Escape');
      assert.notEqual(await cell.textContent(), '安全');
      await context.close();
    });

    it(`in every kind of field never submits and never moves on (${order})`, async () => {
      const { page, open, context } = await visit(browser, server);
      const cdp = await context.newCDPSession(page);
      const fields: readonly (readonly [string, string])[] = [
        ['/new', 'input[name=title]'],
        ['/new', 'input[name=address]'],
        [`${operations}/registers/people`, 'input[type=text]'],
        [`${operations}/items/9#9.nda`, 'textarea'],
      ];
      for (const [path, selector] of fields) {
        await open(path);
        const field = page.locator(selector).first();
        await field.focus();
        const place = (): string => new URL(page.url()).pathname;
        const before = place();
        await compose(cdp, 'かんじ', '漢字', order, field);
        assert.match(await field.inputValue(), /漢字/, selector);
        // A search that is typed stands in the address's query.
        assert.equal(place(), before);
        assert.ok(await field.evaluate((element) => element === document.activeElement), selector);
        assert.equal(await page.getByRole('alert').count(), 0, `${selector} was submitted`);
      }
      await context.close();
    });
  }

  it('a real Enter confirms the cell and moves down', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${operations}/registers/workplaces`);
    await page.getByRole('gridcell').nth(2).click();
    await page.keyboard.insertText('入退室管理区画（新）');
    await page.keyboard.press('Enter');
    await page.getByText('に保存しました').waitFor();
    assert.equal(await page.getByRole('gridcell').nth(2).textContent(), '入退室管理区画（新）');
    await page.keyboard.press('Control+z');
    await page.getByRole('gridcell', { name: '入退室管理区画', exact: true }).waitFor();
    await context.close();
  });
});

const contentOf = (page: Page): Locator => page.locator('section[id="9.nda"] textarea').first();

describe('what is typed is never lost', () => {
  const text = '従事者全員から誓約書を徴しました。';

  it('when the tab is killed before the pause has passed', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${operations}/items/9#9.nda`);
    await contentOf(page).fill(`${text}（閉じる前）`);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${server.url}${operations}/items/9#9.nda`);
    await again.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('section[id="9.nda"] textarea')?.value.includes('閉じる前'),
    );
    // The old tab may have sent it while it closed: then the new one has nothing left to send, and says nothing.
    const session = await signIn(server);
    await until('the text is stored', async () => {
      const { body } = await session.get<ObligationView>('/contracts/METI-R8-OPS-003/obligations/9');
      return JSON.stringify(body).includes(`${text}（閉じる前）`);
    });
    await context.close();
  });

  it('when the session has ended: it stays on the device and is saved after signing in again', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${operations}/items/9#9.nda`);
    const cookies = await context.cookies();
    await context.clearCookies();
    await contentOf(page).fill(`${text}（期限切れ）`);
    await page.getByText('サインインの期限が切れました').waitFor();
    await context.addCookies(cookies);
    await page.getByText('に保存しました').first().waitFor({ timeout: 15_000 });
    await open(`${operations}/items/9#9.nda`);
    assert.equal(await contentOf(page).inputValue(), `${text}（期限切れ）`);
    await context.close();
  });

  it('when the same text has reached the server already: it counts as saved, and nobody is asked', async () => {
    const [one, two]: Visitor[] = await Promise.all([visit(browser, server), visit(browser, server)]);
    assert.ok(one && two);
    for (const { open } of [one, two]) await open(`${operations}/items/9#9.nda`);
    for (const { page } of [one, two]) {
      await contentOf(page).fill('二度届いた同じ文');
      await page.getByText('に保存しました').first().waitFor();
    }
    assert.equal(await two.page.getByText('変更しました').count(), 0);
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it('when two write the same answer: both are shown field by field, and one is chosen', async () => {
    const [one, two]: Visitor[] = await Promise.all([visit(browser, server), visit(browser, server)]);
    assert.ok(one && two);
    await one.open(`${operations}/items/9#9.nda`);
    await two.open(`${operations}/items/9#9.nda`);
    await contentOf(one.page).fill('一人目の文');
    await one.page.getByText('に保存しました').first().waitFor();
    await contentOf(two.page).fill('二人目の文');
    const panel = two.page.getByRole('alert').filter({ hasText: '変更しました' });
    await panel.waitFor();
    assert.match((await panel.textContent()) ?? '', /一人目の文/);
    await panel.getByRole('button', { name: '保存' }).click();
    await two.page.getByText('に保存しました').first().waitFor();
    await one.open(`${operations}/items/9#9.nda`);
    assert.equal(await contentOf(one.page).inputValue(), '二人目の文');
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it('when two change one row of a register: both are shown field by field, and one is chosen', async () => {
    const [one, two]: Visitor[] = await Promise.all([visit(browser, server), visit(browser, server)]);
    assert.ok(one && two);
    const path = `${operations}/registers/officers`;
    for (const { open } of [one, two]) await open(path);
    for (const [{ page }, text] of [
      [one, '常務取締役'],
      [two, '専務取締役'],
    ] as const) {
      await page.getByRole('gridcell').nth(2).dblclick();
      await page.locator('textarea').fill(text);
      await page.keyboard.press('Enter');
      if (page === one.page) await page.getByText('保存しました').first().waitFor();
    }
    const panel = two.page.getByRole('group').filter({ hasText: '常務取締役' }).first();
    await panel.waitFor();
    assert.match((await panel.textContent()) ?? '', /専務取締役/);
    for (const { context } of [one, two]) await context.close();
  });

  it('within two seconds of a pause it is saved, as long as the machine gives them', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${operations}/items/3#3.fix`);
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT', {
      timeout: 2000 * slowness() + 2000,
    });
    await page
      .locator('section[id="3.fix"] textarea')
      .first()
      .fill('今期は監査の実施の要請がなく、指摘事項もありませんでした。');
    assert.equal((await saved).status(), 200);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('a matter is found on the dashboard, opened and answered', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/c/METI-R8-WEB-001');
    await page.locator('tbody th a').first().focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /6\)/ }).waitFor();
    await page.getByRole('navigation', { name: '義務の一覧' }).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('に保存しました').first().waitFor();
    assert.ok(await page.locator('section[id="6.permit"]').getByText('該当なし').first().isVisible());
    await context.close();
  });
});

describe('a table pasted from a spreadsheet', () => {
  it('of 500 rows is previewed with its doubtful cells, and stored only when confirmed', async () => {
    const { page, open, context } = await visit(browser, server);
    await open('/c/METI-R8-WEB-001/registers/people');
    const csv = new TextDecoder('shift_jis').decode(people);
    await page.locator('[role=gridcell]').nth(1).click();
    await page.locator('textarea').evaluate(
      (element, text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      csv
        .replaceAll('"改行を\n含む資格, ""引用符"" も"', '改行')
        .replaceAll(',', '\t')
        .replaceAll(/"=HYPERLINK.*?\)"/g, '山田'),
    );
    await page.getByText('まだ何も保存していません').waitFor();
    assert.ok((await page.getByText('暦にない日です').count()) > 0);
    assert.match((await page.locator('main').textContent()) ?? '', /3件/);
    await page.getByRole('button', { name: /件を取り込む/ }).click();
    await page.getByText(/件を取り込みました/).waitFor();
    await context.close();
  });
});

describe('a duty that does not apply', () => {
  it('gets its reason from a picked sentence, which is saved like what is typed', async () => {
    const { page, open, context } = await visit(browser, server, 1280);
    await open('/c/METI-R8-RES-002/items/9#9.purpose');
    const section = page.locator('section[id="9.purpose"]');
    await section.getByRole('radio', { name: '該当なし' }).check();
    await section.getByRole('button', { name: /対象期間に該当する事実がなかった/ }).click();
    await section.getByText('に保存しました').waitFor();
    await mustBeAccessible(page, 'picked sentences');
    await open('/c/METI-R8-RES-002/items/9#9.purpose');
    assert.match(await section.locator('textarea').first().inputValue(), /^対象期間に該当する事実がなかったため/);
    await context.close();
  });
});

describe('the limits of a contract', () => {
  it('take numbers in digits of either width; what is no number is told, stays in the field and changes nothing', async () => {
    const { page, open, context } = await visit(browser, server);
    const field = page.getByRole('textbox', { name: 'サポート期限のフィードが古くなるまで（日）' });
    await open(`${operations}/settings`);
    await field.fill('６０');
    await page.getByText('に保存しました').first().waitFor();
    await field.fill('二か月');
    await page.getByText('1から36500までの整数を').waitFor();
    await mustBeAccessible(page);
    await open(`${operations}/settings`);
    assert.equal(await field.inputValue(), '二か月');
    await page.getByText('1から36500までの整数を').waitFor();
    const session = await signIn(server);
    const { body } = await session.get<DashboardView>('/contracts/METI-R8-OPS-003');
    assert.equal(body.contract.settings.supportFeedMaxAgeDays, 60);
    await field.fill('');
    await page.getByText('に保存しました').first().waitFor();
    await open(`${operations}/settings`);
    assert.equal(await field.inputValue(), '100');
    await context.close();
  });
});

describe('drafts', () => {
  it('are looked over together: what is left out stays unanswered, the rest is entered in one commit', async () => {
    const { page, open, context } = await visit(browser, server, 1280);
    await open('/c/METI-R8-RES-002/drafts');
    const boxes = page.getByRole('checkbox');
    const count = await boxes.count();
    assert.ok(count > 5);
    await boxes.first().uncheck();
    // 未実施 says by when, by whom, and what holds until then.
    for (const day of await page.getByLabel('対応予定日').all()) await day.fill('2027-02-26');
    for (const owner of await page.getByLabel('責任者').all()) await owner.fill('髙橋 花子');
    for (const measure of await page.getByLabel('それまでの代替策').all()) await measure.fill('手作業で点検する。');
    await page.getByRole('button', { name: `${count - 1}件を確かめて記入する` }).click();
    await page.getByText(`${count - 1}件を記入しました`).waitFor();
    await boxes.nth(1).waitFor({ state: 'detached' });
    assert.equal(await boxes.count(), 1);
    await context.close();
  });
});

describe('a form filled in elsewhere', () => {
  it('is read on the page: sixteen answers, six reasons, each liberty named', async () => {
    const { page, open, context } = await visit(browser, server, 1280);
    await open('/read-form');
    await page.setInputFiles('input[type=file]', `${projectRoot}test/fixtures/betsushi4-by-hand.docx`);
    await page.getByRole('row').nth(16).waitFor();
    assert.equal(await page.getByRole('rowheader').count(), 16);
    assert.ok((await page.getByText('表記の違い').count()) > 0);
    assert.ok((await page.getByText('要確認').count()) > 0);
    await mustBeAccessible(page, 'answers of a form');
    await page.setInputFiles('input[type=file]', `${projectRoot}package.json`);
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByRole('rowheader').count(), 0);
    await context.close();
  });
});

describe('the first load', () => {
  it('of the dashboard needs at most 120 kB of JavaScript, gzipped', async () => {
    const { page, context } = await visit(browser, server);
    // Files of the page on which one arrives after signing in are not the dashboard's.
    await page.goto('about:blank');
    const sizes = new Map<string, number>();
    // Nor is what an earlier visitor left.
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    page.on('response', async (response) => {
      if (/\/assets\/.*\.js$/.test(response.url()))
        sizes.set(
          response.url(),
          gzipSync(readFileSync(`${projectRoot}dist/web${new URL(response.url()).pathname}`)).length,
        );
    });
    await page.goto(server.url + operations);
    await page.waitForLoadState('networkidle');
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    assert.ok(total > 0 && total <= 120_000, `${total} bytes: ${JSON.stringify([...sizes])}`);
    await cdp.detach();
    await context.close();
  });
});
