import type { Context, FoundContract } from '../commands/context.ts';
import type { ImportToUndo } from '../commands/undo-import.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import { firstOf } from '../core/kernel/first-of.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { isUndoable } from '../core/log/undoable.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';
import { rowWords } from './history-words.ts';
import type { HeldRowView, ImportListItem, ImportUndoView } from './import-models.ts';

/** Rows that an undo leaves, by their titles: as they stand, else as they stood before, else as the import left them. */
export function heldRows(
  { found: { catalogue, state }, body, before, held }: ImportToUndo,
  today: PlainDate,
): readonly HeldRowView[] {
  const facts = factsOf(state, today);
  const left = new Map(body.changes.map(({ register, entryId, data }) => [`${register}/${entryId}`, data]));
  const dataOf = (register: string, entryId: string) =>
    (own(state.registers, register) ?? []).find(({ id }) => id === entryId)?.data ??
    left.get(`${register}/${entryId}`) ??
    (own(before, register) ?? []).find(({ id }) => id === entryId)?.data ??
    null;
  return firstOf(held).map((row) => ({
    ...row,
    title: rowWords(row.register, row.entryId, dataOf(row.register, row.entryId), catalogue, facts),
  }));
}

const countOf = (changes: readonly EntryChange[], is: (change: EntryChange) => boolean): number =>
  changes.filter(is).length;

export function importUndoView(loaded: ImportToUndo, today: PlainDate): ImportUndoView {
  const { header, body, changes, held } = loaded;
  return {
    seq: header.seq,
    at: header.at,
    actor: body.actor.name,
    verb: body.verb,
    counts: {
      removed: countOf(changes, ({ data }) => data === null),
      restored: countOf(changes, ({ data, expectedRevision }) => data !== null && expectedRevision > 0),
      broughtBack: countOf(changes, ({ data, expectedRevision }) => data !== null && expectedRevision === 0),
    },
    held: heldRows(loaded, today),
    heldCount: held.length,
  };
}

/** Entries read at a time. */
const batch = 500;

/** Imports that are listed: the newest. */
const listed = 100;

function itemOf({ header, body }: LogEntry): ImportListItem | null {
  if (body === null || !isUndoable(body)) return null;
  const registers = [...new Set(body.changes.map(({ register }) => register))];
  return {
    seq: header.seq,
    at: header.at,
    actor: body.actor.name,
    verb: body.verb,
    places: registers.map(labelOf),
    count: body.changes.length,
    undoneBy: null,
  };
}

/** What made many rows at once in a contract, newest first, from its log; each with whether it was taken back. */
export async function importList(
  context: Context,
  actor: Actor,
  { contractId }: FoundContract,
): Promise<readonly ImportListItem[]> {
  const owner = { tenant: actor.tenant, contractId };
  const undone = new Map<number, number>();
  let items: ImportListItem[] = [];
  await asTenant(context.pool, actor.tenant, async (client) => {
    for (let from = 0, isOver = false; !isOver; from += batch) {
      const entries = await readLog(client, context, owner, from, batch);
      for (const { header, body } of entries) if (body?.undoes !== undefined) undone.set(body.undoes, header.seq);
      items = [...items, ...entries.map(itemOf).filter((item) => item !== null)].slice(-listed);
      isOver = entries.length < batch;
    }
  });
  return items.reverse().map((item) => ({ ...item, undoneBy: undone.get(item.seq) ?? null }));
}
