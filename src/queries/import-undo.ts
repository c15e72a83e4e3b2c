import type { Context, FoundContract } from '../commands/context.ts';
import type { ImportToUndo } from '../commands/undo-import.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import { firstOf } from '../core/kernel/first-of.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { LogEntry } from '../core/log/log-entry.ts';
import { isUndoable } from '../core/log/undoable.ts';
import { UndoneEntries } from '../core/log/undone-entries.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { walkLog } from '../postgres/walk-log.ts';
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
  const undone = new UndoneEntries();
  const items: ImportListItem[] = [];
  await walkLog(context, actor, contractId, 0, (entry) => {
    undone.note(entry);
    const item = itemOf(entry);
    if (item !== null) items.push(item);
    if (items.length > listed) items.shift();
    return undefined;
  });
  return items.reverse().map((item) => ({ ...item, undoneBy: undone.by(item.seq) }));
}
