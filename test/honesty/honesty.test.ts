import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertAgreement } from './agreement.ts';
import { isHeld } from './held.ts';
import { thisTree } from './judges.ts';
import { naiveRules } from './naive-rules.ts';
import { runOver } from './run.ts';

describe('two hundred random contracts, judged by a model that knows the laws and none of the rules', () => {
  it('are judged the same by the rules', () => {
    assertAgreement(runOver(thisTree, 200, 11, isHeld), thisTree);
  });

  it('are asked about every rule that the model has an expectation of', () => {
    assert.deepEqual(
      Object.keys(naiveRules).filter((key) => isHeld(key) && !thisTree.rules.has(key)),
      [],
    );
  });
});
