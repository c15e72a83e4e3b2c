import { isPlainDate } from '../kernel/plain-date.ts';
import { type FeedSnapshot, feedNameOf } from '../registers/feed-snapshot.ts';
import type { SoftwareConclusion, SupportMatch } from '../registers/software-conclusion.ts';
import { feedMaxAge, feedSnapshots } from './feed-facts.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import { JudgedRow } from './language/judged-row.ts';
import {
  conclusionOf,
  type KnownEnd,
  knownEndOf,
  type RecordsByKey,
  recordsByKey,
  recordsOf,
  type ToldVulnerability,
  toldBy,
} from './software-facts.ts';

type Software = JudgedRow<'software'>;

/** What feeds said of the rows of the software register, by row. */
const conclusions = (facts: JudgedFacts): ReadonlyMap<Software, SoftwareConclusion> =>
  new Map(
    facts.all('software').flatMap((row) => {
      const conclusion = conclusionOf(JudgedRow.entryOf(row), facts.facts);
      return conclusion === undefined ? [] : [[row, conclusion] as const];
    }),
  );

const conclusionFor = (row: Software, facts: JudgedFacts): SoftwareConclusion | undefined =>
  facts.derived(conclusions).get(row);

const ends = (facts: JudgedFacts): ReadonlyMap<Software, KnownEnd> =>
  new Map(
    facts
      .all('software')
      .map((row) => [row, knownEndOf(JudgedRow.entryOf(row), conclusionFor(row, facts)?.support ?? null)] as const),
  );

/** When the support of a row of software ends, and who says so. */
export const supportOf = (row: Software, facts: JudgedFacts): KnownEnd =>
  facts.derived(ends).get(row) ?? knownEndOf(JudgedRow.entryOf(row), null);

/** What the feed of support ends says of a row of software; null: nothing. */
export const supportMatchOf = (row: Software, facts: JudgedFacts): SupportMatch | null =>
  conclusionFor(row, facts)?.support ?? null;

/** Whether the register's date and the feed's differ on the day asked about. */
export function supportDiffers(row: Software, facts: JudgedFacts): boolean {
  const { isOtherDay, differsTo } = supportOf(row, facts);
  return isOtherDay || (differsTo !== null && !facts.isPast(differsTo));
}

/** Vulnerabilities on record by the day asked about. */
const records = (facts: JudgedFacts): RecordsByKey =>
  recordsByKey(
    facts.rows('vulnerabilities').map((row) => JudgedRow.entryOf(row)),
    facts.facts,
  );

const told = (facts: JudgedFacts): ReadonlyMap<Software, readonly ToldVulnerability[]> =>
  new Map(
    [...facts.derived(conclusions)].map(
      ([row, conclusion]) => [row, toldBy(conclusion, JudgedRow.entryOf(row), facts.derived(records))] as const,
    ),
  );

/** What the feeds tell of a row. */
export const toldOf = (row: Software, facts: JudgedFacts): readonly ToldVulnerability[] =>
  facts.derived(told).get(row) ?? [];

/** What is on record by the day asked about of something that the feeds tell of a row. */
export const recordsFor = (
  row: Software,
  one: ToldVulnerability,
  facts: JudgedFacts,
): readonly JudgedRow<'vulnerabilities'>[] =>
  recordsOf(JudgedRow.entryOf(row), one, facts.derived(records)).flatMap(
    ({ id }) => facts.row('vulnerabilities', id) ?? [],
  );

/** The feed whose silence answers for a row; null where none does. */
export const coverOf = (row: Software, facts: JudgedFacts): string | null =>
  conclusionFor(row, facts)?.coveredBy ?? null;

/** How old a feed may be, in days. */
export const feedLimit = ({ facts }: JudgedFacts, kind: 'support' | 'advisories' | 'exploited'): number =>
  feedMaxAge(facts, kind);

interface FeedState {
  readonly name: string;
  readonly date: string;
  readonly isStale: boolean;
}

/** Too old on the day asked about, or of a day still to come; what bears no day that can be read is. */
const isTooOld = ({ date }: FeedSnapshot, days: number, facts: JudgedFacts): boolean =>
  !isPlainDate(date) || !facts.isOfAge(date, days);

/** The feeds of some kinds that rows were last matched with, and whether each was too old on the day asked about. */
export const feedStates = (facts: JudgedFacts, kinds: readonly string[], days: number): readonly FeedState[] =>
  feedSnapshots(facts.facts)
    .filter(({ kind }) => kinds.includes(kind))
    .map((feed) => ({ name: feedNameOf(feed), date: feed.date, isStale: isTooOld(feed, days, facts) }));

/** Names of feeds, each with whether its silence still answers on the day asked about. */
const answers = (facts: JudgedFacts): ReadonlyMap<string, boolean> =>
  new Map(
    // Of two of one name the first is meant.
    [...feedSnapshots(facts.facts)]
      .reverse()
      .map((feed) => [feedNameOf(feed), !isTooOld(feed, feedLimit(facts, 'advisories'), facts)] as const),
  );

/** Whether the silence of a feed that is not too old answers for a row. */
export const isAnswered = (row: Software, facts: JudgedFacts): boolean =>
  facts.derived(answers).get(coverOf(row, facts) ?? '') ?? false;
