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

const ratings = z.array(z.object({ type: z.string(), score: z.string() })).default([]);

const word = z.string().optional().catch(undefined);

/** Where databases and ecosystems put what the format has no field for. */
const specific = z.object({ severity: word, urgency: word }).optional().catch(undefined);

/** As much of an OSV record as matching needs (https://ossf.github.io/osv-schema/). */
const osvSchema = z.object({
  id: z.string().min(1),
  modified: z.string(),
  withdrawn: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  upstream: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  summary: z.string().optional(),
  details: z.string().optional(),
  severity: ratings,
  database_specific: specific,
  affected: z
    .array(
      z.object({
        severity: ratings,
        database_specific: specific,
        ecosystem_specific: specific,
        package: z.object({ name: z.string(), ecosystem: z.string() }).optional(),
        versions: z.array(z.string()).default([]),
        ranges: z.array(z.object({ type: z.string(), events: z.array(z.record(z.string(), z.string())) })).default([]),
      }),
    )
    .default([]),
});
export type OsvRecord = z.infer<typeof osvSchema>;

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
