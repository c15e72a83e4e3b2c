import { cleanCode } from '../kernel/clean-text.ts';
import { trimEndOf } from '../kernel/text-ends.ts';
import { bad, type CellIssue, good, issue, type ReadCell, shown } from './cell-reading.ts';
import type { Field } from './declaration.ts';
import { isInRange, rangeMessage } from './number-range.ts';

/** Words that people put behind a count: 1部, 3件, 1,100,000円. */
const counters = /(?:個所|箇所|か所|カ所|ヶ所|ヵ所|[件名人台個部枚冊本式社点回種円])$/;

/** 2,000 and 2000, 1.5 and -1; no 0x10, 1e3 or 1,2. */
const written = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

const isPercent = ({ label }: Field): boolean => /[%％]/.test(label.ja);

/** The number that a text writes; NaN where it writes none. */
function writtenNumber(field: Field, raw: string): number {
  const text = cleanCode(raw).replace(/^[¥\\]\s*/, '');
  const bare = isPercent(field) && text.endsWith('%') ? trimEndOf(text.slice(0, -1), /\s/) : text;
  const plain = trimEndOf(bare.replace(counters, ''), /\s/);
  return written.test(plain) ? Number(plain.replaceAll(',', '')) : Number.NaN;
}

/** A spreadsheet keeps 51.5 % as 0.515, and shows it so without its format. */
const lessThanOne = (raw: string): CellIssue =>
  issue(
    'warning',
    'shareBelowOne',
    { ja: `「${shown(raw)}」を ${shown(raw)} ％ と読みました。`, en: `“${shown(raw)}” was read as ${shown(raw)} %.` },
    {
      ja: '割合（1 が 100 ％）のことなら、100 を掛けた数で入れ直してください。',
      en: 'If it is a fraction (1 for 100 %), enter it multiplied by 100.',
    },
  );

/** A number as people write it, with commas and its unit, within what its field may hold. */
export function readNumber(field: Field, raw: string): ReadCell {
  const value = writtenNumber(field, raw);
  const isWanted = field.kind === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
  if (!isWanted)
    return bad(
      'notANumber',
      { ja: `「${shown(raw)}」は数として読めません。`, en: `“${shown(raw)}” is not a number.` },
      { ja: '数だけを入れてください。', en: 'Enter a number alone.' },
    );
  if (isInRange(field, value))
    return isPercent(field) && value > 0 && value < 1 && !/[%％]\s*$/.test(raw)
      ? good(value, lessThanOne(raw))
      : good(value);
  const { ja, en } = rangeMessage(field);
  return bad(
    'numberOutOfRange',
    { ja: `「${shown(raw)}」は入れられません。${ja}`, en: `“${shown(raw)}” can’t stand here. ${en}` },
    { ja: '桁と単位を確かめて、入れ直してください。', en: 'Check its digits and unit and enter it again.' },
  );
}
