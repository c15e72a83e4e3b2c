import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rulesPage } from '../../scripts/write-rules.ts';
import { assess } from '../../src/core/assessment/assess.ts';
import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import { type RuleText, ruleTexts } from '../../src/core/assessment/rule-texts.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import { demoState, matchedDemoState } from '../support/demo-state.ts';
import { projectRoot } from '../support/source-files.ts';

/** During the contract, and after its end, when what was received must be gone. */
const days = ['2026-11-24', '2027-04-10'];

const reasonsOn = (state: ContractState, day: string): readonly VerdictReason[] => {
  const { plan, obligations } = assess(meti2023, state, day);
  return [...plan, ...obligations.flatMap(({ duties }) => duties.flatMap(({ reasons }) => reasons))];
};

const names = ['operations', 'research', 'web-build'] as const;
const states = [...names.map(demoState), ...(await Promise.all(names.map(matchedDemoState)))];

const all = states.flatMap((state) => days.flatMap((day) => reasonsOn(state, day)));

describe('the rules', () => {
  it('stand in docs/rules.md as the code has them', () => {
    assert.equal(readFileSync(`${projectRoot}docs/rules.md`, 'utf8'), rulesPage);
  });

  for (const [id, text] of Object.entries<RuleText>(ruleTexts)) {
    // A rule that never finds fault (a support end that is not known) speaks when it can't tell.
    const worst = text.sentences.notSatisfied === null ? 'undetermined' : 'notSatisfied';
    it(`${id} fires in a contract of the demo`, () => {
      assert.ok(all.some(({ rule, verdict }) => rule === id && verdict === worst));
    });
  }
});
