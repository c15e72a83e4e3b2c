import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { carryOver } from '../../src/commands/carry-over.ts';
import { changeEntries } from '../../src/commands/change-entries.ts';
import { type Context, type FoundContract, loadContract } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { submitReport } from '../../src/commands/submit-report.ts';
import { undoImport } from '../../src/commands/undo-import.ts';
import type { EntryChange } from '../../src/core/registers/entry.ts';
import { problemOf } from '../../src/http/problem.ts';
import { Committer } from '../../src/postgres/commit.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import type { CarryOverView } from '../../src/queries/carry-over-models.ts';
import { carryOverView } from '../../src/queries/carry-over-view.ts';
import { contractSummary } from '../../src/queries/contract-summary.ts';
import { dashboard } from '../../src/queries/dashboard.ts';
import { history } from '../../src/queries/history.ts';
import { draftReport } from '../../src/queries/report-preview.ts';
import { actor, freshDatabase } from '../support/database.ts';

const demo = JSON.parse(readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8'));
const number = 'TEST-UNCHANGED-1';

let database: Database;
let committer: Committer;
let dataFolder: string;
let end: () => Promise<void>;

/** A server's context on a day in Japan. */
function on(day: string): Context {
  const { pool, keys } = database;
  const now = (): string => `${day}T03:00:00.000Z`;
  return { pool, keys, dataFolder, evidenceLimit: 1, committer, now, newId: () => crypto.randomUUID() };
}

async function found(context: Context): Promise<FoundContract> {
  const loaded = await loadContract(context, actor, number);
  assert.ok(loaded.ok);
  return loaded.value;
}

async function change(context: Context, changes: readonly EntryChange[]): Promise<void> {
  const changed = await changeEntries(context, actor, number, changes);
  assert.ok(changed.ok, JSON.stringify(changed));
}

const march = '2027-03-20';
const firstDay = '2026-11-02';

/** Rows of a register as they are, looked at anew by a person. */
async function touch(context: Context, ...registers: readonly string[]): Promise<void> {
  const { state } = await found(context);
  for (const register of registers) {
    const rows = state.registers[register] ?? [];
    await change(
      context,
      rows.map(({ id, revision, data }) => ({ register, entryId: id, expectedRevision: revision, data })),
    );
  }
}

const view = async (context: Context): Promise<CarryOverView> =>
  carryOverView(await found(context), context.now().slice(0, 10));

const shown = ({ answers }: CarryOverView) =>
  answers.filter(({ obstacle }) => obstacle === null).map(({ dutyId, stamp }) => ({ dutyId, stamp }));

describe('a half-year in which nothing changed', () => {
  before(async () => {
    ({ database, dataFolder, end } = await freshDatabase());
    committer = new Committer(database);
    const autumn = on('2026-10-29');
    const created = await createContract(autumn, actor, { ...demo, contract: { ...demo.contract, number } });
    assert.ok(created.ok, JSON.stringify(created));
    const { findings } = draftReport(await found(autumn), '2026-10-29', 'r1');
    await change(
      autumn,
      findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ noteId, noteRevision }) => ({
          register: 'findingNotes',
          entryId: noteId,
          expectedRevision: noteRevision,
          data: { note: '担当職員に説明した。', by: actor.name, on: '2026-10-29' },
        })),
    );
    const request = { scheduleId: 'r1', reportedOn: '2026-10-29', isEarlyConfirmed: false };
    const submitted = await submitReport(autumn, actor, number, request);
    assert.ok(submitted.ok, JSON.stringify(submitted));
  });
  after(() => end());

  it('begins with 0 of 16 answered, on the dashboard and in the list of contracts, and with one act that leads to them', async () => {
    const contract = await found(on(firstDay));
    const { rows, unconfirmed, nextActs } = dashboard(contract, firstDay);
    assert.deepEqual(
      rows.map(({ status, answered }) => [status, answered]),
      rows.map(() => [null, 0]),
    );
    assert.equal(unconfirmed, 89);
    assert.equal(nextActs.filter(({ path }) => path === 'unchanged').length, 1);
    const summary = contractSummary(contract.state.registers, firstDay, () => {});
    assert.deepEqual(summary.counts, { implemented: 0, notImplemented: 0, notApplicable: 0, unanswered: 16 });
  });

  it('can’t be submitted so: the gate says where the answers are confirmed', async () => {
    const { findings } = draftReport(await found(on(march)), march, 'r2');
    const open = findings.filter(({ rule }) => rule === 'answersUnconfirmed');
    assert.deepEqual(
      open.map(({ severity, fix }) => [severity, fix]),
      [['error', 'unchanged']],
    );
    const request = { scheduleId: 'r2', reportedOn: march, isEarlyConfirmed: true };
    const submitted = await submitReport(on(march), actor, number, request);
    assert.equal(submitted.ok ? '' : submitted.refusal.type, 'findingsOpen');
  });

  it('refuses a page that is no longer so, in words, and confirms nothing of it', async () => {
    const before = await view(on(march));
    const one = before.answers.find(({ obstacle }) => obstacle !== null);
    assert.ok(one !== undefined);
    const old = [...shown(before), { dutyId: one.dutyId, stamp: one.stamp }];
    const refused = await carryOver(on(march), actor, number, { scheduleId: 'r2', answers: old });
    assert.ok(!refused.ok && refused.refusal.type === 'carryOverStale');
    assert.match(problemOf(refused.refusal).detail.ja, /何も確認していません.*\n.+: .+/s);
    await touch(on(march), 'people', 'regulations', 'software');
    const people = (await view(on(march))).answers.find(({ dutyId }) => dutyId.startsWith('4.'));
    const earlier = before.answers.find(({ dutyId }) => dutyId === people?.dutyId);
    const again = await carryOver(on(march), actor, number, {
      scheduleId: 'r2',
      answers: [{ dutyId: people?.dutyId ?? '', stamp: earlier?.stamp ?? '' }],
    });
    assert.ok(!again.ok && again.refusal.type === 'carryOverStale');
    assert.deepEqual((await found(on(march))).state.registers.carryOvers ?? [], []);
  });

  it('is confirmed at once, in one entry that says on what each rests; none of it is told as the same text as last time', async () => {
    const before = await view(on(march));
    const answers = shown(before);
    assert.ok(answers.length >= 10, `${answers.length}`);
    const done = await carryOver(on(march), actor, number, { scheduleId: 'r2', answers });
    assert.ok(done.ok, JSON.stringify(done));
    const contract = await found(on(march));
    const [newest] = await history(on(march), actor, contract, march, true);
    assert.deepEqual([newest?.verb, newest?.seq], ['carryOver', done.value.seq]);
    const { carryOvers = [] } = contract.state.registers;
    assert.equal(carryOvers.length, answers.length);
    for (const { data } of carryOvers) {
      assert.deepEqual([data.by, data.on, data.report], [actor.name, march, `${number}-R1`]);
      assert.ok((data.facts as unknown[]).length > 0);
    }
    const { findings } = draftReport(contract, march, 'r2');
    const repeated = findings.filter(({ rule }) => rule === 'likeLastPeriod').map(({ dutyId }) => dutyId);
    assert.deepEqual(
      repeated.filter((id) => answers.some(({ dutyId }) => dutyId === id)),
      [],
    );
    const after = await view(on(march));
    assert.deepEqual([after.confirmed, after.answers.length], [answers.length, before.answers.length - answers.length]);
    const twice = await carryOver(on(march), actor, number, { scheduleId: 'r2', answers: answers.slice(0, 1) });
    assert.ok(!twice.ok && twice.refusal.type === 'carryOverStale');
  });

  it('is told in each duty’s own history, and taken back as one step', async () => {
    const contract = await found(on(march));
    const [first] = contract.state.registers.carryOvers ?? [];
    const told = await history(on(march), actor, contract, march, true, { entryId: first?.id ?? '' });
    assert.equal(told[0]?.verb, 'carryOver');
    const undone = await undoImport(on(march), actor, number, told[0]?.seq ?? 0, false);
    assert.ok(undone.ok, JSON.stringify(undone));
    assert.deepEqual((await found(on(march))).state.registers.carryOvers, []);
    assert.equal((await view(on(march))).confirmed, 0);
  });
});
