import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';

const freeText = z.string().max(20_000);

/** 遵守の方法 of one duty; entry id = duty id, in the book `planEntries` (the working draft). */
export const planEntrySchema = z.strictObject({
  method: freeText,
  frequency: freeText.optional(),
  proof: freeText.optional(),
  responsible: freeText.optional(),
});
export type PlanEntry = z.infer<typeof planEntrySchema>;

/** The official's agreement (了承・同意): a fact with an author and a date. */
export const agreementSchema = z.strictObject({
  on: plainDateSchema,
  official: freeText.min(1),
  /** How it was given; an official without an account agrees by mail or letter, recorded by the contractor. */
  means: z.enum(['inSystem', 'mail', 'letter', 'meeting']),
  note: freeText.optional(),
});

/** A version of the plan (確認書類), frozen when proposed; entry id 'v1', 'v2' … in the book `planVersions`. */
export const planVersionSchema = z.strictObject({
  version: z.int().min(1),
  proposedOn: plainDateSchema,
  proposedBy: freeText,
  effectiveFrom: plainDateSchema,
  entries: z.record(z.string(), planEntrySchema),
  /** Register rows the plan names as they stood: register → entry ids; used by `planOutdatedByRegister`. */
  names: z.record(z.string(), z.array(z.string())),
  agreement: agreementSchema.optional(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;
