import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { addDays, daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { assess } from './assess.ts';
import { type Ribbon, ribbonsOf } from './ribbon.ts';

const verdictOn = ({ stretches }: Ribbon, day: string): Verdict | undefined =>
  stretches.find(({ from, to }) => from <= day && day <= to)?.verdict;

describe('a ribbon', () => {
  for (const name of ['operations', 'web-build', 'research'] as const)
    it(`of ${name} says of each day what an assessment of that day says`, () => {
      const state = demoState(name);
      const { from } = state.contract.period;
      const to = addDays(state.contract.period.to, 60);
      const ribbons = new Map(ribbonsOf(meti2023, state, { from, to }).map((ribbon) => [ribbon.dutyId, ribbon]));
      for (let day = from; day <= to; day = addDays(day, 1))
        for (const { dutyId, verdict } of assess(meti2023, state, day).obligations.flatMap(({ duties }) => duties)) {
          const ribbon = ribbons.get(dutyId);
          assert.ok(ribbon !== undefined);
          assert.equal(verdictOn(ribbon, day), verdict, `${dutyId} on ${day}`);
        }
    });

  it('covers its period without a gap, and no two stretches in a row say the same', () => {
    const period = { from: '2026-04-01', to: '2026-09-30' };
    for (const { stretches } of ribbonsOf(meti2023, demoState('operations'), period)) {
      assert.equal(stretches[0]?.from, period.from);
      assert.equal(stretches.at(-1)?.to, period.to);
      for (const [index, { from, verdict }] of stretches.slice(1).entries()) {
        assert.equal(daysBetween(stretches[index]?.to ?? '', from), 1);
        assert.notEqual(stretches[index]?.verdict, verdict);
      }
    }
  });
});
