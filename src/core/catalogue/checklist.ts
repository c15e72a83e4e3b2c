import { z } from 'zod';

const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** 根本的解決 removes the cause; 保険的対策 lessens what is left of it. */
const measureKindSchema = z.enum(['root', 'additional']);

/** What the sheet can be answered with, in its order: 対応済, 未対策, 対応不要. */
export const checklistAnswerKinds = ['handled', 'notHandled', 'notNeeded'] as const;
export type ChecklistAnswerKind = (typeof checklistAnswerKinds)[number];

/** One 実施項目. Its wording is our own: the publisher's stays in the publisher's sheet. */
export const checklistItemSchema = z.strictObject({
  /** The number under 解説, e.g. `1-(i)-a`. */
  id: z.string().regex(/^\d{1,2}-\([ivx]+\)(-[a-z])?$/),
  label: bilingual,
  /** What to look at today, e.g. the modern equal of a header. */
  advice: bilingual,
  /** Does the sheet have a small box beside it that tells what was done? */
  hasBox: z.boolean(),
  row: z.int().min(1),
  /** An alternative that may be chosen alone only under a condition, which then has to be explained. */
  onlyWhen: z.strictObject({ instead: z.string(), condition: bilingual }).optional(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** One answer; with several items (the sheet's ※) one of them suffices. */
export const checklistCellSchema = z.strictObject({
  /** Its item's number, or what the numbers of its items have in common, e.g. `1-(i)`. */
  id: z.string().regex(/^\d{1,2}-\([ivx]+\)$/),
  kind: measureKindSchema,
  row: z.int().min(1),
  items: z.array(checklistItemSchema).min(1),
});
export type ChecklistCell = z.infer<typeof checklistCellSchema>;

export const checklistClassSchema = z.strictObject({
  number: z.int().min(1),
  label: bilingual,
  cells: z.array(checklistCellSchema).min(1),
});
export type ChecklistClass = z.infer<typeof checklistClassSchema>;

/** A checklist in one revision: data, so that another revision is another folder of `catalogue/`. */
export const checklistCatalogueSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  edition: bilingual,
  /** How people write the edition. */
  spellings: z.array(z.string().min(1)),
  citation: bilingual,
  source: z.url(),
  /** Columns of the publisher's sheet; rows stand at the items. */
  sheet: z.strictObject({ answerColumn: z.string(), boxColumn: z.string(), referenceColumn: z.string() }),
  classes: z.array(checklistClassSchema).min(1),
});
export type ChecklistCatalogue = z.infer<typeof checklistCatalogueSchema>;

/** Every answer cell in the sheet's order. */
export function cellsOf(catalogue: ChecklistCatalogue): readonly ChecklistCell[] {
  return catalogue.classes.flatMap(({ cells }) => cells);
}
