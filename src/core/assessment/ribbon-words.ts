import type { Bilingual } from '../kernel/bilingual.ts';
import { daysBetween, type PlainDate, partsOf } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { Stretch } from './ribbon.ts';

const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  satisfied: { ja: '満たしている', en: 'satisfied' },
  notSatisfied: { ja: '満たしていない', en: 'not satisfied' },
  undetermined: { ja: '判定できない', en: 'undetermined' },
};

/** Days of a stretch, both ends counted. */
export const lengthOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>): number => daysBetween(from, to) + 1;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day without its year: a report's period names it beside. */
function shortDay(day: PlainDate): Bilingual {
  const parts = partsOf(day);
  return { ja: `${parts.month}/${parts.day}`, en: `${parts.day} ${monthNames[parts.month - 1] ?? ''}` };
}

function span({ from, to }: Stretch): Bilingual {
  const [first, last] = [shortDay(from), shortDay(to)];
  return from === to ? first : { ja: `${first.ja}–${last.ja}`, en: `${first.en} – ${last.en}` };
}

/** 「4/10–6/30 満たしていない（82日）」. */
export function stretchWords(stretch: Stretch): Bilingual {
  const [days, when, word] = [lengthOf(stretch), span(stretch), verdictWords[stretch.verdict]];
  return {
    ja: `${when.ja} ${word.ja}（${days}日）`,
    en: `${when.en} ${word.en} (${days} ${days === 1 ? 'day' : 'days'})`,
  };
}
