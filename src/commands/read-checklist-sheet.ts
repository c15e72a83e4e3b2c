import { checklistOfEdition } from '../core/catalogue/checklist-editions.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import { answersOfChecklist, type ChecklistAnswer, checklistAnswerId } from '../core/registers/checklist-answers.ts';
import type { ReadChecklistCell } from '../core/registers/checklist-reading.ts';
import type { EntryChange, RegisterEntry } from '../core/registers/entry.ts';
import { findPreview, forgetPreview, keepPreview } from '../postgres/preview-store.ts';
import type { Owner } from '../postgres/sealed-rows.ts';
import type { ChecklistReadingView, ReadCellView } from '../queries/checklist-models.ts';
import { readChecklistSheetAside } from '../tables/reading-workers.ts';
import { changeEntries } from './change-entries.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

const noSuchChecklist: Refusal = {
  type: 'notFound',
  what: { ja: 'そのチェックリスト（またはその版の項目）', en: 'such checklist, or no items of its edition' },
};

const gone: Refusal = {
  type: 'notFound',
  what: { ja: '読み取りの確認（期限切れか、済んでいます）', en: 'such reading (too old, or done already)' },
};

const book = 'checklistAnswers';

const ownerOf = ({ tenant }: Actor, { contractId }: FoundContract): Owner => ({ tenant, contractId });

const isSame = (stored: ChecklistAnswer | undefined, { answer, done }: ReadChecklistCell): boolean =>
  stored?.answer === answer && JSON.stringify(stored.done ?? []) === JSON.stringify(done);

function changeOf(cell: ReadChecklistCell, stored: RegisterEntry<ChecklistAnswer> | undefined): ReadCellView['change'] {
  if (cell.answer === null) return 'none';
  if (stored?.data.answer === undefined) return 'add';
  return isSame(stored.data, cell) ? 'same' : 'change';
}

/** The stored answer with what the sheet says; reasons and proof, which the sheet has no place for, stay. */
function merged(
  stored: ChecklistAnswer | undefined,
  cell: ReadChecklistCell,
  signed: ChecklistAnswer,
): ChecklistAnswer {
  const { done: _, carriedFrom: __, ...kept } = stored ?? {};
  return {
    ...kept,
    ...signed,
    answer: cell.answer ?? undefined,
    ...(cell.done.length > 0 ? { done: [...cell.done] } : {}),
  };
}

interface Waiting {
  readonly checklistId: string;
  readonly changes: readonly EntryChange[];
  /** None: a reading is no table, should someone confirm it as one. */
  readonly rows: readonly [];
}

function checklistIn({ state }: FoundContract, checklistId: string) {
  const row = state.registers.checklists?.find(({ id }) => id === checklistId);
  const catalogue = checklistOfEdition(String(row?.data.edition ?? ''));
  return row === undefined || catalogue === undefined
    ? null
    : { catalogue, answers: answersOfChecklist(state.registers, checklistId) };
}

/** Reads the publisher's filled sheet against a checklist; what it would change waits until a person confirms it. */
export async function readChecklistFile(
  context: Context,
  actor: Actor,
  number: string,
  checklistId: string,
  bytes: Uint8Array,
): Promise<Result<ChecklistReadingView, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const checklist = checklistIn(found.value, checklistId);
  if (checklist === null) return refused(noSuchChecklist);
  const read = await readChecklistSheetAside({ bytes, catalogue: checklist.catalogue });
  if (!read.ok) {
    const { message, mend } = read.refusal;
    return refused({ type: 'badInput', problems: [{ path: '', message, mend }] });
  }
  const at = context.now();
  const signed = { answeredBy: actor.name, answeredOn: japanDay(at) };
  const cells = read.value.cells.map((cell) => {
    const stored = checklist.answers.get(cell.cellId);
    return { ...cell, change: changeOf(cell, stored), before: stored?.data.answer ?? null };
  });
  const changes = cells
    .filter(({ change }) => change === 'add' || change === 'change')
    .map((cell) => {
      const stored = checklist.answers.get(cell.cellId);
      const data = merged(stored?.data, cell, signed) as JsonObject;
      const entryId = checklistAnswerId(checklistId, cell.cellId);
      return { register: book, entryId, expectedRevision: stored?.revision ?? 0, data };
    });
  const id = context.newId();
  const waiting: Waiting = { checklistId, changes, rows: [] };
  await keepPreview(context, ownerOf(actor, found.value), book, id, waiting, at);
  return accepted({ id, sheet: read.value.sheet, others: read.value.others, cells });
}

/** Stores what a reading showed, in one commit; doubtful cells stay out, as it said. A reading is good for once. */
export async function confirmChecklistReading(
  context: Context,
  actor: Actor,
  number: string,
  checklistId: string,
  readingId: string,
): Promise<Result<{ readonly count: number }, Refusal>> {
  if (!isUuid(readingId)) return refused(gone);
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const waiting = await findPreview<Waiting>(context, ownerOf(actor, found.value), book, readingId);
  if (waiting?.checklistId !== checklistId) return refused(gone);
  const { changes } = waiting;
  if (changes.length > 0) {
    const committed = await changeEntries(
      context,
      actor,
      { contractId: found.value.contractId },
      changes,
      'readChecklist',
    );
    if (!committed.ok) return committed;
  }
  await forgetPreview(context, actor.tenant, readingId);
  return accepted({ count: changes.length });
}
