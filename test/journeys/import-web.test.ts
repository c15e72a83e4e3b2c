/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { columnLetter } from '../../src/core/registers/header-match.ts';
import { people } from '../../src/core/registers/people.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { focusComesTo, focusIsKept } from '../support/focus.ts';
import { lookAt } from '../support/look.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
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

const contract = 'METI-R8-WEB-001';
const register = `/c/${contract}/registers/people`;
const rows = async () => (await session.get<RegisterView>(`/contracts/${contract}/registers/people`)).body.entries;

const fields = ['name', 'kana', 'company', 'department', 'qualifications', 'trackRecord', 'nationality', 'startedOn'];

/** A table of people as a spreadsheet keeps it. */
const tableOf = (all: readonly Readonly<Record<string, unknown>>[], headings = true): string =>
  [
    ...(headings ? [fields.map((field) => people.fields[field as 'name'].label.ja)] : []),
    ...all.map((row) => fields.map((field) => String(row[field] ?? ''))),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

const newcomer = (name: string, kana: string, startedOn = '2026-04-01') => ({
  name,
  kana,
  company: '株式会社みどり',
  department: '開発部',
  qualifications: '情報処理安全確保支援士',
  trackRecord: '基幹システムの構築 10年',
  nationality: '日本',
  startedOn,
});

/** The stored people with one in another department, two newcomers, and one whose first day stands in no calendar. */
async function mixed(): Promise<string> {
  const [first, ...others] = (await rows()).map(({ data }) => data);
  return tableOf([
    { ...first, trackRecord: '自治体サイトの構築 8年' },
    ...others,
    newcomer('試験 一郎', 'しけん いちろう'),
    newcomer('試験 二郎', 'しけん じろう'),
    newcomer('試験 三郎', 'しけん さぶろう', '2026/2/30'),
  ]);
}

const choose = (page: Page, text: string) =>
  page.setInputFiles('main input[type=file]', { name: '名簿.tsv', mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Presses a button as who has no mouse does. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Accessible from its top on: what the head that stays covers elsewhere is a matter of where one has scrolled to. */
async function fits(page: Page, place: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await mustBeAccessible(page, place);
}

describe('an import', () => {
  it('shows each row with its number and cells before anything is stored, keeps what it leaves out, and is undone', async () => {
    const { page, open, complaints, context } = await visit(browser, server, 1280);
    const before = await rows();
    await open(register);
    await choose(page, await mixed());
    await page.getByText('まだ何も保存していません').waitFor();
    await focusComesTo(page, /取り込みの確認/);
    const table = page.getByRole('table', { name: '取り込む行の内容' });
    const change = table.getByRole('row').filter({ hasText: '△ 変更' });
    assert.equal(await change.locator('del').textContent(), String(before[0]?.data.trackRecord));
    assert.equal(await change.locator('ins').textContent(), '自治体サイトの構築 8年');
    assert.equal(await change.getByRole('rowheader').textContent(), '2');
    await press(page, /^取り込めない（1）/);
    const refused = table.getByRole('row').filter({ hasText: '試験 三郎' });
    assert.match(
      (await refused
        .getByRole('cell', { name: /2026\/2\/30/ })
        .last()
        .textContent()) ?? '',
      /暦にない日/,
    );
    await until('the one refused row alone', async () => (await table.getByRole('row').count()) === 2);
    await mustBeAccessible(page, 'preview');
    await lookAt(page, 'preview-1280');
    assert.deepEqual(await rows(), before);

    await press(page, /件を取り込む/);
    await until('three rows stored', async () => (await rows()).length === before.length + 2);
    await page.getByText(/件を取り込みました/).waitFor();
    await focusComesTo(page, /3件を取り込みました/);
    await mustBeAccessible(page, 'imported');
    await lookAt(page, 'imported-1280');

    await open(register);
    const kept = page.getByRole('table', { name: /取り込めなかった行/ });
    assert.match((await kept.textContent()) ?? '', /試験 三郎.*2026\/2\/30/);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '取り込めない行をCSVで保存')]);
    const file = readFileSync(await download.path(), 'utf8');
    assert.match(file, /"取り込めない理由"\r\n"試験 三郎".*"元の\d+行目：/);

    // What was saved is mended and comes in as it is, the column of reasons with it.
    await choose(page, file.replace('2026/2/30', '2026/2/28'));
    await press(page, '1件を取り込む');
    await until('the mended row stored', async () => (await rows()).length === before.length + 3);
    await press(page, '片付ける');
    await kept.waitFor({ state: 'detached' });
    await focusIsKept(page);

    await press(page, 'この取り込みを取り消す');
    await page.getByText('まだ何も変わっていません').waitFor();
    await focusComesTo(page, /取り込みの取消し/);
    await mustBeAccessible(page, 'undo');
    await press(page, '1行を元に戻す');
    await until('the mended row gone', async () => (await rows()).length === before.length + 2);
    await page.getByText(/1行を元に戻しました/).waitFor();
    await focusComesTo(page, /元に戻しました/);

    await open(`/c/${contract}/history`);
    await press(page, 'この取り込みを取り消す');
    await press(page, 'やめる');
    await focusComesTo(page, /この取り込みを取り消す/);
    await press(page, 'この取り込みを取り消す');
    await press(page, /3行を元に戻す/);
    await until('all as before', async () => (await rows()).length === before.length);
    assert.deepEqual(
      (await rows()).map(({ data }) => data),
      before.map(({ data }) => data),
    );
    const { body: log } = await session.get<HistoryItem[]>(`/contracts/${contract}/log`);
    assert.deepEqual(
      log.slice(0, 2).map(({ verb }) => verb),
      ['undoImport', 'undoImport'],
    );
    await lookAt(page, 'history-1280');
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('on a phone shows rows as cards, closes to where it was begun, and names a row that somebody changed since', async () => {
    const { page, open, complaints, context } = await visit(browser, server, 375);
    await open(register);
    await page.locator('main input[type=file]').focus();
    await choose(page, await mixed());
    await page.getByText('まだ何も保存していません').waitFor();
    const card = page.getByRole('listitem').filter({ hasText: '試験 三郎' });
    assert.match((await card.first().textContent()) ?? '', /7行目.*取り込めない.*2026\/2\/30.*暦にない日/);
    await fits(page, 'preview at 375');
    await lookAt(page, 'preview-375');
    await press(page, 'やめる');
    await focusComesTo(page, /^INPUT$/);

    await choose(page, await mixed());
    await press(page, /件を取り込む/);
    await page.getByText(/件を取り込みました/).waitFor();
    const added = (await rows()).find(({ data }) => data.name === '試験 二郎');
    const path = `/contracts/${contract}/registers/people/entries/${added?.id}`;
    const put = { expectedRevision: added?.revision, data: { ...added?.data, post: '課長' } };
    assert.equal((await session.send('PUT', path, put)).status, 200);
    await press(page, 'この取り込みを取り消す');
    await page.getByText(/元に戻せない行：1/).waitFor();
    assert.match((await page.locator('main').textContent()) ?? '', /試験 二郎.*さんが変更しました/);
    await fits(page, 'undo at 375');
    await lookAt(page, 'undo-375');
    await press(page, /残りの2行だけを元に戻す/);
    await until('the others gone', async () => !(await rows()).some(({ data }) => data.name === '試験 一郎'));
    assert.equal((await rows()).find(({ id }) => id === added?.id)?.data.post, '課長');
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('of rows without headings asks what each column holds, with guesses from their content, then reads them', async () => {
    const { page, open, complaints, context } = await visit(browser, server, 375);
    const before = await rows();
    const text = tableOf([newcomer('見出 一', 'みだし はじめ'), newcomer('見出 二', 'みだし つぎ')], false);
    await open(register);
    await choose(page, text);
    await page.getByRole('heading', { name: '列の項目を選んでください' }).waitFor();
    await focusComesTo(page, /取り込みの確認/);
    const column = (letter: string) => page.getByRole('combobox', { name: new RegExp(`^${letter}列`) });
    assert.deepEqual(await Promise.all(['A', 'B', 'G', 'H'].map((letter) => column(letter).inputValue())), [
      'name',
      'kana',
      'nationality',
      'startedOn',
    ]);
    await fits(page, 'columns');
    await lookAt(page, 'columns-375');
    // A field stands in one column: chosen here, it is left there.
    await column('A').selectOption('company');
    assert.equal(await column('C').inputValue(), '');
    for (const [letter, field] of ['ABCDEFGH'].flatMap((letters) => [...letters].map((one, at) => [one, fields[at]])))
      await column(letter ?? '').selectOption(field ?? '');
    assert.equal(await page.getByRole('checkbox', { name: /1行目は見出し/ }).isChecked(), false);
    await press(page, 'この割り当てで読む');
    await page.getByText('追加2件').waitFor();
    await press(page, '2件を取り込む');
    await until('two rows more', async () => (await rows()).length === before.length + 2);
    const added = (await rows()).find(({ data }) => data.name === '見出 一');
    assert.deepEqual([added?.data.kana, added?.data.startedOn], ['みだし はじめ', '2026-04-01']);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('asks once what the table leaves open, shows what was answered, and has it again when the page was left', async () => {
    const { page, open, complaints, context } = await visit(browser, server, 1280);
    const text = tableOf([newcomer('⽇野 一', 'ひの はじめ')]);
    const answers = page.getByRole('group', { name: '似た別の文字を、通常の文字に直しますか。' });
    const chosen = answers.getByRole('button', { pressed: true });
    await open(register);
    await choose(page, text);
    await answers.getByRole('button', { name: 'そのまま取り込む' }).waitFor();
    await page.getByText('1行を表示', { exact: true }).waitFor();
    assert.equal(await page.getByText(/部首用の文字「⽇」があります/).count(), 2, 'asked, and told at its cell');
    await answers.getByRole('button', { name: 'そのまま取り込む' }).press('Enter');
    await page.getByRole('heading', { name: '答えたこと（1）' }).waitFor();
    await focusComesTo(page, /そのまま取り込む/);
    await mustBeAccessible(page, 'answered');
    await lookAt(page, 'answered-1280');
    await open(register);
    await page.getByText(/「名簿.tsv」の取り込みの途中です/).waitFor();
    await choose(page, text);
    assert.match((await chosen.textContent()) ?? '', /そのまま取り込む/);
    await answers.getByRole('button', { name: '通常の文字に直す' }).press('Enter');
    await page.getByRole('table', { name: '取り込む行の内容' }).getByText('日野 一').waitFor();
    await press(page, 'やめる');
    await open(register);
    assert.equal(await page.getByText(/取り込みの途中です/).count(), 0);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('on the command line tells the same rows, asks the same of columns, and writes what it would leave out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'junshu-rows-'));
    const [plain, table, left] = ['plain.tsv', 'table.tsv', 'left.csv'].map((name) => join(folder, name));
    assert.ok(plain && table && left);
    writeFileSync(plain, tableOf([newcomer('行 一', 'ぎょう はじめ')], false));
    writeFileSync(table, await mixed());
    const run = (file: string, ...more: readonly string[]) =>
      runCli(server.dataFolder, [
        ...['register', 'import', file, '--contract', contract, '--register', 'people', '--preview-only'],
        ...more,
      ]);
    const asked = await run(plain);
    assert.equal(asked.code, 1, asked.stderr);
    assert.match(asked.stderr, /A列：行 一.*\n.*--columns name,kana,.* --header none/s);
    const said = await run(plain, '--columns', `${fields.join(',')}`, '--header', 'none');
    assert.equal(said.code, 0, said.stderr);
    assert.match(said.stderr, /1行目 追加 {2}氏名=行 一/);
    const twice = await run(plain, '--columns', 'name,name', '--header', 'none');
    assert.notEqual(twice.code, 0);
    const told = await run(table, '--refused', left, '--rows', 'all', '--show', 'refused');
    assert.match(told.stderr, /\d+行目 取り込めない.*2026\/2\/30/);
    assert.match(readFileSync(left, 'utf8'), /"試験 三郎".*"元の\d+行目：/);
    const kana = people.fields.kana.label.ja;
    const headings = (text: string): string => text.split('\n')[0] ?? '';
    assert.ok(headings(readFileSync(left, 'utf8')).includes(`"${kana}"`));
    writeFileSync(plain, readFileSync(table, 'utf8').replace(kana, 'ヨミガナ欄'));
    const letter = columnLetter(fields.indexOf('kana'));
    const read = await run(plain, '--column', `${letter}=kana`, '--refused', left);
    assert.equal(read.code, 0, read.stderr);
    assert.ok(headings(readFileSync(left, 'utf8')).includes(`"${kana}"`));
    rmSync(folder, { recursive: true });
  });
});
