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
  /** Evidence of it: the mail or letter, by the ids of evidence items. */
  evidence: z.array(z.string().min(1)).optional(),
});
export type Agreement = z.infer<typeof agreementSchema>;

const factSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type NamedFact = z.infer<typeof factSchema>;

/** A row of a register as a plan named it: its title, and the facts that the plan states of it. */
export const namedRowSchema = z.strictObject({
  id: z.string(),
  title: freeText,
  facts: z.record(z.string(), factSchema),
});
export type NamedRow = z.infer<typeof namedRowSchema>;

/** Rows that a plan names, by register. Versions of old name them by their ids alone. */
export const planNamesSchema = z.record(z.string(), z.array(z.union([z.string(), namedRowSchema])));
export type PlanNames = z.infer<typeof planNamesSchema>;

/** A version of the plan (確認書類), frozen when proposed; entry id 'v1', 'v2' … in the book `planVersions`. */
export const planVersionSchema = z.strictObject({
  version: z.int().min(1).max(10_000),
  proposedOn: plainDateSchema,
  proposedBy: freeText,
  effectiveFrom: plainDateSchema,
  entries: z.record(z.string(), planEntrySchema),
  /** Why the plan changes (変更の理由); the first version has none. */
  reason: freeText.optional(),
  /** Why a change was not proposed before it took effect (事後の届出); absent for one proposed in time. */
  afterTheFact: freeText.optional(),
  /** Register rows the plan names as they stood; used by `planOutdatedByRegister`. */
  names: planNamesSchema,
  agreement: agreementSchema.optional(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

/** The four fields of an entry, in the order of the document. */
export const planFields = ['method', 'frequency', 'proof', 'responsible'] as const;
export type PlanField = (typeof planFields)[number];

/** The version that a later one is held against: the newest that an official agreed to. */
export function newestAgreed(versions: readonly PlanVersion[]): PlanVersion | undefined {
  return versions.filter(({ agreement }) => agreement !== undefined).sort((a, b) => b.version - a.version)[0];
}
