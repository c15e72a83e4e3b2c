import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../queries/read-models.ts';
import { ApiProblem } from './api.ts';
import { type Choice, withTheirs } from './conflict.ts';
import {
  type Draft,
  dropDraft,
  inTurn,
  isSame,
  isUnkept,
  parseDraft,
  readDraft,
  watchDrafts,
  writeDraft,
} from './drafts.ts';
import { useWhenBack } from './use-when-back.ts';

/** How long a pause in typing lasts before it is saved. */
const pauseMilliseconds = 1200;

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'kept' }
  /** Something in it can't be read yet: it waits on this device. */
  | { readonly kind: 'unready' }
  /** Neither the server nor this device has it: the page alone. */
  | { readonly kind: 'unkept' }
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
  /** False while something typed can't be read: it stays on this device, and nothing is sent. */
  readonly isReady?: (value: Value) => boolean;
}

/** What stands between typing and the server's receipt; lives in a ref, since saving must not wait for a render. */
interface Unsaved<Value> {
  value: Value;
  /** What stood there when typing began: what the server last acknowledged, or what was loaded. */
  base: Value;
  /** The revision of `base`: what is typed is sent on this one, however new the page is. */
  revision: number;
  /** What is on its way to the server, or was when the line broke: it may have it already. */
  sent: Value | null;
  isDirty: boolean;
  isSaving: boolean;
  /** Someone else changed the same thing: nothing is sent until a person has chosen. */
  isContested: boolean;
}

/** Where typing goes on: at what this device kept, on the revision that it was typed on, else at what is stored. */
function begin<Value>({ key, initial, revision }: Options<Value>): Unsaved<Value> {
  const kept = readDraft<Value>(key);
  const idle = {
    value: initial,
    base: initial,
    revision,
    sent: null,
    isDirty: false,
    isSaving: false,
    isContested: false,
  };
  if (kept === null) return idle;
  if (isSame(kept.value, kept.base) || isSame(kept.value, initial)) {
    dropDraft(key);
    return idle;
  }
  // What it was typed on is what stands there now, by whichever revision: it was on its way when the page was closed.
  const on = isSame(kept.base, initial) ? { base: initial, revision } : {};
  return { ...idle, ...typedBy(kept), ...on, isDirty: true };
}

const typedBy = <Value>({ value, base, revision }: Draft<Value>) => ({ value, base: base ?? ({} as Value), revision });

/**
 * A conflict without a difference: the very same text is stored already. A tab that was killed while it sent did reach the
 * server, and sends again when it is opened anew.
 */
export function ownTwin(error: unknown): { readonly revision: number; readonly changedAt: string } | null {
  const conflict = error instanceof ApiProblem ? error.problem.conflict : undefined;
  return conflict?.fields.length === 0 ? conflict : null;
}

