/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import type { EvidenceView, RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { mustTakeComposition } from '../support/composing.ts';
import { focusIsKept } from '../support/focus.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let browser: Browser;
let session: Session;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
});

const number = 'METI-R8-OPS-003';
const path = (register: string): string => `/c/${number}/registers/${register}`;

const stored = async (register: string): Promise<RegisterView['entries']> =>
  (await session.get<RegisterView>(`/contracts/${number}/registers/${register}`)).body.entries;

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`);

const editorOf = (page: Page): Locator => page.getByRole('grid').locator('xpath=..').locator('textarea');

async function goTo(page: Page, row: number, column: number): Promise<void> {
  const editor = editorOf(page);
  await editor.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowUp');
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
}

/** Pastes text where the focus is, as Ctrl+V does. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

/** What a copy or cut puts on the clipboard. */
const taken = (page: Page, kind: 'copy' | 'cut'): Promise<string> =>
  page.evaluate((type) => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  }, kind);

describe('a block of cells', () => {
  it('is pasted from the focused cell on, below the last row too, and undone as one step', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('officers'));
    const before = await stored('officers');
    await goTo(page, before.length - 1, 0);
    await paste(page, '代表 太郎\t代表取締役\r\n"監査\n花子"\t監査役\r\n');
    await until('the pasted rows are stored', async () => (await stored('officers')).length === before.length + 1);
    const rows = await stored('officers');
    assert.deepEqual(
      rows.slice(-2).map(({ data }) => data.name),
      ['代表 太郎', '監査 花子'],
    );
    // One commit: both rows say so of the same moment.
    assert.equal(rows.at(-1)?.changedAt, rows.at(-2)?.changedAt);
    await page.keyboard.press('Control+z');
    await until('the paste is taken back', async () => (await stored('officers')).length === before.length);
    assert.deepEqual(
      (await stored('officers')).map(({ data }) => data),
      before.map(({ data }) => data),
    );
    await context.close();
  });

  it('keeps the text of each cell that can’t be read, told in words, while the others are stored', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('workplaces'));
    const before = await stored('workplaces');
    await goTo(page, 0, 1);
    await paste(page, 'ﾃﾚﾜｰｸ\t地下1階\n在宅\t自宅');
    await until('the cells that can be read are stored', async () => {
      const [one, other] = await stored('workplaces');
      return one?.data.zone === '地下1階' && other?.data.placeKind === 'home' && other.data.zone === '自宅';
    });
    assert.equal((await stored('workplaces'))[0]?.data.placeKind, before[0]?.data.placeKind);
    const wrong = page.locator('[role=gridcell][aria-invalid]');
    assert.equal(await wrong.textContent(), '✗ﾃﾚﾜｰｸ');
    await page.getByRole('alert').filter({ hasText: '「ﾃﾚﾜｰｸ」は選べません' }).waitFor();
    await page.getByText('4個のセルに貼り付けました').waitFor();
    await editorOf(page).focus();
    await page.keyboard.press('Control+z');
    await wrong.waitFor({ state: 'detached' });
    await until('all of it is taken back', async () =>
      (await stored('workplaces')).every(({ data }, index) => data.zone === before[index]?.data.zone),
    );
    await context.close();
  });

  it('is copied as a table, cut, and emptied; what was cut is pasted back', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('workplaces'));
    const before = await stored('workplaces');
    const shown = [cell(page, 0, 2), cell(page, 0, 3), cell(page, 1, 2), cell(page, 1, 3)];
    const texts = await Promise.all(shown.map((one) => one.textContent()));
    await goTo(page, 0, 2);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    assert.equal(await page.locator('[role=gridcell][aria-selected=true]').count(), 4);
    const table = `${texts[0]}\t${texts[1]}\r\n${texts[2]}\t${texts[3]}`;
    assert.equal(await taken(page, 'copy'), table);
    assert.equal(await taken(page, 'cut'), table);
    await until('the block is empty', async () =>
      (await stored('workplaces'))
        .slice(0, 2)
        .every(({ data }) => data.zone === undefined && data.presentedOn === undefined),
    );
    await goTo(page, 0, 2);
    await paste(page, table);
    await until('the block is filled again', async () =>
      (await stored('workplaces')).every(({ data }, index) => data.presentedOn === before[index]?.data.presentedOn),
    );
    assert.deepEqual(
      (await stored('workplaces')).map(({ data }) => data),
      before.map(({ data }) => data),
    );
    await context.close();
  });
});

describe('an empty register', () => {
  it('takes a pasted table at once, without a row or a cell', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('threats'));
    assert.equal((await stored('threats')).length, 0);
    await page.getByText('この画面でそのまま貼り付ける').waitFor();
    await paste(page, '脅威\t確認日\n新しい攻撃\tR8.10.1\n');
    await page.getByText('まだ何も保存していません').waitFor();
    await page.getByRole('region', { name: '取り込みの確認' }).getByRole('button', { name: 'やめる' }).click();
    await context.close();
  });
});

/** Whether the focus is on the grid's live cell. */
const isOnGrid = (page: Page): Promise<boolean> =>
  editorOf(page).evaluate((editor) => editor === document.activeElement);

describe('a row opened beside the grid', () => {
  it('comes by key, stands in the address, survives a reload, and is closed by Esc back to its cell', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('officers'));
    await goTo(page, 1, 1);
    await page.keyboard.press('Control+Enter');
    const panel = page.getByRole('region', { name: /^編集：/ });
    await panel.waitFor();
    const [, second] = await stored('officers');
    assert.equal(new URL(page.url()).hash, `#${second?.id}`);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await mustBeAccessible(page, 'a row beside the grid');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    assert.equal(new URL(page.url()).hash, '');
    await cell(page, 1, 1).waitFor();
    assert.equal(await cell(page, 1, 1).getAttribute('aria-selected'), 'true');
    await open(`${path('officers')}#${second?.id}`);
    await panel.getByLabel('役職').waitFor();
    assert.equal(await panel.getByLabel('役職').inputValue(), second?.data.post);
    await page.reload();
    await panel.getByLabel('役職').waitFor();
    await context.close();
  });

  it('is removed from the grid or from beside it, and undo brings it back', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('officers'));
    const before = await stored('officers');
    const panel = page.getByRole('region', { name: /^編集：/ });
    for (const isBeside of [false, true]) {
      await goTo(page, 1, 0);
      await page.keyboard.press(isBeside ? 'Control+Enter' : 'Control+Delete');
      if (isBeside) await panel.getByRole('button', { name: '行を消す' }).click();
      await until('the row is gone', async () => (await stored('officers')).length === before.length - 1);
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      await page.getByRole('status').getByRole('button', { name: '元に戻す' }).click();
      await until('the row is back', async () => (await stored('officers')).length === before.length);
      await focusIsKept(page);
    }
    // What was told of an act goes when another follows: its way back would take back the other.
    await goTo(page, 1, 0);
    await page.keyboard.press('Control+Delete');
    const told = page.getByRole('status').filter({ hasText: 'を消しました' });
    await told.waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.insertText('顧問');
    await page.keyboard.press('Enter');
    await told.waitFor({ state: 'detached' });
    await until('the row is gone', async () => (await stored('officers')).length === before.length - 1);
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
    const inOrder = (rows: typeof before) =>
      rows.map(({ id, data }) => ({ id, data })).sort((one, other) => (one.id < other.id ? -1 : 1));
    await until('both are taken back', async () =>
      isDeepStrictEqual(inOrder(await stored('officers')), inOrder(before)),
    );
    await context.close();
  });

  for (const [where, isElsewhereToo] of [
    ['', false],
    [', and another tab shows the register', true],
  ] as const)
    it(`comes back too where undo is faster than the server${where}`, async () => {
      const { page, open, context } = await visit(browser, server);
      await open(path('officers'));
      const before = await stored('officers');
      const other = isElsewhereToo ? await context.newPage() : null;
      await other?.goto(server.url + path('officers'));
      await other?.getByRole('row').nth(1).waitFor();
      await page.bringToFront();
      const isSlow = Promise.withResolvers<void>();
      const isSent = Promise.withResolvers<void>();
      await page.route('**/registers/officers/changes', async (route) => {
        isSent.resolve();
        await isSlow.promise;
        await route.continue();
      });
      await goTo(page, 1, 0);
      await page.keyboard.press('Control+Delete');
      await isSent.promise;
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      await page.keyboard.press('Control+z');
      await page.getByText('を消しました').waitFor({ state: 'detached' });
      const rowsOn = (on: Page): Promise<number> => on.getByRole('row').count();
      if (other !== null) await until('the other tab shows it', async () => (await rowsOn(other)) > before.length);
      isSlow.resolve();
      const namesOf = (rows: typeof before) => rows.map(({ data }) => data.name).sort();
      await page.waitForFunction((count) => document.querySelectorAll('[role=row]').length > count, before.length);
      await page.waitForLoadState('networkidle');
      await until('the row is back', async () => {
        const now = await stored('officers');
        return now.length === before.length && String(namesOf(now)) === String(namesOf(before));
      });
      await other?.close();
      await context.close();
    });
});

