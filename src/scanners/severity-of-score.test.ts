import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { severityOfScore } from './severity-of-score.ts';

describe('a score of CVSS', () => {
  it('is of the grade that begins with it', () => {
    assert.deepEqual([0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10].map(severityOfScore), [
      'info',
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'critical',
      'critical',
    ]);
  });
});
