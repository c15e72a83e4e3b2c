import { z } from 'zod';
import { plainDateSchema } from '../../contract/contract.ts';

const short = z.string().max(500);

/** The first lines of many, and how many there are in truth. */
const some = <Line extends z.ZodType>(line: Line) =>
  z.strictObject({ lines: z.array(line).max(200), all: z.int().min(0) });

/** Components of one release of a product, whose support ends on one day. */
const cycleSchema = z.strictObject({
  product: short,
  cycle: short,
  /** null: the feed knows no day. */
  endsOn: plainDateSchema.nullable(),
  extendedUntil: plainDateSchema.nullable(),
  /** The feed's own word where it knows no day; null: it doesn't tell. */
  isEnded: z.boolean().nullable(),
  components: z.strictObject({ lines: z.array(short).max(5), all: z.int().min(1) }),
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

const affectedSchema = z.strictObject({
  component: short,
  version: short,
  /** The gravest first. */
  vulnerabilities: z.strictObject({ lines: z.array(vulnerabilitySchema).min(1).max(20), all: z.int().min(1) }),
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
  withoutVersion: some(short),
  /** Neither purl nor CPE, and no name that the support feed knows. */
  unidentified: some(short),
  support: z.strictObject({
    feed: feedSchema.nullable(),
    /** The earliest end first. */
    cycles: some(cycleSchema),
    unknown: some(short),
  }),
  vulnerabilities: z.strictObject({
    feeds: z.array(feedSchema).max(50),
    exploited: feedSchema.nullable(),
    affected: some(affectedSchema),
    /** Of which no advisory feed at hand speaks. */
    uncovered: some(short),
  }),
});
export type ComponentsData = z.infer<typeof componentsDataSchema>;
