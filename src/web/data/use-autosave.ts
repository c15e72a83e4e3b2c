import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../queries/read-models.ts';
import { ApiProblem } from './api.ts';

/** How long a pause in typing lasts before it is saved. */
const pauseMilliseconds = 1200;
const retryMilliseconds = 5000;

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'kept' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'conflict'; readonly problem: Problem };

interface Saved {
  readonly revision: number;
  readonly changedAt: string;
}

interface Options<Value> {
  /** Where the input is kept on this device until the server has acknowledged it. */
  readonly key: string;
  readonly initial: Value;
  readonly revision: number;
  readonly save: (value: Value, expectedRevision: number) => Promise<Saved>;
}

function keptDraft<Value>(key: string): Value | null {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Value);
}

/** What stands between typing and the server's receipt; lives in a ref, since saving must not wait for a render. */
interface Unsaved<Value> {
  value: Value;
  /** What the server last acknowledged, or what was loaded. */
  acknowledged: Value;
  revision: number;
  isDirty: boolean;
  isSaving: boolean;
  /** Someone else changed the same thing: nothing is sent until a person has chosen. */
  isContested: boolean;
}

/** Saves when the page is hidden or left; input restored from this device is saved at once. */
function useSaveOnLeave(flush: () => Promise<void>, wasRestored: boolean): void {
  useEffect(() => {
    if (wasRestored) void flush();
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      void flush();
    };
  }, [flush, wasRestored]);
}

/**
 * A conflict without a difference: the very same text is stored already. A tab that was killed while it sent did reach the
 * server, and sends again when it is opened anew.
 */
function ownTwin(error: unknown): { readonly revision: number; readonly changedAt: string } | null {
  const conflict = error instanceof ApiProblem ? error.problem.conflict : undefined;
  return conflict?.fields.length === 0 ? conflict : null;
}

/** Sends what is unsaved and says what came of it. */
async function sendUnsaved<Value>(now: Unsaved<Value>, save: Options<Value>['save']): Promise<SaveState> {
  const sent = now.value;
  Object.assign(now, { isSaving: true, isDirty: false });
  try {
    const saved = await save(sent, now.revision);
    Object.assign(now, { revision: saved.revision, acknowledged: sent });
    return { kind: 'saved', at: saved.changedAt };
  } catch (error) {
    const twin = ownTwin(error);
    if (twin !== null) {
      Object.assign(now, { revision: twin.revision, acknowledged: sent });
      return { kind: 'saved', at: twin.changedAt };
    }
    const state = stateAfter(error);
    Object.assign(now, { isDirty: true, isContested: state.kind === 'conflict' });
    return state;
  } finally {
    now.isSaving = false;
  }
}

/**
 * Input that can't be lost: each change goes to this device at once and to the server after a short pause, on blur, and when the
 * page is hidden. It stays on the device through a killed tab, an ended session or a lost connection until it is acknowledged.
 */
export function useAutosave<Value>({ key, initial, revision, save }: Options<Value>) {
  const [value, setValue] = useState<Value>(() => keptDraft<Value>(key) ?? initial);
  const [wasRestored] = useState(() => keptDraft<Value>(key) !== null);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const current = useRef<Unsaved<Value>>({
    value,
    acknowledged: initial,
    revision,
    isDirty: wasRestored,
    isSaving: false,
    isContested: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = current.current;
    if (!now.isDirty || now.isSaving || now.isContested) return;
    const sent = now.value;
    setState({ kind: 'saving' });
    const outcome = await sendUnsaved(now, save);
    setState(outcome);
    if (!now.isDirty) localStorage.removeItem(key);
    else if (now.value !== sent) timer.current = setTimeout(() => void flush(), pauseMilliseconds);
    else if (isWorthRetrying(outcome)) timer.current = setTimeout(() => void flush(), retryMilliseconds);
  }, [key, save]);

  const change = useCallback(
    (next: Value): void => {
      setValue(next);
      Object.assign(current.current, { value: next, isDirty: true });
      localStorage.setItem(key, JSON.stringify(next));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMilliseconds);
    },
    [key, flush],
  );

  /** After a conflict: the chosen value on top of the revision that the other one made. */
  const resolve = useCallback(
    (next: Value, theirRevision: number): void => {
      Object.assign(current.current, { revision: theirRevision, isContested: false });
      change(next);
      void flush();
    },
    [change, flush],
  );

  useSaveOnLeave(flush, wasRestored);
  return { value, acknowledged: current.current.acknowledged, change, flush, resolve, state, wasRestored };
}

const isWorthRetrying = ({ kind }: SaveState): boolean => kind === 'kept' || kind === 'signedOut';

function stateAfter(error: unknown): SaveState {
  if (!(error instanceof ApiProblem)) return { kind: 'kept' };
  const { problem } = error;
  if (problem.status === 401) return { kind: 'signedOut' };
  return problem.conflict === undefined ? { kind: 'refused', problem } : { kind: 'conflict', problem };
}
