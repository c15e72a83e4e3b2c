import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CheckContext } from '../../src/commands/check-runs.ts';
import { changesFrom } from '../../src/commands/create-contract.ts';
import { askForDueRuns } from '../../src/jobs/check-jobs.ts';
import { type LazyBoss, lazyBoss } from '../../src/jobs/lazy-boss.ts';
import { readRuns } from '../../src/postgres/check-run-store.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { readNotifications } from '../../src/postgres/notification-store.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { actor, freshDatabase, makeEmptyContract } from '../support/database.ts';
import { demoState } from '../support/demo-state.ts';

let database: Database;
let end: () => Promise<void>;
let contractId: string;
let dataFolder: string;
const bosses: LazyBoss[] = [];

/** A server of its own as far as jobs go: a queue, a committer, and a clock that stands. */
function serverAt(now: string): CheckContext {
  const boss = lazyBoss(database.owner, () => undefined);
  bosses.push(boss);
  const { pool, keys } = database;
  const parts = { pool, keys, dataFolder, evidenceLimit: 50_000_000, committer: new Committer(database) };
  const rest = { now: () => now, newId: () => crypto.randomUUID(), boss: boss.get, mail: null };
  return { ...parts, ...rest, tellFault: assert.fail };
}

const slots = async (): Promise<string[]> =>
  (await readRuns(database.pool, actor.tenant, contractId, 50))
    .filter(({ area }) => area === 'site')
    .map(({ slot, state }) => `${slot} ${state === 'missed' ? 'missed' : 'run'}`)
    .sort();

before(async () => {
  ({ database, end, dataFolder } = await freshDatabase());
  const context = serverAt('2026-11-24T03:00:00.000Z');
  const state = demoState('web-build');
  contractId = context.newId();
  await makeEmptyContract(database, contractId, state.contract.number);
  const changes = changesFrom(state).map((change) =>
    change.register === 'sites' && change.data !== null
      ? { ...change, data: { ...change.data, ownershipConfirmedOn: '2026-11-24' } }
      : change,
  );
  const request = { contractId, actor, at: context.now(), verb: 'createContract', changes };
  assert.ok((await context.committer.commit(request)).ok);
});

after(async () => {
  for (const boss of bosses) await boss.stop();
  await end();
});

describe('scheduled checks', () => {
  it('are not due before their hour', async () => {
    await askForDueRuns(serverAt('2026-11-24T16:59:00.000Z'));
    assert.deepEqual(await slots(), []);
  });

  it('are asked for once, however many servers and restarts ask for them', async () => {
    const [one, two] = [serverAt('2026-11-24T17:00:30.000Z'), serverAt('2026-11-24T17:00:30.000Z')];
    await Promise.all([askForDueRuns(one), askForDueRuns(two)]);
    await askForDueRuns(serverAt('2026-11-24T17:01:00.000Z'));
    assert.deepEqual(await slots(), ['2026-11-25 run']);
  });

  it('that passed while no server ran: the last is run, the others are told as missed, none is left out', async () => {
    await askForDueRuns(serverAt('2026-11-28T00:00:00.000Z'));
    assert.deepEqual(await slots(), ['2026-11-25 run', '2026-11-26 missed', '2026-11-27 missed', '2026-11-28 run']);
    await askForDueRuns(serverAt('2026-11-28T00:01:00.000Z'));
    assert.equal((await slots()).length, 4);
  });

  it('that were missed are told of, once for what passed together', async () => {
    const told = await readNotifications(database, actor.tenant, actor.id, 50);
    const ofSites = told.map(({ notification }) => notification).filter(({ area }) => area === 'site');
    assert.deepEqual(ofSites, [
      { kind: 'checkRunMissed', area: 'site', count: 2, from: '2026-11-26', to: '2026-11-27' },
    ]);
  });
});
