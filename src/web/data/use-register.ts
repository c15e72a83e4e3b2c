import { useMemo, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath } from './api.ts';
import { type Choice, withTheirs } from './conflict.ts';
import { isSame } from './drafts.ts';
import { queryClient } from './queries.ts';
import { type GridRow, type RowDraft, type RowDrafts, rebased, rowsOf, type TypedRow } from './row-drafts.ts';
import type { OwnRevisions } from './rows-together.ts';
import { type KeptRows, useRowDrafts } from './use-row-drafts.ts';
import { type RowTroubles, useRowSending } from './use-row-sending.ts';

export interface RegisterEditor {
  readonly rows: readonly GridRow[];
  /** What is typed and not stored, by row. */
  readonly drafts: RowDrafts;
  /** What stands in the way of storing it, by row. */
  readonly troubles: RowTroubles;
  readonly savedAt: string | null;
  readonly canUndo: boolean;
  /** How many acts of this visit undo could take back. */
  readonly acts: number;
  /** Values of a row, and texts of cells that can't be read, put on the row as it stood when typing began. */
  edit(begun: GridRow, data: JsonObject, texts?: Readonly<Record<string, string>>): void;
  /** Several rows at once: one commit, and one step of undo. */
  editAll(edits: readonly RowEdit[]): void;
  remove(row: GridRow): void;
  undo(): void;
  /** Takes back what was typed into a row and is not stored. */
  discard(id: string): void;
  /** After a conflict: what was chosen, on the revision that the other one made. */
  resolve(id: string, choice: Choice): void;
}

/** A row as it stood when typing began, and what became of it. */
export interface RowEdit {
  readonly begun: GridRow;
  readonly data: JsonObject;
  readonly texts: Readonly<Record<string, string>>;
}

/** What one act did to a row. */
interface Done {
  readonly id: string;
  readonly before: TypedRow;
  readonly after: TypedRow;
  /** The revision that the act was done on. */
  readonly revision: number;
}

/** A row, and what is to be kept of it. */
type Step = readonly [id: string, draft: Omit<RowDraft, 'at'>];

const doneTo = (id: string, before: TypedRow, { value: after, revision }: Step[1]): Done => ({
  ...{ id, before, after, revision },
});

/** An act taken back on a row as it stands now. What somebody else wrote since is shown beside it. */
function undoneOf({ id, before, after, revision }: Done, present: Step[1], own: OwnRevisions): Step {
  const on = isSame(present.value.data, after.data) ? present : { base: after, revision };
  return [id, { value: before, base: on.base, revision: own.latest(id, on.revision) }];
}

const nothing: TypedRow = { data: null, texts: {} };

/** A row as it stands this moment: as typed, else as stored, else not there. */
function presentOf(id: string, rows: KeptRows, entries: RegisterView['entries']): Omit<RowDraft, 'at'> {
  const draft = rows.find(id);
  if (draft !== undefined) return draft;
  const stored = entries.find((entry) => entry.id === id);
  const value = stored === undefined ? nothing : { data: stored.data, texts: {} };
  return { value, base: value, revision: stored?.revision ?? 0 };
}

/** A row after a conflict: what was chosen, on what the other one made of it. */
function chosen(mine: TypedRow, { taken, all, revision }: Choice): Omit<RowDraft, 'at'> {
  const data = mine.data === null && taken.length === 0 ? null : withTheirs(mine.data ?? {}, taken);
  const base = revision === 0 ? null : withTheirs(mine.data ?? {}, all);
  const value = { ...mine, data: revision === 0 && Object.keys(data ?? {}).length === 0 ? null : data };
  return { value, base: { data: base, texts: {} }, revision };
}

