import { z } from 'zod';
import { checklistAnswerKinds } from '../catalogue/checklist.ts';
import { isChecklistCell } from '../catalogue/checklist-editions.ts';
import { plainDateSchema } from '../contract/contract.ts';
import type { RegisterEntry, Registers } from './entry.ts';

const freeText = z.string().max(20_000);

/**
 * What is answered in one cell of a checklist; entry id = `CHECKLIST:CELL`, e.g. `c1:8-(i)`, in the book `checklistAnswers`.
 * `answer` absent: not answered yet. Changing the answer keeps the other texts.
 */
export const checklistAnswerSchema = z.strictObject({
  answer: z.enum(checklistAnswerKinds).optional(),
  /** Of several alternatives, the items that were done. */
  done: z.array(z.string().max(20)).max(10).optional(),
  /** Why 対応不要, why 未対策, or why an alternative was taken; the publisher's sheet has no column for it. */
  reason: freeText.optional(),
  /** For 未対策: what lessens the danger until then, and when the official was told. */
  interimMeasure: freeText.optional(),
  officialInformedOn: plainDateSchema.optional(),
  /** Where the proof is: a document, a test, a commit. */
  evidence: freeText.optional(),
  answeredOn: plainDateSchema.optional(),
  answeredBy: z.string().max(200).optional(),
  /** The title of the checklist that the answer was taken from, until a person changes it. */
  carriedFrom: z.string().max(2000).optional(),
});
export type ChecklistAnswer = z.infer<typeof checklistAnswerSchema>;

/** The id of a cell's entry in the book `checklistAnswers`. */
export const checklistAnswerId = (checklistId: string, cellId: string): string => `${checklistId}:${cellId}`;

/** The checklist and the cell that an entry's id names; null when it names none. */
export function partsOfAnswerId(id: string): { readonly checklistId: string; readonly cellId: string } | null {
  const at = id.lastIndexOf(':');
  const cellId = id.slice(at + 1);
  return at < 1 || !isChecklistCell(cellId) ? null : { checklistId: id.slice(0, at), cellId };
}

/** A checklist's answers by cell. */
export function answersOfChecklist(
  registers: Registers,
  checklistId: string,
): ReadonlyMap<string, RegisterEntry<ChecklistAnswer>> {
  const found = new Map<string, RegisterEntry<ChecklistAnswer>>();
  for (const entry of registers.checklistAnswers ?? []) {
    const parts = partsOfAnswerId(entry.id);
    if (parts?.checklistId === checklistId) found.set(parts.cellId, entry as RegisterEntry<ChecklistAnswer>);
  }
  return found;
}
