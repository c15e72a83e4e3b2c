import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { closersOf, listWithin, shortText, textWithin } from './short-text.ts';

describe('a text that is shortened to be quoted', () => {
  it('is left as it is where it fits, and bears … where it was cut', () => {
    assert.equal(shortText('三文字', 3), '三文字');
    assert.equal(shortText('四文字だ', 3), '四文字…');
  });

  it('never ends inside a bracket', () => {
    assert.equal(shortText('会議（東京・大阪の二か所）', 6), '会議（東京・…）');
    assert.equal(shortText('「規程等（別紙「様式」を含む）」の改定', 8), '「規程等（別紙「…」）」');
    assert.equal(shortText('call(list[0], {a: 1})', 11), 'call(list[0…])');
    assert.equal(shortText('「甲」と（乙）と丙の三社', 8), '「甲」と（乙）と…');
  });

  it('is not misled by marks of a list, which close nothing', () => {
    assert.equal(shortText('１）から１７）までの規定（別紙）', 11), '１）から１７）までの規…');
    assert.equal(closersOf('２）の「遵守'), '」');
  });

  it('is counted and cut in characters as people see them', () => {
    assert.equal(shortText('葛\u{e0100}飾区𠮷田髙橋', 4), '葛\u{e0100}飾区𠮷…');
    assert.equal(shortText('葛\u{e0100}飾区𠮷', 4), '葛\u{e0100}飾区𠮷');
    assert.ok(shortText('👨‍👩‍👧‍👦'.repeat(50), 3).isWellFormed());
  });
});

describe('a passage of the form that a duty quotes', () => {
  it('begins and ends outside of brackets', () => {
    const marks = /[０-９0-9]+）/gu;
    const pairs = ['「」', '『』', '（）', '()'];
    const other = new Map(
      pairs.flatMap((pair) => [
        [pair.charAt(0), pair.charAt(1)],
        [pair.charAt(1), pair.charAt(0)],
      ]),
    );
    for (const { duties } of meti2023.obligations)
      for (const { id, quote } of duties) {
        const text = quote.replaceAll(marks, '');
        assert.equal(closersOf(text), '', `${id} ends inside: ${quote}`);
        const mirrored = [...text]
          .reverse()
          .map((one) => other.get(one) ?? one)
          .join('');
        assert.equal(closersOf(mirrored), '', `${id} begins inside: ${quote}`);
      }
  });
});

describe('a list that is shortened', () => {
  it('tells whole items alone, and how many more there are', () => {
    assert.equal(listWithin(['甲', '乙', '丙'], 10), '甲、乙、丙');
    const names = Array.from({ length: 40 }, (_, index) => `https://example.go.jp/${index}`);
    const text = listWithin(names, 120);
    assert.match(text, /^https:\/\/example\.go\.jp\/0、.*\/\d+ ほか\d+件$/);
    assert.ok(text.length <= 120);
    const told = text.split(' ほか')[0]?.split('、') ?? [];
    assert.deepEqual(told, names.slice(0, told.length));
    assert.ok(text.endsWith(` ほか${40 - told.length}件`));
  });

  it('ends with its last item where all the others fit beside a first one that was cut', () => {
    const long = 'あ'.repeat(100);
    assert.equal(listWithin([long, '乙'], 60), `${'あ'.repeat(29)}…、乙`);
    assert.equal(listWithin([long, '乙'.repeat(60)], 60), `${'あ'.repeat(29)}… ほか1件`);
    assert.equal(listWithin([long], 60), `${'あ'.repeat(29)}…`);
  });

  it('stays within the units of its field, whatever its characters are made of', () => {
    for (const one of ['👨‍👩‍👧‍👦', 'か\u3099', '（'])
      for (const items of [[one.repeat(200)], [one.repeat(200), '乙'], [one.repeat(200), one.repeat(200), '丙']])
        assert.ok(listWithin(items, 60).length <= 60, listWithin(items, 60));
  });
});

describe('a text that is shortened to be stored', () => {
  it('is within the units of its field, whatever its characters are made of', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const text of [
      family.repeat(60),
      '葛\u{e0100}'.repeat(200),
      `（${'あ（'.repeat(300)}`,
      'ZAP 2.16、'.repeat(90),
    ]) {
      const short = textWithin(text, 500);
      assert.ok(short.length <= 500 && short.length > 240 && short.isWellFormed(), short);
      assert.ok(short.includes('…'));
    }
    assert.equal(textWithin('甲'.repeat(500), 500), '甲'.repeat(500));
    assert.equal(textWithin(family.repeat(2), 12), `${family}…`);
  });
});
