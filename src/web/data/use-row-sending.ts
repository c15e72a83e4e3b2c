import { useEffect, useRef, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { type EntryProblem, entryProblems } from '../../core/registers/entry-problems.ts';
import type { Problem, RegisterView } from '../../queries/read-models.ts';
import { contractPath } from './api.ts';
import { inTurn, isSame } from './drafts.ts';
import { queryClient, refresh } from './queries.ts';
import { type RowDraft, rowKey } from './row-drafts.ts';
import { OwnRevisions, sendChanges, sendTogether, storable } from './rows-together.ts';
import { ownTwin, stateAfter } from './use-autosave.ts';
import type { KeptRows } from './use-row-drafts.ts';
import { useWhenBack } from './use-when-back.ts';

/** Why a typed row is on this device only. */
export type RowTrouble =
  | { readonly kind: 'kept' | 'signedOut' }
  | { readonly kind: 'incomplete'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'refused' | 'conflict'; readonly problem: Problem };

export type RowTroubles = ReadonlyMap<string, RowTrouble>;

interface Sending {
  readonly troubles: RowTroubles;
  readonly savedAt: string | null;
  readonly own: OwnRevisions;
  /** Sends a typed row once what was asked for before is done; what can't be sent is told and kept. */
  attempt(id: string): Promise<void>;
  /** Sends several in one commit, which is one step in the history; where that is refused, each by itself. */
  attemptAll(ids: readonly string[]): Promise<void>;
}

/** What came of the last try of each row. */
function useTroubles() {
  const [troubles, setTroubles] = useState<RowTroubles>(new Map());
  const tell = (id: string, trouble: RowTrouble | null): void =>
    setTroubles((known) => {
      const next = new Map(known);
      if (trouble === null) next.delete(id);
      else next.set(id, trouble);
      return next;
    });
  const tellAll = (found: RowTroubles): void => setTroubles((known) => new Map([...known, ...found]));
  return { troubles, tell, tellAll };
}

function troubleAfter(error: unknown): RowTrouble {
  const state = stateAfter(error);
  return state.kind === 'refused' || state.kind === 'conflict' || state.kind === 'signedOut' ? state : { kind: 'kept' };
}

/** Sends typed rows one after the other, each on the revision that it was typed on; tries again by itself what waits. */
export function useRowSending(number: string, view: RegisterView, rows: KeptRows): Sending {
  const path = contractPath(number, `/registers/${view.declaration.name}`);
  const { troubles, tell, tellAll } = useTroubles();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [own] = useState(() => new OwnRevisions());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const settleRow = (id: string, sent: RowDraft, data: JsonObject | null, revision: number): void => {
    rows.put(id, { ...(rows.find(id) ?? sent), base: { data, texts: {} }, revision });
    tell(id, null);
  };
  /** The row is stored: what was typed into it meanwhile goes on from there. */
  const settle = async (...settled: Parameters<typeof settleRow>): Promise<void> => {
    settleRow(...settled);
    await queryClient.invalidateQueries({ queryKey: [path] });
    void refresh(number);
  };

  const commit = async (id: string, draft: RowDraft, data: JsonObject | null): Promise<void> => {
    const expectedRevision = own.latest(id, draft.revision);
    try {
      const saved = await sendChanges({ path, rows, own }, [{ id, draft, expectedRevision, data }]);
      const revision = data === null ? 0 : expectedRevision + 1;
      own.record(id, expectedRevision, revision);
      setSavedAt(saved.changedAt);
      await settle(id, draft, data, revision);
    } catch (error) {
      const twin = ownTwin(error);
      if (twin === null) tell(id, troubleAfter(error));
      else await settle(id, draft, data, twin.revision);
    }
  };

  const sendRow = async (id: string): Promise<void> => {
    const draft = rows.find(id);
    if (draft === undefined) return tell(id, null);
    const data = storable(view, draft);
    const problems = data === null ? [] : entryProblems(view.declaration, data);
    if (problems.length > 0) return tell(id, { kind: 'incomplete', problems });
    const isNothing = data === null ? draft.revision === 0 : isSame(data, draft.base?.data);
    if (isNothing) tell(id, null);
    else await commit(id, draft, data);
  };

  const attempt = (id: string): Promise<void> => {
    const key = rowKey(number, view.declaration.name, id);
    const done = queue.current.then(() => inTurn(key, () => sendRow(id)));
    queue.current = done.catch(() => undefined);
    return done;
  };
  const together = { number, view, path, rows, own, queue, settleRow, tellAll, onSaved: setSavedAt };
  const attemptAll = async (ids: readonly string[]): Promise<void> => {
    for (const id of await sendTogether(together, ids)) await attempt(id);
  };
  useSendWaiting(troubles, attempt);
  useSendKept(rows, attempt);
  useDropStored(view, rows);
  return { troubles, savedAt, own, attempt, attemptAll };
}

/** What waits for a connection or a session goes out once there is one. */
function useSendWaiting(troubles: RowTroubles, attempt: Sending['attempt']): void {
  const waiting = [...troubles].filter(([, { kind }]) => kind === 'kept' || kind === 'signedOut').map(([id]) => id);
  useWhenBack(waiting.length > 0, async () => {
    for (const id of waiting) await attempt(id);
  });
}

/** Forgets what the page shows as stored: no sooner, so that an edit always builds on what was typed before it. */
function useDropStored(view: RegisterView, rows: KeptRows): void {
  useEffect(() => {
    const stored = new Map(view.entries.map(({ id, revision }) => [id, revision]));
    for (const [id, draft] of rows.drafts) {
      const data = storable(view, draft);
      const isThere = data === null ? !stored.has(id) : (stored.get(id) ?? 0) >= draft.revision;
      const isNothing = isSame(data, draft.base?.data) && Object.keys(draft.value.texts).length === 0;
      const isSettled = isNothing && isThere;
      if (draft.base !== null && isSettled && !(draft.revision === 0 && data !== null)) rows.drop(id, draft.revision);
    }
  }, [view, rows]);
}

/** Rows kept on this device from an earlier visit (killed tab, ended session) are sent when the page opens. */
function useSendKept({ drafts }: KeptRows, attempt: (id: string) => Promise<void>): void {
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    for (const id of drafts.keys()) void attempt(id);
  });
}
