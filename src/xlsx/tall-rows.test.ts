import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { continuedMark, joinContinued } from '../core/report/continued-row.ts';
import { heightOf, linesOf, mostLines } from './row-heights.ts';
import { splitTall } from './tall-rows.ts';
import type { WrittenCell } from './write-workbook.ts';

const columns = [{ width: 26 }, { width: 12 }, { width: 90 }, { width: 18 }];
const rowOf = (...texts: readonly string[]): WrittenCell[] => texts.map((value) => ({ value, style: 'box' }));
const textsOf = (row: readonly WrittenCell[]): string[] => row.map(({ value }) => String(value ?? ''));

const sentence = fc.constantFrom(
  '点検した。',
  '髙橋・﨑山・𠮷田・葛\u{e0100}城（①〜④）が担当する。\n',
  'https://example.go.jp/a/path?with=query ',
  '　字下げ\n',
  '\n',
  '句点のない長い文が続く',
);
const long = fc.array(sentence, { maxLength: 160 }).map((parts) => parts.join(''));

describe('a row that is too high for a sheet', () => {
  it('goes on in further rows, none higher than a sheet can be, and is put together to the letter', () => {
    fc.assert(
      fc.property(long, long, long, (label, reason, backing) => {
        const rows = splitTall(rowOf(`１）${label}`, '未実施', reason, backing), columns);
        assert.deepEqual(
          joinContinued(rows.map(textsOf)).map(({ row }) => row),
          [[`１）${label}`, '未実施', reason, backing]],
        );
        for (const row of rows)
          for (const [index, { value }] of row.entries())
            assert.ok(linesOf(String(value), columns[index]?.width ?? 0, 'box') <= mostLines + 1);
      }),
      { numRuns: 40, seed: 15 },
    );
  });

  it('is parted at the end of a line or a sentence where there is one', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index}行目である`).join('\n');
    const [first, second] = splitTall(rowOf('１５）', '実施', lines), columns);
    assert.match(textsOf(first ?? [])[2] ?? '', /行目である\n$/);
    assert.match(textsOf(second ?? [])[2] ?? '', /^\d+行目である/);
    const sentences = '本業務の点検の結果を記録した。'.repeat(200);
    for (const row of splitTall(rowOf('１５）', '実施', sentences), columns))
      assert.match(textsOf(row)[2] ?? '', /。$/);
  });

  it('bears the mark in each row but the first, and its answer once', () => {
    const rows = splitTall(rowOf('１５）', '実施', 'あ'.repeat(5000)), columns).map(textsOf);
    assert.ok(rows.length > 3);
    assert.deepEqual(
      rows.map(([label, status]) => [label, status]),
      rows.map((_, index) => (index === 0 ? ['１５）', '実施'] : [continuedMark, ''])),
    );
  });

  it('is left alone where it fits, and so are rows of other tables', () => {
    const row = rowOf('２）', '実施', '短い');
    assert.deepEqual(splitTall(row, columns), [row]);
    const others = [
      ['項目', '状況'],
      ['', '続き'],
      ['（続く）', ''],
    ];
    assert.deepEqual(
      joinContinued(others).map(({ row }) => row),
      others,
    );
  });
});

describe('the height of a row', () => {
  it('is that of its longest text, counted in full-width characters with room at the sides', () => {
    assert.equal(heightOf(rowOf('短い', '実施'), columns), undefined);
    assert.equal(heightOf(rowOf('一行目\n二行目'), columns), 31.5);
    assert.equal(heightOf(rowOf('', '', 'あ'.repeat(45)), columns), 31.5);
    assert.equal(heightOf(rowOf('行\n'.repeat(100)), columns), 409);
  });

  it('is as high as the whole of its text, of which no more is measured than fills a sheet', () => {
    const row = fc.tuple(fc.array(sentence, { maxLength: 900 }), fc.constantFrom(4, 18, 90, 250));
    const wholly = (text: string, width: number): number | undefined => {
      const lines = linesOf(text, width, 'box');
      return lines > 1 ? Math.min(409, lines * 15.75) : undefined;
    };
    fc.assert(
      fc.property(row, ([parts, width]) => {
        const text = parts.join('');
        assert.equal(heightOf(rowOf(text), [{ width }]), wholly(text, width));
      }),
      { numRuns: 60, seed: 9 },
    );
    const unbroken = '‍'.repeat(90_000) + 'あ'.repeat(40);
    assert.equal(heightOf(rowOf(unbroken), [{ width: 90 }]), wholly(unbroken, 90));
  });
});
