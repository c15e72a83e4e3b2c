import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { cancelContract, withdrawCancellation } from '../../src/commands/cancel-contract.ts';
import { changeEntries } from '../../src/commands/change-entries.ts';
import { type Context, loadContract } from '../../src/commands/context.ts';
import { changeSettings } from '../../src/commands/correct-contract.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { extendContract } from '../../src/commands/extend-contract.ts';
import { mendSchedule } from '../../src/commands/mend-schedule.ts';
import { factsOf } from '../../src/core/assessment/facts.ts';
import { registerDifferences } from '../../src/core/assessment/plan-rules.ts';
import { deadlinesOf } from '../../src/core/calendar/deadlines.ts';
import { icalOf } from '../../src/core/calendar/ical.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { Result } from '../../src/core/kernel/result.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { asTenant } from '../../src/postgres/contract-store.ts';
import { readLog, verifyStoredLog } from '../../src/postgres/log-store.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { scheduleView } from '../../src/queries/schedule-view.ts';
import { smallContractFile } from '../support/contract-files.ts';
import { actor, freshDatabase } from '../support/database.ts';

let database: Database;
let context: Context;
let end: () => Promise<void>;

before(async () => {
  const fresh = await freshDatabase();
  ({ database, end } = fresh);
  context = {
    pool: database.pool,
    keys: database.keys,
    committer: new Committer(database),
    dataFolder: fresh.dataFolder,
    evidenceLimit: 1,
    now: () => '2026-11-24T01:00:00.000Z',
    newId: () => crypto.randomUUID(),
  };
});
after(() => end());

const today = '2026-11-24';

