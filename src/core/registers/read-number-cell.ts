import { cleanCode } from '../kernel/clean-text.ts';
import { bad, good, type ReadCell, shown } from './cell-reading.ts';
import type { Field } from './declaration.ts';
import { isInRange, rangeMessage } from './number-range.ts';

/** A number as people write it, with commas and a sign of percent, within what its field may hold. */
export function readNumber(field: Field, raw: string): ReadCell {
  const text = cleanCode(raw)
    .replaceAll(',', '')
    .replace(/[％%]$/, '');
  const value = Number(text);
  const isWanted = field.kind === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
  if (text === '' || !isWanted)
    return bad(
      'notANumber',
      { ja: `「${shown(raw)}」は数として読めません。`, en: `“${shown(raw)}” is not a number.` },
      { ja: '数だけを入れてください。', en: 'Enter a number alone.' },
    );
  if (isInRange(field, value)) return good(value);
  const { ja, en } = rangeMessage(field);
  return bad(
    'numberOutOfRange',
    { ja: `「${shown(raw)}」は入れられません。${ja}`, en: `“${shown(raw)}” can’t stand here. ${en}` },
    { ja: '桁と単位を確かめて、入れ直してください。', en: 'Check its digits and unit and enter it again.' },
  );
}
