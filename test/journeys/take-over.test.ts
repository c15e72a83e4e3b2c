/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Problem } from '../../src/queries/read-models.ts';
import type { TakeOverItem, TakeOverView } from '../../src/queries/take-over-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { formDocx } from '../support/filled-form.ts';
import { focusIsKept } from '../support/focus.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const [research, operations] = ['METI-R8-RES-002', 'METI-R8-OPS-003'];
const bytesType = { 'content-type': 'application/octet-stream' };

/** Row 3 says that it does not apply, with its reason; 7) is unclear; the rest is 実施. */
const filled = formDocx({
  head: '<w:p><w:r><w:t>令和８年９月３０日</w:t></w:r></w:p>',
  cells: { 3: '該当なし', 7: '概ね実施' },
  below: '<w:p><w:r><w:t>別葉</w:t></w:r></w:p><w:p><w:r><w:t>３）監査の要請がなかったため。</w:t></w:r></w:p>',
});

let server: TestServer;
let session: Session;
let browser: Browser;
let file: string;

before(async () => {
  server = await startServer();
  session = await signIn(server);
  browser = await startBrowser();
  file = join(mkdtempSync(join(tmpdir(), 'take-over-')), '昨年の別紙４.docx');
  writeFileSync(file, filled);
});
after(async () => {
  await browser.close();
  await server.end();
});

const readingOf = async (contract: string): Promise<TakeOverView> => {
  const path = `/contracts/${contract}/form-readings?file=${encodeURIComponent('昨年の別紙４.docx')}`;
  const { status, body } = await session.send<TakeOverView>('POST', path, filled, bytesType);
  assert.equal(status, 201, JSON.stringify(body));
  return body;
};

/** What is stored of a duty, and its revision, as a fresh reading sees it. */
const claimOf = async (contract: string, dutyId: string): Promise<TakeOverItem | undefined> =>
  (await readingOf(contract)).items.find((item) => item.dutyId === dutyId);

const taken = (items: readonly TakeOverItem[]) =>
  items.map(({ dutyId, revision }) => ({ dutyId, expectedRevision: revision }));

describe('answers of a filled form over HTTP', () => {
  it('are taken over with where they come from, and what the form leaves open only with a word of the person', async () => {
    const { id, items } = await readingOf(research);
    const path = `/contracts/${research}/form-readings/${id}`;
    const open = items.filter(({ obligation, change }) => obligation === 7 && change === 'add');
    const [asked] = open.length > 0 ? open : items.filter(({ obligation }) => obligation === 7);
    assert.ok(asked?.isAsked);
    const refused = await session.send<Problem>('POST', `${path}/taking-over`, { duties: taken([asked]) });
    assert.equal(refused.status, 422, JSON.stringify(refused.body));
    const duties = taken([asked]).map((duty) => ({ ...duty, status: 'notImplemented' }));
    const done = await session.send<{ count: number; seq: number }>('POST', `${path}/taking-over`, { duties });
    assert.deepEqual([done.status, done.body.count], [201, 1], JSON.stringify(done.body));
    const stored = await claimOf(research, asked.dutyId);
    assert.equal(stored?.current?.status, 'notImplemented');
    assert.equal(stored?.current?.takenFrom, '昨年の別紙４.docx');
    assert.equal(stored?.current?.takenFromDay, '2026-09-30');
    const undone = await session.send('POST', `/contracts/${research}/imports/${done.body.seq}/undo`, {});
    assert.equal(undone.status, 201, JSON.stringify(undone.body));
    assert.equal((await claimOf(research, asked.dutyId))?.current?.takenFrom, undefined);
  });

  it('never overwrite what somebody stored since, nor another word than the form’s', async () => {
    const { id, items } = await readingOf(operations);
    const path = `/contracts/${operations}/form-readings/${id}/taking-over`;
    const conflict = items.find(({ change, isAsked }) => change === 'conflict' && !isAsked);
    assert.ok(conflict?.current);
    const late = { dutyId: conflict.dutyId, expectedRevision: conflict.revision - 1 };
    assert.equal((await session.send('POST', path, { duties: [late] })).status, 409);
    const other = {
      ...taken([conflict])[0],
      status: conflict.status === 'implemented' ? 'notApplicable' : 'implemented',
    };
    assert.equal((await session.send('POST', path, { duties: [other] })).status, 422);
    assert.deepEqual((await claimOf(operations, conflict.dutyId))?.revision, conflict.revision);
  });

  it('are read again after a reload for a day, and by nobody for another contract', async () => {
    const { id } = await readingOf(operations);
    assert.equal((await session.get(`/contracts/${operations}/form-readings/${id}`)).status, 200);
    assert.equal((await session.get(`/contracts/${research}/form-readings/${id}`)).status, 404);
    const asTable = `/contracts/${operations}/registers/claims/import-previews/${id}/confirmation`;
    assert.ok((await session.send('POST', asTable, {})).status < 500);
  });
});

