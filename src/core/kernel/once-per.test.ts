import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillText } from './fill-text.ts';
import { oncePer } from './once-per.ts';
import { own } from './own.ts';
import { addDays, daysBetween, isPlainDate } from './plain-date.ts';
import { beginsSurely, whatIsSaid } from './says-nothing.ts';

describe('what is derived of an object that doesn’t change', () => {
  it('is made once for each object, also where it is nothing', () => {
    let made = 0;
    const derive = oncePer(({ name }: { readonly name?: string }) => {
      made += 1;
      return name;
    });
    const [named, nameless] = [{ name: 'a' }, {}];
    assert.deepEqual(
      [derive(named), derive(nameless), derive(named), derive(nameless)],
      ['a', undefined, 'a', undefined],
    );
    assert.equal(made, 2);
    assert.equal(derive({ name: 'a' }), 'a');
    assert.equal(made, 3);
  });
});

describe('a name from outside', () => {
  it('finds what a table holds itself, whatever its kind, and never what every object inherits', () => {
    const table: Readonly<Record<string, unknown>> = { a: '', b: 0, c: false, d: null, e: {}, f: undefined };
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => own(table, name)),
      ['', 0, false, null, {}, undefined],
    );
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])
      assert.equal(own(table, name), undefined, name);
    assert.equal(own<unknown>({ constructor: 'x' }, 'constructor'), 'x');
    assert.equal(own(null, 'a'), undefined);
  });
});

describe('the day of a number and the number of a day', () => {
  it('agree with the calendar of the machine on every day of four centuries and at both ends', () => {
    const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
    for (const first of [-719_162, -170_000, -25_000, 2_932_000]) {
      const from = day(first);
      for (let step = 0; step < 896; step += 1) {
        const at = day(first + step);
        assert.equal(addDays(from, step), at);
        assert.equal(daysBetween(from, at), step);
      }
    }
    for (let number = -60_000; number < 90_000; number += 37) assert.equal(addDays('1970-01-01', number), day(number));
  });

  it('are of ten characters that are digits and dashes at their places, and of a day that there is', () => {
    for (const text of [
      '2026-02-29',
      '2026-1-01',
      '2026-0a-01',
      '2026/01/01',
      '２０２６-01-01',
      '2026-01-01 ',
      '',
      '0000-01-01',
    ])
      assert.equal(isPlainDate(text), false, text);
    assert.ok(isPlainDate('2028-02-29'));
  });
});

describe('a text that begins with five letters', () => {
  it('says something without a closer look, and no text that says nothing begins so', () => {
    for (const text of ['web01', '株式会社あおば', 'ウェブサイト', 'なしなしなし']) {
      assert.ok(beginsSurely(text), text);
      assert.equal(whatIsSaid(text), 'something');
    }
    for (const text of ['なし', '特になし', '未実施', 'n/a', '-----', 'ーーーーーー', '　　　　　', '不明'])
      assert.equal(beginsSurely(text), false, text);
  });
});

describe('a template that is filled again and again', () => {
  it('takes new figures each time, in their number, in both languages', () => {
    const text = {
      ja: '{names}の{count}件（{day}）（{nothing}）',
      en: '{count|# row is|# rows are} open: {names} ({nothing})',
    };
    const filled = (count: number) => fillText(text, { count, names: ['a', 'b'], day: '2026-05-01', nothing: '' });
    assert.deepEqual(filled(1), { ja: 'a、bの1件（令和8年5月1日）', en: '1 row is open: a, b' });
    assert.deepEqual(filled(2), { ja: 'a、bの2件（令和8年5月1日）', en: '2 rows are open: a, b' });
    assert.deepEqual(filled(0), { ja: 'a、bの0件（令和8年5月1日）', en: '0 rows are open: a, b' });
  });
});
