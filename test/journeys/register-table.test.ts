/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { mustTakeComposition } from '../support/composing.ts';
import { focusIsKept } from '../support/focus.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let browser: Browser;
let session: Session;
const folder = mkdtempSync(join(tmpdir(), 'junshu-print-'));

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
  rmSync(folder, { recursive: true });
});

const number = 'METI-R8-OPS-003';
const path = (register: string): string => `/c/${number}/registers/${register}`;

const stored = async (register: string): Promise<RegisterView['entries']> =>
  (await session.get<RegisterView>(`/contracts/${number}/registers/${register}`)).body.entries;

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`);

const editorOf = (page: Page): Locator => page.getByRole('grid').locator('xpath=..').locator('textarea');

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** What the page's address tells of a condition. */
const told = (page: Page, name: string): string => new URL(page.url()).searchParams.get(name) ?? '';

const isFocused = (field: Locator): Promise<boolean> => field.evaluate((element) => element === document.activeElement);

/** Texts of a column as far as rows are drawn. */
const columnOf = (page: Page, column: number): Promise<readonly string[]> =>
  page.locator(`[role=gridcell][aria-colindex="${column + 1}"]`).allTextContents();

describe('the rows of a register', () => {
  it('are put in order and narrowed by key; the address tells so, a reload has it, and Esc leads back to the cell', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('people'));
    const editor = editorOf(page);
    await editor.focus();
    await page.keyboard.press('Alt+ArrowDown');
    const order = panel(page, '並べ替え・絞り込み');
    await order.waitFor();
    await until('the focus is in the panel', () => isFocused(order.getByLabel('列', { exact: false }).first()));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[role=columnheader][aria-sort=ascending]').waitFor();
    await until('the address tells the order', async () => told(page, 'order') === 'name');
    // The reading counts, not the characters: 阿部, 井上 … before 髙橋.
    const readings = await columnOf(page, 1);
    assert.deepEqual(readings, readings.toSorted(new Intl.Collator('ja').compare));
    await order.getByLabel('絞り込み', { exact: false }).selectOption('has');
    await order.getByLabel('含まれる言葉').fill('高橋');
    await until('the address tells the filter', async () => told(page, 'where').startsWith('name:has:'));
    await until('one row is left', async () => (await columnOf(page, 0)).join() === '髙橋 花子');
    await mustBeAccessible(page, 'order and filter');
    await page.keyboard.press('Escape');
    await until('the focus is back in the grid', () => isFocused(editor));
    await page.reload();
    await cell(page, 0, 0).filter({ hasText: '髙橋 花子' }).waitFor();
    await page.getByText('1件 （全24件）').waitFor();
    await page.getByRole('button', { name: '氏名：「高橋」 を外す' }).click();
    await until('all rows are back', async () => (await columnOf(page, 0)).length > 5 && told(page, 'where') === '');
    await context.close();
  });

  it('keep their places while they are edited, until they are arranged anew', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${path('officers')}?order=name`);
    const before = await columnOf(page, 0);
    await editorOf(page).focus();
    await page.keyboard.type('龠田 一');
    await page.keyboard.press('Enter');
    await until('it is stored', async () => (await stored('officers')).some(({ data }) => data.name === '龠田 一'));
    assert.equal(await cell(page, 0, 0).textContent(), '龠田 一');
    await page.getByRole('button', { name: '並べ直す' }).click();
    await until('it is the last', async () => (await columnOf(page, 0)).at(-1) === '龠田 一');
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await until('it is as it was', async () => (await stored('officers')).some(({ data }) => data.name === before[0]));
    await context.close();
  });

  it('are ordered and narrowed on a phone too, as cards', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(path('people'));
    await page.getByRole('button', { name: '並べ替え・絞り込み' }).click();
    await panel(page, '並べ替え・絞り込み').getByRole('button', { name: '昇順' }).click();
    const cards = page.locator('[data-card]');
    await cards.first().filter({ hasText: 'あおば' }).waitFor();
    await until('the cards are in order', async () => (await cards.nth(1).textContent())?.startsWith('阿部') === true);
    await mustBeAccessible(page, 'cards in order');
    await page.keyboard.press('Escape');
    await focusIsKept(page);
    await context.close();
  });
});

