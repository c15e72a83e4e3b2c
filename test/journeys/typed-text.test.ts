/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { DashboardView, RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { visit } from '../support/browser.ts';
import {
  mustAllOutlive,
  overwrite,
  overwriteEntry,
  storedIn,
  type TypedPlace,
  typeInto,
  typingDesk,
} from '../support/typed-text.ts';

const desk = typingDesk();

const number = 'METI-R8-OPS-003';
const operations = `/c/${number}`;

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`);

/** Goes to a cell: the editor stands on the active one. */
async function goToCell(page: Page, row: number, column: number): Promise<Locator> {
  const target = cell(page, row, column);
  await target.waitFor();
  const editor = page.locator('textarea');
  if ((await target.getAttribute('aria-selected')) === 'true') await editor.focus();
  else await target.click();
  return editor;
}

/** Opens a cell and gives its editor. */
async function openCell(page: Page, row: number, column: number): Promise<Locator> {
  const editor = await goToCell(page, row, column);
  await page.keyboard.press('F2');
  return editor;
}

/** Opens the form of a row on a narrow screen, unless it stands open. */
async function openCard(page: Page, name: string, label: string): Promise<Locator> {
  const card = page.getByRole('button', { name });
  await card.waitFor();
  const form = page.getByRole('region', { name: '編集' });
  if ((await form.count()) === 0) await card.click();
  return form.getByLabel(label);
}

const places: readonly TypedPlace[] = [
  {
    name: 'an answer to a duty',
    path: `${operations}/items/9#9.nda`,
    field: async (page) => page.locator('section[id="9.nda"] textarea').first(),
    overwrite: (other, text) =>
      overwriteEntry(other, number, 'claims/entries/9.nda', { status: 'implemented', content: text }),
  },
  {
    name: 'a picked reason',
    path: `${operations}/items/9#9.purpose`,
    field: async (page) => {
      const section = page.locator('section[id="9.purpose"]');
      await section.getByRole('radio', { name: '該当なし' }).check();
      await section.getByRole('button', { name: /対象期間に該当する事実がなかった/ }).click();
      return section.locator('textarea').first();
    },
    overwrite: (other, text) =>
      overwriteEntry(other, number, 'claims/entries/9.purpose', { status: 'notApplicable', reason: text }),
  },
  {
    name: 'an entry of the plan',
    path: `${operations}/plan#9.nda`,
    field: async (page) => page.locator('section[id="9.nda"] textarea'),
    overwrite: (other, text) => overwriteEntry(other, number, 'planEntries/entries/9.nda', { method: text }),
  },
  {
    name: 'a setting of the contract',
    path: `${operations}/settings`,
    field: async (page) => page.getByLabel('契約件名'),
    overwrite: async (other, text) => {
      const { contract } = (await other.get<DashboardView>(`/contracts/${number}`)).body;
      const {
        number: _number,
        catalogue: _catalogue,
        concludedOn: _concludedOn,
        period: _period,
        schedule: _schedule,
        ...settings
      } = contract;
      await overwrite(other, `/contracts/${number}/settings`, { ...settings, title: text });
    },
  },
  {
    name: 'a cell of a register',
    path: `${operations}/registers/workplaces`,
    field: (page) => openCell(page, 0, 2),
    overwrite: async (other, text) => {
      const { entries } = (await other.get<RegisterView>(`/contracts/${number}/registers/workplaces`)).body;
      await overwriteEntry(other, number, 'workplaces/entries/w1', { ...entries[0]?.data, zone: text });
    },
  },
  {
    name: 'the form of a row',
    path: `${operations}/registers/officers`,
    width: 375,
    field: (page) => openCard(page, '青葉 一郎', '役職'),
    overwrite: async (other, text) => {
      const { entries } = (await other.get<RegisterView>(`/contracts/${number}/registers/officers`)).body;
      await overwriteEntry(other, number, 'officers/entries/o1', { ...entries[0]?.data, post: text });
    },
    save: (page) => page.getByRole('region', { name: '編集' }).getByRole('button', { name: '保存' }).click(),
  },
];

