import type { FoundContract } from '../commands/context.ts';
import { lastDayOf } from '../core/assessment/end-of-work.ts';
import { type Facts, factsOf, textOf } from '../core/assessment/facts.ts';
import { feedMaxAge, feedSnapshots, isStaleFeed } from '../core/assessment/feed-facts.ts';
import { ismapConclusionOf, listingValidUntil } from '../core/assessment/ismap-facts.ts';
import { conclusionOf, type SupportEnd, supportEnds, vulnerabilitiesOf } from '../core/assessment/software-facts.ts';
import { limitOf } from '../core/contract/limits.ts';
import { isOfAge } from '../core/kernel/age.ts';
import { daysBetween, type PlainDate } from '../core/kernel/plain-date.ts';
import { type FeedSnapshot, feedNameOf } from '../core/registers/feed-snapshot.ts';
import { placeOfSeverity } from '../core/registers/software-conclusion.ts';
import type { IsmapRow, SoftwareView, UsedFeed, VulnerabilityRow } from './software-models.ts';

function usedFeed(snapshot: FeedSnapshot, facts: Facts): UsedFeed {
  const { kind } = snapshot;
  const bounded = kind === 'support' || kind === 'advisories' || kind === 'exploited';
  const maxAgeInDays = bounded ? feedMaxAge(facts, kind) : limitOf(facts.contract, 'ismapCheckMaxAgeDays');
  return {
    ...snapshot,
    name: feedNameOf(snapshot),
    ageInDays: daysBetween(snapshot.date, facts.asOf),
    maxAgeInDays,
    isStale: isStaleFeed(snapshot, maxAgeInDays, facts.asOf),
  };
}

const endKey = ({ endsOn, isEnded, source }: SupportEnd): string =>
  endsOn ?? (isEnded ? '0' : source === null ? '9998' : '9999');

const gravenessOf = ({ isExploited, severity }: VulnerabilityRow): number =>
  (isExploited === true ? 0 : 10) + placeOfSeverity(severity);

/** How long something counts as new, in days: until the next weekly look at the latest, and then some. */
const newFor = 14;

const isNew = (since: PlainDate | undefined, { asOf }: Facts): boolean =>
  since !== undefined && isOfAge(since, asOf, newFor);

function vulnerabilityRows(facts: Facts): readonly VulnerabilityRow[] {
  const groups = new Map<string, VulnerabilityRow>();
  for (const row of facts.rows('software')) {
    const place = textOf(row.data, 'place') ?? '';
    const coveredBy = conclusionOf(row, facts)?.coveredBy ?? null;
    const [name = '', version = ''] = [textOf(row.data, 'name'), textOf(row.data, 'version')];
    for (const told of vulnerabilitiesOf(row, facts)) {
      const key = [told.id, name, version, textOf(row.data, 'purl')].join('\u0000');
      const known = groups.get(key);
      const places = known === undefined ? [place] : [...known.places, place];
      groups.set(
        key,
        known === undefined
          ? { ...told, softwareId: row.id, name, version, places, coveredBy, isNew: isNew(told.toldSince, facts) }
          : { ...known, places },
      );
    }
  }
  return [...groups.values()].sort((a, b) => gravenessOf(a) - gravenessOf(b) || (a.id < b.id ? 1 : -1));
}

function ismapRows(facts: Facts): readonly IsmapRow[] {
  return facts.rows('cloudServices').map((row) => {
    const conclusion = ismapConclusionOf(row, facts) ?? null;
    const listing = conclusion?.listing ?? null;
    return {
      entryId: row.id,
      service: textOf(row.data, 'service') ?? '',
      provider: textOf(row.data, 'provider') ?? '',
      purpose: textOf(row.data, 'purpose') ?? '',
      confidential: row.data.confidential === true,
      conclusion,
      validUntil: listing === null ? null : listingValidUntil(listing),
    };
  });
}

/** What the feeds say of a contract's software and cloud services on a day. */
export function softwareView({ state }: FoundContract, asOf: PlainDate): SoftwareView {
  const facts = factsOf(state, asOf);
  const ends = supportEnds(facts);
  const contractEnd = lastDayOf(facts);
  const vulnerabilities = vulnerabilityRows(facts);
  const count = <Row>(rows: readonly Row[], is: (row: Row) => boolean): number => rows.filter(is).length;
  return {
    asOf,
    contractEnd,
    counts: {
      rows: ends.length,
      ended: count(ends, ({ isEnded }) => isEnded),
      endingInContract: count(ends, ({ endsOn, isEnded }) => !isEnded && endsOn !== null && endsOn <= contractEnd),
      unknown: count(ends, ({ source }) => source === null),
      differing: count(ends, ({ differs }) => differs),
      uncovered: count(facts.rows('software'), (row) => (conclusionOf(row, facts)?.coveredBy ?? null) === null),
      vulnerabilities: vulnerabilities.length,
      unrecorded: count(vulnerabilities, ({ isRecorded }) => !isRecorded),
      exploited: count(vulnerabilities, ({ isExploited }) => isExploited === true),
      newlyTold: count(vulnerabilities, (row) => row.isNew),
    },
    feeds: feedSnapshots(facts).map((snapshot) => usedFeed(snapshot, facts)),
    support: [...ends].sort((a, b) => (endKey(a) < endKey(b) ? -1 : endKey(a) > endKey(b) ? 1 : 0)),
    vulnerabilities,
    ismap: ismapRows(facts),
  };
}
