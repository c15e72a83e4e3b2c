import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesOf } from './names.ts';

describe('the names of rows', () => {
  it('are told up to three, and counted from the fourth on', () => {
    const told = (...names: readonly string[]) => namesOf(names.map((title) => ({ title })));
    assert.equal(told(), '');
    assert.equal(told('山田', '佐藤', '鈴木'), '山田、佐藤、鈴木');
    assert.equal(told('山田', '佐藤', '鈴木', '高橋'), '山田、佐藤、鈴木 ほか1件');
    assert.equal(told('山田', '佐藤', '鈴木', '高橋', '田中'), '山田、佐藤、鈴木 ほか2件');
  });
});
