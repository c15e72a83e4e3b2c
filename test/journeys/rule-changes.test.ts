import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Context, type FoundContract, loadContract } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { dismissRuleChanges } from '../../src/commands/keep-verdicts.ts';
import { rulesetVersion } from '../../src/core/assessment/assess.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { type VerdictsSeen, verdictsSeen, verdictsSeenId } from '../../src/core/registers/verdicts-seen.ts';
import { keepVerdictsJob } from '../../src/jobs/keep-verdicts-job.ts';
import { Committer } from '../../src/postgres/commit.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { contractAt } from '../../src/queries/contract-at.ts';
import { history } from '../../src/queries/history.ts';
import { ruleChangesView } from '../../src/queries/rule-changes.ts';
import { actor, freshDatabase } from '../support/database.ts';

const demo = JSON.parse(readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8'));
const number = 'RULES-1';
const dutyId = '15.5.eol';

let database: Database;
let dataFolder: string;
let end: () => Promise<void>;
before(async () => {
  ({ database, dataFolder, end } = await freshDatabase());
  const file = { ...demo, contract: { ...demo.contract, number } };
  assert.ok((await createContract(on('2026-10-29'), actor, file)).ok);
});
after(() => end());

function on(day: string): Context {
  const { pool, keys } = database;
  const now = (): string => `${day}T03:00:00.000Z`;
  const committer = new Committer(database);
  return { pool, keys, dataFolder, evidenceLimit: 1, committer, now, newId: () => crypto.randomUUID() };
}

async function found(day: string): Promise<FoundContract> {
  const loaded = await loadContract(on(day), actor, number);
  assert.ok(loaded.ok);
  return loaded.value;
}

async function kept(): Promise<VerdictsSeen> {
  const seen = verdictsSeen((await found('2026-10-29')).state.registers);
  assert.ok(seen !== null);
  return seen;
}

/** A night, of which nothing may go wrong. */
async function night(day: string): Promise<void> {
  const job = keepVerdictsJob(on(day), (error) => assert.fail(String(error)));
  await job.run(new AbortController().signal);
}

const verbs = async (): Promise<string[]> =>
  (await history(on('2026-10-29'), actor, await found('2026-10-29'), '2026-10-29', true)).map(({ verb }) => verb);

describe('a contract judged by the rules of now alone', () => {
  it('has its verdicts kept from its first commit, and nothing to tell', async () => {
    assert.deepEqual([(await kept()).ruleset, (await kept()).on], [rulesetVersion, '2026-10-29']);
    assert.equal(ruleChangesView(await found('2026-10-29'), '2026-10-29'), null);
  });

  it('has them kept anew in a night after which one is another, and in no other', async () => {
    await night('2026-10-29');
    assert.deepEqual(await verbs(), ['createContract']);
    await night('2028-01-01');
    assert.deepEqual(await verbs(), ['keepVerdicts', 'createContract']);
    assert.equal((await kept()).on, '2028-01-01');
    await night('2026-10-29');
    assert.equal((await kept()).on, '2026-10-29');
  });
});

describe('a contract whose verdicts other rules drew', () => {
  it('tells before, now and why; no night takes what was before away', async () => {
    const { contractId, state } = await found('2026-10-29');
    const seen = await kept();
    assert.equal(seen.verdicts[dutyId], 'notSatisfied');
    const data: JsonObject = { ...seen, ruleset: '2026.10.1', verdicts: { ...seen.verdicts, [dutyId]: 'satisfied' } };
    const expectedRevision = state.registers.verdictsSeen?.[0]?.revision ?? 0;
    const changes = [{ register: 'verdictsSeen', entryId: verdictsSeenId, expectedRevision, data }];
    const { committer, now } = on('2026-10-29');
    assert.ok((await committer.commit({ contractId, actor, at: now(), verb: 'keepVerdicts', changes })).ok);
    await night('2026-10-29');
    const told = ruleChangesView(await found('2026-10-29'), '2026-10-29');
    assert.deepEqual([told?.before, told?.ruleset, told?.keptOn], ['2026.10.1', rulesetVersion, '2026-10-29']);
    const [duty, ...others] = told?.duties ?? [];
    assert.deepEqual([others, duty?.dutyId, duty?.before, duty?.now], [[], dutyId, 'satisfied', 'notSatisfied']);
    assert.ok(duty?.reasons.every(({ ja, en }) => ja.length > 0 && en.length > 0) && duty.reasons.length > 0);
  });

  it('tells it no more once a person has seen it, which the log keeps and replays', async () => {
    assert.deepEqual(await dismissRuleChanges(on('2026-10-29'), actor, number), { ok: true, value: { dismissed: 1 } });
    assert.equal(ruleChangesView(await found('2026-10-29'), '2026-10-29'), null);
    assert.equal((await verbs())[0], 'dismissRuleChanges');
    assert.deepEqual(await dismissRuleChanges(on('2026-10-29'), actor, number), { ok: true, value: { dismissed: 0 } });
    const { length } = await verbs();
    const replayed = await contractAt(on('2026-10-29'), actor, await found('2026-10-29'), { size: length });
    assert.ok(replayed.ok);
    assert.deepEqual(verdictsSeen(replayed.value.state.registers), await kept());
  });
});
