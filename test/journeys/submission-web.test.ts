/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { dutiesOf, meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { DraftListItem, RegisterView } from '../../src/queries/read-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, type Visitor, visit } from '../support/browser.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const copy = 'TEST-WEB-COPY';
const operations = '/contracts/METI-R8-OPS-003';
const demo = JSON.parse(readFileSync(new URL('../../demo/research.contract.json', import.meta.url), 'utf8'));
const trusting = {
  ...demo,
  format: 'junshu-contract@2',
  contract: { ...demo.contract, number: copy },
  mailRecipients: { r1: { address: 'whoever@lab.go.jp', language: 'ja' } },
  checkSigners: { ['ab'.repeat(32)]: { name: '点検係', trustedBy: 'だれか', on: '2026-01-05' } },
};

const unready = 'TEST-WEB-UNREADY';
const operationsDemo = JSON.parse(
  readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8'),
);
const { claims: _answers, ...unanswered } = operationsDemo;

let server: TestServer;
let session: Session;
let browser: Browser;
let wide: Visitor;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
  assert.equal((await session.send('POST', '/contracts', trusting)).status, 201);
  const bare = { ...unanswered, contract: { ...unanswered.contract, number: unready } };
  assert.equal((await session.send('POST', '/contracts', bare)).status, 201);
  wide = await visit(browser, server);
});
after(async () => {
  await browser.close();
  await server.end();
});

/** The page as it stands on a wide screen and on a telephone. */
async function bothWidths(): Promise<void> {
  for (const width of [375, 1280]) {
    await wide.page.setViewportSize({ width, height: 900 });
    await mustBeAccessible(wide.page, `${width} ${wide.page.url()}`);
  }
}

/** Deals with the demo's send-back and notes every warning of its first report. */
async function readyToSubmit(): Promise<void> {
  const { body: acts } = await session.get<RegisterView>(`${operations}/registers/acts`);
  const sendBack = acts.entries.find(({ data }) => data.actKind === 'sendBack');
  await session.send('PUT', `${operations}/registers/acts/entries/${sendBack?.id}`, {
    expectedRevision: sendBack?.revision,
    data: { ...sendBack?.data, resolvedOn: '2026-11-20' },
  });
  const { body } = await session.get<ReportPreview>(`${operations}/report-preview?schedule=r1`);
  for (const { noteId, noteRevision, severity, note } of body.findings)
    if (severity === 'warning' && note === null)
      await session.send('PUT', `${operations}/registers/findingNotes/entries/${encodeURIComponent(noteId)}`, {
        expectedRevision: noteRevision,
        data: { note: '担当職員に説明した。', by: '髙橋', on: '2026-11-24' },
      });
}

describe('what carries trust and came with a file', () => {
  it('waits on the pages where it will be relied upon, and goes into force by a button', async () => {
    await wide.open(`/c/${copy}/checks`);
    await wide.page.getByRole('heading', { name: '確認を待っているもの' }).waitFor();
    await bothWidths();
    await wide.open(`/c/${copy}/settings`);
    await wide.page.getByText('宛先はまだありません。').waitFor();
    await bothWidths();
    await wide.page.getByRole('button', { name: '確認して使う：whoever@lab.go.jp' }).click();
    await wide.page.getByText('まだ送っていません').waitFor();
    assert.equal(await wide.page.getByRole('heading', { name: '確認を待っているもの' }).count(), 0);
  });
});

describe('drafts that say 未実施', () => {
  it('are stored with when, who and what holds until then; what is missing is told at its field, and what was typed stays', async () => {
    const { page, open } = wide;
    const { body: items } = await session.get<DraftListItem[]>(`/contracts/${unready}/drafts`);
    const [open1] = items.filter(({ asks }) => asks.length > 0);
    assert.ok(open1, JSON.stringify(items.map(({ dutyId, claim }) => [dutyId, claim.status])));
    await open(`/c/${unready}/drafts`);
    const boxes = page.getByRole('checkbox');
    for (let index = 0; index < items.length; index += 1) if (items[index] !== open1) await boxes.nth(index).uncheck();
    await page.getByRole('button', { name: '1件を確かめて記入する' }).click();
    await page.getByText('＊入力がありません。', { exact: false }).first().waitFor();
    const day = page.getByLabel('対応予定日');
    assert.ok(await day.evaluate((element) => element === document.activeElement));
    await bothWidths();
    await day.fill(operationsDemo.contract.period.to);
    await page.getByLabel('責任者').fill('髙橋 花子');
    await page.reload();
    await page.getByLabel('責任者').first().waitFor();
    assert.equal(await page.getByLabel('責任者').first().inputValue(), '髙橋 花子');
    for (let index = 0; index < items.length; index += 1) if (items[index] !== open1) await boxes.nth(index).uncheck();
    await page.getByLabel('それまでの代替策').fill('手作業で点検する。');
    await page.getByRole('button', { name: '1件を確かめて記入する' }).click();
    await until('the answer is stored', async () => {
      const { body } = await session.get<DraftListItem[]>(`/contracts/${unready}/drafts`);
      return !body.some(({ dutyId }) => dutyId === open1.dutyId);
    });
    const { body } = await session.get<ReportPreview>(`/contracts/${unready}/report-preview`);
    assert.ok(!body.findings.some(({ rule, dutyId }) => rule === 'openWithoutPlan' && dutyId === open1.dutyId));
  });
});

