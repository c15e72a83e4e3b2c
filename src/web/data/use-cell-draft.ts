import { useEffect, useRef } from 'react';
import { type Draft, draftKey, dropDraft, readDraft, writeDraft } from './drafts.ts';
import type { GridRow } from './row-drafts.ts';

/** What is being typed into a cell, and the row as it stood when that began. */
export interface CellDraft {
  readonly row: GridRow;
  readonly field: string;
  readonly text: string;
}

/** Names this page among the tabs of a browser, which hold a lock as long as they live. */
const tab: string = Math.random().toString(36).slice(2);
const lockOf = (id: string): string => `junshu-tab:${id}`;
let isHeld = false;

function holdLock(): void {
  if (isHeld || navigator.locks === undefined) return;
  isHeld = true;
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined));
}

const isAlive = async (id: string): Promise<boolean> =>
  navigator.locks !== undefined && ((await navigator.locks.query()).held ?? []).some(({ name }) => name === lockOf(id));

const startOf = (number: string, register: string): string => draftKey(number, register, 'cell:');

/** Takes cells that tabs were typing into which live no longer: each is handed on, and kept here no more. */
export async function takeCells(number: string, register: string, take: (cell: CellDraft) => void): Promise<void> {
  const start = startOf(number, register);
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(start))) {
    const owner = key.slice(start.length);
    if (owner !== tab && (await isAlive(owner))) continue;
    const draft: Draft<CellDraft> | null = readDraft(key);
    if (draft !== null) take(draft.value);
    dropDraft(key);
  }
}

/** Keeps what is typed into a cell with each key, until it is confirmed or cancelled. */
export function useCellDraft(number: string, register: string) {
  const key = `${startOf(number, register)}${tab}`;
  const begun = useRef<CellDraft | null>(null);
  useEffect(holdLock, []);
  const keep = ({ row, field, text }: CellDraft): void => {
    const isSame = begun.current?.row.id === row.id && begun.current.field === field;
    begun.current = { row: isSame && begun.current !== null ? begun.current.row : row, field, text };
    writeDraft(key, { value: begun.current, base: null, revision: begun.current.row.revision });
  };
  const take = (): CellDraft | null => {
    const draft = begun.current;
    begun.current = null;
    dropDraft(key);
    return draft;
  };
  return { keep, take };
}
