import { isEndless, unlimited } from '../kernel/plain-date.ts';
import { textKey } from '../kernel/text-key.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import {
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

/** Asked of the same rows by many rules: derived once per row, and anew when other facts are asked about. */
function oncePerRow<Value>(
  derive: (row: RegisterEntry, facts: Facts) => Value,
): (row: RegisterEntry, facts: Facts) => Value {
  const derived = new WeakMap<RegisterEntry, { readonly facts: Facts; readonly value: Value }>();
  return (row, facts) => {
    const known = derived.get(row);
    if (known?.facts === facts) return known.value;
    const value = derive(row, facts);
    derived.set(row, { facts, value });
    return value;
  };
}

/** What feeds said of a row; undefined when it was never matched, or has changed since. */
export const conclusionOf = oncePerRow((row, facts): SoftwareConclusion | undefined => {
  const conclusion = facts.find('softwareConclusions', row.id)?.data as SoftwareConclusion | undefined;
  if (conclusion === undefined) return undefined;
  return softwareKey(conclusion.item) === softwareKey(softwareItemOf(row.data)) ? conclusion : undefined;
});

/** Neither the feed's usual end nor its extended one; or still to come, of what the feed calls ended on a day unknown. */
function isOtherwise(own: string, { endsOn, extendedUntil, isEnded }: SupportMatch, asOf: string): boolean {
  if (endsOn === null) return isEnded === true && own >= asOf;
  return own !== endsOn && own !== extendedUntil;
}

/** The end of one row's support on the day asked about. */
export const supportEndOf = oncePerRow((row, facts): SupportEnd => {
  const told = textOf(row.data, 'supportEndsOn');
  const own = told !== undefined && isEndless(told) ? unlimited : told;
  const match = conclusionOf(row, facts)?.support ?? null;
  const fed = match?.endsOn ?? null;
  const endsOn = own ?? fed;
  return {
    entryId: row.id,
    name: textOf(row.data, 'name') ?? '',
    version: textOf(row.data, 'version') ?? '',
    place: textOf(row.data, 'place') ?? '',
    endsOn,
    source: own !== undefined ? 'register' : fed !== null || match?.isEnded === true ? 'feed' : null,
    isEnded: endsOn === null ? match?.isEnded === true : endsOn < facts.asOf,
    match,
    differs: own !== undefined && match !== null && isOtherwise(own, match, facts.asOf),
  };
});

/** The ends of support of every row, in the order of the register. */
export const supportEnds = (facts: Facts): readonly SupportEnd[] =>
  facts.rows('software').map((row) => supportEndOf(row, facts));

/** A vulnerability that the feeds tell of a row, and whether the register of vulnerabilities has it. */
export interface ToldVulnerability extends KnownVulnerability {
  readonly isRecorded: boolean;
}

const recorded = new WeakMap<Facts, ReadonlyMap<string, readonly RegisterEntry[]>>();

const recordKey = (number: string, item: SoftwareItem): string => `${textKey(number)}\u0000${softwareKey(item)}`;

/** Vulnerabilities on record by number and the software they were recorded for, wherever that is installed. */
function recordsByKey(facts: Facts): ReadonlyMap<string, readonly RegisterEntry[]> {
  const known = recorded.get(facts);
  if (known !== undefined) return known;
  const made = new Map<string, RegisterEntry[]>();
  for (const entry of facts.rows('vulnerabilities')) {
    // What is learned of later is not on record yet.
    if ((textOf(entry.data, 'learnedOn') ?? '') > facts.asOf) continue;
    const row = facts.find('software', textOf(entry.data, 'software'));
    if (row === undefined) continue;
    const key = recordKey(textOf(entry.data, 'vulnerabilityId') ?? '', softwareItemOf(row.data));
    made.set(key, [...(made.get(key) ?? []), entry]);
  }
  recorded.set(facts, made);
  return made;
}

/** What is on record of a vulnerability of a row, under any of its numbers. */
export const recordsOf = (
  { data }: RegisterEntry,
  { id, aliases }: Pick<KnownVulnerability, 'id' | 'aliases'>,
  facts: Facts,
): readonly RegisterEntry[] => {
  const [records, item] = [recordsByKey(facts), softwareItemOf(data)];
  return [id, ...aliases].flatMap((name) => records.get(recordKey(name, item)) ?? []);
};

/** What the feeds tell of one row. */
export const vulnerabilitiesOf = oncePerRow((row, facts): readonly ToldVulnerability[] => {
  const conclusion = conclusionOf(row, facts);
  if (conclusion === undefined || conclusion.vulnerabilities.length === 0) return [];
  return conclusion.vulnerabilities.map((one) => ({ ...one, isRecorded: recordsOf(row, one, facts).length > 0 }));
});
