import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchWords } from '../kernel/search-key.ts';
import { people } from './people.ts';
import { pledges } from './pledges.ts';
import { fieldsFound } from './search.ts';

const data = { name: '髙橋　花子', kana: 'たかはし はなこ', company: '㈱ＡＢＣサーバー', startedOn: '2026-04-01' };
const find = (text: string): readonly string[] => fieldsFound(people, data, {}, searchWords(text));

describe('a search in rows', () => {
  it('unifies width, kana and old forms of characters', () => {
    assert.deepEqual(find('高橋'), ['name']);
    assert.deepEqual(find('ﾀｶﾊｼ'), ['kana']);
    assert.deepEqual(find('abc'), ['company']);
    assert.deepEqual(find('ｻｰﾊﾞ'), ['company']);
  });

  it('unifies ㈱ and 株式会社, ヶ, ケ and が', () => {
    assert.deepEqual(find('株式会社ABC'), ['company']);
    const office = { ...data, company: '霞が関システム有限会社' };
    assert.deepEqual(fieldsFound(people, office, {}, searchWords('霞ヶ関 ㈲')), ['company']);
  });

  it('wants every word somewhere in the row, and words at all', () => {
    assert.deepEqual(find('高橋　ａｂｃ'), ['name', 'company']);
    assert.deepEqual(find('高橋 佐藤'), []);
    assert.deepEqual(find('　'), []);
  });

  it('finds rows by the titles of what they refer to', () =>
    assert.deepEqual(fieldsFound(pledges, { person: 'p1' }, { people: { p1: '髙橋' } }, searchWords('高橋')), [
      'person',
    ]));
});