function must<Value, Refusal>(result: Result<Value, Refusal>): Value {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function made(file: JsonObject): Promise<string> {
  return must(await createContract(context, actor, file)).contractId;
}

const found = async (number: string) => must(await loadContract(context, actor, number));

const scheduleOf = async (number: string) =>
  (await found(number)).state.contract.schedule.map(({ id, from, to, dueOn }) => `${id} ${from} ${to} ${dueOn}`);

async function submitted(number: string, scheduleId: string): Promise<void> {
  const { contractId } = await found(number);
  const data = { scheduleId, submittedAt: '2026-10-30T01:00:00Z' };
  const change = { register: 'reports', entryId: `${number}-R1`, expectedRevision: 0, data };
  must(
    await context.committer.commit({ contractId, actor, at: context.now(), verb: 'submitReport', changes: [change] }),
  );
}

async function refusedPath(work: Promise<Result<unknown, { readonly type: string }>>): Promise<string> {
  const result = await work;
  assert.ok(!result.ok);
  const { problems } = result.refusal as unknown as { problems: { path: string; message: { ja: string } }[] };
  assert.match(problems[0]?.message.ja ?? '', /。$/);
  return problems[0]?.path ?? '';
}

const extension = { to: '2027-09-30', amendedOn: '2026-11-20', reason: '変更契約による延長' };

describe('an extension', () => {
  it('makes schedule, due days and deadlines anew, and leaves reports that stand as they are', async () => {
    const contractId = await made(smallContractFile('EXT-1'));
    await submitted('EXT-1', 'r1');
    const { difference, schedule } = must(await extendContract(context, actor, 'EXT-1', extension));
    assert.deepEqual(
      schedule.map(({ id, to }) => `${id} ${to}`),
      ['r1 2026-09-30', 'r2 2027-03-31', 'r3 2027-09-30'],
    );
    assert.deepEqual([difference.added.map(({ id }) => id), difference.gone, difference.changed], [['r3'], [], []]);
    const facts = factsOf((await found('EXT-1')).state, today);
    const days = deadlinesOf(facts).filter(({ kind }) => kind === 'reportDue' || kind === 'contractEnds');
    assert.deepEqual(
      days.map(({ id, day }) => `${id} ${day}`),
      ['reportDue.r2 2027-04-30', 'contractEnds 2027-09-30', 'reportDue.r3 2027-10-29'],
    );
    const head = { contractNumber: 'EXT-1', contractId, pages: 'http://localhost/' };
    assert.match(icalOf(head, deadlinesOf(facts)), /DTSTART;VALUE=DATE:20271029/);
    const log = await asTenant(database.pool, actor.tenant, (client) =>
      readLog(client, database, { tenant: actor.tenant, contractId }, 0, 1000),
    );
    const last = log.at(-1)?.body;
    assert.deepEqual([last?.verb, last?.reason], ['extendContract', '変更契約による延長']);
    assert.deepEqual((await verifyStoredLog(database, actor.tenant, contractId)).faults, []);
  });

  it('is corrected by the same amendment, goes on by another, and is refused in words otherwise', async () => {
    await made(smallContractFile('EXT-2'));
    must(await extendContract(context, actor, 'EXT-2', extension));
    must(await extendContract(context, actor, 'EXT-2', { ...extension, to: '2027-06-30', reason: '終期の誤記' }));
    assert.deepEqual((await found('EXT-2')).state.contract.extensions, [
      { to: '2027-06-30', amendedOn: '2026-11-20', reason: '終期の誤記', before: '2027-03-31' },
    ]);
    assert.equal((await scheduleOf('EXT-2')).at(-1), 'r3 2027-04-01 2027-06-30 2027-07-30');
    must(await extendContract(context, actor, 'EXT-2', { ...extension, amendedOn: '2026-11-24', to: '2027-07-10' }));
    assert.deepEqual((await found('EXT-2')).state.contract.extensions?.length, 2);
    assert.equal((await scheduleOf('EXT-2')).at(-1), 'r3 2027-04-01 2027-07-10 2027-08-09');
    const wrong = [
      [{ amendedOn: '2026-11-25' }, 'amendedOn'],
      [{ amendedOn: '2026-03-01' }, 'amendedOn'],
      [{ amendedOn: '2026-11-20' }, 'amendedOn'],
      [{ amendedOn: '2026-11-24', to: '2027-07-10' }, 'to'],
      [{ amendedOn: '2026-11-24', to: '2027-06-30' }, 'to'],
      [{ amendedOn: '2026-11-24', to: '2099-06-30' }, 'to'],
    ] as const;
    for (const [part, path] of wrong)
      assert.equal(
        await refusedPath(extendContract(context, actor, 'EXT-2', { ...extension, ...part })),
        path,
        JSON.stringify(part),
      );
  });

  it('tells the plan’s period as a difference to be agreed, and the template’s own sentences of it anew', async () => {
    const file = JSON.parse(readFileSync('demo/operations.contract.json', 'utf8')) as JsonObject;
    await made({ ...file, contract: { ...(file.contract as JsonObject), number: 'EXT-3' } });
    const versionsOf = async () => (await found('EXT-3')).state.registers.planVersions ?? [];
    const newest = (await versionsOf()).at(-1)?.data as JsonObject;
    const names = { ...(newest.names as JsonObject) };
    const { period, title } = (await found('EXT-3')).state.contract;
    names.contractPeriod = [{ id: 'period', title, facts: { from: period.from, to: period.to } }];
    const version = Number(newest.version) + 1;
    const agreement = { on: '2026-11-01', official: '山本', means: 'mail' };
    const stated = { ...newest, version, names, agreement, reason: '期間を明記' };
    const { contractId } = await found('EXT-3');
    const change = { register: 'planVersions', entryId: `v${version}`, expectedRevision: 0, data: stated };
    must(
      await context.committer.commit({ contractId, actor, at: context.now(), verb: 'proposePlan', changes: [change] }),
    );
    const periodDifferences = async () =>
      (registerDifferences(factsOf((await found('EXT-3')).state, today)) ?? []).filter(
        ({ register }) => register === 'contractPeriod',
      );
    assert.deepEqual(await periodDifferences(), []);
    const to = '2030-03-31';
    const { planDuties } = must(await extendContract(context, actor, 'EXT-3', { ...extension, to }));
    assert.deepEqual(planDuties, ['8.dispose', '15.5.eol']);
    const entries = (await found('EXT-3')).state.registers.planEntries ?? [];
    for (const id of planDuties)
      assert.match(JSON.stringify(entries.find((one) => one.id === id)?.data), /令和12年3月31日/);
    assert.deepEqual(
      (await periodDifferences()).map(({ kind, facts }) => [kind, facts]),
      [['changed', [{ field: 'to', before: period.to, after: to }]]],
    );
  });
});

describe('a cancellation', () => {
  const cancellation = { on: '2026-11-20', reason: '発注者の都合による解除' };

  it('begins 8) at once, cuts the schedule short and tells what goes', async () => {
    await made(smallContractFile('CAN-1'));
    const { difference } = must(await cancelContract(context, actor, 'CAN-1', cancellation));
    assert.deepEqual(await scheduleOf('CAN-1'), [
      'r1 2026-04-01 2026-09-30 2026-10-30',
      'r2 2026-10-01 2026-11-20 2026-12-18',
    ]);
    assert.deepEqual(
      difference.changed.map(([was, is]) => [was.to, is.to]),
      [['2027-03-31', '2026-11-20']],
    );
    const { state } = await found('CAN-1');
    assert.equal(state.contract.period.to, '2027-03-31');
    assert.deepEqual(state.registers.closing?.[0]?.data, {
      kind: 'cancelled',
      on: '2026-11-20',
      reason: '発注者の都合による解除',
      by: actor.name,
    });
    const data = { title: '設計書', count: 1, receivedOn: '2026-05-01', form: 'paper', confidential: false };
    const item = { register: 'informationItems', entryId: 'i1', expectedRevision: 0, data };
    must(await changeEntries(context, actor, 'CAN-1', [item]));
    const due = deadlinesOf(factsOf((await found('CAN-1')).state, today));
    assert.deepEqual(
      due.filter(({ kind }) => kind === 'informationReturnDue').map(({ day }) => day),
      ['2026-12-20'],
    );
    assert.equal(await refusedPath(extendContract(context, actor, 'CAN-1', extension)), 'to');
  });

  it('is moved by recording it again, and taken back with its record: the schedule is whole again', async () => {
    await made(smallContractFile('CAN-2'));
    await submitted('CAN-2', 'r1');
    const whole = await scheduleOf('CAN-2');
    must(await cancelContract(context, actor, 'CAN-2', { ...cancellation, on: '2026-10-05' }));
    assert.deepEqual((await scheduleOf('CAN-2')).at(-1), 'r2 2026-10-01 2026-10-05 2026-11-04');
    must(await cancelContract(context, actor, 'CAN-2', cancellation));
    assert.deepEqual((await scheduleOf('CAN-2')).at(-1), 'r2 2026-10-01 2026-11-20 2026-12-18');
    assert.equal(await refusedPath(cancelContract(context, actor, 'CAN-2', cancellation)), 'on');
    assert.equal(
      await refusedPath(cancelContract(context, actor, 'CAN-2', { ...cancellation, on: '2027-04-01' })),
      'on',
    );
    assert.equal(
      await refusedPath(cancelContract(context, actor, 'CAN-2', { ...cancellation, on: '2026-03-01' })),
      'on',
    );
    must(await withdrawCancellation(context, actor, 'CAN-2', { reason: '取消し' }));
    assert.deepEqual(await scheduleOf('CAN-2'), whole);
    assert.equal(await refusedPath(withdrawCancellation(context, actor, 'CAN-2', { reason: '取消し' })), 'reason');
    must(await cancelContract(context, actor, 'CAN-2', cancellation));
    const back = { register: 'closing', entryId: 'end', expectedRevision: 1, data: null };
    must(await changeEntries(context, actor, 'CAN-2', [back]));
    assert.deepEqual(await scheduleOf('CAN-2'), whole);
  });

  it('has the same consequences where the page of closing records it', async () => {
    await made(smallContractFile('CAN-3'));
    const data = { kind: 'cancelled', on: '2026-09-20', reason: '合意解除', by: '髙橋' };
    must(
      await changeEntries(context, actor, 'CAN-3', [
        { register: 'closing', entryId: 'end', expectedRevision: 0, data },
      ]),
    );
    assert.deepEqual(await scheduleOf('CAN-3'), ['r1 2026-04-01 2026-09-20 2026-10-20']);
    const completed = { kind: 'completed', on: '2027-03-31', by: '髙橋' };
    const change = { register: 'closing', entryId: 'end', expectedRevision: 1, data: completed };
    must(await changeEntries(context, actor, 'CAN-3', [change]));
    assert.equal((await scheduleOf('CAN-3')).length, 2);
  });
});

describe('a schedule with a gap', () => {
  it('is told, stays as it is, and is mended on request', async () => {
    const file = smallContractFile('GAP-1');
    const schedule = [
      { id: 'r1', from: '2026-04-01', to: '2026-09-27', dueOn: '2026-10-30', changeReason: '担当課の都合' },
      { id: 'r2', from: '2026-10-01', to: '2027-03-31', dueOn: '2027-04-30' },
    ];
    await made({ ...file, contract: { ...(file.contract as JsonObject), schedule } });
    const view = scheduleView(await found('GAP-1'));
    assert.deepEqual(view.flaws, [{ kind: 'gap', from: '2026-09-28', to: '2026-09-30' }]);
    assert.deepEqual(
      view.mended?.changed.map(([, is]) => is.to),
      ['2026-09-30'],
    );
    assert.equal((await scheduleOf('GAP-1'))[0], 'r1 2026-04-01 2026-09-27 2026-10-30');
    must(await mendSchedule(context, actor, 'GAP-1', {}));
    assert.equal((await scheduleOf('GAP-1'))[0], 'r1 2026-04-01 2026-09-30 2026-10-30');
    assert.deepEqual(scheduleView(await found('GAP-1')).flaws, []);
    assert.equal(await refusedPath(mendSchedule(context, actor, 'GAP-1', {})), 'schedule');
  });
});

describe('due days', () => {
  it('follow the setting that makes them, except where somebody set one or the report stands', async () => {
    const file = smallContractFile('DUE-1');
    await made({
      ...file,
      contract: { ...(file.contract as JsonObject), period: { from: '2026-04-01', to: '2028-03-31' } },
    });
    await submitted('DUE-1', 'r1');
    const { contract, registers } = (await found('DUE-1')).state;
    const { title, buyer, contractor, scope, settings } = contract;
    const part = { title, buyer, contractor, scope, settings: { ...settings, reportDueAfterDays: 14 } };
    must(await changeSettings(context, actor, 'DUE-1', part, registers.contract?.[0]?.revision ?? 0));
    assert.deepEqual(
      (await found('DUE-1')).state.contract.schedule.map(({ dueOn }) => dueOn),
      ['2026-10-30', '2027-04-14', '2027-10-14', '2028-04-14'],
    );
  });
});