mustAllOutlive(desk, places);

describe('rows typed without a connection', () => {
  it('are counted, and go out by themselves when it returns: once, though two tabs hold them', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    const path = `${operations}/registers/officers`;
    const other = await context.newPage();
    await Promise.all([open(path), other.goto(desk().server.url + path)]);
    await cell(other, 0, 2).waitFor();
    let stored = 0;
    context.on('response', (answer) => {
      if (answer.url().endsWith('/changes') && answer.ok()) stored += 1;
    });
    await context.setOffline(true);
    for (const row of [0, 1]) {
      const editor = await openCell(page, row, 2);
      await editor.fill(`相談役${row}`);
      await page.keyboard.press('Enter');
      await page.getByText(`${row + 1}行がこの端末にだけ残っています`).waitFor();
    }
    await cell(other, 1, 2).filter({ hasText: '相談役1' }).waitFor();
    await context.setOffline(false);
    for (const one of [page, other])
      await one.waitForFunction(() => !JSON.stringify({ ...localStorage }).includes('相談役'));
    await page.getByText('この端末にだけ残っています').waitFor({ state: 'detached' });
    const all = await storedIn(desk().session, path);
    assert.ok(all.includes('相談役0') && all.includes('相談役1'));
    assert.equal(stored, 2);
    await context.close();
  });
});

describe('a cell that can’t be stored', () => {
  const path = `${operations}/registers/workplaces`;

  it('keeps the text as it was typed, marked and told, while the rest of its row is saved', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    await open(path);
    const before = (await cell(page, 1, 3).textContent()) ?? '';
    const editor = await openCell(page, 1, 3);
    await editor.fill('2026年13月45日');
    await page.keyboard.press('Enter');
    const wrong = page.locator('[role=gridcell][aria-invalid]').filter({ hasText: '2026年13月45日' });
    await wrong.waitFor();
    await page.getByRole('alert').filter({ hasText: '担当職員への提示日' }).waitFor();
    await (await openCell(page, 1, 2)).fill('地下書庫');
    await page.keyboard.press('Enter');
    await page.getByText('に保存しました').waitFor();
    await open(path);
    await wrong.waitFor();
    await mustBeAccessible(page, 'a wrong cell');
    assert.equal(await cell(page, 1, 2).textContent(), '地下書庫');
    await goToCell(page, 1, 3);
    await page.keyboard.press('Control+z');
    await wrong.waitFor({ state: 'detached' });
    assert.equal(await cell(page, 1, 3).textContent(), before);
    await context.close();
  });

  it('that must not be empty is marked when it is cleared, stays so through a reload, and undo brings it back', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    await open(path);
    const first = cell(page, 1, 0);
    const before = await first.textContent();
    for (const isReloaded of [false, true]) {
      await goToCell(page, 1, 0);
      await page.keyboard.press('Delete');
      await page.getByRole('alert').filter({ hasText: '「住所」が空です' }).waitFor();
      if (isReloaded) await open(path);
      await page.locator('[role=gridcell][aria-invalid]').waitFor();
      assert.ok((await storedIn(desk().session, path)).includes(before ?? '?'));
      await goToCell(page, 1, 0);
      await page.keyboard.press('Control+z');
      await page.locator('[role=gridcell][aria-invalid]').waitFor({ state: 'detached' });
      assert.equal(await first.textContent(), before);
    }
    await context.close();
  });
});

