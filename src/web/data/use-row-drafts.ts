import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, isUnkept, parseDraft, readDraft, watchDrafts, writeDraft } from './drafts.ts';
import { keptRows, type RowDraft, type RowDrafts, rowKey, type TypedRow } from './row-drafts.ts';

/** The typed rows of a register, the same in every tab of this browser. */
export interface KeptRows {
  readonly drafts: RowDrafts;
  /** A typed row as it stands this moment, whatever was rendered. */
  find(id: string): RowDraft | undefined;
  put(id: string, draft: Omit<RowDraft, 'at'>): void;
  drop(id: string, savedAs?: number): void;
}

/** `onGone`: another tab has stored or discarded a row. */
export function useRowDrafts(number: string, register: string, onGone: () => void): KeptRows {
  const [drafts, setDrafts] = useState(() => keptRows(number, register));
  const latest = useRef(drafts);
  const told = useRef(onGone);
  told.current = onGone;
  const set = useCallback((id: string, draft: RowDraft | null): void => {
    const next = new Map(latest.current);
    if (draft === null) next.delete(id);
    else next.set(id, draft);
    latest.current = next;
    setDrafts(next);
  }, []);
  useEffect(() => {
    const start = rowKey(number, register, '');
    return watchDrafts(start, ({ key, newValue }) => {
      set(key.slice(start.length), parseDraft<TypedRow>(newValue));
      if (newValue === null) told.current();
    });
  }, [number, register, set]);
  const keyOf = useCallback((id: string): string => rowKey(number, register, id), [number, register]);
  const find = useCallback(
    (id: string) => (isUnkept(keyOf(id)) ? latest.current.get(id) : readDraft<TypedRow>(keyOf(id))) ?? undefined,
    [keyOf],
  );
  const put = useCallback(
    (id: string, draft: Omit<RowDraft, 'at'>): void => {
      writeDraft(keyOf(id), draft);
      set(id, { ...draft, at: new Date().toISOString() });
    },
    [keyOf, set],
  );
  const drop = useCallback(
    (id: string, savedAs?: number): void => {
      dropDraft(keyOf(id), savedAs);
      set(id, null);
    },
    [keyOf, set],
  );
  return { drafts, find, put, drop };
}
