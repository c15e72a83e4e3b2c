import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdSequences } from './changed-contracts.ts';

describe('what is kept of an assessment', () => {
  it('is what a whole one says, whatever changed since: rows, answers, plan, evidence, settings, declarations, the day', () => {
    const { changes, compared } = holdSequences(12, 2026, 3, 16);
    assert.equal(compared, 192);
    for (const kind of ['take', 'edit', 'remove', 'day', 'settings', 'claim', 'declare', 'fault', 'clear', 'back'])
      assert.ok((changes[kind] ?? 0) > 4, kind);
  });
});
