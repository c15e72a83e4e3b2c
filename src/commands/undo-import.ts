import type { Actor } from '../core/contract/actor.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { LogBody, LogHeader } from '../core/log/log-entry.ts';
import { isUndoable } from '../core/log/undoable.ts';
import { UndoneEntries } from '../core/log/undone-entries.ts';
import type { Registers } from '../core/registers/entry.ts';
import { crowdAfter } from '../core/registers/row-limits.ts';
import { type RowsUndo, undoRows } from '../core/registers/undo-rows.ts';
import type { Committed } from '../postgres/commit.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';
import { walkLog } from '../postgres/walk-log.ts';
import { contractAt } from '../queries/contract-at.ts';
import { heldRows } from '../queries/import-undo.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

/** An import as the log tells it, with what taking it back would do now. */
export interface ImportToUndo extends RowsUndo {
  readonly found: FoundContract;
  readonly header: LogHeader;
  readonly body: LogBody;
  /** The contract as it stood right before. */
  readonly before: Registers;
}

const noSuchImport = (seq: number): Refusal => ({
  type: 'notFound',
  what: { ja: `取り消せる取り込み（記録${seq}）`, en: `import at entry ${seq} that could be undone` },
});

/** The place of the entry that took back another; null: none did. */
async function undoneBy(context: Context, actor: Actor, contractId: string, seq: number): Promise<number | null> {
  const undone = new UndoneEntries();
  await walkLog(context, actor, contractId, seq + 1, (entry) => {
    undone.note(entry);
    return undone.by(seq) === null ? undefined : 'enough';
  });
  return undone.by(seq);
}

/** Finds an import by its place in the log; refused where it is none, where its text is erased, and where it is taken back already. */
export async function loadImport(
  context: Context,
  actor: Actor,
  number: string,
  seq: number,
): Promise<Result<ImportToUndo, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const [entry] = await asTenant(context.pool, actor.tenant, (client) =>
    readLog(client, context, { tenant: actor.tenant, contractId }, seq, 1),
  );
  const body = entry?.body ?? null;
  if (entry?.header.seq !== seq || body === null || !isUndoable(body)) return refused(noSuchImport(seq));
  const by = await undoneBy(context, actor, contractId, seq);
  if (by !== null) return refused({ type: 'undone', seq, by });
  const before = await contractAt(context, actor, found.value, { size: seq });
  if (!before.ok) return before;
  const { registers } = before.value.state;
  const undo = undoRows(body.changes, entry.header.at, registers, state.registers);
  return accepted({ found: found.value, header: entry.header, body, before: registers, ...undo });
}

/**
 * Takes back one import in one new entry of the log: what it added goes, what it changed is what it was. Rows that somebody touched
 * since are never overwritten: with one of them it is refused, naming them, unless it is said that they stay (`leave`).
 */
export async function undoImport(
  context: Context,
  actor: Actor,
  number: string,
  seq: number,
  leave: boolean,
): Promise<Result<Committed & { readonly count: number; readonly left: number }, Refusal>> {
  const loaded = await loadImport(context, actor, number, seq);
  if (!loaded.ok) return loaded;
  const { found, changes, held } = loaded.value;
  if (changes.length === 0 || (held.length > 0 && !leave))
    return refused({
      type: 'rowsHeld',
      held: heldRows(loaded.value, japanDay(context.now())),
      count: held.length,
    });
  const crowd = crowdAfter(found.state.registers, changes);
  if (crowd !== null) return refused({ type: 'badInput', problems: [crowd] });
  const { contractId } = found;
  const request = { contractId, actor, at: context.now(), verb: 'undoImport', undoes: seq, changes };
  const committed = await context.committer.commit(request);
  if (!committed.ok) return committed;
  return accepted({ ...committed.value, count: changes.length, left: held.length });
}