/** Sends what is unsaved and says what came of it. */
async function sendUnsaved<Value>(now: Unsaved<Value>, save: Options<Value>['save']): Promise<SaveState> {
  const sent = now.value;
  Object.assign(now, { isSaving: true, isDirty: false, sent });
  try {
    const saved = await save(sent, now.revision);
    Object.assign(now, { revision: saved.revision, base: sent, sent: null });
    return { kind: 'saved', at: saved.changedAt };
  } catch (error) {
    const twin = ownTwin(error);
    if (twin !== null) {
      Object.assign(now, { revision: twin.revision, base: sent, sent: null });
      return { kind: 'saved', at: twin.changedAt };
    }
    const state = stateAfter(error);
    Object.assign(now, { isDirty: true, isContested: state.kind === 'conflict' });
    // What was refused did not arrive; of what merely failed nobody knows.
    if (state.kind !== 'kept') now.sent = null;
    return state;
  } finally {
    now.isSaving = false;
  }
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

/** Takes in what another tab did to the draft; what is typed here just now stays. */
function hear<Value>(now: Unsaved<Value>, typed: Draft<Value> | null, gone: Draft<Value> | null): void {
  now.isContested = false;
  if (typed !== null) {
    const isTypedHere = now.isDirty && document.hasFocus();
    Object.assign(now, typedBy(typed), { isDirty: true }, isTypedHere ? { value: now.value } : {});
  } else if (gone?.savedAs === undefined) Object.assign(now, { value: now.base, isDirty: now.sent !== null });
  else Object.assign(now, { base: gone.value, revision: gone.savedAs, isDirty: !isSame(now.value, gone.value) });
}

/** What another tab types, saves or discards shows here too: on one device there is one draft. */
function useOtherTabs<Value>(
  key: string,
  current: RefObject<Unsaved<Value>>,
  show: (value: Value, state: SaveState) => void,
): void {
  useEffect(
    () =>
      watchDrafts(key, (event) => {
        if (event.key !== key) return;
        const now = current.current;
        hear(now, parseDraft<Value>(event.newValue), parseDraft<Value>(event.oldValue));
        if (now.isDirty && event.newValue === null) keep(key, now);
        show(now.value, { kind: now.isDirty ? 'kept' : 'idle' });
      }),
    [key, current, show],
  );
}

/** While nothing is typed, what somebody else stored shows as soon as the page has it. */
function useNewer<Value>(
  { initial, revision }: Options<Value>,
  current: RefObject<Unsaved<Value>>,
  show: (value: Value) => void,
): void {
  const latest = useRef(initial);
  latest.current = initial;
  useEffect(() => {
    const now = current.current;
    if (now.isDirty || now.isSaving || revision <= now.revision) return;
    Object.assign(now, { value: latest.current, base: latest.current, revision });
    show(latest.current);
  }, [revision, current, show]);
}

const always = (): boolean => true;

/** Typed while something is on its way, it is typed on that: what takes it back is a change then, and no draft without one. */
const baseOf = <Value>({ value, base, sent }: Unsaved<Value>): Value =>
  sent === null || isSame(value, sent) ? base : sent;

const asDraft = <Value>(now: Unsaved<Value>) => ({ value: now.value, base: baseOf(now), revision: now.revision });

/** What is to be sent, said to this device; the other tabs are told when it has been. */
function keep<Value>(key: string, now: Unsaved<Value>): boolean {
  // Typed in another tab while this one sent: that text stays, on what has just been stored.
  const typed = now.isDirty ? null : readDraft<Value>(key);
  if (typed !== null && !isSame(typed.value, now.value)) Object.assign(now, { value: typed.value, isDirty: true });
  if (now.isDirty) return writeDraft(key, asDraft(now));
  dropDraft(key, now.revision);
  return true;
}

/** What the draft has become while this page waited for its turn: sent by another, or put on a newer revision. */
function catchUp<Value>(key: string, now: Unsaved<Value>): void {
  const kept = readDraft<Value>(key);
  if (kept === null) now.isDirty = isUnkept(key);
  else if (kept.revision > now.revision) Object.assign(now, { base: kept.base ?? now.base, revision: kept.revision });
}

/** Sends what is unsaved while no other tab does; `isBehind`: more was typed while it was on its way. */
async function sendInTurn<Value>(key: string, now: Unsaved<Value>, save: Options<Value>['save']) {
  let outcome: SaveState = { kind: 'idle' };
  let isBehind = false;
  await inTurn(key, async () => {
    catchUp(key, now);
    if (isSame(now.value, baseOf(now))) now.isDirty = false;
    const sent = now.value;
    if (now.isDirty) outcome = await sendUnsaved(now, save);
    keep(key, now);
    isBehind = now.isDirty && now.value !== sent;
  });
  return { outcome, isBehind };
}

/**
 * Input that can't be lost: each change goes to this device at once and to the server after a short pause, on blur, and when the
 * page is hidden. It stays on the device through a killed tab, an ended session or a lost connection until it is acknowledged,
 * and is sent on the revision that it was typed on, so that what somebody else wrote meanwhile is shown beside it.
 */
export function useAutosave<Value extends object>(options: Options<Value>) {
  const { key, save, isReady = always } = options;
  const [start] = useState(() => begin(options));
  const [value, setValue] = useState<Value>(start.value);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const current = useRef<Unsaved<Value>>(start);
  const [wasRestored] = useState(start.isDirty);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = current.current;
    if (!now.isDirty || now.isSaving || now.isContested) return;
    if (!isReady(now.value)) return setState({ kind: 'unready' });
    now.isSaving = true;
    setState({ kind: 'saving' });
    const { outcome, isBehind } = await sendInTurn(key, now, save);
    now.isSaving = false;
    setValue(now.value);
    setState(outcome);
    if (isBehind) timer.current = setTimeout(() => void flush(), pauseMilliseconds);
  }, [key, save, isReady]);

  const change = useCallback(
    (next: Value): void => {
      setValue(next);
      Object.assign(current.current, { value: next, isDirty: true });
      if (!keep(key, current.current)) setState({ kind: 'unkept' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMilliseconds);
    },
    [key, flush],
  );

  /** After a conflict: the chosen value on top of the revision that the other one made. */
  const resolve = useCallback(
    ({ taken, all, revision }: Choice): void => {
      const { value: mine } = current.current;
      Object.assign(current.current, { base: withTheirs(mine, all), revision, isContested: false });
      change(withTheirs(mine, taken));
      void flush();
    },
    [change, flush],
  );

  const show = useCallback((next: Value, told?: SaveState): void => {
    setValue(next);
    if (told !== undefined) setState(told);
  }, []);
  useSaveOnLeave(flush, wasRestored);
  useOtherTabs(key, current, show);
  useNewer(options, current, show);
  useWhenBack(state.kind === 'kept' || state.kind === 'signedOut', flush);
  return { value, base: current.current.base, change, flush, resolve, state, wasRestored };
}

/** What the server can't do just now, it can later: the text waits on this device. */
const isPassing = (status: number): boolean => status === 408 || status === 423 || status === 429 || status >= 500;

export function stateAfter(error: unknown): SaveState {
  if (!(error instanceof ApiProblem)) return { kind: 'kept' };
  const { problem } = error;
  if (problem.status === 401) return { kind: 'signedOut' };
  if (problem.conflict !== undefined) return { kind: 'conflict', problem };
  return isPassing(problem.status) ? { kind: 'kept' } : { kind: 'refused', problem };
}