describe('the form of a new row', () => {
  it('stores nothing and loses nothing before it is saved, asks before it discards, and leaves no empty row', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    const path = `${operations}/registers/workplaces`;
    await open(path);
    const rows = await page.locator('[aria-rowindex]').count();
    const form = page.getByRole('region', { name: '編集' });
    const address = form.getByLabel('住所');
    await page.getByRole('button', { name: '行を加える' }).click();
    await typeInto(page, await context.newCDPSession(page), address, '葛󠄀飾区𠮷田町');
    await open('/');
    await open(path);
    assert.equal(await address.inputValue(), '葛󠄀飾区𠮷田町');
    assert.equal(await page.locator('[aria-rowindex]').count(), rows);
    await form.getByRole('button', { name: 'やめる' }).click();
    await mustBeAccessible(page, 'the question before discarding');
    await page.getByRole('button', { name: '続けて書く' }).click();
    assert.equal(await address.inputValue(), '葛󠄀飾区𠮷田町');
    await form.getByRole('button', { name: 'やめる' }).click();
    await page.getByRole('button', { name: '入力を捨てる' }).click();
    await form.waitFor({ state: 'detached' });
    await open(path);
    assert.equal(await form.count(), 0);
    assert.equal(await page.locator('[aria-rowindex]').count(), rows);
    assert.ok(!(await storedIn(desk().session, path)).includes('𠮷田町'));
    await context.close();
  });
});

describe('a form that a button sends', () => {
  it('says at each field what is wrong with it, takes the focus to the first, and lists all with links', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    await open('/new');
    const wrong = page.locator('form [aria-invalid="true"]');
    const list = page.getByRole('alert').getByRole('listitem');
    const register = page.getByRole('button', { name: '登録する' });
    await register.click();
    await page.locator('input[name=number]:focus').waitFor();
    assert.equal(await wrong.count(), 9);
    assert.equal(await list.count(), 9);
    const told = await page.locator('main').textContent();
    assert.doesNotMatch(told ?? '', /period|buyer|contractor|concludedOn|Invalid/);
    const described = await page.locator('input[name=title]').evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(''),
    );
    assert.match(described, /空です。 ?入れてください。/);
    await list.getByRole('link', { name: /契約期間の末日/ }).click();
    assert.equal(await page.getByLabel('契約期間の末日').evaluate((field) => field === document.activeElement), true);
    await mustBeAccessible(page);
    await page.setViewportSize({ width: 375, height: 800 });
    await mustBeAccessible(page);
    await page.getByLabel(/^あて先/).fill('経済産業省　商務情報政策局総務課長 殿');
    await page.getByText('書面では「経済産業省商務情報政策局総務課長 殿」となります。').waitFor();
    assert.equal(await wrong.count(), 8, 'what is typed anew is not wrong until it is sent');
    for (const [name, text] of Object.entries({
      number,
      title: '保守',
      name: '甲',
      address: '東京',
      representative: '乙',
    }))
      await page.locator(`input[name=${name}]`).fill(text);
    for (const [label, day] of [
      ['契約締結日', 'R8.4.1'],
      ['契約期間の初日', 'R8.4.1'],
      ['契約期間の末日', 'R8.3.31'],
    ] as const)
      await page.getByLabel(label).fill(day);
    await register.click();
    await list.getByText('契約期間の終わりが始まりより前です。').waitFor();
    assert.equal(await wrong.count(), 1);
    await page.getByLabel('契約期間の末日').fill('R9.3.31');
    await register.click();
    await page.locator('input[name=number]:focus').waitFor();
    await list.getByText('その契約番号は使われています').waitFor();
    await context.close();
  });

  it('keeps all that was typed when the session has ended, what is no day among it, and says so', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    await open('/new');
    await page.locator('input[name=title]').fill('髙橋邸の設計');
    await page.getByLabel('契約締結日').fill('令和8年13月');
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByRole('alert').filter({ hasText: 'サインインの期限が切れました' }).waitFor();
    await page.close({ runBeforeUnload: false });
    await context.addCookies(cookies);
    const again = await context.newPage();
    await again.goto(`${desk().server.url}/new`);
    await again.getByText('この端末から戻しました').waitFor();
    assert.equal(await again.locator('input[name=title]').inputValue(), '髙橋邸の設計');
    assert.equal(await again.getByLabel('契約締結日').inputValue(), '令和8年13月');
    await context.close();
  });
});
