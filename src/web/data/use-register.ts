import { useCallback, useEffect, useRef, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { type EntryProblem, entryProblems, tidyEntry } from '../../core/registers/entry-problems.ts';
import type { Problem, RegisterView } from '../../queries/read-models.ts';
import { ApiProblem, contractPath, send } from './api.ts';
import { queryClient, refresh } from './queries.ts';

interface Change {
  readonly entryId: string;
  readonly expectedRevision: number;
  readonly data: JsonObject | null;
}

/** A row as the grid shows it: stored (revision > 0) or typed and not complete yet. */
export interface GridRow {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
}

export interface RegisterEditor {
  readonly rows: readonly GridRow[];
  /** What stands in the way of storing a row. */
  readonly trouble:
    | { readonly problems: readonly EntryProblem[] }
    | { readonly isKept: true }
    | { readonly problem: Problem; readonly row: GridRow; readonly base: JsonObject }
    | null;
  readonly savedAt: string | null;
  readonly canUndo: boolean;
  write(row: GridRow, data: JsonObject): Promise<void>;
  remove(row: GridRow): Promise<void>;
  add(): string;
  undo(): Promise<void>;
}

const newRowId = (): string => crypto.randomUUID();

/** Rows that are not stored yet (incomplete, refused, or without a connection) live on this device until they are. */
function usePending(key: string) {
  const [pending, setPending] = useState<readonly GridRow[]>(
    () => JSON.parse(localStorage.getItem(key) ?? '[]') as GridRow[],
  );
  const latest = useRef(pending);
  const keep = useCallback(
    (rows: readonly GridRow[]): void => {
      latest.current = rows;
      setPending(rows);
      if (rows.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(rows));
    },
    [key],
  );
  const put = useCallback(
    (row: GridRow): void => keep([...latest.current.filter(({ id }) => id !== row.id), row]),
    [keep],
  );
  /** Forgets a row, unless something newer than `data` has been typed into it meanwhile. */
  const drop = useCallback(
    (id: string, data?: JsonObject): void =>
      keep(latest.current.filter((row) => row.id !== id || (data !== undefined && row.data !== data))),
    [keep],
  );
  return { pending, put, drop };
}

/** Stored rows with what was typed over them (on the revision it was typed on), then the new ones that are not complete yet. */
function rowsOf(entries: RegisterView['entries'], pending: readonly GridRow[]): GridRow[] {
  const changed = new Map(pending.map((row) => [row.id, row]));
  const stored = entries.map(({ id, revision, data }) => changed.get(id) ?? { id, revision, data });
  const known = new Set(entries.map(({ id }) => id));
  return [...stored, ...pending.filter(({ id }) => !known.has(id))];
}

interface Act {
  readonly change: Change;
  /** The row as typed, and as it stood before. */
  readonly row: GridRow;
  readonly base: JsonObject;
  /** What takes it back: can be asked for as soon as it is said to be saved. */
  readonly inverse?: Change;
}

/** Commits one change of a register after the other and remembers what came of it. */
function useCommit(number: string, path: string, onSaved: (inverse: Change | undefined) => void) {
  const [trouble, setTrouble] = useState<RegisterEditor['trouble']>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // My own commits raise a row's revision before the rows are loaded anew; the next edit builds on them.
  const mine = useRef(new Map<string, number>());

  const sendChange = async ({ change, row, base, inverse }: Act): Promise<boolean> => {
    const expectedRevision = Math.max(change.expectedRevision, mine.current.get(change.entryId) ?? 0);
    try {
      const changes = [{ ...change, expectedRevision }];
      const saved = await send<{ changedAt: string }>('POST', `${path}/changes`, { changes });
      mine.current.set(change.entryId, change.data === null ? 0 : expectedRevision + 1);
      setSavedAt(saved.changedAt);
      setTrouble(null);
      onSaved(inverse);
      await queryClient.invalidateQueries({ queryKey: [path] });
      void refresh(number);
      return true;
    } catch (error) {
      setTrouble(error instanceof ApiProblem ? { problem: error.problem, row, base } : { isKept: true });
      return false;
    }
  };
  const commit = (act: Act): Promise<boolean> => {
    const done = queue.current.then(() => sendChange(act));
    queue.current = done;
    return done;
  };
  return { commit, trouble, setTrouble, savedAt };
}

/** Editing a register's rows: each change is one commit, undo is the inverse commit, nothing typed is lost. */
export function useRegisterEditor(number: string, view: RegisterView): RegisterEditor {
  const { declaration, entries } = view;
  const { pending, put, drop } = usePending(`draft:${number}:${declaration.name}:rows`);
  const path = contractPath(number, `/registers/${declaration.name}`);
  const [inverses, setInverses] = useState<readonly Change[]>([]);
  const remember = (inverse: Change | undefined): void => {
    if (inverse !== undefined) setInverses((known) => [...known, inverse]);
  };
  const { commit, trouble, setTrouble, savedAt } = useCommit(number, path, remember);

  const write = async (row: GridRow, data: JsonObject): Promise<void> => {
    const tidy = tidyEntry(declaration, data);
    const problems = entryProblems(declaration, tidy);
    put({ ...row, data });
    if (problems.length > 0) return setTrouble({ problems });
    const before = entries.find(({ id }) => id === row.id)?.data ?? null;
    const change = { entryId: row.id, expectedRevision: row.revision, data: tidy };
    const inverse = { entryId: row.id, expectedRevision: row.revision + 1, data: before };
    if (await commit({ change, row: { ...row, data }, base: before ?? {}, inverse })) drop(row.id, data);
  };

  const remove = async (row: GridRow): Promise<void> => {
    drop(row.id);
    if (row.revision === 0) return;
    const change = { entryId: row.id, expectedRevision: row.revision, data: null };
    await commit({ change, row, base: row.data, inverse: { entryId: row.id, expectedRevision: 0, data: row.data } });
  };

  const undo = async (): Promise<void> => {
    const last = inverses.at(-1);
    if (last === undefined) return;
    setInverses(inverses.slice(0, -1));
    const row = { id: last.entryId, revision: last.expectedRevision, data: last.data ?? {} };
    await commit({ change: last, row, base: {} });
  };

  const add = (): string => {
    const id = newRowId();
    put({ id, revision: 0, data: {} });
    return id;
  };

  useSendAgain(pending, write);
  const rows = rowsOf(entries, pending);
  return { rows, trouble, savedAt, canUndo: inverses.length > 0, write, remove, add, undo };
}

/** Rows kept on this device from an earlier visit (killed tab, ended session) are sent once, when the page opens. */
function useSendAgain(pending: readonly GridRow[], write: RegisterEditor['write']): void {
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    for (const row of pending) if (Object.keys(row.data).length > 0) void write(row, row.data);
  });
}