describe('what belongs to a row', () => {
  it('is told beside it: evidence that is dropped there and taken away again, linked rows, and its history', async () => {
    const { page, open, context } = await visit(browser, server);
    const [person] = await stored('people');
    await open(`${path('people')}#${person?.id}`);
    const panel = page.getByRole('region', { name: /^編集：/ });
    const targets = async (): Promise<number> =>
      (await session.get<EvidenceView>(`/contracts/${number}/evidence`)).body.items.filter(({ item }) =>
        item.targets.some(({ register, entryId }) => register === 'people' && entryId === person?.id),
      ).length;
    const before = await targets();
    await panel
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '経歴書.txt', mimeType: 'text/plain', buffer: Buffer.from('経歴の写し') });
    await until('the file is about the row', async () => (await targets()) === before + 1);
    await panel.getByRole('button', { name: /^この行から外す.*経歴書/ }).click();
    await until('the file is not about the row', async () => (await targets()) === before);
    await panel.getByText('この行から外しました').getByRole('button', { name: '元に戻す' }).click();
    await until('the file is about the row again', async () => (await targets()) === before + 1);
    const naming = panel.getByRole('region', { name: /^つながる行/ }).getByRole('link');
    assert.ok((await naming.count()) > 0);
    assert.match((await naming.first().getAttribute('href')) ?? '', /\/registers\/\w+#/);
    await panel.getByText('履歴', { exact: true }).click();
    await panel.getByText('契約を登録').waitFor();
    await mustBeAccessible(page, 'what belongs to a row', 'words');
    await context.close();
  });
});

