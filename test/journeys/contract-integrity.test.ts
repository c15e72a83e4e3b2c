import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { changeEntries } from '../../src/commands/change-entries.ts';
import { type Context, loadContract } from '../../src/commands/context.ts';
import { changeSettings, correctContract } from '../../src/commands/correct-contract.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { examineContracts } from '../../src/commands/mend-contracts.ts';
import { recordObservations } from '../../src/commands/record-observations.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { asTenant } from '../../src/postgres/contract-store.ts';
import { readLog, verifyStoredLog } from '../../src/postgres/log-store.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { prepareCommit } from '../../src/postgres/prepare-commit.ts';
import { contractAt } from '../../src/queries/contract-at.ts';
import { listContracts } from '../../src/queries/list-contracts.ts';
import { smallContractFile } from '../support/contract-files.ts';
import { actor, adding, emptyContract, freshDatabase, makeEmptyContract } from '../support/database.ts';

let database: Database;
let dataFolder: string;
let end: () => Promise<void>;
let clock = '2026-11-24T01:00:00.000Z';

before(async () => {
  ({ database, dataFolder, end } = await freshDatabase());
});
after(() => end());

const contextWith = (committer = new Committer(database)): Context => ({
  pool: database.pool,
  keys: database.keys,
  committer,
  dataFolder,
  evidenceLimit: 1,
  now: () => clock,
  newId: () => crypto.randomUUID(),
});

async function made(context: Context, number: string): Promise<string> {
  const created = await createContract(context, actor, smallContractFile(number));
  assert.ok(created.ok, JSON.stringify(created));
  return created.value.contractId;
}

const logOf = (contractId: string) =>
  asTenant(database.pool, actor.tenant, (client) =>
    readLog(client, database, { tenant: actor.tenant, contractId }, 0, 1000),
  );

const isSound = async (contractId: string): Promise<void> =>
  assert.deepEqual((await verifyStoredLog(database, actor.tenant, contractId)).faults, []);

describe('a contract that is made', () => {
  it('is there with its first entry, and a taken number leaves no row and no key behind', async () => {
    const context = contextWith();
    const contractId = await made(context, 'MADE-1');
    assert.equal((await logOf(contractId)).length, 1);
    const ids: string[] = [];
    const again = { ...context, newId: () => ids[ids.push(crypto.randomUUID()) - 1] ?? '' };
    const refused = await createContract(again, actor, smallContractFile('MADE-1'));
    assert.ok(!refused.ok && refused.refusal.type === 'numberTaken');
    for (const id of ids) assert.ok(!existsSync(database.keys.pathOf(id)));
    await isSound(contractId);
  });

  it('that would be wrong is refused wholly: its number stays free', async () => {
    const context = contextWith();
    const file = smallContractFile('MADE-2');
    const reversed = { ...(file.contract as JsonObject), period: { from: '2027-03-31', to: '2026-04-01' } };
    const refused = await createContract(context, actor, { ...file, contract: reversed });
    assert.ok(!refused.ok && refused.refusal.type === 'badInput');
    assert.deepEqual(
      refused.refusal.problems.map(({ path }) => path),
      ['contract.period.to'],
    );
    await made(context, 'MADE-2');
  });
});

