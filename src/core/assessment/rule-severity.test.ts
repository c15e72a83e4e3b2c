import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Verdict } from '../kernel/three-values.ts';
import type { VerdictReason } from './assessment.ts';
import { countedVerdict, goesOn, isErrorFound, verdictOfDay } from './rule-severity.ts';

const reason = (verdict: Verdict, change: Partial<VerdictReason> = {}): VerdictReason => ({
  rule: 'personUntrained',
  verdict,
  situation: 'judged',
  dutyIds: [],
  params: {},
  rows: [],
  ...change,
});
const warning = { rule: 'qualificationExpired' };

describe('what a reason contributes to its duty', () => {
  it('is what it says, but nothing wrong where it only warns', () => {
    const counted = (change: Partial<VerdictReason>) =>
      (['satisfied', 'notSatisfied', 'undetermined'] as const).map((one) => countedVerdict(reason(one, change)));
    assert.deepEqual(counted({}), ['satisfied', 'notSatisfied', 'undetermined']);
    assert.deepEqual(counted(warning), ['satisfied', 'satisfied', 'undetermined']);
    assert.deepEqual(counted({ advisory: true }), ['satisfied', 'satisfied', 'satisfied']);
  });

  it('is an error where the clause itself is not kept', () => {
    assert.ok(isErrorFound(reason('notSatisfied')));
    assert.ok(!isErrorFound(reason('undetermined')));
    assert.ok(!isErrorFound(reason('notSatisfied', warning)));
    assert.ok(!isErrorFound(reason('notSatisfied', { advisory: true })));
  });

  it('is on the day itself what it says of that day, where what broke it is over', () => {
    assert.equal(verdictOfDay(reason('notSatisfied', { ofDay: 'satisfied' })), 'satisfied');
    assert.equal(verdictOfDay(reason('notSatisfied', { ofDay: 'notSatisfied' })), 'notSatisfied');
    assert.equal(verdictOfDay(reason('notSatisfied')), 'notSatisfied');
    assert.deepEqual(
      [goesOn(reason('notSatisfied')), goesOn(reason('notSatisfied', { ofDay: 'notSatisfied' }))],
      [true, true],
    );
    assert.ok(!goesOn(reason('notSatisfied', { ofDay: 'satisfied' })));
  });
});
