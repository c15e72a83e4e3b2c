import { z } from 'zod';
import { implementationStatuses } from '../kernel/three-values.ts';
import { plainDateSchema } from './contract.ts';

const freeText = z.string().max(20_000);

/**
 * What the contractor states about one duty; entry id = duty id, in the book `claims`.
 * `status` absent: not answered yet (never a fourth value). Changing the status keeps the other texts.
 */
export const claimSchema = z.strictObject({
  status: z.enum(implementationStatuses).optional(),
  /** 実施内容: what was done; 範囲, 時期 and 例外 are its slots. */
  content: freeText.optional(),
  range: freeText.optional(),
  timing: freeText.optional(),
  exception: freeText.optional(),
  /** 理由, for 未実施 and 該当なし; printed on 別葉. */
  reason: freeText.optional(),
  /** For 未実施: when, by whom, and what holds until then. */
  dueOn: plainDateSchema.optional(),
  owner: freeText.optional(),
  interimMeasure: freeText.optional(),
  /** Written when the claim stands against the facts; printed on 別葉 and logged. */
  explanation: freeText.optional(),
  attestedBy: freeText.optional(),
  attestedOn: plainDateSchema.optional(),
  /** A filled form that it was taken over from: its file, the day that it bears, and when it was taken over. */
  takenFrom: freeText.optional(),
  takenFromDay: plainDateSchema.optional(),
  takenOverOn: plainDateSchema.optional(),
});
export type Claim = z.infer<typeof claimSchema>;

/** An override of a row's roll-up with its recorded reason; entry id = obligation number, in the book `rowOverrides`. */
export const rowOverrideSchema = z.strictObject({
  status: z.enum(implementationStatuses),
  reason: freeText.min(1),
});
export type RowOverride = z.infer<typeof rowOverrideSchema>;

/** A row added to the form; needs a consultation beforehand (記載要領２). In the book `addedItems`. */
export const addedItemSchema = z.strictObject({
  label: freeText.min(1),
  text: freeText.min(1),
  status: z.enum(implementationStatuses).optional(),
  content: freeText.optional(),
  reason: freeText.optional(),
  /** For 未実施, as for the sixteen. */
  dueOn: plainDateSchema.optional(),
  owner: freeText.optional(),
  interimMeasure: freeText.optional(),
  consultation: z.strictObject({ on: plainDateSchema, official: freeText.min(1), answer: freeText.min(1) }).optional(),
});
export type AddedItem = z.infer<typeof addedItemSchema>;
