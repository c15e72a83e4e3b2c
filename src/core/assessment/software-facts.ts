import { oncePer } from '../kernel/once-per.ts';
import { isEndless, unlimited } from '../kernel/plain-date.ts';
import { textKey } from '../kernel/text-key.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import {
  isSameSoftware,
  type KnownVulnerability,
  type SoftwareConclusion,
  type SoftwareItem,
  type SupportMatch,
  softwareItemOf,
  softwareKey,
} from '../registers/software-conclusion.ts';
import { type Facts, textOf } from './facts.ts';

/** When the support of one row of the software register ends, and who says so. */
export interface SupportEnd {
  readonly entryId: string;
  readonly name: string;
  readonly version: string;
  readonly place: string;
  /** null: no day is known. */
  readonly endsOn: string | null;
  /** A person's own date in the register outranks the feed's; null: nobody says anything. */
  readonly source: 'register' | 'feed' | null;
  /** The support has ended, though the day may be unknown. */
  readonly isEnded: boolean;
  /** What the feed says, with the match; null when it doesn't know the software or the row has changed since. */
  readonly match: SupportMatch | null;
  /** The register's date is neither the feed's usual end nor its extended one. */
  readonly differs: boolean;
}

/** What feeds said of a row; undefined when it was never matched, or has changed since. */
export function conclusionOf(row: RegisterEntry, facts: Facts): SoftwareConclusion | undefined {
  const conclusion = facts.find('softwareConclusions', row.id)?.data as SoftwareConclusion | undefined;
  return conclusion !== undefined && isSameSoftware(conclusion.item, softwareItemOf(row.data)) ? conclusion : undefined;
}

/** What is known of the end of one row's support, whatever day is asked about. */
export interface KnownEnd {
  readonly endsOn: string | null;
  readonly source: SupportEnd['source'];
  /** A feed calls it ended though no day is known. */
  readonly isEndedUndated: boolean;
  /** The register's date is neither the feed's usual end nor its extended one. */
  readonly isOtherDay: boolean;
  /** The register's date, of what the feed calls ended on a day unknown: they differ up to it. */
  readonly differsTo: string | null;
}

/** What the register and the feed know of the end of one row's support. */
export function knownEndOf(row: RegisterEntry, match: SupportMatch | null): KnownEnd {
  const told = textOf(row.data, 'supportEndsOn');
  const own = told !== undefined && isEndless(told) ? unlimited : told;
  const fed = match?.endsOn ?? null;
  const endsOn = own ?? fed;
  return {
    endsOn,
    source: own !== undefined ? 'register' : fed !== null || match?.isEnded === true ? 'feed' : null,
    isEndedUndated: endsOn === null && match?.isEnded === true,
    isOtherDay: own !== undefined && match !== null && fed !== null && own !== fed && own !== match.extendedUntil,
    differsTo: own !== undefined && match !== null && fed === null && match.isEnded === true ? own : null,
  };
}

/** The end of one row's support on the day asked about. */
export function supportEndOf(row: RegisterEntry, facts: Facts): SupportEnd {
  const match = conclusionOf(row, facts)?.support ?? null;
  const { endsOn, source, isEndedUndated, isOtherDay, differsTo } = knownEndOf(row, match);
  return {
    entryId: row.id,
    name: textOf(row.data, 'name') ?? '',
    version: textOf(row.data, 'version') ?? '',
    place: textOf(row.data, 'place') ?? '',
    endsOn,
    source,
    isEnded: isEndedUndated || (endsOn !== null && endsOn < facts.asOf),
    match,
    differs: isOtherDay || (differsTo !== null && differsTo >= facts.asOf),
  };
}

/** The ends of support of every row, in the order of the register. */
export const supportEnds = (facts: Facts): readonly SupportEnd[] =>
  facts.rows('software').map((row) => supportEndOf(row, facts));

/** A vulnerability that the feeds tell of a row, and whether the register of vulnerabilities has it. */
export interface ToldVulnerability extends KnownVulnerability {
  readonly isRecorded: boolean;
}

const recordKey = (number: string, item: SoftwareItem): string => `${textKey(number)}\u0000${softwareKey(item)}`;

/** Vulnerabilities on record by number and the software they were recorded for, wherever that is installed. */
export type RecordsByKey = ReadonlyMap<string, readonly RegisterEntry[]>;

export function recordsByKey(vulnerabilities: readonly RegisterEntry[], facts: Pick<Facts, 'find'>): RecordsByKey {
  const made = new Map<string, RegisterEntry[]>();
  for (const entry of vulnerabilities) {
    const row = facts.find('software', textOf(entry.data, 'software'));
    if (row === undefined) continue;
    const key = recordKey(textOf(entry.data, 'vulnerabilityId') ?? '', softwareItemOf(row.data));
    const known = made.get(key);
    if (known === undefined) made.set(key, [entry]);
    else known.push(entry);
  }
  return made;
}

/** What is on record of a vulnerability of a row, under any of its numbers. */
export function recordsOf(
  { data }: RegisterEntry,
  { id, aliases }: Pick<KnownVulnerability, 'id' | 'aliases'>,
  records: RecordsByKey,
): readonly RegisterEntry[] {
  const item = softwareItemOf(data);
  return [id, ...aliases].flatMap((name) => records.get(recordKey(name, item)) ?? []);
}

/** What a conclusion tells of a row. */
export function toldBy(
  conclusion: SoftwareConclusion | undefined,
  row: RegisterEntry,
  records: RecordsByKey,
): readonly ToldVulnerability[] {
  const told = conclusion?.vulnerabilities ?? [];
  return told.map((one) => ({ ...one, isRecorded: recordsOf(row, one, records).length > 0 }));
}

/** What is learned of later is not on record yet. */
const recordsNow = oncePer((facts: Facts) => {
  const rows = facts.rows('vulnerabilities');
  return recordsByKey(
    rows.filter(({ data }) => (textOf(data, 'learnedOn') ?? '') <= facts.asOf),
    facts,
  );
});

/** What the feeds tell of one row. */
export const vulnerabilitiesOf = (row: RegisterEntry, facts: Facts): readonly ToldVulnerability[] =>
  toldBy(conclusionOf(row, facts), row, recordsNow(facts));
