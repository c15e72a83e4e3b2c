import cvss from 'ae-cvss-calculator';
import { z } from 'zod';
import { own } from '../core/kernel/own.ts';
import { feedName } from './package-identity.ts';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
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

/** As much of an OSV record as matching needs (https://ossf.github.io/osv-schema/). */
const osvSchema = z.object({
  id: z.string().min(1),
  modified: z.string(),
  withdrawn: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  summary: z.string().optional(),
  details: z.string().optional(),
  severity: z.array(z.object({ type: z.string(), score: z.string() })).default([]),
  database_specific: z
    .object({ severity: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  affected: z
    .array(
      z.object({
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

/** CVSS 3.1 and 4.0, qualitative severity rating scale. */
function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

const words: Readonly<Record<string, Severity>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
};

function scoreOf(vector: string): number | null {
  try {
    if (vector.startsWith('CVSS:4')) return new cvss.Cvss4P0(vector).calculateScores().overall;
    return vector.startsWith('CVSS:3') ? new cvss.Cvss3P1(vector).calculateScores().overall : null;
  } catch {
    return null;
  }
}

function severityOf({ severity, database_specific: told }: OsvRecord): Severity | null {
  const scores = severity.map(({ score }) => scoreOf(score)).filter((score) => score !== null);
  if (scores.length > 0) return severityOfScore(Math.max(...scores));
  return own(words, told?.severity?.toUpperCase() ?? '') ?? null;
}

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

const advisoryOf = (record: OsvRecord): Advisory => ({
  id: record.id,
  aliases: record.aliases,
  summary: (record.summary ?? record.details ?? '').slice(0, summaryLength),
  severity: severityOf(record),
});

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
  const advisory = advisoryOf(record);
  return record.affected.flatMap(({ package: named, versions, ranges }) =>
    named === undefined
      ? []
      : [
          {
            key: `${named.ecosystem}/${feedName(named.ecosystem, named.name)}`,
            advisory,
            affected: { versions, ranges: rangesOf(ranges) },
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
