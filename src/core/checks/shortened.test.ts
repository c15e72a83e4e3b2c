import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { isWhole, named, shortened, shortenedSchema, told } from './shortened.ts';

const rest = (count: number): string[] => [`and ${count} more`];

describe('a list of which only the first lines are kept', () => {
  const list = shortened(['a', 'b'], 5);

  it('has no lines that a check could read as all there are', () => {
    // @ts-expect-error The lines are reached through `told` alone, which asks what holds of those cut off.
    const { lines: _lines } = list;
    // @ts-expect-error Nor is it an array that could be searched.
    assert.throws(() => list.some(() => true));
  });

  it('tells what holds of those cut off, and nothing of any where it is whole', () => {
    assert.deepEqual(
      told(list, (line) => [line], rest),
      ['a', 'b', 'and 3 more'],
    );
    assert.deepEqual(
      told(shortened(['a'], 1), (line) => [line], rest),
      ['a'],
    );
    assert.deepEqual([isWhole(list), isWhole(shortened(['a'], 1)), named(list, 1)], [false, true, ['a']]);
  });

  it('is kept with its count, and refused without', () => {
    const shape = shortenedSchema(z.string(), 2);
    assert.ok(shape.safeParse({ lines: ['a'], all: 9 }).success);
    for (const wrong of [{ lines: ['a'] }, ['a'], { lines: ['a', 'b', 'c'], all: 3 }])
      assert.ok(!shape.safeParse(wrong).success);
  });
});