/** An edit put on a row as it stands now. */
function editedRow({ begun: { id, ...begun }, data, texts }: RowEdit, present: Step[1], own: OwnRevisions): Step {
  const on = { data: begun.data, revision: own.latest(id, begun.revision) };
  const now = { data: present.value.data, revision: own.latest(id, present.revision) };
  const isNew = begun.revision === 0 && present.value.data === null;
  const next = isNew ? { ...on, data } : rebased(on, data, now);
  const base = next.revision === now.revision ? present.base : { data: begun.data, texts: {} };
  return [id, { value: { data: next.data, texts }, base: isNew ? nothing : base, revision: next.revision }];
}

/** A row as it stood before it was typed into, where what was typed is on its way and may be stored by now; null: it isn't. */
function discardedRow(id: string, draft: RowDraft | undefined, own: OwnRevisions): Step[1] | null {
  if (draft === undefined || !own.underWay.has(id)) return null;
  return own.typed(id, { ...draft, value: draft.base ?? nothing });
}

/** Rows whose typed values wait for a person's hand: those that undo takes back after the page was opened anew. */
function waitingForHand({ drafts }: KeptRows, troubles: RowTroubles): string | undefined {
  const isWaiting = ([id, { value, revision, base }]: readonly [string, RowDraft]): boolean =>
    revision > 0 &&
    base !== null &&
    (troubles.get(id)?.kind === 'incomplete' || (Object.keys(value.texts).length > 0 && !troubles.has(id)));
  return [...drafts].filter(isWaiting).sort(([, one], [, other]) => other.at.localeCompare(one.at))[0]?.[0];
}

/** Editing a register's rows: each change is one commit, undo is the inverse change, nothing typed is lost. */
export function useRegisterEditor(number: string, view: RegisterView): RegisterEditor {
  const { declaration, entries } = view;
  const path = contractPath(number, `/registers/${declaration.name}`);
  const rows = useRowDrafts(number, declaration.name, () => void queryClient.invalidateQueries({ queryKey: [path] }));
  const { troubles, savedAt, own, attempt, attemptAll } = useRowSending(number, view, rows);
  const [done, setDone] = useState<readonly (readonly Done[])[]>([]);

  const put = (id: string, draft: Omit<RowDraft, 'at'>): void => {
    rows.put(id, own.typed(id, draft));
    void attempt(id);
  };
  const act = (steps: readonly Step[]): void => {
    const acts = steps.map(([id, next]) => doneTo(id, presentOf(id, rows, entries).value, next));
    setDone((known) => [...known, acts]);
    putAll(steps);
  };
  const putAll = (steps: readonly Step[]): void => {
    for (const [id, next] of steps) rows.put(id, own.typed(id, next));
    void attemptAll(steps.map(([id]) => id));
  };

  const editAll: RegisterEditor['editAll'] = (edits) =>
    act(edits.map((one) => editedRow(one, presentOf(one.begun.id, rows, entries), own)));
  const edit: RegisterEditor['edit'] = (begun, data, texts = {}) => editAll([{ begun, data, texts }]);

  const remove = ({ id, revision }: GridRow): void => {
    const present = presentOf(id, rows, entries);
    act([[id, { ...present, value: nothing, revision: own.latest(id, revision) }]]);
  };

  const discard = (id: string): void => {
    const back = discardedRow(id, rows.find(id), own);
    if (back === null) rows.drop(id);
    else rows.put(id, back);
    void attempt(id);
  };

  const undo = (): void => {
    const last = done.at(-1);
    const kept = waitingForHand(rows, troubles);
    if (last === undefined) {
      if (kept !== undefined) discard(kept);
      return;
    }
    setDone(done.slice(0, -1));
    putAll(last.map((one) => undoneOf(one, presentOf(one.id, rows, entries), own)));
  };

  const resolve = (id: string, choice: Choice): void => put(id, chosen(rows.find(id)?.value ?? nothing, choice));

  const canUndo = done.length > 0 || waitingForHand(rows, troubles) !== undefined;
  const shown = { rows: useMemo(() => rowsOf(entries, rows.drafts), [entries, rows.drafts]), drafts: rows.drafts };
  const facts = { ...shown, troubles, savedAt, canUndo, acts: done.length };
  return { ...facts, edit, editAll, remove, undo, discard, resolve };
}
