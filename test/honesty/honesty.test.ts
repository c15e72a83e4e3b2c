import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertAgreement } from './agreement.ts';
import { unheldDuties, unheldRules } from './held.ts';
import { thisTree } from './judges.ts';
import { naiveRules } from './naive-rules.ts';
import { runOver } from './run.ts';

const dutyOf = (key: string): string => key.split(' ')[1] ?? '';

describe('two hundred random contracts, judged by a model that knows the laws and none of the rules', () => {
  it('are judged the same by the rules', () => {
    assertAgreement(runOver(thisTree, 200, 11), thisTree);
  });

  it('are asked about every rule but those of which it is said why not', () => {
    const held = new Set(Object.keys(naiveRules));
    assert.deepEqual([...thisTree.rules].filter((key) => !held.has(key)).sort(), [...unheldRules.keys()].sort());
    assert.deepEqual(
      [...held].filter((key) => !thisTree.rules.has(key)),
      [],
    );
  });

  it('are asked about every duty but those of which it is said why not', () => {
    const held = new Set(Object.keys(naiveRules).map(dutyOf));
    const duties = thisTree.catalogue.obligations.flatMap((obligation) => obligation.duties.map(({ id }) => id));
    assert.deepEqual(duties.filter((id) => !held.has(id)).sort(), [...unheldDuties.keys()].sort());
  });
});
