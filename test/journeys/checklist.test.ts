/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { ipaWebsite7 } from '../../src/core/catalogue/checklist-editions.ts';
import type { ChecklistReadingView, ChecklistView } from '../../src/queries/checklist-models.ts';
import type { Problem, RegisterView } from '../../src/queries/read-models.ts';
import { readChecklistSheet } from '../../src/xlsx/checklist-sheet.ts';
import { walk } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { checklistLookAlike } from '../support/checklist-look-alike.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const web = 'METI-R8-WEB-001';
const base = `/contracts/${web}/checklists/c1`;
const bytesType = { 'content-type': 'application/octet-stream' };

let server: TestServer;
let session: Session;
let browser: Browser;

before(async () => {
  server = await startServer();
  session = await signIn(server);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.end();
});

const view = async (): Promise<ChecklistView> => (await session.get<ChecklistView>(base)).body;

describe('a checklist over HTTP', () => {
  it('shows its cells, counts, and what an earlier one of the same application answered', async () => {
    const { counts, answers, earlier, catalogue } = await view();
    assert.deepEqual(counts, { handled: 26, notHandled: 2, notNeeded: 7, unanswered: 3 });
    assert.equal(answers['8-(iii)']?.data.reason, undefined);
    assert.deepEqual(
      earlier.map(({ id }) => id),
      ['c0'],
    );
    assert.equal(catalogue?.classes.length, 11);
  });

  it('tells which tools look at each class, and which are a person’s alone; no tool answers', async () => {
    const { lookers, answers } = await view();
    const toolsOf = (number: number): readonly string[] => (lookers[number] ?? []).map(({ tool }) => tool.en);
    assert.ok(toolsOf(1).includes('wapiti'));
    assert.deepEqual([8, 10, 11].map(toolsOf), [[], [], []]);
    assert.ok(toolsOf(9).includes('checks of sites'));
    assert.equal(answers['11-(i)'], undefined);
  });

  it('takes an answer for a cell that is there, and no other', async () => {
    const put = (entryId: string, data: object) =>
      session.send<Problem>(
        'PUT',
        `/contracts/${web}/registers/checklistAnswers/entries/${encodeURIComponent(entryId)}`,
        {
          expectedRevision: 0,
          data,
        },
      );
    assert.equal((await put('c1:11-(i)', { answer: 'handled' })).status, 200);
    assert.equal((await put('c1:12-(i)', { answer: 'handled' })).status, 422);
    assert.equal((await put('c1:11-(ii)', { answer: 'perhaps' })).status, 422);
    assert.equal((await view()).counts?.unanswered, 2);
  });

  it('reads a filled sheet, stores nothing before it is confirmed, keeps reasons, and is good for once', async () => {
    const file = await checklistLookAlike({
      texts: {
        E59: '■ 対応済\n□ 未対策\n□ 対応不要',
        E54: '■ 対応済\n■ 未対策\n□ 対応不要',
        E11: '対応不要',
        E14: '未対策',
      },
    });
    const { status, body: reading } = await session.send<ChecklistReadingView>(
      'POST',
      `${base}/sheet-readings`,
      file,
      bytesType,
    );
    assert.equal(status, 201);
    const found = new Map(reading.cells.map((cell) => [cell.cellId, cell]));
    assert.deepEqual(
      ['11-(ii)', '9-(ii)', '2-(ii)', '3-(ii)', '1-(ii)'].map((id) => [
        found.get(id)?.change,
        found.get(id)?.understanding,
      ]),
      [
        ['add', 'exact'],
        ['none', 'doubtful'],
        ['same', 'taken'],
        ['change', 'taken'],
        ['none', 'empty'],
      ],
    );
    assert.equal((await view()).answers['11-(ii)'], undefined);
    const confirm = (name = 'checklists/c1') =>
      session.send<{ count: number }>(
        'POST',
        `/contracts/${web}/${name}/sheet-readings/${reading.id}/confirmation`,
        {},
      );
    assert.equal((await confirm('checklists/c0')).status, 404);
    assert.deepEqual((await confirm()).body, { count: 2 });
    assert.equal((await confirm()).status, 404);
    const { answers } = await view();
    assert.equal(answers['11-(ii)']?.data.answer, 'handled');
    assert.equal(answers['9-(ii)'], undefined);
    assert.match(answers['2-(ii)']?.data.reason ?? '', /シェルを使わない/);
  });

  it('refuses what is no checklist in words, in both directions', async () => {
    for (const path of ['sheet-readings', 'filled-sheet']) {
      const { status, body } = await session.send<Problem>(
        'POST',
        `${base}/${path}`,
        new Uint8Array([1, 2, 3]),
        bytesType,
      );
      assert.equal(status, 422);
      assert.match(body.detail.ja, /壊れたファイル.*保存し直して/);
    }
    assert.equal((await session.get('/contracts/METI-R8-WEB-001/checklists/none')).status, 404);
  });

  it('is written whole into a contract file and read back', async () => {
    const file = (
      await session.get<{ contract: { number: string }; checklistAnswers: object }>(`/contracts/${web}/export`)
    ).body;
    assert.ok(Object.keys(file.checklistAnswers).length >= 74);
    const copy = { ...file, contract: { ...file.contract, number: 'COPY-1' } };
    assert.equal((await session.send('POST', '/contracts', copy)).status, 201);
    const again = (await session.get<ChecklistView>('/contracts/COPY-1/checklists/c1')).body;
    assert.deepEqual(again.counts, (await view()).counts);
    const bad = { ...copy, contract: { ...copy.contract, number: 'COPY-2' }, checklistAnswers: { 'c9:1-(i)': {} } };
    const refused = await session.send<Problem>('POST', '/contracts', bad);
    assert.equal(refused.status, 422);
    assert.match(refused.body.detail.ja, /c9:1-\(i\)/);
  });
});

