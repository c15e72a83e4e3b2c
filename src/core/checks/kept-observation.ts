import { z } from 'zod';
import { checkAreas } from '../contract/check-schedule.ts';
import { checkOutcomes } from './check.ts';
import { observationSchema } from './observation.ts';

const outcomes = z.record(z.string(), z.enum(checkOutcomes));

/**
 * The newest observation of one target by one probe, with what the one before came to, so that a change is seen. Entry id
 * = observationId, in the book `observations`; older ones are in the log.
 */
export const keptObservationSchema = z.strictObject({
  register: z.string().max(80),
  entryId: z.string().max(200),
  area: z.enum(checkAreas),
  /** The run that brought it, so that a run that is repeated after a crash keeps nothing twice. */
  runId: z.string().max(80),
  observation: observationSchema,
  before: z
    .strictObject({
      at: z.iso.datetime(),
      outcomes,
      /** What checks had come to before they fell, of those that had not come back by then. */
      lost: outcomes.optional(),
      /** What checks had last come to for certain, of those that could not tell then. */
      known: outcomes.optional(),
    })
    .nullable(),
});
export type KeptObservation = z.infer<typeof keptObservationSchema>;

const read = new WeakMap<object, KeptObservation | null>();

/** A row of the book `observations`; null for what is none, as a file from elsewhere may hold. */
export function readKeptObservation(data: object): KeptObservation | null {
  const known = read.get(data);
  if (known !== undefined) return known;
  const parsed = keptObservationSchema.safeParse(data);
  const kept = parsed.success ? parsed.data : null;
  read.set(data, kept);
  return kept;
}

export const observationId = (area: string, register: string, entryId: string, probe: string): string =>
  `${area}.${register}.${entryId}.${probe}`;
