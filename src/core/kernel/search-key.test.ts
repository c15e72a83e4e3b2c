import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFoundIn, searchKeys } from './search-key.ts';

const finds = (text: string, wanted: string): boolean => isFoundIn(searchKeys(text), searchKeys(wanted));

const groups = [
  ['霞ヶ関', '霞ケ関', '霞が関', '霞ｹ関', '霞ヵ関'],
  ['一ヶ月', '一か月', '一カ月', '一ケ月', '一箇月', '一個月'],
  ['㈱あおば', '(株)あおば', '（株）あおば', '株式会社あおば', '㍿あおば', '株式會社アオバ'],
  ['㈲あおば', '（有）あおば', '有限会社あおば'],
  ['㈶みどり', '（財）みどり', '財団法人みどり'],
  ['合同会社みどり', '（同）みどり', '(合)みどり'],
  ['髙橋', '高橋'],
] as const;

describe('a search', () => {
  for (const [first, ...others] of groups)
    it(`for ${first} finds ${others.join(', ')}, and any of them it`, () => {
      for (const text of others) assert.ok(finds(text, first), text);
      for (const text of others) assert.ok(finds(first, text), text);
    });

  it('for a part of a name finds it however it is spelt', () => {
    for (const part of ['霞ヶ', '霞が', 'ヶ関']) assert.ok(finds('霞が関一丁目', part), part);
    assert.ok(finds('株式会社あおば', '会社'));
    assert.ok(finds('㈱あおば', '株式'));
  });

  it('keeps apart what is spelt differently for a reason', () => {
    assert.ok(!finds('さか', 'さが'));
    assert.ok(!finds('有限会社あおば', '㈱あおば'));
    assert.ok(!finds('受付', '受け付け'));
    assert.ok(finds('受け付けた', '受け'));
  });
});
