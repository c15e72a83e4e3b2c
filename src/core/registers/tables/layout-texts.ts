import type { Bilingual } from '../../kernel/bilingual.ts';
import { type CellIssue, shown } from '../cell-reading.ts';
import { columnLetter, type MatchedHeader } from '../header-match.ts';
import { hiddenColumnsQuestion, hiddenRowsQuestion } from '../import-question.ts';
import { type ImportIssue, rowIssue } from '../table-row.ts';
import type { Furniture } from './furniture.ts';
import { furnitureWords, leftOut } from './furniture-texts.ts';

export const furnitureIssue = (row: number, kind: Furniture, text: string): ImportIssue => ({
  ...rowIssue(
    row,
    furnitureWords[kind].rule,
    furnitureWords[kind].severity,
    furnitureWords[kind].message(text),
    leftOut,
  ),
  raw: shown(text),
});

export const repeatedHeaderIssue = (row: number): ImportIssue =>
  rowIssue(
    row,
    'repeatedHeader',
    'information',
    { ja: '見出しがもう一度あります。', en: 'The header stands here once more.' },
    { ja: 'この行は取り込みません。', en: 'This row is left out.' },
  );

export const secondTableIssue = (row: number): ImportIssue =>
  rowIssue(
    row,
    'secondTable',
    'warning',
    { ja: 'ここから、見出しの並びが違う別の表です。', en: 'Another table with columns of its own begins here.' },
    {
      ja: 'その表の見出しで読みました。列が正しいか確かめてください。',
      en: 'It was read by its own header; see whether its columns are right.',
    },
  );

export const foreignTableIssue = (row: number, text: string, count: number): ImportIssue => ({
  ...rowIssue(
    row,
    'foreignTable',
    'warning',
    {
      ja: `ここから、この台帳のものではない表（「${shown(text)}」、${count}行）です。`,
      en: `A table of something else (“${shown(text)}”, ${count} rows) begins here.`,
    },
    {
      ja: '取り込みません。この台帳の表なら、見出しを直して読み直してください。',
      en: 'It is left out; if it belongs to this register, mend its headers and read the file again.',
    },
  ),
  raw: shown(text),
});

export const struckRowIssue = (row: number, text: string): ImportIssue => ({
  ...rowIssue(
    row,
    'struckRow',
    'warning',
    { ja: `取り消し線の引かれた行（「${shown(text)}」）です。`, en: `This row is struck through (“${shown(text)}”).` },
    {
      ja: '削除されたものとして取り込みません。取り込むなら、取り消し線を外してください。',
      en: 'It is taken for deleted and left out; remove the strike-through to have it taken in.',
    },
  ),
  raw: shown(text),
});

export const struckTextIssue = (text: string): CellIssue => ({
  severity: 'warning',
  rule: 'struckText',
  message: { ja: `取り消し線の引かれた文字「${shown(text)}」があります。`, en: `“${shown(text)}” is struck through.` },
  mend: {
    ja: '削除されたものとして除きました。要るなら、取り消し線を外してください。',
    en: 'It is taken for deleted and left out; remove the strike-through if it is wanted.',
  },
});

const hiddenRow: Bilingual = { ja: '元の表で非表示になっている行です。', en: 'This row is hidden in the source.' };

/** A hidden row: asked about until somebody has said what is to become of such rows. */
export function hiddenRowIssue(row: number, answer: string | undefined): ImportIssue {
  if (answer === 'take')
    return rowIssue(row, 'hiddenRow', 'information', hiddenRow, {
      ja: '答えのとおり取り込みます。',
      en: 'It is taken in, as was answered.',
    });
  if (answer === 'leave')
    return rowIssue(row, 'hiddenRow', 'information', hiddenRow, {
      ja: '答えのとおり除きます。',
      en: 'It is left out, as was answered.',
    });
  const issue = rowIssue(row, 'hiddenRow', 'error', hiddenRow, {
    ja: '取り込むかどうかを答えるまで、取り込みません。元の表で再表示するか削除しても構いません。',
    en: 'Until it is answered whether hidden rows count, it is left out; or show it, or delete it, in the source.',
  });
  return { ...issue, question: hiddenRowsQuestion };
}

/** A hidden column that would be read. */
export function hiddenColumnIssue(
  { row, columns }: MatchedHeader,
  at: number,
  answer: string | undefined,
): ImportIssue {
  const { header = '', field = null } = columns[at] ?? {};
  const mends = {
    take: { ja: '答えのとおり読みました。', en: 'It was read, as was answered.' },
    leave: { ja: '答えのとおり読みませんでした。', en: 'It was not read, as was answered.' },
    ask: {
      ja: '読むかどうかを答えるまで、読みません。元の表で再表示しても構いません。',
      en: 'Until it is answered whether hidden columns count, it is not read; or show it in the source.',
    },
  };
  const said = answer === 'take' || answer === 'leave' ? answer : 'ask';
  return {
    severity: said === 'ask' ? 'warning' : 'information',
    rule: 'hiddenColumn',
    row: row + 1,
    column: `${columnLetter(at)} ${header}`,
    field,
    raw: '',
    message: { ja: '元の表で非表示になっている列です。', en: 'This column is hidden in the source.' },
    mend: mends[said],
    ...(said === 'ask' ? { question: hiddenColumnsQuestion } : {}),
  };
}

export const mergedAcrossIssue = (text: string): CellIssue => ({
  severity: 'warning',
  rule: 'mergedAcross',
  message: {
    ja: `結合されたセルの値「${shown(text)}」を、この列にも入れました。`,
    en: `“${shown(text)}” stands in a merged cell and was put into this column too.`,
  },
  mend: {
    ja: '違うなら、結合を解いて値を入れてください。',
    en: 'If that is wrong, split the cell and enter the value.',
  },
});

export const noHeadingIssue = ({ row, columns }: MatchedHeader, at: number, count: number): ImportIssue => ({
  severity: 'warning',
  rule: 'noHeading',
  row: row + 1,
  column: `${columnLetter(at)} ${columns[at]?.header ?? ''}`.trim(),
  field: null,
  raw: '',
  message: {
    ja: `見出しのない列に${count}個の値があり、読みませんでした。`,
    en: `A column without a header of its own holds ${count} values, which were not read.`,
  },
  mend: { ja: '要る値なら、その列に見出しを付けてください。', en: 'If they are wanted, give the column a header.' },
});

export const nothingReadIssue = (row: number, text: string): ImportIssue => ({
  ...rowIssue(
    row,
    'nothingRead',
    'warning',
    {
      ja: `読む列のどこにも値がなく、ほかの列に「${shown(text)}」とだけあります。`,
      en: `None of the columns that are read holds anything, only “${shown(text)}” stands elsewhere.`,
    },
    leftOut,
  ),
  raw: shown(text),
});

export const numberedIssue = (row: number, count: number): ImportIssue =>
  rowIssue(
    row,
    'numberedRows',
    'information',
    { ja: `番号だけの行が${count}行あります。`, en: `${count} rows hold nothing but a number.` },
    { ja: '取り込みません。', en: 'They are left out.' },
  );
