import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from './api.ts';
import { type Choice, type Conflict, withTheirs } from './conflict.ts';
import { dropDraft, isSame, isUnkept, parseDraft, readDraft, watchDrafts, writeDraft } from './drafts.ts';
import { ownTwin } from './use-autosave.ts';

type Send<Value> = (value: Value, revision: number) => Promise<unknown>;

/** Input of a form that a button sends: kept on this device until the server has acknowledged it. */
export interface Kept<Value extends object> {
  readonly value: Value;
  /** What stood there when typing began. */
  readonly base: Value;
  /** The revision that it was typed on. */
  readonly revision: number;
  /** Something was typed that is not stored. */
  readonly isTyped: boolean;
  /** It was typed on an earlier visit. */
  readonly wasRestored: boolean;
  /** The device could not take it: only the page has it. */
  readonly isUnkept: boolean;
  readonly isSending: boolean;
  /** What came of the last try to send it; null: nothing went wrong. */
  readonly trouble: unknown;
  /** What somebody else stored meanwhile, as far as the form has it. */
  readonly conflict: Conflict | null;
  change(part: Partial<Value>): void;
  forget(): void;
  /** Sends it on the revision that it was typed on; true when it was stored, and is forgotten here. */
  send(work: Send<Value>): Promise<boolean>;
  /** After a conflict: sends what was chosen, on the revision that the other one made. */
  resolve(choice: Choice): void;
}

interface Typed<Value> {
  readonly value: Value;
  readonly base: Value;
  readonly revision: number;
}

function typedOn<Value extends object>(text: string | null, initial: Value): Typed<Value> | null {
  const draft = parseDraft<Value>(text);
  if (draft === null) return null;
  return { ...draft, value: { ...initial, ...draft.value }, base: draft.base ?? initial };
}

/** The conflict of a refusal: the form's own fields, or all where it is about something else; null when it is none. */
function conflictOf(trouble: unknown, value: object): Conflict | null {
  const conflict = trouble instanceof ApiProblem ? trouble.problem.conflict : undefined;
  if (conflict === undefined) return null;
  const own = conflict.fields.filter(({ field }) => Object.hasOwn(value, field));
  return own.length === 0 ? conflict : { ...conflict, fields: own };
}

/** The draft of a form as this page and the other tabs see it. */
function useTyped<Value extends object>(key: string, initial: Value) {
  const [typed, setTyped] = useState<Typed<Value> | null>(() => typedOn(localStorage.getItem(key), initial));
  const latest = useRef(typed);
  const put = (next: Typed<Value> | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const first = useRef(initial);
  useEffect(
    () =>
      watchDrafts(key, (event) => {
        if (event.key !== key) return;
        latest.current = typedOn(event.newValue, first.current);
        setTyped(latest.current);
      }),
    [key],
  );
  return { typed, latest, put };
}

/** What a form shows of its draft. */
const factsOf = <Value extends object>(typed: Typed<Value> | null, stored: Typed<Value>) => ({
  value: typed?.value ?? stored.value,
  base: typed?.base ?? stored.base,
  revision: typed?.revision ?? stored.revision,
  isTyped: typed !== null,
});

/**
 * Input of a form that is sent by a button: it stays on this device, through a killed tab and an ended session too, until it has
 * been acknowledged, and is sent on the revision that it was typed on.
 */
export function useKept<Value extends object>(key: string, initial: Value, revision = 0): Kept<Value> {
  const { typed, latest, put } = useTyped(key, initial);
  const [wasRestored] = useState(() => readDraft(key) !== null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const work = useRef<Send<Value>>(undefined);
  const underWay = useRef(0);

  const keep = (next: Typed<Value>): void => {
    writeDraft(key, next);
    put(next);
  };
  const change = (part: Partial<Value>): void => {
    const { value, base, ...on } = latest.current ?? { value: initial, base: initial, revision };
    const next = { ...on, base, value: { ...value, ...part } };
    // What is on its way may have arrived: what takes it back is kept like anything typed.
    if (isSame(next.value, base) && underWay.current === 0) forget();
    else keep(next);
  };
  const forget = (): void => {
    dropDraft(key);
    put(null);
    setTrouble(null);
  };
  const send = async (attempt: Send<Value>): Promise<boolean> => {
    work.current = attempt;
    const sent = latest.current ?? { value: initial, revision };
    setSending(true);
    underWay.current += 1;
    try {
      await attempt(sent.value, sent.revision);
      // What was typed while it was on its way is not what the server has.
      if (latest.current === null || latest.current.value === sent.value) forget();
      return true;
    } catch (error) {
      const isStored = ownTwin(error) !== null;
      if (isStored) forget();
      else setTrouble(error);
      return isStored;
    } finally {
      underWay.current -= 1;
      setSending(false);
    }
  };
  const resolve = ({ taken, all, revision: theirs }: Choice): void => {
    const mine = latest.current?.value ?? initial;
    keep({ value: { ...initial, ...withTheirs(mine, taken) }, base: withTheirs(mine, all), revision: theirs });
    setTrouble(null);
    if (work.current !== undefined) void send(work.current);
  };
  const facts = factsOf(typed, { value: initial, base: initial, revision });
  const told = { wasRestored: wasRestored && typed !== null, isUnkept: isUnkept(key), isSending, trouble };
  return { ...facts, ...told, conflict: conflictOf(trouble, facts.value), change, forget, send, resolve };
}