describe('a checklist on the command line', () => {
  it('is shown, filled into a sheet and read back from it', async () => {
    const shown = await runCli(server.dataFolder, ['checklist', 'show', web, '--checklist', 'c1']);
    assert.equal(shown.code, 0, shown.stderr);
    assert.equal(shown.stdout.trim().split('\n').length, 38);
    assert.match(shown.stdout, /8-\(iii\)\tadditional\t対応不要\t\treasonMissing/);
    const [blank, filled] = [join(server.dataFolder, 'blank.xlsx'), join(server.dataFolder, 'filled.xlsx')];
    writeFileSync(blank, await checklistLookAlike());
    const done = await runCli(server.dataFolder, ['checklist', 'fill', web, blank, '--checklist', 'c0', '-o', filled]);
    assert.equal(done.code, 0, done.stderr);
    const read = readChecklistSheet({ bytes: new Uint8Array(readFileSync(filled)), catalogue: ipaWebsite7 });
    assert.ok(read.ok && read.value.cells.every(({ understanding }) => understanding === 'exact'));
    const same = await runCli(server.dataFolder, ['checklist', 'read', web, filled, '--checklist', 'c0']);
    assert.equal(same.code, 0, same.stderr);
    assert.match(same.stderr, /新しい回答0・変わる回答0・同じ38・要確認0/);
  });

  it('asks which when there are several, and ends with 1 when a cell is doubtful', async () => {
    const asked = await runCli(server.dataFolder, ['checklist', 'show', web]);
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /c0（支援制度検索（設計時））/);
    const sheet = await checklistLookAlike({ texts: { E7: '検討中' } });
    const read = await runCli(server.dataFolder, ['checklist', 'read', web, '-', '--checklist', 'c0'], sheet);
    assert.equal(read.code, 1);
    assert.match(read.stderr, /✗ 1-\(ii\) E7「検討中」/);
  });
});

