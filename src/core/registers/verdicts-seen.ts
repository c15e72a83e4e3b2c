import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import type { Registers } from './entry.ts';

/** The one entry of the book `verdictsSeen`. */
export const verdictsSeenId = 'verdicts';

/**
 * The verdicts of a contract as they were last kept, and by which rules they were drawn: what the next rules are compared with. Kept
 * by the machine, and not kept anew while a change of rules waits for a person to see it.
 */
export const verdictsSeenSchema = z.strictObject({
  ruleset: z.string().min(1).max(40),
  /** The day that was asked about when they were kept. */
  on: plainDateSchema,
  /** By duty. */
  verdicts: z.record(z.string().max(80), z.enum(['satisfied', 'notSatisfied', 'undetermined'])),
});
export type VerdictsSeen = z.infer<typeof verdictsSeenSchema>;

/** What was kept; null where nothing was, or where it can't be read. */
export const verdictsSeen = ({ verdictsSeen: rows = [] }: Registers): VerdictsSeen | null =>
  verdictsSeenSchema.safeParse(rows.find(({ id }) => id === verdictsSeenId)?.data).data ?? null;
