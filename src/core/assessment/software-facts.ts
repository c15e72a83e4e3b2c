import { textKey } from '../kernel/text-key.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import {
  type KnownVulnerability,
  type SoftwareConclusion,
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

/** Asked of the same rows by many rules: derived once per row and facts. */
function oncePerRow<Value>(
  derive: (row: RegisterEntry, facts: Facts) => Value,
): (row: RegisterEntry, facts: Facts) => Value {
  const derived = new WeakMap<Facts, Map<RegisterEntry, Value>>();
  return (row, facts) => {
    const values = derived.get(facts) ?? new Map<RegisterEntry, Value>();
    if (values.size === 0) derived.set(facts, values);
    const known = values.get(row);
    if (known !== undefined || values.has(row)) return known as Value;
    const value = derive(row, facts);
    values.set(row, value);
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
  const own = textOf(row.data, 'supportEndsOn');
  const match = conclusionOf(row, facts)?.support ?? null;
  const told = match?.endsOn ?? null;
  const endsOn = own ?? told;
  return {
    entryId: row.id,
    name: textOf(row.data, 'name') ?? '',
    version: textOf(row.data, 'version') ?? '',
    place: textOf(row.data, 'place') ?? '',
    endsOn,
    source: own !== undefined ? 'register' : told !== null || match?.isEnded === true ? 'feed' : null,
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

const recorded = new WeakMap<Facts, ReadonlySet<string>>();

/** Numbers of vulnerabilities on record, each with the software it was recorded for, wherever that is installed. */
function recordedKeys(facts: Facts): ReadonlySet<string> {
  const known = recorded.get(facts);
  if (known !== undefined) return known;
  const keys = facts.rows('vulnerabilities').flatMap(({ data }) => {
    const row = facts.find('software', textOf(data, 'software'));
    const number = textKey(textOf(data, 'vulnerabilityId') ?? '');
    return row === undefined ? [] : [`${number}\u0000${softwareKey(softwareItemOf(row.data))}`];
  });
  const made = new Set(keys);
  recorded.set(facts, made);
  return made;
}

/** What the feeds tell of one row. */
export const vulnerabilitiesOf = oncePerRow((row, facts): readonly ToldVulnerability[] => {
  const conclusion = conclusionOf(row, facts);
  if (conclusion === undefined || conclusion.vulnerabilities.length === 0) return [];
  const key = softwareKey(conclusion.item);
  const keys = recordedKeys(facts);
  return conclusion.vulnerabilities.map((one) => ({
    ...one,
    isRecorded: [one.id, ...one.aliases].some((name) => keys.has(`${textKey(name)}\u0000${key}`)),
  }));
});
