import { z } from 'zod';
import { plainDateSchema } from '../../contract/contract.ts';
import { shortenedSchema } from '../shortened.ts';
import { requirementBounds } from './required-environment.ts';

const short = z.string().max(300);

const releaseSchema = z.strictObject({
  name: short,
  /** null: the feed doesn't tell. */
  releasedOn: plainDateSchema.nullable(),
  endsOn: plainDateSchema.nullable(),
  extendedUntil: plainDateSchema.nullable(),
  /** On the day of the feed; null: it doesn't tell. */
  isEnded: z.boolean().nullable(),
});
export type RequiredRelease = z.infer<typeof releaseSchema>;

const productSchema = z.strictObject({
  product: short,
  version: short,
  bound: z.enum(requirementBounds),
  checkedOn: plainDateSchema.nullable(),
  /** What the support feed calls it; null: it doesn't know it. */
  label: short.nullable(),
  /** The releases that the requirement allows, the newest first. */
  releases: shortenedSchema(releaseSchema, 30),
});
export type RequiredProductSeen = z.infer<typeof productSchema>;

/** What is asked of users' machines, and what the support feed says of it. Days, no verdicts: days pass. */
export const requirementsDataSchema = z.strictObject({
  /** The row's text as it was read; a row that has changed since must be looked at again. */
  declared: z.string().max(5000),
  asksNothing: z.boolean(),
  requirements: z.array(z.strictObject({ text: short, products: z.array(productSchema).max(10).nullable() })).max(30),
  feed: plainDateSchema.nullable(),
});
export type RequirementsData = z.infer<typeof requirementsDataSchema>;
