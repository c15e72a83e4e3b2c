import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Verdict } from '../kernel/three-values.ts';
import type { DutyAssessment, VerdictReason } from './assessment.ts';
import { proposedStatus } from './draft-status.ts';

const reason = (verdict: Verdict, situation: VerdictReason['situation'] = 'judged'): VerdictReason => ({
  rule: 'personUntrained',
  verdict,
  situation,
  dutyIds: ['10.people'],
  params: {},
  rows: [],
});
const row = { register: 'people', entryId: 'p1' };
const proposed = (change: Partial<DutyAssessment>, isStillToCome = false) =>
  proposedStatus({ applicable: true, verdict: 'satisfied', reasons: [], atWork: [], ...change }, isStillToCome);

describe('the word that the facts suggest', () => {
  it('is 該当なし for a duty that doesn’t apply, whatever is found', () => {
    assert.equal(proposed({ applicable: false, verdict: 'notSatisfied', atWork: [row] }), 'notApplicable');
  });

  it('is 未実施 where something is broken', () => {
    assert.equal(proposed({ verdict: 'notSatisfied', reasons: [reason('notSatisfied')] }, true), 'notImplemented');
  });

  it('is 実施 where something that is asked for is satisfied, beside what concerns nothing too', () => {
    const none = reason('satisfied', 'noneConcerned');
    assert.equal(proposed({ reasons: [none, reason('satisfied')], atWork: [row] }), 'implemented');
  });

  it('is 該当なし where the rules concern nothing, and none where a row is at work all the same', () => {
    for (const situation of ['noneConcerned', 'declaredEmpty'] as const) {
      const reasons = [reason('satisfied', situation)];
      assert.equal(proposed({ reasons }), 'notApplicable');
      assert.equal(proposed({ reasons, atWork: [row] }), null);
    }
  });

  it('is 該当なし for what waits for the end of the work, before that end alone', () => {
    const waiting = {
      verdict: 'undetermined',
      reasons: [reason('undetermined'), reason('satisfied', 'noneConcerned')],
    };
    assert.equal(proposed(waiting as Partial<DutyAssessment>, true), 'notApplicable');
    assert.equal(proposed(waiting as Partial<DutyAssessment>, false), null);
  });

  it('is none while something is not known', () => {
    const of = (...reasons: readonly VerdictReason[]) => proposed({ verdict: 'undetermined', reasons }, true);
    assert.equal(of(reason('undetermined', 'emptyRegister')), null);
    assert.equal(of(reason('undetermined', 'noneConcerned')), null);
    assert.equal(of(reason('undetermined'), reason('satisfied')), null);
  });
});
