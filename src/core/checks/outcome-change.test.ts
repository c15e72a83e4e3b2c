import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CheckOutcome, checkOutcomes } from './check.ts';
import { lastKnown, type OutcomeChange, outcomeChange, stillLost } from './outcome-change.ts';

describe('an outcome beside the one before', () => {
  const expected: Readonly<Record<CheckOutcome, Readonly<Record<CheckOutcome, OutcomeChange>>>> = {
    pass: { pass: 'same', fail: 'worse', undetermined: 'worse' },
    undetermined: { pass: 'better', fail: 'worse', undetermined: 'same' },
    fail: { pass: 'better', fail: 'same', undetermined: 'unclear' },
  };

  it('is worse from pass to fail, from pass to undetermined and from undetermined to fail, and never when mended', () => {
    for (const then of checkOutcomes)
      for (const now of checkOutcomes) assert.equal(outcomeChange(now, then), expected[then][now], `${then} → ${now}`);
  });

  it('is no worse where it fails as it did before nobody could tell', () => {
    assert.equal(outcomeChange('fail', 'undetermined', 'fail'), 'again');
    assert.equal(outcomeChange('fail', 'undetermined', 'pass'), 'worse');
  });

  it('is new where the check had not spoken', () => {
    for (const now of checkOutcomes) assert.equal(outcomeChange(now, undefined), 'new');
  });
});

describe('what a check has lost', () => {
  it('is kept while it stays as bad, and while it has come back by half only', () => {
    assert.deepEqual(stillLost({ a: 'fail' }, { a: 'pass' }, {}), { a: 'pass' });
    assert.deepEqual(stillLost({ a: 'fail' }, { a: 'fail' }, { a: 'pass' }), { a: 'pass' });
    assert.deepEqual(stillLost({ a: 'undetermined' }, { a: 'fail' }, { a: 'pass' }), { a: 'pass' });
  });

  it('is forgotten once it is as good as before, or when the check no longer speaks', () => {
    assert.deepEqual(stillLost({ a: 'pass' }, { a: 'fail' }, { a: 'pass' }), {});
    assert.deepEqual(stillLost({}, { a: 'pass' }, {}), {});
    assert.deepEqual(stillLost({ a: 'fail' }, {}, {}), {});
  });
});

describe('what is known for certain', () => {
  it('outlives the times when nobody could tell, and no longer', () => {
    assert.deepEqual(lastKnown({ a: 'undetermined' }, { a: 'fail' }, {}), { a: 'fail' });
    assert.deepEqual(lastKnown({ a: 'undetermined' }, { a: 'undetermined' }, { a: 'fail' }), { a: 'fail' });
    assert.deepEqual(lastKnown({ a: 'undetermined' }, { a: 'pass' }, { a: 'fail' }), { a: 'pass' });
    assert.deepEqual(lastKnown({ a: 'pass' }, { a: 'fail' }, {}), {});
  });
});
