import { limitOf } from '../contract/limits.ts';
import type { usualFeedAges } from '../contract/usual-limits.ts';
import { isOfAge } from '../kernel/age.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { FeedKind, FeedSnapshot } from '../registers/feed-snapshot.ts';
import type { Facts } from './facts.ts';

/** How old a feed may be on the day asked about, in days. */
export function feedMaxAge({ contract }: Facts, kind: keyof typeof usualFeedAges): number {
  return limitOf(contract, kind === 'support' ? 'supportFeedMaxAgeDays' : 'vulnerabilityFeedMaxAgeDays');
}

/** The feeds that a contract's rows were last matched with. */
export const feedSnapshots = (facts: Facts): readonly FeedSnapshot[] =>
  facts.rows('feedSnapshots').map(({ data }) => data as unknown as FeedSnapshot);

/** The feed of a kind that rows were last matched with. */
export const feedSnapshot = (facts: Facts, kind: FeedKind): FeedSnapshot | undefined =>
  feedSnapshots(facts).find((snapshot) => snapshot.kind === kind);

/** Too old on the day asked about to rest a conclusion on, or of a day still to come. */
export const isStaleFeed = ({ date }: FeedSnapshot, maxAge: number, asOf: PlainDate): boolean =>
  !isOfAge(date, asOf, maxAge);
