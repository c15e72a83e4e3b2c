import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdSequences } from '../honesty/changed-contracts.ts';
import { deepRounds } from '../support/deep-share.ts';

describe('two thousand sequences of changes', () => {
  it('leave what is kept of each contract what a whole assessment says', () => {
    const count = deepRounds(2000);
    assert.equal(holdSequences(count, 77, 8, 6).compared, 6 * count);
  });
});
