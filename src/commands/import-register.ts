import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import type { AssignedColumns } from '../core/registers/header-match.ts';
import type { ImportAnswers } from '../core/registers/import-question.ts';
import { registerNamed } from '../core/registers/registers.ts';
import type { TablePreview } from '../core/registers/table-import.ts';
import { findPreview, forgetPreview, keepPreview } from '../postgres/preview-store.ts';
import type { Owner } from '../postgres/sealed-rows.ts';
import type { PreviewRowsView, RowChoice } from '../queries/preview-models.ts';
import { previewRows } from '../queries/preview-rows.ts';
import { titlesOf } from '../queries/register-view.ts';
import { previewTableAside } from '../tables/reading-workers.ts';
import { changeEntries } from './change-entries.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

const badFile = (message: { ja: string; en: string }, mend: { ja: string; en: string }): Refusal => ({
  type: 'badInput',
  problems: [{ path: '', message, mend }],
});

const ownerOf = ({ tenant }: Actor, { contractId }: FoundContract): Owner => ({ tenant, contractId });

const twiceAssigned = (field: string) => ({
  message: {
    ja: `項目「${field}」が二つの列に割り当てられています。`,
    en: `Two columns are to hold “${field}”.`,
  },
  mend: { ja: 'どちらか一つの列にしてください。', en: 'Assign it to one of them.' },
});

/** Columns assigned twice, or to what the register does not have; null where all is well. */
function strangeColumns({ fields }: RegisterDeclaration, assigned: AssignedColumns): Result<never, Refusal> | null {
  const twice = Object.entries(assigned).find(([column, field]) =>
    Object.entries(assigned).some(([other, same]) => other !== column && field !== '' && same === field),
  );
  if (twice !== undefined) return refused(badFile(twiceAssigned(twice[1]).message, twiceAssigned(twice[1]).mend));
  const isGood = ([column, field]: readonly [string, string]): boolean =>
    /^[A-Z]{1,3}$/.test(column) && (field === '' || Object.hasOwn(fields, field));
  const strange = Object.entries(assigned).find((one) => !isGood(one));
  if (strange === undefined) return null;
  const [column, field] = strange;
  return refused(
    badFile(
      { ja: `列「${column}」に項目「${field}」は割り当てられません。`, en: `Column ${column} can’t hold “${field}”.` },
      {
        ja: `列はA、Bなどの文字、項目は次のいずれかです：${Object.keys(fields).join('、')}`,
        en: `Columns are letters; fields are ${Object.keys(fields).join(', ')}.`,
      },
    ),
  );
}

/** Reads a file or a pasted table against a register and keeps the preview until it is confirmed or a day has passed. */
export async function previewImport(
  context: Context,
  actor: Actor,
  number: string,
  register: string,
  bytes: Uint8Array,
  assigned: AssignedColumns = {},
  headerRow?: number,
  answers: ImportAnswers = {},
): Promise<Result<TablePreview & { readonly id: string }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const declaration = registerNamed(register);
  if (declaration === undefined)
    return refused({ type: 'notFound', what: { ja: `台帳「${register}」`, en: `register “${register}”` } });
  const today = japanDay(context.now());
  const { state } = found.value;
  const titles = titlesOf(declaration, factsOf(state, today));
  const strange = strangeColumns(declaration, assigned);
  if (strange !== null) return strange;
  const existing = own(state.registers, register) ?? [];
  const others = register === 'endpoints' ? (state.registers.servers ?? []).map(({ data }) => String(data.name)) : [];
  const reading = { bytes, register, existing, titles, today, assigned, headerRow, answers, others };
  const read = await previewTableAside(reading);
  if (!read.ok) return refused(badFile(read.refusal.message, read.refusal.mend));
  const rows = read.value.rows.map((row) => (row.change === 'add' ? { ...row, entryId: context.newId() } : row));
  const preview = { ...read.value, rows };
  const id = context.newId();
  await keepPreview(context, ownerOf(actor, found.value), register, id, preview, context.now());
  return accepted({ ...preview, id });
}

const gone: Refusal = {
  type: 'notFound',
  what: { ja: '取り込みの確認（期限切れか、済んでいます）', en: 'such preview (too old, or done already)' },
};

/** A preview that waits to be confirmed. */
async function loadPreview(context: Context, actor: Actor, number: string, register: string, previewId: string) {
  if (!isUuid(previewId)) return refused(gone);
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const preview = await findPreview<TablePreview>(context, ownerOf(actor, found.value), register, previewId);
  return preview === undefined ? refused(gone) : accepted({ preview, contractId: found.value.contractId });
}

/** Some rows of a preview that waits to be confirmed. */
export async function readPreviewRows(
  context: Context,
  actor: Actor,
  number: string,
  register: string,
  previewId: string,
  { show, from, count }: { readonly show: RowChoice; readonly from: number; readonly count: number },
): Promise<Result<PreviewRowsView, Refusal>> {
  const loaded = await loadPreview(context, actor, number, register, previewId);
  return loaded.ok ? accepted(previewRows(loaded.value.preview, show, from, count)) : loaded;
}

const changesOf = (register: string, { rows }: TablePreview, corrects: readonly string[]): EntryChange[] =>
  rows.flatMap(({ change, entryId, expectedRevision, data }) =>
    entryId === null || !['add', 'change'].includes(change)
      ? []
      : [{ register, entryId, expectedRevision, data: data as JsonObject, corrects }],
  );

/** How many rows were stored, and the place in the log of the entry that did; null where there was nothing to store. */
export interface ImportedRows {
  readonly count: number;
  readonly seq: number | null;
}

/**
 * Stores what a preview showed, in one commit; rows with errors stay out, as the preview said. A preview is good for once.
 * `corrects`: series fields whose values correct the last ones told, in every row, instead of following them.
 */
export async function confirmImport(
  context: Context,
  actor: Actor,
  number: string,
  register: string,
  previewId: string,
  corrects: readonly string[] = [],
): Promise<Result<ImportedRows, Refusal>> {
  const loaded = await loadPreview(context, actor, number, register, previewId);
  if (!loaded.ok) return loaded;
  const { preview, contractId } = loaded.value;
  const changes = changesOf(register, preview, corrects);
  if (changes.length === 0) return accepted({ count: 0, seq: null });
  const committed = await changeEntries(context, actor, { contractId }, changes, 'importRegister');
  if (!committed.ok) return committed;
  await forgetPreview(context, actor.tenant, previewId);
  return accepted({ count: changes.length, seq: committed.value.seq });
}
