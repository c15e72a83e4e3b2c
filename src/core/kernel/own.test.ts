import assert from 'node:assert/strict';
import { it } from 'node:test';
import { own } from './own.ts';

it('a table holds nothing under the names that every object inherits', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])
    assert.equal(own<unknown>({ a: 1 }, name), undefined);
  assert.equal(own({ a: 1 }, 'a'), 1);
  assert.equal(own(JSON.parse('{"__proto__":2}') as Record<string, number>, '__proto__'), 2);
  assert.equal(own<unknown>(undefined, 'a'), undefined);
});