describe('the checklist’s page', () => {
  const page = `/c/${web}/checklists/c1`;

  it('saves an answer with its reason by itself, keeps it through a reload, and says what is lacking', async () => {
    const visitor = await visit(browser, server);
    await visitor.open(page);
    const cell = visitor.page.locator('[id="8-(iii)"]');
    await cell.getByText('理由を書いてください').waitFor();
    await cell.getByLabel('理由').fill('メールを送る機能を持たないため。');
    await cell.getByText('に保存').waitFor();
    assert.equal(await cell.getByText('理由を書いてください').count(), 0);
    await visitor.open(page);
    assert.equal(
      await visitor.page.locator('[id="8-(iii)"]').getByLabel('理由').inputValue(),
      'メールを送る機能を持たないため。',
    );
    assert.equal((await view()).answers['8-(iii)']?.data.answeredBy !== undefined, true);
    assert.deepEqual(visitor.complaints, []);
    await visitor.context.close();
  });

  it('ticks an alternative as handled, and does not let a filtered cell vanish while it is answered', async () => {
    const visitor = await visit(browser, server);
    await visitor.open(page);
    await visitor.page.getByLabel('未回答・直すところのある欄').check();
    const cell = visitor.page.locator('[id="9-(ii)"]');
    await cell.getByLabel('対応済').check();
    await cell.getByText('に保存').waitFor();
    await visitor.page.getByText('未回答0').waitFor();
    assert.ok(await cell.isVisible());
    assert.equal(await visitor.page.locator('[id="1-(ii)"]').count(), 0);
    await visitor.context.close();
  });

  it('tells two editors of one cell of each other, and lets them choose', async () => {
    const visitor = await visit(browser, server);
    await visitor.open(page);
    const path = `/contracts/${web}/registers/checklistAnswers`;
    const entries = (await view()).answers['5-(x)'];
    await session.send('PUT', `${path}/entries/${encodeURIComponent('c1:5-(x)')}`, {
      expectedRevision: entries?.revision ?? 0,
      data: { answer: 'notHandled', reason: '別の人の理由' },
    });
    const cell = visitor.page.locator('[id="5-(x)"]');
    await cell.getByLabel('理由').fill('自分の理由');
    await cell.getByText('別の人の理由').waitFor();
    await cell.getByRole('button', { name: '保存' }).click();
    await cell.getByText('に保存').waitFor();
    assert.equal((await view()).answers['5-(x)']?.data.reason, '自分の理由');
    await visitor.context.close();
  });

  it('carries over from an earlier checklist only what was looked at and confirmed', async () => {
    const change = {
      entryId: 'c2',
      expectedRevision: 0,
      data: { title: '改修', webApplication: 'wa1', edition: '改訂第７版' },
    };
    await session.send('POST', `/contracts/${web}/registers/checklists/changes`, { changes: [change] });
    const visitor = await visit(browser, server);
    await visitor.open(`/c/${web}/checklists/c2`);
    await visitor.page.getByText('前のチェックリストから引き継ぐ').click();
    await visitor.page.getByLabel('どのチェックリストから').selectOption('c0');
    await visitor.page.getByRole('checkbox', { name: '1-(ii)', exact: true }).uncheck();
    await visitor.page.getByRole('button', { name: '選んだ37欄' }).click();
    await visitor.page.getByText('37欄を保存しました').waitFor();
    const carried = (await session.get<ChecklistView>(`/contracts/${web}/checklists/c2`)).body;
    assert.deepEqual([carried.counts?.unanswered, carried.answers['1-(ii)']], [1, undefined]);
    assert.equal(carried.answers['1-(i)']?.data.carriedFrom, '支援制度検索（設計時）');
    await visitor.context.close();
  });

  it('reads a filled sheet in two steps, and gives the person’s own file back filled', async () => {
    const visitor = await visit(browser, server);
    await visitor.open(`/c/${web}/checklists/c2`);
    const buffer = Buffer.from(await checklistLookAlike({ texts: { E7: '対応済', E14: '？？' } }));
    const file = { name: 'checklist.xlsx', mimeType: 'application/octet-stream', buffer };
    await visitor.page.getByLabel('記入済みの表を読む').setInputFiles(file);
    await visitor.page.getByText('どれでもありません').waitFor();
    await visitor.page.getByRole('button', { name: '1欄を保存する' }).click();
    await visitor.page.getByText('1欄を保存しました').waitFor();
    await visitor.page.getByLabel('表に書き込んで受け取る').setInputFiles(file);
    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByText('書き込んだ表を保存する').click(),
    ]);
    const read = readChecklistSheet({
      bytes: new Uint8Array(readFileSync(await download.path())),
      catalogue: ipaWebsite7,
    });
    assert.ok(read.ok && read.value.cells.every(({ answer }) => answer !== null));
    assert.deepEqual(visitor.complaints, []);
    await visitor.context.close();
  });

  it('goes on by Ctrl+Enter, not while the input method composes', async () => {
    const visitor = await visit(browser, server);
    await visitor.open(page);
    const reason = visitor.page.locator('[id="2-(ii)"]').getByLabel('理由');
    await reason.focus();
    await reason.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
    const inCell = (id: string): Promise<boolean> =>
      visitor.page.evaluate((cell) => document.getElementById(cell)?.contains(document.activeElement) === true, id);
    assert.equal(await inCell('2-(ii)'), true);
    await visitor.page.keyboard.press('Control+Enter');
    assert.equal(await inCell('3-(i)'), true);
    await visitor.context.close();
  });

  it('is reached from the register and from obligation 17', async () => {
    const visitor = await visit(browser, server);
    for (const path of ['registers/checklists', 'items/17']) {
      await visitor.open(`/c/${web}/${path}`);
      await visitor.page.getByRole('link', { name: '支援制度検索（公開前）', exact: true }).click();
      await visitor.page.getByRole('heading', { level: 1, name: '支援制度検索（公開前）' }).waitFor();
    }
    await visitor.context.close();
  });

  for (const language of ['ja', 'en'] as const)
    it(`has no barrier that axe finds, and does not scroll sideways, in ${language}`, () =>
      walk(browser, server, language, [page]));
});

describe('the register of checklists', () => {
  it('asks for no figures that the answers tell', async () => {
    const { declaration } = (await session.get<RegisterView>(`/contracts/${web}/registers/checklists`)).body;
    assert.deepEqual(Object.keys(declaration.fields), ['title', 'webApplication', 'edition', 'submittedOn', 'note']);
  });
});
