import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { arrive } from './arrive.ts';
import { keptForms, newRowId } from './kept-forms.ts';
import type { GridRow } from './row-drafts.ts';

/** What a new row holds to begin with, when the page was opened for one. */
function useNewRow({ declaration }: RegisterView): { readonly isAsked: boolean; readonly data: JsonObject } {
  const { fill, value } = useSearch({ from: '/c/$number/registers/$register' });
  const isField = own(declaration.fields, fill ?? '') !== undefined && value !== undefined && value !== '';
  return { isAsked: fill !== undefined, data: isField && fill !== undefined ? { [fill]: value } : {} };
}

/** The row that the address names; '' when none. It is the same wherever a link to a row comes from. */
function useAddressedRow() {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const navigate = useNavigate();
  const address = (id: string): void => {
    void navigate({
      ...{ to: '.', search: true, hash: id, replace: true, resetScroll: false, hashScrollIntoView: false },
      // Who opens a row here is there already: nothing is to be scrolled to, and the focus is theirs.
      state: (state) => ({ ...state, isHere: true }),
    });
  };
  return { hash, address };
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The address follows what a person did on the page. */
    readonly isHere?: boolean;
  }
}

export interface OpenRow {
  readonly open: GridRow | null;
  /** How often a person opened a row here, who then goes on in it; 0: it came by the address. */
  readonly handOpenings: number;
  openRow(id: string): void;
  close(): void;
}

/**
 * The row that stands open: what the address names, else to begin with the new one that was asked for, else one that was left half
 * written. A stored row that is opened stands in the address.
 */
export function useOpenRow(number: string, view: RegisterView, rows: readonly GridRow[]): OpenRow {
  const asked = useNewRow(view);
  const { hash, address } = useAddressedRow();
  const isRow = (id: string): boolean => rows.some((row) => row.id === id);
  const [askedId] = useState(() => (asked.isAsked ? newRowId() : null));
  const [unstored, setUnstored] = useState(() => askedId ?? keptForms(number, view.declaration.name)[0]?.id ?? null);
  const [handOpenings, setHandOpenings] = useState(0);
  // Who follows a link to a new row goes on in it.
  useEffect(() => (askedId === null ? undefined : arrive(askedId, () => undefined)), [askedId]);
  // The address follows in a moment.
  const [closed, setClosed] = useState('');
  useEffect(() => setClosed((id) => (id === hash ? id : '')), [hash]);
  const addressed = isRow(hash) && hash !== closed ? hash : null;
  const openId = addressed ?? unstored;
  const openRow = (id: string): void => {
    setClosed('');
    setHandOpenings((count) => count + 1);
    setUnstored(isRow(id) ? null : id);
    address(isRow(id) ? id : '');
  };
  const close = (): void => {
    setClosed(hash);
    setUnstored(null);
    address('');
  };
  const row = rows.find(({ id }) => id === openId);
  const data = openId === askedId ? asked.data : {};
  return { open: openId === null ? null : (row ?? { id: openId, revision: 0, data }), handOpenings, openRow, close };
}
