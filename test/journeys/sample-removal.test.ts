import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoStory } from '../../demo/story.ts';
import { changesFrom } from '../../src/commands/create-contract.ts';
import type { Sample } from '../../src/commands/sample.ts';
import { localOperator } from '../../src/http/session.ts';
import { adding, at, makeEmptyContract } from '../support/database.ts';
import { demoState } from '../support/demo-state.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';

let one: InProcess;

before(async () => {
  one = await startInProcess();
});
after(() => one.end());

const sample = async (): Promise<Sample> => (await (await one.get('/api/sample')).json()) as Sample;

const remove = (confirmed: object): Promise<Response> => one.send('POST', '/api/sample/removal', confirmed);

/** A contract whose log begins with an entry by one of the story. */
async function plantOfStory(): Promise<string> {
  const [step] = demoStory();
  assert.ok(step);
  const contractId = one.context.newId();
  await makeEmptyContract(one.database, contractId, 'METI-R8-OPS-003', localOperator.tenant);
  const { committer } = one.context;
  const actor = { ...step.actor, tenant: localOperator.tenant };
  const changes = changesFrom(demoState('operations'));
  const made = await committer.commit({ contractId, actor, at, verb: 'createContract', changes });
  assert.ok(made.ok, JSON.stringify(made));
  return contractId;
}

describe('a sample that is taken away', () => {
  it('stays where somebody wrote into it between the yes and its turn', async () => {
    const contractId = await plantOfStory();
    const { contracts, ownEntries } = await sample();
    assert.deepEqual([contracts.length, ownEntries], [1, 0]);
    const numbers = contracts.map(({ number }) => number);
    const { committer } = one.context;
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const held = committer.forget(contractId, () => gate);
    const request = { contractId, actor: localOperator, at, verb: 'changeRegister', changes: [adding('own')] };
    const written = committer.commit(request);
    const asked = remove({ contracts: numbers, ownEntries: 0 });
    // By then the removal has looked too, and waits for its turn.
    for (let looks = 0; looks < 5; looks += 1) await sample();
    open();
    await held;
    assert.equal((await written).ok, true);
    const refused = await asked;
    assert.equal(refused.status, 422);
    assert.match(JSON.stringify(await refused.json()), /加えた記録は1件/);
    const removed = await remove({ contracts: numbers, ownEntries: 1 });
    assert.deepEqual(await removed.json(), { removed: numbers });
    assert.deepEqual((await sample()).contracts, []);
  });
});
