import { cleanCode } from '../../kernel/clean-text.ts';
import { type CellIssue, issue, shown } from '../cell-reading.ts';
import type { Field } from '../declaration.ts';

const errorValue =
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/i;
const tooNarrow = /^#{3,}$/;

const exponent = /^[+-]?\d(?:\.\d+)?E[+-]\d{1,3}$/i;

/** 1月10日, 10-Jan, Jan-10, 2026/1/10: what spreadsheets make of 1-10 and 1.10. */
const day =
  /^(?:\d{1,2}月\d{1,2}日|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}-\d{2}|(?:19|20)\d\d\/\d{1,2}\/\d{1,2})$/i;

/** A text that only a spreadsheet's error or a column too narrow writes: there is no value. */
function lostValue(text: string): CellIssue | null {
  if (errorValue.test(text))
    return issue(
      'error',
      'cellError',
      { ja: `エラー値（${shown(text)}）です。`, en: `This is an error (${shown(text)}).` },
      { ja: '元の表で式を直すか、値を入れてください。', en: 'Mend the formula in the source, or enter a value.' },
    );
  if (!tooNarrow.test(text)) return null;
  return issue(
    'error',
    'columnTooNarrow',
    {
      ja: `「${shown(text)}」は、列の幅が足りずに表示されなかった値です。`,
      en: `“${shown(text)}” stands for a value that its column was too narrow to show.`,
    },
    { ja: '元の表で列の幅を広げ、保存し直してください。', en: 'Widen the column in the source and save it anew.' },
  );
}

/** What a spreadsheet has done to a text on its way: errors and hashes hold no value; days and exponents may have been versions. */
export function spoiledIssue({ kind }: Field, raw: string): CellIssue | null {
  if (raw.length > 40) return null;
  const text = cleanCode(raw);
  const lost = lostValue(text);
  if (lost !== null) return lost;
  if (kind !== 'code' && kind !== 'text') return null;
  if (!exponent.test(text) && !(kind === 'code' && day.test(text))) return null;
  return issue(
    'warning',
    'changedBySpreadsheet',
    {
      ja: `「${shown(text)}」は、表計算ソフトが書き換えた値かもしれません。`,
      en: `“${shown(text)}” may be what a spreadsheet made of another value.`,
    },
    {
      ja: '「1-10」や「1.10」などだったなら、元の表で文字として入れ直してください。',
      en: 'If it was 1-10 or 1.10 or the like, enter it as text in the source.',
    },
  );
}
