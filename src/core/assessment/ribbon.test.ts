import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { addDays, daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { assess } from './assess.ts';
import type { DutyAssessment } from './assessment.ts';
import { type DayVerdict, type Ribbon, ribbonsOf } from './ribbon.ts';
import { worstOf } from './rule.ts';
import { verdictOfDay } from './rule-severity.ts';

const verdictOn = (ribbon: Ribbon | undefined, day: string): DayVerdict | undefined =>
  ribbon?.stretches.find(({ from, to }) => from <= day && day <= to)?.verdict;

/** The verdict of an assessment of the day, without what was over before it. */
const ofDay = ({ reasons }: DutyAssessment): Verdict => worstOf(reasons.map(verdictOfDay));

/** Days on which a ribbon and an assessment of the day differ, over a period; what is not on record it leaves open. */
function differences(name: 'operations' | 'web-build' | 'research', from: string, to: string): string[] {
  const state = demoState(name);
  const ribbons = new Map(ribbonsOf(meti2023, state, { from, to }).map((ribbon) => [ribbon.dutyId, ribbon]));
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return days.flatMap((day) =>
    assess(meti2023, state, day)
      .obligations.flatMap(({ duties }) => duties)
      .filter((duty) => ![ofDay(duty), 'notRecorded'].includes(verdictOn(ribbons.get(duty.dutyId), day) ?? ''))
      .map(({ dutyId }) => `${dutyId} on ${day}`),
  );
}

describe('a ribbon', () => {
  it('says of each day what an assessment of that day says', () => {
    assert.deepEqual(differences('operations', '2026-10-01', '2026-11-15'), []);
    assert.deepEqual(differences('web-build', '2026-09-01', '2026-09-30'), []);
    assert.deepEqual(differences('research', '2027-02-10', '2027-03-31'), []);
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
