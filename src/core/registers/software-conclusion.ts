import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';

const short = z.string().max(500);

/** A row of the software register as far as feeds can recognise it; empty texts where the row has none. */
export const softwareItemSchema = z.strictObject({ name: short, version: short, purl: short, cpe: short });
export type SoftwareItem = z.infer<typeof softwareItemSchema>;

/** What a support feed says of one piece of software, and by what it was recognised. Dates, no verdicts: days pass. */
export const supportMatchSchema = z.strictObject({
  product: short,
  cycle: short,
  by: z.enum(['purl', 'cpe', 'name', 'distribution']),
  /** null: the feed knows no day. */
  endsOn: plainDateSchema.nullable(),
  /** Paid or long-term support beyond the usual end; a person decides whether it counts. */
  extendedUntil: plainDateSchema.nullable(),
  /** Ended without a known day counts too; null: the feed doesn't tell. */
  isEnded: z.boolean().nullable(),
});
export type SupportMatch = z.infer<typeof supportMatchSchema>;

/** From the gravest; negligible: its distribution says that it hardly matters there ("unimportant", "negligible"). */
export const severities = ['critical', 'high', 'medium', 'low', 'negligible'] as const;

/** Place among the severities, 0 the gravest; what nobody has rated stands before what is called negligible. */
export const placeOfSeverity = (severity: (typeof severities)[number] | null): number =>
  severity === null ? severities.indexOf('negligible') - 0.5 : severities.indexOf(severity);

/** A vulnerability that advisories tell of a row. */
export const knownVulnerabilitySchema = z.strictObject({
  /** The CVE number where there is one, else the advisory's own. */
  id: short,
  aliases: z.array(short),
  summary: z.string().max(500),
  severity: z.enum(severities).nullable(),
  /** undetermined: the version has no place in its ecosystem's order. */
  affected: z.enum(['notSatisfied', 'undetermined']),
  /** Empty: the advisory knows no version that mends it. */
  fixedIn: short,
  /** null: no list of exploited vulnerabilities was at hand. */
  isExploited: z.boolean().nullable(),
  /** The day until which the list of exploited vulnerabilities asks for a remedy. */
  exploitedDueOn: plainDateSchema.nullable(),
  /** The day on which a match first told it of this row; absent where that was before such days were kept. */
  toldSince: plainDateSchema.optional(),
});
export type KnownVulnerability = z.infer<typeof knownVulnerabilitySchema>;

/** What feeds say of one row of the software register. Book `softwareConclusions`, id = the row's. */
export const softwareConclusionSchema = z.strictObject({
  /** The row as it was matched: a row that has changed since must be matched again. */
  item: softwareItemSchema,
  support: supportMatchSchema.nullable(),
  /** As advisories name it, `PyPI/django`; null when the row has no purl by which they could. */
  package: short.nullable(),
  /** The advisory feed that answers for the row; null: none does, so that silence says nothing. */
  coveredBy: short.nullable(),
  vulnerabilities: z.array(knownVulnerabilitySchema),
});
export type SoftwareConclusion = z.infer<typeof softwareConclusionSchema>;

const text = (data: JsonObject, field: string): string => {
  const value = own(data, field);
  return typeof value === 'string' ? value.slice(0, 500) : '';
};

/** What of a row takes part in matching. */
export const softwareItemOf = (data: JsonObject): SoftwareItem => ({
  name: text(data, 'name'),
  version: text(data, 'version'),
  purl: text(data, 'purl'),
  cpe: text(data, 'cpe'),
});

export const isSameSoftware = (one: SoftwareItem, other: SoftwareItem): boolean =>
  one.name === other.name && one.version === other.version && one.purl === other.purl && one.cpe === other.cpe;

/** Rows of one key are the same software, installed in several places. */
export const softwareKey = ({ name, version, purl, cpe }: SoftwareItem): string =>
  [name, version, purl, cpe].join('\u0000');
