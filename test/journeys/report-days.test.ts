import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { changeEntries } from '../../src/commands/change-entries.ts';
import { type Context, type FoundContract, loadContract } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { submitReport } from '../../src/commands/submit-report.ts';
import { assess } from '../../src/core/assessment/assess.ts';
import { assessPeriod } from '../../src/core/assessment/period-verdicts.ts';
import { knownOtherwise } from '../../src/core/assessment/ribbons-then.ts';
import { worstOf } from '../../src/core/assessment/rule.ts';
import { verdictOfDay } from '../../src/core/assessment/rule-severity.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { addDays } from '../../src/core/kernel/plain-date.ts';
import { Committer } from '../../src/postgres/commit.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { contractAt } from '../../src/queries/contract-at.ts';
import { obligationView } from '../../src/queries/obligation-view.ts';
import { draftReport } from '../../src/queries/report-preview.ts';
import { ribbonsThen } from '../../src/queries/ribbons-then.ts';
import { actor, freshDatabase } from '../support/database.ts';

const demo = JSON.parse(readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8'));

let database: Database;
let dataFolder: string;
let end: () => Promise<void>;
before(async () => {
  ({ database, dataFolder, end } = await freshDatabase());
});
after(() => end());

/** A server's context on a day in Japan. */
function on(day: string): Context {
  const { pool, keys } = database;
  const now = (): string => `${day}T03:00:00.000Z`;
  return {
    pool,
    keys,
    dataFolder,
    evidenceLimit: 1,
    committer: new Committer(database),
    now,
    newId: () => crypto.randomUUID(),
  };
}

async function found(context: Context, number: string): Promise<FoundContract> {
  const loaded = await loadContract(context, actor, number);
  assert.ok(loaded.ok);
  return loaded.value;
}

async function enter(day: string, number: string, more: JsonObject = {}): Promise<void> {
  const created = await createContract(on(day), actor, { ...demo, contract: { ...demo.contract, number }, ...more });
  assert.ok(created.ok, JSON.stringify(created));
}

async function tell(day: string, number: string, rows: Readonly<Record<string, JsonObject>>): Promise<void> {
  const { registers } = (await found(on(day), number)).state;
  const changes = Object.entries(rows).map(([place, data]) => {
    const [register = '', entryId = ''] = place.split('/');
    const expectedRevision = registers[register]?.find(({ id }) => id === entryId)?.revision ?? 0;
    return { register, entryId, expectedRevision, data };
  });
  const told = await changeEntries(on(day), actor, number, changes);
  assert.ok(told.ok, JSON.stringify(told));
}

const half = { from: '2026-04-01', to: '2026-09-30' };

const permission = { title: '許可', actKind: 'permission', on: '2026-04-20', official: '山本', means: 'mail' };
const item = {
  title: '設計書',
  receivedOn: '2026-04-20',
  receivedFrom: '担当課',
  form: 'file',
  confidential: true,
  count: 1,
  keptAt: '社内',
};
const copy = {
  informationItem: 'i1',
  medium: 'usb',
  mediumId: 'M-1',
  place: '本社',
  purpose: '移行',
  madeAt: 'outside',
  madeOn: '2026-04-21',
  permission: 'a1',
  permittedUntil: '2026-05-31',
};
const erasure = { copy: 'c1', method: 'purge', mediumId: 'M-1', erasedOn: '2026-06-01', erasedBy: '髙橋' };

describe('the days of a period', () => {
  it('are told as they are known now, and as they were known then, apart', async () => {
    await enter('2026-04-15', 'METI-R8-OPS-031', {
      registers: {},
      claims: {},
      emptyRegisters: {},
      plan: { entries: {}, versions: [] },
    });
    await tell('2026-04-25', 'METI-R8-OPS-031', {
      'informationItems/i1': item,
      'acts/a1': permission,
      'copies/c1': copy,
    });
    await tell('2026-07-10', 'METI-R8-OPS-031', { 'erasures/e1': erasure });
    const now = await found(on('2026-10-20'), 'METI-R8-OPS-031');
    const then = await ribbonsThen(on('2026-10-20'), actor.tenant, now, half, '2026-10-20');
    const known = assessPeriod(now.catalogue, now.state, half, '2026-10-20').verdicts.get('7.copy');
    const ribbon = then?.find(({ dutyId }) => dutyId === '7.copy');
    assert.ok(known && ribbon);
    assert.deepEqual(known.breaches, []);
    assert.deepEqual(
      ribbon.stretches.map(({ from, to, verdict }) => [from, to, verdict]),
      [
        ['2026-04-01', '2026-04-24', 'notRecorded'],
        ['2026-04-25', '2026-05-31', 'satisfied'],
        ['2026-06-01', '2026-07-09', 'notSatisfied'],
        ['2026-07-10', '2026-09-30', 'satisfied'],
      ],
    );
    assert.deepEqual(knownOtherwise(known.ribbon, ribbon), [
      { from: '2026-06-01', to: '2026-07-09', knownThen: 'notSatisfied', knownNow: 'satisfied' },
    ]);
    const { document } = draftReport(now, '2026-10-20', 'r1', undefined, then);
    assert.deepEqual(document.reasonSheet.caption.slice(3, 4), [
      '現在の台帳と、当時の記録とで判定が異なる日：７）（6/1–7/9）',
    ]);
  });

  it('are, as known then, what an assessment of each day’s own record says', async () => {
    const number = 'METI-R8-OPS-031';
    const now = await found(on('2026-10-20'), number);
    const then = await ribbonsThen(on('2026-10-20'), actor.tenant, now, half, '2026-10-20');
    let compared = 0;
    for (const day of [
      '2026-04-14',
      '2026-04-24',
      '2026-04-25',
      '2026-05-31',
      '2026-06-01',
      '2026-07-09',
      '2026-07-10',
    ]) {
      const stood = await contractAt(on('2026-10-20'), actor, now, { day });
      for (const { dutyId, stretches } of then ?? []) {
        const told = stretches.find(({ from, to }) => from <= day && day <= to)?.verdict;
        if (!stood.ok) assert.equal(told, 'notRecorded', `${dutyId} on ${day}`);
        if (!stood.ok || told === 'notRecorded') continue;
        compared += 1;
        const duty = assess(now.catalogue, stood.value.state, day)
          .obligations.flatMap(({ duties }) => duties)
          .find((one) => one.dutyId === dutyId);
        assert.equal(told, worstOf(duty?.reasons.map(verdictOfDay) ?? []), `${dutyId} on ${day}`);
      }
    }
    assert.ok(compared > 20, `${compared}`);
  });

  it('stay with a submitted report as it said them, beside what a later correction makes of them', async () => {
    const number = 'METI-R8-OPS-032';
    await enter('2026-10-27', number);
    const context = on('2026-10-29');
    const { findings } = draftReport(await found(context, number), '2026-10-29', 'r1');
    const notes = findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ noteId }) => [
        `findingNotes/${noteId}`,
        { note: '担当職員に説明した。', by: actor.name, on: '2026-10-29' },
      ]);
    await tell('2026-10-29', number, Object.fromEntries(notes));
    const submitted = await submitReport(context, actor, number, {
      scheduleId: 'r1',
      reportedOn: '2026-10-29',
      isEarlyConfirmed: false,
    });
    assert.ok(submitted.ok, JSON.stringify(submitted));
    const edu = async (day: string) =>
      obligationView(await found(on(day), number), 10, day)?.duties.find(({ duty }) => duty.id === '10.edu')?.days;
    const before = await edu('2026-10-30');
    assert.equal(before?.submitted?.report, submitted.value.id);
    assert.deepEqual(before?.submitted?.stretches, before?.before?.stretches);

    const held = (await found(context, number)).state.registers.trainings?.find(({ id }) => id === 't1')?.data ?? {};
    await tell('2026-11-05', number, { 'trainings/t1': { ...held, heldOn: '2026-04-09' } });
    const corrected = await edu('2026-11-06');
    assert.deepEqual(
      corrected?.before?.breaches.map(({ from, to }) => [from, to]),
      [['2026-04-01', '2026-04-08']],
    );
    assert.deepEqual(corrected?.submitted, before?.submitted);
  });

  it('tell of a row since it was first told, however often it was changed and wherever it is read', async () => {
    const number = 'METI-R8-OPS-031';
    await tell('2026-08-01', number, { 'controls/k1': { family: 'access', what: '多要素認証' } });
    await tell('2026-09-10', number, { 'controls/k1': { family: 'access', what: '多要素認証（全員）' } });
    const now = await found(on('2026-10-20'), number);
    const [row] = now.state.registers.controls ?? [];
    assert.equal(new Date(row?.toldAt ?? '').toISOString(), '2026-08-01T03:00:00.000Z');
    const told = assessPeriod(now.catalogue, now.state, half, '2026-10-20').verdicts.get('2.b');
    assert.deepEqual(
      told?.breaches.map(({ from }) => from),
      ['2026-08-01'],
    );
    const stood = await contractAt(on('2026-10-20'), actor, now, { day: addDays('2026-09-10', 5) });
    assert.ok(stood.ok);
    assert.equal(stood.value.state.registers.controls?.[0]?.toldAt, '2026-08-01T03:00:00.000Z');
  });
});
