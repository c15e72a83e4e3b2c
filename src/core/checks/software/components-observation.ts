import { z } from 'zod';
import { plainDateSchema } from '../../contract/contract.ts';
import { shortenedSchema } from '../shortened.ts';

const short = z.string().max(500);
const count = z.int().min(0);

/** Components of one release of a product, whose support ends on one day. */
const cycleSchema = z.strictObject({
  product: short,
  cycle: short,
  /** null: the feed knows no day. */
  endsOn: plainDateSchema.nullable(),
  extendedUntil: plainDateSchema.nullable(),
  /** The feed's own word where it knows no day; null: it doesn't tell. */
  isEnded: z.boolean().nullable(),
  components: shortenedSchema(short, 5),
});
export type SupportCycle = z.infer<typeof cycleSchema>;

const vulnerabilitySchema = z.strictObject({
  id: short,
  severity: z.enum(['critical', 'high', 'medium', 'low', 'negligible']).nullable(),
  /** undetermined: the version has no place in its ecosystem's order. */
  affected: z.enum(['notSatisfied', 'undetermined']),
  /** Empty: the advisory knows no version that mends it. */
  fixedIn: short,
  /** null: no list of exploited vulnerabilities was at hand. */
  isExploited: z.boolean().nullable(),
});
export type ComponentVulnerability = z.infer<typeof vulnerabilitySchema>;

/** The worst that is sure of one piece of software; `possible` where nothing is. */
export const vulnerabilityGrades = [
  'exploited',
  'critical',
  'high',
  'medium',
  'low',
  'unrated',
  'negligible',
  'possible',
] as const;
export type VulnerabilityGrade = (typeof vulnerabilityGrades)[number];

/** Of one piece of software: a known fix lacks, may lack (its version can't be ordered), or none was ever published. */
export const fixStates = ['notApplied', 'unsure', 'noFix'] as const;
export type FixState = (typeof fixStates)[number];

const affectedSchema = z.strictObject({
  component: short,
  version: short,
  /** What the whole list of its vulnerabilities comes to; absent in what was seen before it was counted. */
  worst: z.enum(vulnerabilityGrades).optional(),
  fix: z.enum(fixStates).optional(),
  /** Those that a later version mends. */
  fixable: z.int().min(0).optional(),
  /** The gravest first. */
  vulnerabilities: shortenedSchema(vulnerabilitySchema, 20),
});
export type AffectedComponent = z.infer<typeof affectedSchema>;

/** A feed that was held against the components, and the day that it bears. */
const feedSchema = z.strictObject({ name: short, date: plainDateSchema });
export type UsedFeed = z.infer<typeof feedSchema>;

/**
 * What a list of software says of itself, and what the feeds at hand say of it. Days and spans, no verdicts: days pass. Lists are cut
 * with what weighs most first; the whole is in the raw output.
 */
export const componentsDataSchema = z.strictObject({
  format: short,
  place: short,
  /** Pieces of software, each name, version and purl once. */
  total: z.int().min(0),
  /** Files, data and the like that the list names beside software. */
  others: z.int().min(0),
  withoutVersion: shortenedSchema(short),
  /** What comes from elsewhere, of which only a range of versions is told; absent in what was seen before it was read. */
  external: shortenedSchema(short).optional(),
  /** Neither purl nor CPE, and no name that the support feed knows. */
  unidentified: shortenedSchema(short),
  support: z.strictObject({
    feed: feedSchema.nullable(),
    /** The earliest end first. */
    cycles: shortenedSchema(cycleSchema),
    unknown: shortenedSchema(short),
  }),
  vulnerabilities: z.strictObject({
    feeds: z.array(feedSchema).max(50),
    exploited: feedSchema.nullable(),
    affected: shortenedSchema(affectedSchema),
    /** How much of all affected software comes to what; absent in what was seen before it was counted. */
    counts: z
      .strictObject({
        worst: z.record(z.enum(vulnerabilityGrades), count),
        fix: z.record(z.enum(fixStates), count),
      })
      .optional(),
    /** Of which no advisory feed at hand speaks. */
    uncovered: shortenedSchema(short),
  }),
});
export type ComponentsData = z.infer<typeof componentsDataSchema>;
