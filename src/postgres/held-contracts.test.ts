import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFrontier } from '../core/log/merkle.ts';
import { HeldContracts } from './held-contracts.ts';

const contract = (contractId: string, bytes: number) => ({
  tenant: 't',
  contractId,
  frontier: emptyFrontier,
  registers: {},
  lastAt: null,
  bytes,
});

describe('contracts held in memory', () => {
  it('are let go where they are too many bytes, those first that nobody asked for', () => {
    const held = new HeldContracts(80);
    for (const id of ['a', 'b', 'c']) held.set(contract(id, 3));
    assert.ok(held.get('a'));
    held.set(contract('d', 3));
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => held.get(id) !== undefined),
      [true, false, true, true],
    );
  });

  it('count what they weigh now, and nothing once they are gone', () => {
    const held = new HeldContracts(80);
    held.set(contract('a', 9));
    held.set(contract('a', 2));
    held.set(contract('b', 8));
    assert.ok(held.get('a'));
    held.delete('b');
    held.set(contract('c', 8));
    assert.deepEqual([held.get('a')?.bytes, held.get('c')?.bytes], [2, 8]);
  });

  it('hold the newest whatever it weighs: whoever asked for it works on it', () => {
    const held = new HeldContracts(80);
    held.set(contract('a', 1));
    held.set(contract('b', 1000));
    assert.deepEqual([held.get('a'), held.get('b')?.bytes], [undefined, 1000]);
  });
});
