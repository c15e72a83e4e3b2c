import type { Json } from '../../src/core/kernel/json.ts';
import type { Field, RegisterDeclaration } from '../../src/core/registers/declaration.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { rangeOf } from '../../src/core/registers/number-range.ts';

/** Values that spreadsheets and encodings are known to spoil, by kind of field; CP932 holds them all. */
const hardTexts = [
  '0012345678901234567',
  '-12℃ から+40℃',
  "'=引用符で始まる",
  '@scope/name',
  '=HYPERLINK("http://a.example")',
  '1.10',
  '2026/1/2 と 1-2',
  'TRUE',
  '1e5',
  '「"引用",、カンマ」;タブ',
  '㈱髙橋・﨑・①Ⅱ㎡～―',
  '_x0041_ と _x000D_',
  'ｶﾅ と カナ',
];

function hardValue(field: Field, at: number): Json {
  const [least, most] = rangeOf(field);
  switch (field.kind) {
    case 'date':
      return ['2019-05-01', '2024-02-29', '1989-01-07', '2099-12-31'][at % 4] ?? '';
    case 'until':
      return ['unlimited', '2024-02-29', '2099-12-31'][at % 3] ?? '';
    case 'instant':
      return ['2026-10-12T10:00:00+09:00', '2026-12-31T23:59:59+09:00', '2026-01-01T00:00:00Z'][at % 3] ?? '';
    case 'integer':
      return [least, Math.min(most, 2_147_483_648), Math.min(most, 9)][at % 3] ?? 0;
    case 'number':
      return [0.1, 99.5, 33.333333333][at % 3] ?? 0;
    case 'boolean':
      return at % 2 === 0;
    case 'choice':
      return Object.keys(field.choices ?? {})[at % Object.keys(field.choices ?? {}).length] ?? '';
    case 'choices':
      return Object.keys(field.choices ?? {}).slice(0, 1 + (at % Object.keys(field.choices ?? {}).length));
    case 'reference':
      return `row-${at}`;
    case 'kana':
      return 'さとう じょーじ・えむ';
    case 'url':
      return `https://例え.example.go.jp/a?b=1&c=${at}#d`;
    case 'longText':
      return `${hardTexts[at % hardTexts.length]}\n二行目, "引用"\n\n四行目`;
    case 'code':
      return (hardTexts[at % 5] ?? '').normalize('NFKC');
    case 'text':
      return hardTexts[at % hardTexts.length] ?? '';
  }
}

/** Rows that fill every field of a register, each field with several hard values. */
export const filledRows = ({ fields }: RegisterDeclaration): RegisterEntry[] =>
  Array.from({ length: 12 }, (_, row) => ({
    id: `e${row}`,
    revision: row + 1,
    changedAt: '2026-11-01T00:00:00Z',
    changedBy: '',
    data: Object.fromEntries(Object.entries(fields).map(([key, field], at) => [key, hardValue(field, row + at)])),
  }));
