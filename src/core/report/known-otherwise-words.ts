import type { Assessment } from '../assessment/assessment.ts';
import type { Ribbon } from '../assessment/ribbon.ts';
import { spanWords } from '../assessment/ribbon-words.ts';
import { knownOtherwise } from '../assessment/ribbons-then.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { numberMark } from './reason-sheet.ts';

/** Duties named on 別葉; more are counted. */
const mostNamed = 5;

/**
 * The line of 別葉 that says for which days the registers of today judge otherwise than was known on the days themselves; none where
 * they don't, or where nobody asked.
 */
export function knownOtherwiseWords(
  catalogue: Catalogue,
  { obligations }: Assessment,
  then: readonly Ribbon[],
): readonly string[] {
  const known = new Map(then.map((ribbon) => [ribbon.dutyId, ribbon]));
  const told = catalogue.obligations.flatMap(({ number, duties }, index) =>
    duties.flatMap(({ id, mark }, at) => {
      const [now, before] = [obligations[index]?.duties[at]?.period?.ribbon, known.get(id)];
      const [first] = now === undefined || before === undefined ? [] : knownOtherwise(now, before);
      return first === undefined ? [] : [`${numberMark(number)}${mark}（${spanWords(first).ja}）`];
    }),
  );
  if (told.length === 0) return [];
  const more = told.length > mostNamed ? `ほか${told.length - mostNamed}件` : '';
  return [`現在の台帳と、当時の記録とで判定が異なる日：${told.slice(0, mostNamed).join('、')}${more}`];
}
