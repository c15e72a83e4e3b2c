import type { RefObject } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { entryProblems, tidyEntry } from '../../core/registers/entry-problems.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { send } from './api.ts';
import { inTurn, isSame } from './drafts.ts';
import { queryClient, refresh } from './queries.ts';
import type { RowDraft, TypedRow } from './row-drafts.ts';
import { ownTwin, stateAfter } from './use-autosave.ts';
import type { KeptRows } from './use-row-drafts.ts';
import type { RowTroubles } from './use-row-sending.ts';

/** Revisions that one's own commits made of earlier ones: what was typed meanwhile builds on them. */
export class OwnRevisions {
  readonly #next = new Map<string, number>();
  /** What is on its way to the server, by row. */
  readonly underWay = new Map<string, Ready>();

  record(id: string, from: number, to: number): void {
    this.#next.set(`${id}:${from}`, to);
    this.#next.delete(`${id}:${to}`);
  }

  latest(id: string, revision: number): number {
    const next = this.#next.get(`${id}:${revision}`);
    return next === undefined ? revision : this.latest(id, next);
  }

  /**
   * A row as it is typed while something of it is on its way: typed on that, as if it had arrived. What takes it back is a change then,
   * which no tab takes for stored, nor this one when it is opened anew.
   */
  typed(id: string, typed: Omit<RowDraft, 'at'>): Omit<RowDraft, 'at'> {
    const sent = this.underWay.get(id);
    if (sent === undefined || this.latest(id, typed.revision) !== sent.expectedRevision) return typed;
    return { ...typed, base: isSame(typed.value.data, sent.data) ? sent.draft.base : arrived(sent) };
  }
}

/** The same row without texts that can't be read, as it would be stored. */
export function storable(view: RegisterView, { value }: RowDraft): JsonObject | null {
  return value.data === null ? null : tidyEntry(view.declaration, value.data);
}

/** As many rows as go in one commit: the server takes 2,000. */
const rowsPerCommit = 1000;

/** A typed row that can be sent, and what is sent of it. */
export interface Ready {
  readonly id: string;
  readonly draft: RowDraft;
  readonly expectedRevision: number;
  readonly data: JsonObject | null;
}

interface Together {
  readonly number: string;
  readonly view: RegisterView;
  readonly path: string;
  readonly rows: KeptRows;
  readonly own: OwnRevisions;
  /** What was asked for before goes first. */
  readonly queue: RefObject<Promise<unknown>>;
  readonly settleRow: (id: string, sent: RowDraft, data: JsonObject | null, revision: number) => void;
  readonly tellAll: (found: RowTroubles) => void;
  readonly onSaved: (changedAt: string) => void;
}

const arrived = ({ data }: Ready): TypedRow => ({ data, texts: {} });

/** Rows of which something is to be sent. */
const changedIn = ({ view, rows, own }: Together, ids: readonly string[]): readonly Ready[] =>
  ids.flatMap((id) => {
    const draft = rows.find(id);
    if (draft === undefined) return [];
    const data = storable(view, draft);
    const isNothing = data === null ? draft.revision === 0 : isSame(data, draft.base?.data);
    return isNothing ? [] : [{ id, draft, expectedRevision: own.latest(id, draft.revision), data }];
  });

type Way = Pick<Together, 'path' | 'rows' | 'own'>;

/** What was refused did not arrive: what was typed meanwhile stands on what was there before. Of what merely failed nobody knows. */
function takeBack({ rows }: Way, sent: Ready): void {
  const now = rows.find(sent.id);
  if (now?.revision === sent.draft.revision && isSame(now.base, arrived(sent)))
    rows.put(sent.id, { ...now, base: sent.draft.base });
}

/** Sends changes of rows, which are under way until the server has answered. */
export async function sendChanges(way: Way, ready: readonly Ready[]): Promise<{ readonly changedAt: string }> {
  const { path, own } = way;
  const changes = ready.map(({ id, expectedRevision, data }) => ({ entryId: id, expectedRevision, data }));
  for (const one of ready) own.underWay.set(one.id, one);
  try {
    return await send('POST', `${path}/changes`, { changes });
  } catch (error) {
    if (ownTwin(error) === null && stateAfter(error).kind !== 'kept') for (const one of ready) takeBack(way, one);
    throw error;
  } finally {
    for (const { id } of ready) own.underWay.delete(id);
  }
}

async function commit(together: Together, ids: readonly string[]): Promise<void> {
  const { number, path, own, settleRow, onSaved } = together;
  const ready = changedIn(together, ids);
  if (ready.length === 0) return;
  const saved = await sendChanges(together, ready);
  for (const { id, draft, expectedRevision, data } of ready) {
    const revision = data === null ? 0 : expectedRevision + 1;
    own.record(id, expectedRevision, revision);
    settleRow(id, draft, data, revision);
  }
  onSaved(saved.changedAt);
  await queryClient.invalidateQueries({ queryKey: [path] });
  void refresh(number);
}

/**
 * Sends typed rows in one commit, which is one step in the history, and tells at once which lack something. What it gives back is
 * still to be sent row by row: what was refused together is told of each by itself.
 */
export async function sendTogether(together: Together, ids: readonly string[]): Promise<readonly string[]> {
  const { view, path, queue, tellAll } = together;
  const changed = changedIn(together, ids);
  const problemsOf = ({ data }: Ready) => (data === null ? [] : entryProblems(view.declaration, data));
  const lacking = changed
    .map((one) => [one.id, problemsOf(one)] as const)
    .filter(([, problems]) => problems.length > 0);
  tellAll(new Map(lacking.map(([id, problems]) => [id, { kind: 'incomplete', problems }] as const)));
  const incomplete = new Set(lacking.map(([id]) => id));
  const whole = changed.map(({ id }) => id).filter((id) => !incomplete.has(id));
  if (whole.length < 2) return ids.filter((id) => !incomplete.has(id));
  for (let at = 0; at < whole.length; at += rowsPerCommit) {
    const some = whole.slice(at, at + rowsPerCommit);
    const done = queue.current.then(() => inTurn(path, () => commit(together, some)));
    queue.current = done.catch(() => undefined);
    await queue.current;
  }
  return changedIn(together, whole).map(({ id }) => id);
}
