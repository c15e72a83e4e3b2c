import type { DutyAssessment } from '../assessment/assessment.ts';
import { reasonText } from '../assessment/reason-text.ts';
import { breachesWords } from '../assessment/ribbon-words.ts';
import { goesOn, isErrorFound } from '../assessment/rule-severity.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { rowsOnRecord } from './rows-on-record.ts';

/** What stands against an answer: what is not kept, else the rows that are at work. */
export function factAgainst({ reasons, atWork }: Pick<DutyAssessment, 'reasons' | 'atWork'>): Bilingual {
  const broken = reasons.find(isErrorFound);
  return broken === undefined ? rowsOnRecord(atWork) : reasonText(broken).explanation;
}

/** Days of the period on which it was not kept, in words, where all of them are over; null where something goes on, or nothing was broken. */
export function brokenAndOver({ reasons, period }: Pick<DutyAssessment, 'reasons' | 'period'>): Bilingual | null {
  const goingOn = reasons.some((reason) => isErrorFound(reason) && goesOn(reason));
  if (period === null || period.breaches.length === 0 || goingOn) return null;
  const words = breachesWords(period);
  return { ja: words.map(({ ja }) => ja).join(''), en: words.map(({ en }) => en).join(' ') };
}
