import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { CheckFinding } from '../check.ts';
import type { UsedFeed } from './components-observation.ts';

/** Results that every check which leans on feeds shares. */
export const feedResults = { noFeed: { outcome: 'undetermined' }, oldFeed: { outcome: 'undetermined' } } as const;

/** Without a feed nothing is told; with one that is too old, what it doesn't know is not told. */
export function feedFindings(
  feeds: readonly UsedFeed[],
  days: number,
  asOf: PlainDate,
): readonly CheckFinding<'noFeed' | 'oldFeed'>[] {
  if (feeds.length === 0) return [{ result: 'noFeed', params: {} }];
  return feeds
    .filter(({ date }) => !(daysBetween(date, asOf) <= days))
    .map(({ name, date }) => ({ result: 'oldFeed', place: name, params: { day: date, days } }) as const);
}
