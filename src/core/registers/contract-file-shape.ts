import { z } from 'zod';
import { checkAreas, checkScheduleSchema } from '../contract/check-schedule.ts';
import { addedItemSchema, claimSchema, rowOverrideSchema } from '../contract/claim.ts';
import { contractSchema, plainDateSchema } from '../contract/contract.ts';
import { endOfWorkSchema, takeOutSchema } from '../contract/end-of-work.ts';
import { evidenceFaultSchema, evidenceItemSchema } from '../contract/evidence-item.ts';
import { scanRunSchema } from '../contract/scan-run.ts';
import { trustSchemas } from '../contract/trust.ts';
import { planEntrySchema, planVersionSchema } from '../plan/plan.ts';
import { carryOverSchema } from './carry-overs.ts';
import { checklistAnswerSchema } from './checklist-answers.ts';
import { entrySchema } from './entry-schema.ts';
import { feedSnapshotSchema } from './feed-snapshot.ts';
import { ismapConclusionSchema } from './ismap-conclusion.ts';
import { registerDeclarations } from './registers.ts';
import { softwareConclusionSchema } from './software-conclusion.ts';

const id = z.string().min(1).max(80);

/** Why a register is rightly empty ("none brought in"), by whom and when: empty is not forgotten. Book `emptyRegisters`. */
export const emptyRegisterSchema = z.strictObject({
  reason: z.string().min(1).max(2000),
  on: plainDateSchema,
  by: z.string().max(200),
});

/** A note on a finding before submission. Book `findingNotes`. */
export const findingNoteSchema = z.strictObject({
  note: z.string().min(1).max(2000),
  by: z.string().max(200),
  on: plainDateSchema,
});

/** The formats of contract files that are read; the last is written. `@2` carries every book, `@3` what was told of series by day. */
export const contractFileFormats = ['junshu-contract@1', 'junshu-contract@2', 'junshu-contract@3'] as const;

const toldValue = z.strictObject({
  value: z.union([z.string().max(2000), z.boolean(), z.null()]),
  toldOn: plainDateSchema,
});

/** By register, row and field: every value that was told, with the day on which it was. */
const toldSeries = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.array(toldValue).min(1).max(10_000))),
);

/** A SHA-256, hex: the id of what is known by its digest. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The shape of a contract file: contract, plan, claims and registers in one document. Rows of registers are `{ id, …fields }`. */
export const contractFileShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.enum(contractFileFormats),
  exportedAt: z.iso.datetime({ offset: true }).optional(),
  contract: contractSchema,
  plan: z
    .strictObject({
      entries: z.record(z.string(), planEntrySchema).default({}),
      versions: z.array(z.strictObject({ id, ...planVersionSchema.shape })).default([]),
    })
    .prefault({}),
  claims: z.record(z.string(), claimSchema).default({}),
  /** Answers of the last report that were confirmed as unchanged, by duty. */
  carryOvers: z.record(z.string(), carryOverSchema).default({}),
  rowOverrides: z.record(z.string(), rowOverrideSchema).default({}),
  addedItems: z.array(z.strictObject({ id, ...addedItemSchema.shape })).default([]),
  emptyRegisters: z.record(z.string(), emptyRegisterSchema).default({}),
  /** By `CHECKLIST:CELL`, e.g. `c1:8-(i)`. */
  checkSchedules: z.partialRecord(z.enum(checkAreas), checkScheduleSchema).default({}),
  observations: z.record(z.string(), z.looseObject({ register: id, entryId: z.string().max(200) })).default({}),
  checklistAnswers: z.record(z.string(), checklistAnswerSchema).default({}),
  /** Scanners run from here: who confirmed what, and how it ended. */
  scanRuns: z.record(z.string(), scanRunSchema).default({}),
  findingNotes: z.record(z.string(), findingNoteSchema).default({}),
  /** What feeds said when the rows were last matched, and which feeds those were. */
  softwareConclusions: z.record(z.string(), softwareConclusionSchema).default({}),
  ismapConclusions: z.record(z.string(), ismapConclusionSchema).default({}),
  feedSnapshots: z.record(z.string(), feedSnapshotSchema).default({}),
  /** Files that prove something: what is known of them. The bytes travel apart. */
  evidenceItems: z.record(z.string(), evidenceItemSchema).default({}),
  /** Files that were found missing or altered when they were read again, by evidence item. */
  evidenceFaults: z.record(z.string(), evidenceFaultSchema).default({}),
  /** What carries trust stands here as a statement: read, it is held back until a person confirms it. */
  checkSigners: z.record(digest, trustSchemas.checkSigners).default({}),
  checkBundles: z.record(digest, trustSchemas.checkBundles).default({}),
  mailRecipients: z.record(z.string().regex(/^r([1-9]|[12]\d|30)$/), trustSchemas.mailRecipients).default({}),
  /** The end of the work or a cancellation, and what was taken out: the book `closing`. */
  closing: z.strictObject({ end: endOfWorkSchema.optional(), takeOut: takeOutSchema.optional() }).prefault({}),
  registers: z.record(z.string(), z.array(z.looseObject({ id }))).default({}),
  /** What was told, and when, of fields that say when something was last done or what holds now; the last value is the row's. */
  series: toldSeries.default({}),
  /** Rows that others still name though they were removed, as `register/id`: no slip of the pen. */
  removedRows: z.array(z.string().max(300)).default([]),
  /** Places that a door would refuse today and that stood there already, as `register.id.field`: they are taken with notices. */
  takenBefore: z.array(z.string().max(600)).default([]),
  /** What the contract holds and the file doesn't: submitted reports, as frozen, and the bytes of evidence. */
  leftOut: z.strictObject({ reports: z.array(id).default([]), evidenceFiles: z.int().min(0).default(0) }).prefault({}),
});
export type ContractFile = z.infer<typeof contractFileShape>;

/** The published JSON Schema of a contract file, every register's fields spelled out. */
export function contractFileJsonSchema(): unknown {
  const rows = Object.fromEntries(
    registerDeclarations.map((declaration) => {
      const { shape } = entrySchema(declaration) as z.ZodObject;
      return [declaration.name, z.array(z.strictObject({ id, ...shape })).optional()];
    }),
  );
  const whole = z.strictObject({ ...contractFileShape.shape, registers: z.strictObject(rows).prefault({}) });
  return z.toJSONSchema(whole, { io: 'input' });
}
