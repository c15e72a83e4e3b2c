import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';

const dayVerdict = z.enum(['satisfied', 'notSatisfied', 'undetermined', 'notRecorded']);

/** First and last day of a stretch, and what was told of it. */
const stretchSchema = z.tuple([plainDateSchema, plainDateSchema, dayVerdict]);

const ribbonSchema = z.record(z.string().max(80), z.array(stretchSchema));

/**
 * The ribbons of a submitted report; entry id = report id, in the book `reportRibbons`, written with the report and by nothing else. So
 * what it said of each day stays, whatever the registers say later.
 */
export const reportRibbonsSchema = z.strictObject({
  scheduleId: z.string(),
  ruleset: z.string().min(1).max(40),
  from: plainDateSchema,
  to: plainDateSchema,
  /** By duty, as the registers told it when the report was submitted. */
  known: ribbonSchema,
  /** By duty, as it was known on the days themselves; null where nobody could tell. */
  knownThen: ribbonSchema.nullable(),
  /** By duty, the sentence for the period, where a day of it was not kept. */
  words: z.record(z.string().max(80), z.strictObject({ ja: z.string().max(2000), en: z.string().max(2000) })),
});
export type ReportRibbons = z.infer<typeof reportRibbonsSchema>;
