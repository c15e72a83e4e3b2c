import { normalForm } from '../../kernel/normal-form.ts';
import { type CellIssue, issue, shown } from '../cell-reading.ts';

/** Marks and words for "as above" and "as on the left", blanks left out. */
const above = new Set([
  ...['〃', '″', '”', '“', '"', '〝', '〟', '々', '仝', 'ゝ', '〻', "''", '′′', '↓', '↑', '同'],
  ...[
    '同上',
    '同じ',
    '同前',
    '上同',
    '上に同じ',
    '上と同じ',
    '上記と同じ',
    '上記に同じ',
    '上記同様',
    '同様',
    '上同様',
    '上と同様',
    '上記',
    '上記同',
    '上に同',
    '↑同じ',
    '↑に同じ',
    '↑と同じ',
    '同断',
    '前同',
    '前行同',
    '同前行',
    '前行に同じ',
    '前行と同じ',
    'ditto',
    'do',
    'id',
    'ibid',
    'idem',
    'same',
    'asabove',
    'sameasabove',
  ],
  ...['⇑', '⬆', 'ヽ', 'ヾ', 'ゞ', '゛', '´´', '``', '〝〟'],
]);
const left: ReadonlySet<string> = new Set(['同左', '左同', '左に同じ', '左と同じ', '左記', '左記に同じ', '左記と同じ']);

/** What points to the right or below: nothing that is read before it. */
const elsewhere: ReadonlySet<string> = new Set(
  ['右', '下', '次', '後'].flatMap((side) => [`同${side}`, `${side}に同じ`, `${side}と同じ`, `${side}記に同じ`]),
);

const beginning = /^(?:〃|″|仝|同上|同左)/;

/** What people put around such a mark: brackets, dashes, a full stop. */
const around = /^[([{「『【〔<〈《・.-]{1,4}|[)\]}」』】〕>〉》・.。､、-]{1,4}$/g;

const spaceless = (cell: string): string => cell.replaceAll(/\s|\ufe0e|\ufe0f/g, '').toLowerCase();

/** A mark without what stands around it; `normal` folds brackets and dashes alone, since NFKC would change the marks. */
function bare(cell: string): string {
  const text = spaceless(cell);
  const normal = text
    .replaceAll(/[（）［］｛｝＜＞．｡]/g, (one) => normalForm(one, 'NFKC'))
    .replaceAll(/[－―—–ー─━‐]/g, '-');
  const inner = normal.replaceAll(around, '');
  return inner === '' ? text : inner;
}

/** Whether a cell only repeats another: the one above it, or to its left. */
export function dittoOf(cell: string): 'above' | 'left' | null {
  if (cell.length > 20) return null;
  const text = bare(cell);
  if (left.has(text)) return 'left';
  return above.has(text) || /^[〃″"]+$/.test(text) ? 'above' : null;
}

/** A mark of repetition with more behind it: what of the other cell it repeats is not certain. */
export const isPartlyDitto = (cell: string): boolean =>
  dittoOf(cell) === null && (beginning.test(bare(cell.slice(0, 40))) || elsewhere.has(bare(cell.slice(0, 40))));

/** 「同左」 beside a column that holds something else: a nationality is no track record. */
export const leftDittoIssue = (cell: string): CellIssue =>
  issue(
    'error',
    'dittoToAsk',
    {
      ja: `「${shown(cell)}」の左は別の項目なので、値が決まりません。`,
      en: `“${shown(cell)}” points at a column that tells of something else.`,
    },
    { ja: '元の表のこの欄に値を入れてください。', en: 'Enter the value in this cell of your table.' },
  );

/** How a repeated cell was read, or that nothing stands where it points. */
export function dittoIssue(cell: string, where: 'above' | 'left', filled: string): CellIssue {
  const from = where === 'above' ? { ja: '上', en: 'above' } : { ja: '左', en: 'on the left' };
  if (filled.trim() === '')
    return issue(
      'error',
      'dittoOfNothing',
      {
        ja: `「${shown(cell)}」とありますが、${from.ja}に値がありません。`,
        en: `“${shown(cell)}”, but nothing stands ${from.en}.`,
      },
      { ja: '元の表のこの欄に値を入れてください。', en: 'Enter the value in this cell of your table.' },
    );
  return issue(
    'warning',
    'ditto',
    {
      ja: `「${shown(cell)}」を、${from.ja}の「${shown(filled)}」と読みました。`,
      en: `“${shown(cell)}” was read as “${shown(filled)}”, which stands ${from.en}.`,
    },
    {
      ja: '違うなら、元の表のこの欄に値を入れてください。',
      en: 'If that is wrong, enter the value in this cell of your table.',
    },
  );
}

/** A repetition with more behind it, which a person must write out. */
export const partlyDittoIssue = (cell: string): CellIssue =>
  issue(
    'error',
    'partlyDitto',
    {
      ja: `「${shown(cell)}」の、どこまでがどの欄と同じかが決まりません。`,
      en: `How much of “${shown(cell)}” repeats another cell is not certain.`,
    },
    { ja: '全体を書いてください。', en: 'Write it out in full.' },
  );