describe('the columns of a register', () => {
  it('are chosen and stay so; one that is hidden and holds what can’t be stored is told, with the way to it', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('workplaces'));
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await panel(page, '列を選ぶ').getByLabel('使用開始日').uncheck();
    await mustBeAccessible(page, 'columns');
    await page.keyboard.press('Escape');
    await page.getByText('隠している列：1').waitFor();
    await page.reload();
    await page.getByText('隠している列：1').waitFor();
    await page.getByRole('columnheader', { name: '使用開始日' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await panel(page, '列を選ぶ').getByRole('button', { name: 'すべての列を表示' }).click();
    await page.keyboard.press('Escape');
    await editorOf(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('春ごろ');
    await page.keyboard.press('Enter');
    await page.locator('[role=gridcell][aria-invalid]').waitFor();
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await panel(page, '列を選ぶ').getByLabel('使用開始日').uncheck();
    const notice = page
      .getByRole('alert')
      .filter({ hasText: '隠している列に、保存できないセルがあります：使用開始日' });
    await notice.getByRole('button', { name: '表示する' }).click();
    await page.locator('[role=gridcell][aria-invalid]').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await page.locator('[role=gridcell][aria-invalid]').waitFor({ state: 'detached' });
    await context.close();
  });

  it('have whole heads, the name stays in view beside its number, and so does what is typed there', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('people'));
    const clipped = await page
      .locator('[role=columnheader] button')
      .evaluateAll((heads) =>
        heads
          .filter((head) => head.scrollHeight > head.clientHeight || head.scrollWidth > head.clientWidth)
          .map((head) => head.textContent),
      );
    assert.deepEqual(clipped, []);
    const left = async (place: Locator): Promise<number> => Math.round((await place.boundingBox())?.x ?? -1);
    const before = await left(cell(page, 1, 0));
    await editorOf(page).focus();
    await page.keyboard.press('End');
    const isScrolled = () =>
      page.locator('[role=grid]').evaluate((grid) => (grid.parentElement?.parentElement?.scrollLeft ?? 0) > 0);
    await until('the grid is scrolled', isScrolled);
    assert.equal(await left(cell(page, 1, 0)), before);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=grid]').evaluate((grid) => grid.parentElement?.parentElement?.scrollTo({ left: 400 }));
    await until('the grid is scrolled again', isScrolled);
    assert.equal(await left(editorOf(page)), before);
    assert.match((await page.locator('[aria-rowindex="3"]').textContent()) ?? '', /^2/);
    await context.close();
  });
});

describe('many cells at once', () => {
  it('are filled down by Ctrl+D as one act, and taken back as one', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('endpoints'));
    const before = await stored('endpoints');
    const [first, ...others] = before.map(({ data }) => data.product);
    assert.ok(first !== undefined);
    await editorOf(page).focus();
    const column = (await page.getByRole('columnheader').allTextContents()).findIndex((head) =>
      head.startsWith('対策ソフト'),
    );
    assert.ok(column > 0);
    for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('新しい対策ソフト');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    const filled = async (): Promise<number> =>
      (await stored('endpoints')).filter(({ data }) => data.product === '新しい対策ソフト').length;
    await until('three more rows hold it', async () => (await filled()) === 4);
    await page.keyboard.press('Control+z');
    await until('the fill is taken back as one', async () => (await filled()) === 1);
    await page.keyboard.press('Control+z');
    await until('all is as it was', async () => (await filled()) === 0);
    assert.deepEqual(
      (await stored('endpoints')).map(({ data }) => data.product),
      [first, ...others],
    );
    await context.close();
  });

  it('are found and replaced: what would change is shown, and is one act; the input method is left alone', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('people'));
    const before = await stored('people');
    const count = before.filter(({ data }) => data.department === '運用第一課').length;
    assert.ok(count > 0);
    await editorOf(page).focus();
    await page.keyboard.press('Control+h');
    const replace = panel(page, '検索と置換');
    const wanted = replace.getByLabel('探す文字');
    await until('the focus is in the panel', () => isFocused(wanted));
    for (const field of [wanted, replace.getByLabel('置き換える文字')])
      await mustTakeComposition(page, field, 'find and replace', () => field.fill(''));
    await wanted.fill('運用第一課');
    await replace.getByLabel('置き換える文字').fill('運用第１課');
    await replace.getByText(`${count}個のセルが変わります。`).waitFor();
    assert.equal(await replace.locator('ins').count(), count);
    await mustBeAccessible(page, 'find and replace');
    await replace.getByRole('button', { name: '置き換える' }).press('Enter');
    const replaced = async (): Promise<number> =>
      (await stored('people')).filter(({ data }) => data.department === '運用第１課').length;
    await until('they are replaced', async () => (await replaced()) === count);
    await focusIsKept(page);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await until('they are taken back as one', async () => (await replaced()) === 0);
    assert.deepEqual(
      (await stored('people')).map(({ data }) => data),
      before.map(({ data }) => data),
    );
    await context.close();
  });

  it('are given one value in the selected rows as one act; what can’t be read changes nothing', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(path('workplaces'));
    const before = await stored('workplaces');
    await editorOf(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'まとめて直す' }).click();
    const bulk = panel(page, 'まとめて直す');
    await bulk.getByText(`表で選んだ行（${before.length}件）`).waitFor({ state: 'attached' });
    await bulk.getByLabel('項目').selectOption('presentedOn');
    const day = bulk.locator('[name=presentedOn]');
    await day.fill('いつか');
    assert.equal(await bulk.getByRole('button', { name: '件を直す' }).getAttribute('aria-disabled'), 'true');
    await mustTakeComposition(page, day, 'bulk edit', () => day.fill('昨日'));
    await mustBeAccessible(page, 'bulk edit');
    await bulk.getByRole('button', { name: `${before.length}件を直す` }).press('Enter');
    const days = async (): Promise<ReadonlySet<unknown>> =>
      new Set((await stored('workplaces')).map(({ data }) => data.presentedOn));
    await until('all hold one day', async () => (await days()).size === 1);
    assert.equal(new Set((await stored('workplaces')).map(({ changedAt }) => changedAt)).size, 1, 'one commit');
    await focusIsKept(page);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await until('it is taken back as one', async () => {
      const now = await stored('workplaces');
      return now.every(({ data }, index) => data.presentedOn === before[index]?.data.presentedOn);
    });
    await context.close();
  });
});