describe('a report on the screen', () => {
  it('tells its warnings by their cause; one note confirms all of a cause, an empty one is asked for at its field', async () => {
    const { page, open } = wide;
    const preview = async () => (await session.get<ReportPreview>(`/contracts/${copy}/report-preview`)).body;
    const said = { status: 'implemented', content: '規程に従い、必要な対策を適切に実施しました。' };
    const changes = dutiesOf(meti2023)
      .slice(0, 12)
      .map(({ id }) => ({ entryId: id, expectedRevision: 0, data: said }));
    assert.equal((await session.send('POST', `/contracts/${copy}/registers/claims/changes`, { changes })).status, 200);
    await open(`/c/${copy}/report`);
    const { groups } = await preview();
    const group = groups.find((one) => one.open.length > 1 && one.severity === 'warning');
    assert.ok(group, JSON.stringify(groups));
    const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: group.title.ja }) });
    await item.getByRole('button', { name: `${group.open.length}件を確認済みにする` }).click();
    const field = item.getByLabel('確認した内容');
    await item.getByText('＊確認した内容がありません。', { exact: false }).waitFor();
    assert.ok(await field.evaluate((element) => element === document.activeElement));
    await bothWidths();
    await field.fill('台帳と突き合わせて確かめた。');
    await item.getByRole('button', { name: /確認済みにする/ }).click();
    await item.getByText('✓ 確認済み：台帳と突き合わせて確かめた。').first().waitFor();
    await item.getByText(`内訳${group.members.length}件を見る`).click();
    assert.equal(await item.getByRole('link', { name: '直す' }).count(), group.members.length);
    await bothWidths();
    const { findings } = await preview();
    for (const id of group.open)
      assert.equal(findings.find((one) => one.id === id)?.note, '台帳と突き合わせて確かめた。', id);
  });

  it('is asked about when its day is before its period ends', async () => {
    await wide.open('/c/METI-R8-OPS-003/report');
    await wide.page.getByLabel('対象の報告').selectOption('r2');
    await wide.page.getByRole('button', { name: '提出の確認へ' }).click();
    const question = wide.page.getByRole('checkbox', { name: /報告日が対象期間の終わり.*より前です/ });
    await question.waitFor();
    await bothWidths();
    await wide.page.getByRole('button', { name: '提出する' }).click();
    await wide.page.getByRole('alert').getByText('--before-period-end', { exact: false }).waitFor();
  });

  it('goes out once; it is taken back with a reason, and the page says so', async () => {
    await readyToSubmit();
    const reportedOn = '2026-11-24';
    const sent = await session.send<{ id: string }>('POST', `${operations}/reports`, { scheduleId: 'r1', reportedOn });
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    await wide.open('/c/METI-R8-OPS-003/report');
    await wide.page.getByLabel('対象の報告').selectOption('r1');
    await wide.page.getByText('この期間の報告書は提出済みです').waitFor();
    await bothWidths();
    await wide.page.getByRole('link', { name: `${sent.body.id} を開く` }).click();
    await wide.page.getByText('この報告書を取り下げる').click();
    await bothWidths();
    await wide.page.getByLabel('取下げの理由').fill('別葉の記載に誤りがあったため。');
    await wide.page.getByRole('button', { name: '取り下げる' }).click();
    await wide.page.getByText('取り下げた報告書').waitFor();
    await bothWidths();
    assert.deepEqual(
      wide.complaints.filter((text) => !/409|422/.test(text)),
      [],
    );
  });
});
