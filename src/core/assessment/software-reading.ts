import { feedNameOf } from '../registers/feed-snapshot.ts';
import { feedMaxAge, feedSnapshots, isStaleFeed } from './feed-facts.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import { JudgedRow } from './language/judged-row.ts';
import {
  conclusionOf,
  type SupportEnd,
  supportEndOf,
  type ToldVulnerability,
  vulnerabilitiesOf,
} from './software-facts.ts';

type Software = JudgedRow<'software'>;

/** When the support of a row of software ends, and who says so. */
export function supportOf(row: Software, facts: JudgedFacts): SupportEnd {
  const end = supportEndOf(JudgedRow.entryOf(row), facts.facts);
  // What was derived once a day turns when the support ends.
  if (end.endsOn !== null) facts.isPast(end.endsOn);
  return end;
}

/** What the feeds tell of a row. */
export function toldOf(row: Software, facts: JudgedFacts): readonly ToldVulnerability[] {
  // What was derived once a day turns when a vulnerability is put on record.
  facts.rows('vulnerabilities');
  return vulnerabilitiesOf(JudgedRow.entryOf(row), facts.facts);
}

/** The feed whose silence answers for a row; null where none does. */
export const coverOf = (row: Software, { facts }: JudgedFacts): string | null =>
  conclusionOf(JudgedRow.entryOf(row), facts)?.coveredBy ?? null;

/** How old a feed may be, in days. */
export const feedLimit = ({ facts }: JudgedFacts, kind: 'support' | 'advisories' | 'exploited'): number =>
  feedMaxAge(facts, kind);

interface FeedState {
  readonly name: string;
  readonly date: string;
  readonly isStale: boolean;
}

/** The feeds of some kinds that rows were last matched with, and whether each was too old on the day asked about. */
export const feedStates = (
  { facts, asOf }: JudgedFacts,
  kinds: readonly string[],
  days: number,
): readonly FeedState[] =>
  feedSnapshots(facts)
    .filter(({ kind }) => kinds.includes(kind))
    .map((feed) => ({ name: feedNameOf(feed), date: feed.date, isStale: isStaleFeed(feed, days, asOf) }));