describe('a register on paper', () => {
  it('lies across A4 with every chosen column and every shown row', async () => {
    const { page, open, context } = await visit(browser, server);
    await context.addInitScript(() => localStorage.setItem('junshu-columns:people', '["nationality"]'));
    await open(`${path('people')}?order=name`);
    const heads = (await page.getByRole('columnheader').locator('button').allTextContents()).map((head) =>
      head.replace(/[＊▲]/g, ''),
    );
    const file = join(folder, 'people.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
    for (const head of heads) assert.ok(text.includes(head.replaceAll(/\s/g, '')), head);
    for (const { data } of await stored('people'))
      assert.ok(text.includes(String(data.name).replaceAll(/\s/g, '')), String(data.name));
    assert.ok(!text.includes('国籍') && !text.includes('まとめて直す') && text.includes('従事者名簿'));
    const [, width = '0', height = '0'] =
      /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' })) ?? [];
    assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [842, 595]);
    // The page is as it was.
    await editorOf(page).focus();
    await page.locator('.register-print').waitFor({ state: 'detached' });
    await page.evaluate(() => localStorage.removeItem('junshu-columns:people'));
    await context.close();
  });
});

describe('the list of registers', () => {
  it('begins with what needs attention, in words, stands by matter, and is searched by name', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`/c/${number}/registers`);
    const first = page.locator('main section').first();
    assert.match((await first.textContent()) ?? '', /^要対応/);
    assert.match(
      (await first.locator('li').filter({ hasText: 'ソフトウェア管理台帳' }).textContent()) ?? '',
      /不備\d.*サポートが切れたソフトウェア/,
    );
    await page.getByRole('region', { name: '4　従事者の限定' }).getByRole('link', { name: '従事者名簿' }).waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) <= 1500);
    await page.getByRole('textbox').fill('ｸﾗｳﾄﾞのりすく');
    await until('one is left', async () => (await page.locator('main section li').count()) === 1);
    await page.getByRole('link', { name: 'クラウドのリスク評価', exact: true }).waitFor();
    await context.close();
  });
});

describe('a picture', () => {
  for (const width of [1280, 375])
    it(`fits the page, ${width} px wide, and is enlarged and moved by keys`, async () => {
      const { page, open, context } = await visit(browser, server, width);
      await open(`/c/${number}/pictures`);
      const sheet = page.getByRole('region', { name: '履行体制図（1枚目）' });
      const overflow = () => sheet.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      assert.equal(await overflow(), 0);
      await page.getByRole('button', { name: '拡大：' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await until('it is wider than the page', async () => (await overflow()) > 0);
      await sheet.focus();
      await page.keyboard.press('ArrowRight');
      await until('it moves', () => sheet.evaluate(({ scrollLeft }) => scrollLeft > 0));
      await mustBeAccessible(page, `picture ${width}`);
      await page.getByRole('button', { name: '幅に合わせる：' }).click();
      await until('it fits again', async () => (await overflow()) === 0);
      await context.close();
    });
});
