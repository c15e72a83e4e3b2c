import { z } from 'zod';
import { own } from '../core/kernel/own.ts';
import { namedBy } from './advisory-names.ts';
import { type Severity, severityOf } from './advisory-severity.ts';
import { feedName } from './package-identity.ts';

export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  /** What a distribution's advisory passes on: one flaw, or many bundled. Absent in feeds that were kept before it was read. */
  readonly upstream?: readonly string[];
  /** The stream of an RPM module that it is about: `perl:5.32`. */
  readonly stream?: string;
  readonly summary: string;
  readonly severity: Severity | null;
}

/** One span of affected versions: its events in the order in which the advisory gives them. */
export type RangeEvents = readonly (readonly [kind: 'introduced' | 'fixed' | 'lastAffected', version: string])[];

export interface AffectedPackage {
  /** Place of the advisory in the feed. */
  readonly advisory: number;
  readonly versions: readonly string[];
  readonly ranges: readonly RangeEvents[];
}

/** Advisories of one ecosystem, by package. */
export interface AdvisoryFeed {
  readonly ecosystem: string;
  readonly advisories: readonly Advisory[];
  readonly packages: Readonly<Record<string, readonly AffectedPackage[]>>;
}

/** A list that may be absent; `null` is written for it too. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const maybe = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const ratings = listOf(z.object({ type: z.string(), score: z.string() })).catch([]);

const word = z.string().optional().catch(undefined);

/** Where databases and ecosystems put what the format has no field for. */
const specific = z.object({ severity: word, urgency: word }).optional().catch(undefined);

const named = z.object({ name: z.string(), ecosystem: z.string() });

/** As much of an OSV record as matching needs (https://ossf.github.io/osv-schema/). What only people read never refuses a record. */
const osvSchema = z.object({
  id: z.string().min(1),
  modified: z.string(),
  withdrawn: maybe,
  aliases: listOf(z.string()),
  upstream: listOf(z.string()),
  related: listOf(z.string()),
  summary: maybe.catch(undefined),
  details: maybe.catch(undefined),
  severity: ratings,
  database_specific: specific,
  affected: listOf(
    z.object({
      severity: ratings,
      database_specific: specific,
      ecosystem_specific: specific,
      package: named.nullish().transform((value) => value ?? undefined),
      versions: listOf(z.string()),
      ranges: listOf(z.object({ type: z.string(), events: z.array(z.record(z.string(), z.string())) })),
    }),
  ),
});
export type OsvRecord = z.infer<typeof osvSchema>;

/** As much as a record that can't be read still has to say for itself: its number, and whom it may concern. */
const bareSchema = z.object({
  id: z.string().min(1),
  affected: z.array(z.object({ package: named }).optional().catch(undefined)).catch([]),
});

/** An OSV record from its JSON text. Throws what zod or JSON.parse throws when it is none. */
export const readOsvRecord = (text: string): OsvRecord => osvSchema.parse(JSON.parse(text));

const kinds = { introduced: 'introduced', fixed: 'fixed', last_affected: 'lastAffected' } as const;

/** Commits of GIT ranges are no versions; such an affected entry is judged by its list of versions alone. */
const rangesOf = (ranges: OsvRecord['affected'][number]['ranges']): RangeEvents[] =>
  ranges
    .filter(({ type }) => type !== 'GIT')
    .map(({ events }) =>
      events.flatMap((event) =>
        Object.entries(kinds).flatMap(([key, kind]) => {
          const version = own(event, key);
          return version === undefined ? [] : [[kind, version] as const];
        }),
      ),
    );

const summaryLength = 200;

/** `perl:5.32 security update` names the stream. */
const streamIn = (summary: string): string | undefined =>
  summary.split(/\s/).find((one) => /^[a-z][a-z0-9_.+-]*:[a-z0-9][a-z0-9_.-]*$/.test(one));

type Affected = OsvRecord['affected'][number];

/** A package may have a severity of its own within an advisory. */
function advisoryOf(record: OsvRecord, affected: Affected): Advisory {
  const summary = (record.summary ?? record.details ?? '').slice(0, summaryLength);
  const stream = streamIn(summary);
  const { ecosystem = '' } = affected.package ?? {};
  return {
    id: record.id,
    ...namedBy(record, ecosystem),
    ...(stream === undefined ? {} : { stream }),
    summary,
    severity: severityOf(record, affected),
  };
}

/** What one record says of one package. */
export interface PackageAdvisory {
  /** `PyPI/django`, as look-ups name the package. */
  readonly key: string;
  readonly advisory: Advisory;
  readonly affected: Omit<AffectedPackage, 'advisory'>;
}

/** What a record says, package by package. Withdrawn advisories say nothing any more. */
export function packageAdvisories(record: OsvRecord): readonly PackageAdvisory[] {
  if (record.withdrawn !== undefined) return [];
  // Packages that are told alike share one advisory.
  const made = new Map<string, Advisory>();
  return record.affected.flatMap((affected) => {
    const { package: named, versions, ranges } = affected;
    if (named === undefined) return [];
    const told = advisoryOf(record, affected);
    const alike = JSON.stringify(told);
    const advisory = made.get(alike) ?? told;
    made.set(alike, advisory);
    const key = `${named.ecosystem}/${feedName(named.ecosystem, named.name)}`;
    return [{ key, advisory, affected: { versions, ranges: rangesOf(ranges) } }];
  });
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A range whose versions have no order: whoever asks is told that it can't be told. */
const unreadableRange: RangeEvents = [['introduced', '(unreadable)']];

/**
 * What a record that can't be read leaves open, package by package: its range has no order, so that nobody is told of a package it
 * names that nothing is known. null: the text is no record at all.
 */
export function unreadableAdvisories(text: string): readonly PackageAdvisory[] | null {
  const bare = bareSchema.safeParse(jsonOf(text));
  if (!bare.success) return null;
  const advisory: Advisory = { id: bare.data.id, aliases: [], summary: '', severity: null };
  return bare.data.affected.flatMap((one) =>
    one === undefined
      ? []
      : [
          {
            key: `${one.package.ecosystem}/${feedName(one.package.ecosystem, one.package.name)}`,
            advisory,
            affected: { versions: [], ranges: [unreadableRange] },
          },
        ],
  );
}

/** What records say, put together by package. */
export function advisoryFeedOf(ecosystem: string, told: Iterable<PackageAdvisory>): AdvisoryFeed {
  const places = new Map<Advisory, number>();
  const packages = new Map<string, AffectedPackage[]>();
  for (const { key, advisory, affected } of told) {
    const place = places.get(advisory) ?? places.size;
    places.set(advisory, place);
    const list = packages.get(key) ?? [];
    if (list.length === 0) packages.set(key, list);
    list.push({ advisory: place, ...affected });
  }
  return { ecosystem, advisories: [...places.keys()], packages: Object.fromEntries(packages) };
}

/** Puts records together by package. */
export const advisoryFeed = (ecosystem: string, records: readonly OsvRecord[]): AdvisoryFeed =>
  advisoryFeedOf(ecosystem, records.flatMap(packageAdvisories));
