import { useCallback, useState } from 'react';
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
    | { readonly row: string; readonly problems: readonly EntryProblem[] }
    | { readonly problem: Problem }
    | null;
  readonly savedAt: string | null;
  readonly canUndo: boolean;
  write(row: GridRow, data: JsonObject): Promise<void>;
  remove(row: GridRow): Promise<void>;
  add(): string;
  undo(): Promise<void>;
}

const newRowId = (): string => crypto.randomUUID();

/** Rows that are not complete yet live on this device until they are. */
function usePending(key: string) {
  const [pending, setPending] = useState<readonly GridRow[]>(
    () => JSON.parse(localStorage.getItem(key) ?? '[]') as GridRow[],
  );
  const keep = useCallback(
    (rows: readonly GridRow[]): void => {
      setPending(rows);
      if (rows.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(rows));
    },
    [key],
  );
  return { pending, keep };
}

/** Editing a register's rows: each change is one commit, undo is the inverse commit, nothing typed is lost. */
export function useRegisterEditor(number: string, view: RegisterView): RegisterEditor {
  const { declaration, entries } = view;
  const { pending, keep } = usePending(`draft:${number}:${declaration.name}:rows`);
  const [trouble, setTrouble] = useState<RegisterEditor['trouble']>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [inverses, setInverses] = useState<readonly Change[]>([]);
  const base = contractPath(number, `/registers/${declaration.name}`);

  const commit = async (change: Change): Promise<boolean> => {
    try {
      const saved = await send<{ changedAt: string }>('POST', `${base}/changes`, { changes: [change] });
      setSavedAt(saved.changedAt);
      setTrouble(null);
      await queryClient.invalidateQueries({ queryKey: [base] });
      void refresh(number);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem) setTrouble({ problem: error.problem });
      return false;
    }
  };

  const write = async (row: GridRow, data: JsonObject): Promise<void> => {
    const tidy = tidyEntry(declaration, data);
    const problems = entryProblems(declaration, tidy);
    const others = pending.filter(({ id }) => id !== row.id);
    keep([...others, { ...row, data }]);
    if (problems.length > 0) {
      setTrouble({ row: row.id, problems });
      return;
    }
    const before = entries.find(({ id }) => id === row.id);
    if (await commit({ entryId: row.id, expectedRevision: row.revision, data: tidy })) {
      keep(others);
      setInverses([...inverses, { entryId: row.id, expectedRevision: row.revision + 1, data: before?.data ?? null }]);
    }
  };

  const remove = async (row: GridRow): Promise<void> => {
    keep(pending.filter(({ id }) => id !== row.id));
    if (row.revision === 0) return;
    if (await commit({ entryId: row.id, expectedRevision: row.revision, data: null }))
      setInverses([...inverses, { entryId: row.id, expectedRevision: 0, data: row.data }]);
  };

  const undo = async (): Promise<void> => {
    const last = inverses.at(-1);
    if (last === undefined) return;
    setInverses(inverses.slice(0, -1));
    await commit(last);
  };

  const add = (): string => {
    const id = newRowId();
    keep([...pending, { id, revision: 0, data: {} }]);
    return id;
  };

  const changed = new Map(pending.map((row) => [row.id, row]));
  const stored = entries.map(({ id, revision, data }) => ({ id, revision, data: changed.get(id)?.data ?? data }));
  const rows = [...stored, ...pending.filter(({ id }) => !entries.some((entry) => entry.id === id))];
  return { rows, trouble, savedAt, canUndo: inverses.length > 0, write, remove, add, undo };
}