describe('answers of a filled form on the command line', () => {
  it('are shown, and stored with --yes alone', async () => {
    const shown = await runCli(server.dataFolder, ['report', 'take-over', research, file]);
    assert.equal(shown.code, 0, shown.stderr);
    assert.match(shown.stdout, /^3\.\S+\t該当なし\t/m);
    assert.match(shown.stderr, /何も保存していません/);
    const wrong = await runCli(server.dataFolder, ['report', 'take-over', research, file, '--answer', '7=たぶん']);
    assert.equal(wrong.code, 2, wrong.stderr);
    const all = await runCli(server.dataFolder, ['report', 'take-over', research, file, '--answer', 'all=未実施']);
    assert.equal(all.code, 2, all.stderr);
  });
});

describe('answers of a filled form on their page', () => {
  for (const width of [1280, 375])
    it(`are chosen by keyboard, stored, and there after a reload (${width} px)`, async () => {
      const { page, context } = await visit(browser, server, width);
      await page.goto(`${server.url}/c/${research}/take-over`);
      await page.setInputFiles('input[type=file]', file);
      await page.getByRole('heading', { name: /^7\)/ }).waitFor();
      assert.match(page.url(), /reading=/);
      await page.reload();
      const row = page.getByRole('region', { name: /^7\)/ });
      await row.waitFor();
      await mustBeAccessible(page, `answers of a form at ${width}`);
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        true,
      );
      const pick = row.getByRole('combobox', { name: /実施状況$/ }).first();
      const duty = (await row.locator('li').first().getAttribute('data-duty')) ?? '';
      await pick.focus();
      await page.keyboard.press('ArrowDown');
      const box = row.getByRole('checkbox').first();
      if (!(await box.isChecked())) {
        await box.focus();
        await page.keyboard.press('Space');
      }
      const chosen = await pick.inputValue();
      assert.notEqual(chosen, '');
      await page.reload();
      await pick.waitFor();
      assert.deepEqual([await pick.inputValue(), await box.isChecked()], [chosen, true]);
      const button = page.getByRole('button', { name: /件を取り込む$/ }).last();
      await button.focus();
      await page.keyboard.press('Enter');
      await until(
        'the answer is stored',
        async () => (await claimOf(research, duty))?.current?.takenFrom === '昨年の別紙４.docx',
      );
      const heading = page.getByRole('heading', { name: /取り込みました/ });
      await heading.waitFor();
      await focusIsKept(page);
      await page.goto(`${server.url}/c/${research}/items/7#${duty}`);
      await page.getByText('昨年の別紙４.docx').first().waitFor();
      await page.goto(`${server.url}/c/${research}/history`);
      await page.getByText('別紙４から回答を取り込み').first().waitFor();
      const seq = Number(
        (
          await session.get<readonly { seq: number; verb: string; undoneBy: number | null }[]>(
            `/contracts/${research}/imports`,
          )
        ).body.find(({ verb, undoneBy }) => verb === 'takeOverForm' && undoneBy === null)?.seq,
      );
      assert.equal((await session.send('POST', `/contracts/${research}/imports/${seq}/undo`, {})).status, 201);
      await context.close();
    });
});
