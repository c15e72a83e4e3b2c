import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../../src/core/assessment/assess.ts';
import { ribbonsOf } from '../../src/core/assessment/ribbon.ts';
import { worstOf } from '../../src/core/assessment/rule.ts';
import { verdictOfDay } from '../../src/core/assessment/rule-severity.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { addDays, daysBetween } from '../../src/core/kernel/plain-date.ts';
import { demoState } from '../support/demo-state.ts';

describe('the ribbons of the demo', () => {
  for (const name of ['operations', 'web-build', 'research'] as const)
    it(`say of each day of ${name}, and of the sixty after it, what an assessment of that day says`, () => {
      const state = demoState(name);
      const { from } = state.contract.period;
      const to = addDays(state.contract.period.to, 60);
      const ribbons = new Map(
        ribbonsOf(meti2023, state, { from, to }).map(({ dutyId, stretches }) => [dutyId, stretches]),
      );
      for (let at = 0; at <= daysBetween(from, to); at += 1) {
        const day = addDays(from, at);
        for (const { dutyId, reasons } of assess(meti2023, state, day).obligations.flatMap(({ duties }) => duties)) {
          const verdict = worstOf(reasons.map(verdictOfDay));
          const told = ribbons.get(dutyId)?.find((stretch) => stretch.from <= day && day <= stretch.to)?.verdict;
          assert.ok(told === verdict || told === 'notRecorded', `${dutyId} on ${day}: ${told}, not ${verdict}`);
        }
      }
    });
});