describe('what is picked from a list', () => {
  it('is found by typing, whatever kana or width, taken by key in a cell, and stored', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('workplaces'));
    await goTo(page, 0, 1);
    await page.keyboard.press('F2');
    const list = page.getByRole('listbox');
    await list.waitFor();
    assert.equal(await list.getByRole('option').count(), 4);
    assert.equal(await list.getByRole('option', { selected: true }).textContent(), '✓自社');
    await editorOf(page).fill('ＨＯＭＥ');
    assert.equal(await list.getByRole('option').count(), 1);
    await mustBeAccessible(page, 'the list of a cell');
    await page.keyboard.press('Enter');
    await until('the choice is stored', async () => (await stored('workplaces'))[0]?.data.placeKind === 'home');
    assert.ok(await isOnGrid(page));
    assert.equal(await cell(page, 1, 1).getAttribute('aria-selected'), 'true');
    await page.keyboard.press('Control+z');
    await until('it is taken back', async () => (await stored('workplaces'))[0]?.data.placeKind === 'own');
    await context.close();
  });

  it('in the form is refused in words when it is unknown, and keeps what was typed', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(path('workplaces'));
    await page.locator('[data-card]').first().click();
    const field = page.getByRole('combobox', { name: /種別/ });
    await field.fill('洞窟');
    await page.keyboard.press('Escape');
    await page.getByText('「洞窟」は選べません').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    assert.equal(await field.inputValue(), '洞窟');
    await page.keyboard.press('Control+a');
    await field.fill('委託');
    await page.keyboard.press('Enter');
    assert.equal(await field.inputValue(), '再委託先');
    await page.keyboard.press('Escape');
    await context.close();
  });
});

describe('the input method', () => {
  it('composes in cells and forms with lists and days, and its Enter takes nothing and leaves nothing', async () => {
    for (const width of [1280, 375]) {
      const { page, open, context } = await visit(browser, server, width);
      await open(path('workplaces'));
      for (const column of width === 375 ? [] : [1, 3]) {
        await goTo(page, 0, column);
        await mustTakeComposition(page, editorOf(page), `column ${column}`, async () => {
          assert.equal(await cell(page, 0, column).getAttribute('aria-selected'), 'true');
          await page.keyboard.press('Escape');
        });
      }
      await page.getByRole('button', { name: '行を加える' }).click();
      const form = page.getByRole('region', { name: /^編集/ });
      for (const name of ['placeKind', 'since']) {
        const field = form.locator(`[name=${name}]`);
        await mustTakeComposition(page, field, `${name} ${width}`, () => field.fill(''));
      }
      await context.close();
    }
  });
});

describe('a day', () => {
  it('is typed as it is spoken or picked from a calendar by key, in a cell', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('workplaces'));
    await goTo(page, 0, 3);
    const before = (await stored('workplaces'))[0]?.data.presentedOn;
    await page.keyboard.insertText('令和8年4月1日');
    await page.getByRole('dialog').getByText('令和8年4月1日（水）').first().waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-date') === '2026-04-01');
    await mustBeAccessible(page, 'the calendar of a cell');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-date') === '2026-04-30');
    await page.keyboard.press('Enter');
    await until('the day is stored', async () => (await stored('workplaces'))[0]?.data.presentedOn === '2026-04-30');
    assert.ok(await isOnGrid(page));
    await page.keyboard.press('Control+z');
    await until('it is taken back', async () => (await stored('workplaces'))[0]?.data.presentedOn === before);
    await context.close();
  });
});
