import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { changeEntries } from '../../src/commands/change-entries.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { noteFindings } from '../../src/commands/note-findings.ts';
import { submitReport } from '../../src/commands/submit-report.ts';
import { withdrawReport } from '../../src/commands/withdraw-report.ts';
import type { Result } from '../../src/core/kernel/result.ts';
import type { SubmissionRequest } from '../../src/core/report/submission-gate.ts';
import { Committer } from '../../src/postgres/commit.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { contractAt } from '../../src/queries/contract-at.ts';
import { reportList } from '../../src/queries/dashboard.ts';
import { history } from '../../src/queries/history.ts';
import { draftReport } from '../../src/queries/report-preview.ts';
import { actor, freshDatabase } from '../support/database.ts';

const demo = JSON.parse(readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8'));

let database: Database;
let dataFolder: string;
let end: () => Promise<void>;
before(async () => {
  ({ database, dataFolder, end } = await freshDatabase());
});
after(() => end());

/** A server's context on a day in Japan; another committer is another process. */
function on(day: string, committer = new Committer(database)): Context {
  const { pool, keys } = database;
  const now = (): string => `${day}T03:00:00.000Z`;
  return { pool, keys, dataFolder, evidenceLimit: 1, committer, now, newId: () => crypto.randomUUID() };
}

async function found(context: Context, number: string): Promise<FoundContract> {
  const loaded = await loadContract(context, actor, number);
  assert.ok(loaded.ok);
  return loaded.value;
}

/** The demo's operations as entered on a day, under a number of its own. */
async function enter(context: Context, number: string): Promise<void> {
  const created = await createContract(context, actor, { ...demo, contract: { ...demo.contract, number } });
  assert.ok(created.ok, JSON.stringify(created));
}

/** Notes every warning of one report, as a person would. */
async function noteAll(context: Context, number: string, scheduleId: string): Promise<void> {
  const { findings } = draftReport(await found(context, number), context.now().slice(0, 10), scheduleId);
  const changes = findings
    .filter(({ severity, note }) => severity === 'warning' && note === null)
    .map(({ noteId, noteRevision }) => ({
      register: 'findingNotes',
      entryId: noteId,
      expectedRevision: noteRevision,
      data: { note: '担当職員に説明した。', by: actor.name, on: context.now().slice(0, 10) },
    }));
  const noted = await changeEntries(context, actor, number, changes);
  assert.ok(noted.ok, JSON.stringify(noted));
}

const submit = (context: Context, number: string, more: Partial<SubmissionRequest> = {}) =>
  submitReport(context, actor, number, {
    scheduleId: 'r1',
    reportedOn: context.now().slice(0, 10),
    isEarlyConfirmed: false,
    ...more,
  });

/** What came of it: the number of the report, or why not. */
function outcome(result: Result<{ readonly id: string }, Refusal>): string {
  if (result.ok) return result.value.id;
  const { refusal } = result;
  return refusal.type === 'submissionStopped' ? refusal.obstacle.kind : refusal.type;
}

describe('submitting a report', () => {
  const number = 'TEST-SUBMIT-1';
  const context = (): Context => on('2026-10-29', committer);
  let committer: Committer;
  before(async () => {
    committer = new Committer(database);
    await enter(context(), number);
  });

  it('takes one note for all warnings of a cause, each with its own; not an empty one, not for errors, not unseen', async () => {
    const shownNow = async () => draftReport(await found(context(), number), '2026-10-29', 'r1');
    const { groups } = await shownNow();
    const group = groups.find(({ severity, open }) => severity === 'warning' && open.length > 1);
    assert.ok(group, JSON.stringify(groups));
    const { cause, shown, open } = group;
    const asked = { scheduleId: 'r1', cause, shown, members: [...open], note: '台帳と突き合わせて確かめた。' };
    const refusal = async (more: object) => {
      const done = await noteFindings(context(), actor, number, { ...asked, ...more });
      return done.ok ? null : done.refusal;
    };
    for (const note of ['', '　', 'なし', '-']) {
      const refused = await refusal({ note });
      assert.deepEqual(refused?.type === 'badInput' ? refused.problems.map(({ path }) => path) : refused, ['note']);
    }
    assert.equal((await refusal({ cause: 'constructor' }))?.type, 'findingsChanged');
    assert.equal((await refusal({ scheduleId: 'constructor' }))?.type, 'notFound');
    const unseen = await refusal({ shown: '0'.repeat(16), members: open.slice(1) });
    const { findings } = await shownNow();
    const first = findings.find(({ id }) => id === open[0]);
    assert.deepEqual(unseen, { type: 'findingsChanged', open: open.length, added: [first?.title], gone: 0 });
    assert.ok(findings.every(({ note }) => note === null));

    // Somebody else deals with one of them alone, meanwhile.
    const alone = {
      register: 'findingNotes',
      entryId: first?.noteId ?? '',
      expectedRevision: 0,
      data: { note: '別に確かめた。', by: '鈴木', on: '2026-10-29' },
    };
    assert.ok((await changeEntries(context(), actor, number, [alone])).ok);
    assert.deepEqual(await refusal({}), { type: 'findingsChanged', open: open.length - 1, added: [], gone: 1 });
    const again = (await shownNow()).groups.find((one) => one.cause === cause);
    assert.ok(again);
    const done = await noteFindings(context(), actor, number, {
      ...asked,
      shown: again.shown,
      members: [...again.open],
    });
    assert.ok(done.ok, JSON.stringify(done));
    assert.equal(done.value.noted, open.length - 1);
    const noted = (await shownNow()).findings.filter(({ note }) => note !== null);
    assert.deepEqual(
      noted.map(({ id, note }) => [id, note]),
      open.map((id, index) => [id, index === 0 ? '別に確かめた。' : asked.note]),
    );
    const [entry] = await history(context(), actor, await found(context(), number), '2026-10-29', true);
    assert.deepEqual([entry?.verb, entry?.count], ['noteFindings', open.length - 1]);

    const [claim] = (await found(context(), number)).state.registers.claims ?? [];
    assert.ok(claim);
    const about = { register: 'claims', entryId: claim.id };
    const broken = { ...about, expectedRevision: claim.revision, data: { status: 'notImplemented' } };
    assert.ok((await changeEntries(context(), actor, number, [broken])).ok);
    const error = (await shownNow()).groups.find(({ severity }) => severity === 'error');
    const ofError = await refusal({ cause: error?.cause, shown: error?.shown });
    assert.deepEqual(ofError?.type === 'badInput' ? ofError.problems.map(({ path }) => path) : ofError, ['cause']);
    const mended = { ...about, expectedRevision: claim.revision + 1, data: claim.data };
    assert.ok((await changeEntries(context(), actor, number, [mended])).ok);
  });

  it('is stopped by its day and by a schedule that there is not, before anything is frozen', async () => {
    await noteAll(context(), number, 'r1');
    assert.equal(
      outcome(await submit(context(), number, { reportedOn: '2031-01-01', isEarlyConfirmed: true })),
      'future',
    );
    assert.equal(outcome(await submit(context(), number, { reportedOn: '2026-09-29' })), 'early');
    assert.equal(outcome(await submit(context(), number, { scheduleId: 'r9' })), 'noSchedule');
    assert.deepEqual((await found(context(), number)).state.registers.reports ?? [], []);
  });

  it('from two places at once succeeds once, in one process and in two; the other is told that it stands', async () => {
    const elsewhere = on('2026-10-29', new Committer(database));
    const outcomes = (
      await Promise.all([submit(context(), number), submit(context(), number), submit(elsewhere, number)])
    ).map(outcome);
    assert.deepEqual(outcomes.sort(), [`${number}-R1`, 'stands', 'stands']);
    assert.equal((await found(context(), number)).state.registers.reports?.length, 1);
  });

  it('is not done twice later either, whatever day it bears', async () => {
    for (const reportedOn of ['2026-10-29', '2026-10-28', '2026-09-29'])
      assert.equal(outcome(await submit(context(), number, { reportedOn, isEarlyConfirmed: true })), 'stands');
  });

  it('can be taken back with a reason that says something, and is owed again', async () => {
    const withdraw = (reason: string, id = `${number}-R1`) => withdrawReport(context(), actor, number, id, { reason });
    for (const nothing of ['-', '　']) {
      const refused = await withdraw(nothing);
      assert.equal(refused.ok ? '' : refused.refusal.type, 'badInput');
    }
    const before = (await found(context(), number)).state.registers.reports?.[0]?.data ?? {};
    assert.ok((await withdraw('別葉の記載に誤りがあったため。')).ok);
    const [report] = (await found(context(), number)).state.registers.reports ?? [];
    const { withdrawn, ...frozen } = report?.data ?? {};
    assert.deepEqual(frozen, before);
    assert.deepEqual(withdrawn, { on: '2026-10-29', by: actor.name, reason: '別葉の記載に誤りがあったため。' });
    const again = await withdraw('もう一度取り下げる。');
    assert.deepEqual(again.ok ? '' : again.refusal, {
      type: 'notWithdrawable',
      report: report?.id,
      state: 'withdrawn',
    });
    const unknown = await withdraw('もう一度取り下げる。', 'constructor');
    assert.equal(unknown.ok ? '' : unknown.refusal.type, 'notFound');
  });

  it('is then done again under the next number; list and history tell both', async () => {
    assert.equal(outcome(await submit(context(), number)), `${number}-R2`);
    const { state } = await found(context(), number);
    assert.deepEqual(
      reportList(state.registers).map(({ id, state: standing }) => [id, standing]),
      [
        [`${number}-R2`, 'submitted'],
        [`${number}-R1`, 'withdrawn'],
      ],
    );
    const told = await history(context(), actor, await found(context(), number), '2026-10-29', true);
    assert.deepEqual(
      told.slice(0, 3).map(({ verb }) => verb),
      ['submitReport', 'withdrawReport', 'submitReport'],
    );
  });

  it('that the official received is not withdrawn, nor one that was sent back', async () => {
    const act = (actKind: string, day: string) => ({
      register: 'acts',
      entryId: actKind,
      expectedRevision: 0,
      data: { title: 'x', actKind, on: day, official: '山本', means: 'mail', report: `${number}-R2` },
    });
    const withdraw = () =>
      withdrawReport(on('2026-11-05', committer), actor, number, `${number}-R2`, { reason: '誤りがあった。' });
    for (const [kind, day, standing] of [
      ['receipt', '2026-11-01', 'received'],
      ['sendBack', '2026-11-02', 'sentBack'],
    ] as const) {
      assert.ok((await changeEntries(on(day, committer), actor, number, [act(kind, day)])).ok);
      const refused = await withdraw();
      assert.deepEqual(refused.ok ? '' : refused.refusal, {
        type: 'notWithdrawable',
        report: `${number}-R2`,
        state: standing,
      });
    }
  });

  it('needs notes of its own for the next period, however the warnings are called', async () => {
    const later = on('2027-03-31', committer);
    const warnings = (day: string, scheduleId: string, standing: FoundContract) =>
      draftReport(standing, day, scheduleId).findings.filter(({ severity }) => severity === 'warning');
    // Answers that were not touched since the report went out are none of the next period yet.
    const changes = ((await found(later, number)).state.registers.claims ?? []).map(({ id, revision, data }) => ({
      register: 'claims',
      entryId: id,
      expectedRevision: revision,
      data: { ...data, timing: '次の期間も同じ' },
    }));
    const touched = await changeEntries(later, actor, number, changes);
    assert.ok(touched.ok, JSON.stringify(touched).slice(0, 500));
    const contract = await found(later, number);
    const noted = warnings('2026-10-29', 'r1', contract).filter(({ note }) => note !== null);
    const next = warnings('2026-10-29', 'r2', contract);
    const both = noted.filter(({ id }) => next.some((one) => one.id === id));
    assert.ok(both.length > 0);
    assert.ok(next.every(({ note }) => note === null));
  });
});

describe('the gate', () => {
  it('judges as of today, whatever day the report bears: an earlier day hides no contradiction', async () => {
    const number = 'TEST-SUBMIT-2';
    const context = on('2026-11-24');
    await enter(context, number);
    const claim = (await found(context, number)).state.registers.claims?.find(({ id }) => id === '7.erase');
    const data = { status: 'implemented', content: '消去した。' };
    const change = { register: 'claims', entryId: '7.erase', expectedRevision: claim?.revision ?? 0, data };
    assert.ok((await changeEntries(context, actor, number, [change])).ok);
    for (const reportedOn of ['2026-11-24', '2026-10-29', '2026-09-30']) {
      const refused = await submit(context, number, { reportedOn });
      assert.ok(!refused.ok && refused.refusal.type === 'findingsOpen', reportedOn);
      assert.ok(
        refused.refusal.findings.some(({ id }) => id === 'contradiction:7.erase'),
        reportedOn,
      );
    }
  });

  it('judges what stands when the report goes out, though colleagues type all the while', async () => {
    const number = 'TEST-SUBMIT-3';
    const context = on('2026-10-29');
    await enter(context, number);
    await noteAll(context, number, 'r1');
    const typed = (await found(context, number)).state.registers.claims?.find(
      ({ data }) => data.status === 'implemented',
    );
    const type = async (): Promise<void> => {
      for (let revision = 1; revision <= 3; revision += 1) {
        const data = { ...typed?.data, content: `第${revision}稿の実施内容` };
        const change = { register: 'claims', entryId: typed?.id ?? '', expectedRevision: revision, data };
        assert.ok((await changeEntries(context, actor, number, [change])).ok);
      }
    };
    const [submitted] = await Promise.all([submit(context, number), type()]);
    assert.ok(submitted.ok, JSON.stringify(submitted));
    const contract = await found(context, number);
    const told = await history(context, actor, contract, '2026-10-29', true);
    const seq = told.find(({ verb }) => verb === 'submitReport')?.seq ?? 0;
    const then = await contractAt(context, actor, contract, { size: seq });
    assert.ok(then.ok);
    const claims = Object.fromEntries((then.value.state.registers.claims ?? []).map(({ id, data }) => [id, data]));
    assert.deepEqual(contract.state.registers.reports?.[0]?.data.claims, claims);
  });
});
