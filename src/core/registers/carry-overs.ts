import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import type { RegisterEntry, Registers } from './entry.ts';

/** What newer records a confirmation rested on: kept with it, newest first, so many at most. */
export const factsKept = 8;

const freshFactSchema = z.strictObject({
  /** A file, a row that was touched, a look by a machine, a register declared empty, the contract's scope. */
  kind: z.enum(['evidence', 'row', 'check', 'declaration', 'scope']),
  register: z.string().min(1).max(80),
  entryId: z.string().min(1).max(400),
  /** The day on which it was recorded or that it tells of; of the scope the day on which it was held against the registers. */
  on: plainDateSchema,
});
export type FreshFact = z.infer<typeof freshFactSchema>;

/**
 * A person's word that an answer of the last report holds for the period of another: by whom, when, of which report, and which records
 * of the new period bear it out. Entry id = duty id, in the book `carryOvers`; of earlier periods the log tells.
 */
export const carryOverSchema = z.strictObject({
  scheduleId: z.string().min(1).max(80),
  on: plainDateSchema,
  by: z.string().max(200),
  /** The report whose answer it is. */
  report: z.string().min(1).max(200),
  /** The answer's revision that was confirmed: what was changed later was not. */
  claimRevision: z.int().min(1),
  facts: z.array(freshFactSchema).max(factsKept),
});
export type CarryOver = z.infer<typeof carryOverSchema>;

/** What was confirmed of an answer for a report; null where nobody did, or the answer was changed since. */
export function carryOverOf(
  { carryOvers = [] }: Registers,
  scheduleId: string | undefined,
  claim: Pick<RegisterEntry, 'id' | 'revision'>,
): CarryOver | null {
  const read = carryOverSchema.safeParse(carryOvers.find(({ id }) => id === claim.id)?.data).data;
  return read?.scheduleId === scheduleId && read?.claimRevision === claim.revision ? read : null;
}
