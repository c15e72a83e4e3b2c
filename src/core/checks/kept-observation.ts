import { z } from 'zod';
import { checkAreas } from '../contract/check-schedule.ts';
import { checkOutcomes } from './check.ts';
import { type Observation, observationSchema } from './observation.ts';
import { boundedSeen } from './observation-bounds.ts';

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

type Seen = Extract<Observation['seen'], { readonly state: 'seen' }>;

const observedSchema = z.object({
  observation: z.looseObject({ seen: z.object({ state: z.literal('seen'), data: z.custom<Seen['data']>() }) }),
});

/** A row as it is read: what was seen beyond bounds is left out before anything walks through it. */
function bounded(row: object): object {
  const observed = observedSchema.safeParse(row);
  if (!observed.success) return row;
  const { observation } = observed.data;
  return { ...row, observation: { ...observation, seen: boundedSeen(observation.seen) } };
}

/** A row of the book `observations`; null for what is none, as a file from elsewhere may hold. */
export function readKeptObservation(data: object): KeptObservation | null {
  const known = read.get(data);
  if (known !== undefined) return known;
  const parsed = keptObservationSchema.safeParse(bounded(data));
  const kept = parsed.success ? parsed.data : null;
  read.set(data, kept);
  return kept;
}

export const observationId = (area: string, register: string, entryId: string, probe: string): string =>
  `${area}.${register}.${entryId}.${probe}`;
