import { isOfAge } from '../../kernel/age.ts';
import type { CheckContext, CheckFinding } from '../check.ts';
import type { UsedFeed } from './components-observation.ts';

/** Results that every check which leans on feeds shares. */
export const feedResults = {
  noFeed: { outcome: 'undetermined' },
  oldFeed: { outcome: 'undetermined' },
  futureFeed: { outcome: 'undetermined' },
} as const;

/** Without a feed nothing is told; with one that is too old, what it doesn't know is not told. */
export function feedFindings(
  feeds: readonly UsedFeed[],
  days: number,
  { asOf, seenOn = asOf }: Pick<CheckContext, 'asOf' | 'seenOn'>,
): readonly CheckFinding<'noFeed' | 'oldFeed' | 'futureFeed'>[] {
  // Judged of a day before it was seen, it is as old as it was then.
  const on = asOf > seenOn ? asOf : seenOn;
  if (feeds.length === 0) return [{ result: 'noFeed', params: {} }];
  return feeds
    .filter(({ date }) => !isOfAge(date, on, days))
    .map(({ name, date }) => {
      const result = date > on ? 'futureFeed' : 'oldFeed';
      return { result, place: name, params: { day: date, days } };
    });
}