describe('the facts of a contract', () => {
  it('can’t be written or taken away entry by entry, nor can what commands alone write', async () => {
    const context = contextWith();
    const contractId = await made(context, 'FACTS-1');
    const { state } = await loaded(context, 'FACTS-1');
    const facts = state.contract as unknown as JsonObject;
    for (const register of ['contract', 'planVersions', 'reports', 'observations', 'evidenceItems', 'checkSigners'])
      for (const change of [
        { entryId: 'contract', expectedRevision: 1, data: null },
        { entryId: 'contract', expectedRevision: 1, data: facts },
        { entryId: 'new', expectedRevision: 0, data: facts },
      ]) {
        const refused = await changeEntries(context, actor, 'FACTS-1', [{ register, ...change }]);
        assert.ok(!refused.ok && refused.refusal.type === 'badInput', register);
      }
    assert.equal((await logOf(contractId)).length, 1);
  });

  it('are corrected with a reason that the log keeps; the schedule follows the period', async () => {
    const context = contextWith();
    const contractId = await made(context, 'FACTS-2');
    const before = (await loaded(context, 'FACTS-2')).state.contract.schedule;
    assert.deepEqual(
      before.map(({ to }) => to),
      ['2026-09-30', '2027-03-31'],
    );
    const period = { from: '2026-04-01', to: '2027-09-30' };
    const facts = { period, concludedOn: '2026-03-31', dueOn: { r1: '2026-11-10' } };
    const corrected = await correctContract(context, actor, 'FACTS-2', { reason: '変更契約による延長', facts });
    assert.ok(corrected.ok, JSON.stringify(corrected));
    const { schedule } = corrected.value;
    assert.deepEqual(
      schedule.map(({ to }) => to),
      ['2026-09-30', '2027-03-31', '2027-09-30'],
    );
    assert.deepEqual([schedule[0]?.dueOn, schedule[0]?.changeReason], ['2026-11-10', '変更契約による延長']);
    const [last] = (await logOf(contractId)).slice(-1);
    assert.deepEqual([last?.body?.verb, last?.body?.reason], ['correctContract', '変更契約による延長']);
    await isSound(contractId);
  });

  it('stay as they are where a correction is wrong, says nothing new or has been overtaken', async () => {
    const context = contextWith();
    const contractId = await made(context, 'FACTS-3');
    const wrong = [
      { period: { from: '2027-04-01', to: '2026-04-01' } },
      { catalogue: 'constructor' },
      { dueOn: { r9: '2026-12-01' } },
      { dueOn: { r1: '2020-12-01' } },
      { concludedOn: '2026-03-30' },
    ];
    for (const facts of wrong) {
      const refused = await correctContract(context, actor, 'FACTS-3', { reason: '誤記', facts });
      assert.ok(!refused.ok && refused.refusal.type === 'badInput', JSON.stringify(facts));
    }
    const stale = { expectedRevision: 9, reason: '誤記', facts: { concludedOn: '2026-03-01' } };
    const overtaken = await correctContract(context, actor, 'FACTS-3', stale);
    assert.ok(!overtaken.ok && overtaken.refusal.type === 'revisionConflict');
    assert.equal((await logOf(contractId)).length, 1);
  });

  it('keep number, catalogue and days when settings change', async () => {
    const context = contextWith();
    await made(context, 'FACTS-4');
    const { contract } = (await loaded(context, 'FACTS-4')).state;
    const { buyer, contractor, scope, settings } = contract;
    const part = { title: '別の件名', buyer, contractor, scope, settings };
    assert.ok((await changeSettings(context, actor, 'FACTS-4', part, 1)).ok);
    assert.deepEqual((await loaded(context, 'FACTS-4')).state.contract, { ...contract, title: '別の件名' });
  });
});

