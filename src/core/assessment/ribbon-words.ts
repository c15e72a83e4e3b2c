import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { addDays, type PlainDate, partsOf } from '../kernel/plain-date.ts';
import { endedUseTexts } from './ended-use-texts.ts';
import { type Breach, lengthOf, type PeriodVerdict } from './period-verdict.ts';
import type { DayVerdict, Stretch } from './ribbon.ts';

const verdictWords: Readonly<Record<DayVerdict, Bilingual>> = {
  satisfied: { ja: '満たしている', en: 'satisfied' },
  notSatisfied: { ja: '満たしていない', en: 'not satisfied' },
  undetermined: { ja: '判定できない', en: 'undetermined' },
  notRecorded: { ja: '記録なし', en: 'not recorded' },
};

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day without its year: a report's period names it beside. */
function shortDay(day: PlainDate): Bilingual {
  const parts = partsOf(day);
  return { ja: `${parts.month}/${parts.day}`, en: `${parts.day} ${monthNames[parts.month - 1] ?? ''}` };
}

/** 「4/10–6/30」, or the one day. */
export function spanWords({ from, to }: Pick<Stretch, 'from' | 'to'>): Bilingual {
  const [first, last] = [shortDay(from), shortDay(to)];
  return from === to ? first : { ja: `${first.ja}–${last.ja}`, en: `${first.en} – ${last.en}` };
}

/** 「4/10–6/30 満たしていない（82日）」. */
export function stretchWords(stretch: Pick<Stretch, 'from' | 'to' | 'verdict'>): Bilingual {
  const [days, when, word] = [lengthOf(stretch), spanWords(stretch), verdictWords[stretch.verdict]];
  return {
    ja: `${when.ja} ${word.ja}（${days}日）`,
    en: `${when.en} ${word.en} (${days} ${days === 1 ? 'day' : 'days'})`,
  };
}

function howItEnded({ to, end, ended }: Breach): Bilingual {
  const [last, next] = [shortDay(to), shortDay(addDays(to, 1))];
  if (end === 'open') return { ja: `${last.ja}現在、続いている`, en: `still so on ${last.en}` };
  if (end === 'unclear') return { ja: `${next.ja}からは判定できない`, en: `from ${next.en} on it can’t be judged` };
  const told = ended === null ? undefined : own(endedUseTexts, ended.register);
  if (told === undefined) return { ja: `${next.ja}に是正した`, en: `mended on ${next.en}` };
  const { text, isOfOneDay } = told;
  return isOfOneDay === true ? text : { ja: `${next.ja}に${text.ja}`, en: `${text.en} by ${next.en}` };
}

/** 「4/10–6/30 満たしていない（82日）。7/1に利用を終えた。」 */
export function breachWords(breach: Breach): Bilingual {
  const [told, ended] = [stretchWords({ ...breach, verdict: 'notSatisfied' }), howItEnded(breach)];
  return { ja: `${told.ja}。${ended.ja}。`, en: `${told.en}; ${ended.en}.` };
}

/** Stretches told of one duty; more are counted. */
const mostTold = 5;

/** What is told of a duty's breaches: the first five, and how many more there are. */
export function breachesWords({ breaches }: Pick<PeriodVerdict, 'breaches'>): readonly Bilingual[] {
  const more = breaches.slice(mostTold);
  const days = more.reduce((sum, one) => sum + one.days, 0);
  const rest = {
    ja: `ほかに${more.length}回（計${days}日）。`,
    en: `${more.length} more (${days} ${days === 1 ? 'day' : 'days'} in all).`,
  };
  return [...breaches.slice(0, mostTold).map(breachWords), ...(more.length === 0 ? [] : [rest])];
}

/** One sentence for a duty's whole period. */
export function periodWords({ word, breaches, brokenDays }: PeriodVerdict): Bilingual {
  const [first] = breaches;
  if (word !== 'broken' || first === undefined) {
    if (word === 'satisfied') return { ja: '期間を通して満たしている。', en: 'Satisfied throughout.' };
    if (word === 'undetermined') return { ja: '判定できない日がある。', en: 'Some days can’t be judged.' };
    return { ja: '記録のない日がある。', en: 'Some days are not on record.' };
  }
  if (breaches.length === 1) return breachWords(first);
  return {
    ja: `満たしていない期間が${breaches.length}回（計${brokenDays}日）ある。`,
    en: `Not satisfied ${breaches.length} times (${brokenDays} days in all).`,
  };
}

/** One sentence for several duties: what of them was broken and is over; null where nothing is. */
export function overInPeriod(periods: readonly PeriodVerdict[]): Bilingual | null {
  const over = periods.flatMap(({ breaches }) => breaches.filter(({ end }) => end !== 'open'));
  const [first, ...others] = over;
  if (first === undefined) return null;
  if (others.length === 0) return breachWords(first);
  const days = over.reduce((sum, one) => sum + one.days, 0);
  return {
    ja: `満たしていない期間が${others.length + 1}回（計${days}日）あり、終わっている。`,
    en: `Not satisfied ${others.length + 1} times (${days} days in all); over.`,
  };
}