async function loaded(context: Context, name: Parameters<typeof loadContract>[2]) {
  const found = await loadContract(context, actor, name);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

describe('a number that changes hands', () => {
  it('never leads work that was begun for one contract into another', async () => {
    const context = contextWith();
    const [first, second] = [await made(context, 'HANDS-1'), await made(context, 'HANDS-2')];
    const renumber = (name: string, number: string) =>
      correctContract(context, actor, name, { reason: '番号の取り違え', facts: { number } });
    const taken = await renumber('HANDS-1', 'HANDS-2');
    assert.ok(!taken.ok && taken.refusal.type === 'numberTaken');
    assert.ok((await renumber('HANDS-1', 'HANDS-9')).ok);
    assert.ok((await renumber('HANDS-2', 'HANDS-1')).ok);
    assert.equal((await loaded(context, 'HANDS-1')).contractId, second);
    assert.equal((await loaded(context, { contractId: first })).state.contract.number, 'HANDS-9');
    // Other servers on the same database see it too.
    assert.equal((await loaded(contextWith(), 'HANDS-9')).contractId, first);
    const run = { area: 'site', register: 'sites', entryId: 's1', runId: crypto.randomUUID(), gathered: [] } as const;
    assert.ok((await recordObservations(context, actor, { contractId: first }, run)).ok);
    await isSound(first);
    await isSound(second);
  });
});

describe('a contract that is not whole', () => {
  const faultsOf = async (context: Context, mends: boolean) =>
    (await examineContracts(context, actor, { mends }))
      .filter(({ number }) => /^(HALF|BAD)-/.test(number))
      .map(({ number, fault, isMended }) => `${number} ${fault} ${isMended}`)
      .sort();

  it('hurts no list, is told by its number, and is mended where the log tells how', async () => {
    const context = contextWith();
    await makeEmptyContract(database, crypto.randomUUID(), 'HALF-1');
    const ids = await Promise.all(['BAD-1', 'BAD-2', 'BAD-3'].map((number) => made(context, number)));
    const [noFacts = '', noCatalogue = '', otherNumber = ''] = ids;
    await writeAsBefore(noFacts, null);
    await writeAsBefore(noCatalogue, { catalogue: 'gone-2020' });
    await writeAsBefore(otherNumber, { number: 'BAD-9' });
    const fresh = contextWith();
    const listed = await listContracts(fresh, actor.tenant, '2026-11-24');
    const troubled = (number: string) => listed.find((one) => one.number === number)?.trouble?.en ?? '';
    for (const number of ['HALF-1', 'BAD-1', 'BAD-2']) assert.match(troubled(number), /doctor/);
    const told = ['BAD-1 noFacts', 'BAD-2 unknownCatalogue', 'BAD-3 otherNumber', 'HALF-1 half'];
    assert.deepEqual(
      await faultsOf(fresh, false),
      told.map((one) => `${one} false`),
    );
    assert.deepEqual(
      await faultsOf(fresh, true),
      told.map((one) => `${one} true`),
    );
    assert.deepEqual(await faultsOf(fresh, false), []);
    for (const number of ['BAD-1', 'BAD-2', 'BAD-3'])
      assert.equal((await loaded(fresh, number)).state.contract.title, `契約 ${number}`);
    await made(fresh, 'HALF-1');
    for (const contractId of ids) await isSound(contractId);
  });
});

/** What an earlier version let people write: the contract's own entry, changed or removed, with no look at what would come of it. */
async function writeAsBefore(contractId: string, change: JsonObject | null): Promise<void> {
  const base = await new Committer(database).load(actor.tenant, contractId);
  const data = change === null ? null : { ...base.registers.contract?.[0]?.data, ...change };
  const changes = [{ register: 'contract', entryId: 'contract', expectedRevision: 1, data }];
  const request = { contractId, actor, at: clock, verb: 'changeContract', changes };
  await database.pool.query(prepareCommit(database, base, request).statement);
}

describe('one row named twice in a commit', () => {
  it('is refused in words, and nothing is written', async () => {
    const contractId = await emptyContract(database);
    const request = { contractId, actor, at: clock, verb: 'changeRegister', changes: [adding('p1'), adding('p1')] };
    const refused = await new Committer(database).commit(request);
    assert.ok(!refused.ok && refused.refusal.type === 'badInput');
    assert.equal((await logOf(contractId)).length, 0);
  });
});

describe('a clock that is set back', () => {
  it('never lets an entry come before the last one, and a past day is what the log had told by then', async () => {
    const minutes = fc.array(fc.integer({ min: -4000, max: 4000 }), { minLength: 2, maxLength: 8 });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(minutes, async (steps) => {
        count += 1;
        clock = '2026-06-01T00:00:00.000Z';
        const context = contextWith();
        const contractId = await made(context, `CLOCK-${count}`);
        for (const [index, step] of steps.entries()) {
          clock = new Date(Date.parse('2026-06-10T00:00:00.000Z') + step * 60_000).toISOString();
          const change = { ...adding(`p${index}`), register: 'people' };
          assert.ok((await changeEntries(context, actor, { contractId }, [change])).ok);
        }
        const instants = (await logOf(contractId)).map(({ header }) => header.at);
        assert.deepEqual(instants, [...instants].sort());
        const found = await loaded(context, { contractId });
        for (const day of ['2026-06-08', '2026-06-10', '2026-06-12', '2026-06-30']) {
          const then = await contractAt(context, actor, found, { day });
          assert.ok(then.ok);
          const bySize = await contractAt(context, actor, found, { size: then.value.size });
          assert.deepEqual(bySize.ok && bySize.value.state.registers, then.value.state.registers);
        }
      }),
      { numRuns: 12, seed: 20261130 },
    );
    clock = '2026-11-24T01:00:00.000Z';
  });
});

describe('writers of several processes', () => {
  it('that commit hard into one contract all come to their turn, and nothing is lost', async () => {
    const contractId = await emptyContract(database);
    const writers = Array.from({ length: 4 }, () => new Committer(database));
    const rounds = 60;
    const results = await Promise.all(
      writers.map(async (writer, which) => {
        const came: boolean[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const changes = [adding(`w${which}-${round}`)];
          came.push((await writer.commit({ contractId, actor, at: clock, verb: 'changeRegister', changes })).ok);
        }
        return came;
      }),
    );
    assert.deepEqual(results.flat(), Array(writers.length * rounds).fill(true));
    const held = await new Committer(database).load(actor.tenant, contractId);
    assert.equal(held.registers.people?.length, writers.length * rounds);
    for (const writer of writers)
      assert.deepEqual(
        new Set((await writer.load(actor.tenant, contractId)).registers.people?.map(({ id }) => id)),
        new Set(held.registers.people?.map(({ id }) => id)),
      );
    await isSound(contractId);
  });

  it('are told to try again when the turn does not come, having written nothing', async () => {
    const contractId = await emptyContract(database);
    const options = '-c role=junshu_app -c lock_timeout=200';
    const impatient = new pg.Pool({ ...database.owner, options, max: 2 });
    const holder = await database.pool.connect();
    await holder.query('BEGIN');
    await holder.query("SELECT pg_advisory_xact_lock(hashtext('junshu commit'), hashtext($1::uuid::text))", [
      contractId,
    ]);
    const writer = new Committer({ pool: impatient, keys: database.keys });
    const request = { contractId, actor, at: clock, verb: 'changeRegister', changes: [adding('p1')] };
    const refused = await writer.commit(request);
    assert.ok(!refused.ok && refused.refusal.type === 'busy');
    await holder.query('ROLLBACK');
    holder.release();
    assert.ok((await writer.commit(request)).ok);
    await impatient.end();
    await isSound(contractId);
  });
});
