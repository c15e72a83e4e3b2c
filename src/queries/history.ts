import type { Context, FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { historyPageSize } from '../core/log/history-page.ts';
import type { LogEntry, LoggedChange } from '../core/log/log-entry.ts';
import { isUndoable } from '../core/log/undoable.ts';
import { UndoneEntries } from '../core/log/undone-entries.ts';
import { walkLog } from '../postgres/walk-log.ts';
import { pathToEntry } from './entry-path.ts';
import type { HistoryItem } from './history-models.ts';
import { fieldChanges, rowWords } from './history-words.ts';

/** Changes of one item that are shown; an import of hundreds of rows is told by its count. */
const changesShown = 30;

/** What is asked of a history: of one row alone, and before an entry of the log. */
export interface HistoryWish {
  readonly entryId?: string | undefined;
  readonly before?: number | undefined;
}

interface Shift extends LoggedChange {
  /** The row as it stood before; null when it was not there. */
  readonly earlier: JsonObject | null;
}

/** A log entry with what each of its shown changes replaced; an erased body shows as no changes. */
interface Told {
  readonly entry: LogEntry;
  readonly count: number;
  readonly shifts: readonly Shift[];
}

/** Walks through a log in order: knows each row as it last stood, and keeps the last page of what is asked for. */
class HistoryWalk {
  readonly #entryId: string | undefined;
  readonly #last = new Map<string, JsonObject | null>();
  readonly undone = new UndoneEntries();
  #page: Told[] = [];

  constructor({ entryId }: HistoryWish) {
    this.#entryId = entryId;
  }

  add(entry: LogEntry): void {
    const all = entry.body?.changes ?? [];
    const changes = this.#entryId === undefined ? all : all.filter(({ entryId }) => entryId === this.#entryId);
    if (this.#entryId !== undefined && changes.length === 0) return;
    const shifts = changes.map((change) => {
      const key = `${change.register}/${change.entryId}`;
      const earlier = this.#last.get(key) ?? null;
      this.#last.set(key, change.data);
      return { ...change, earlier };
    });
    this.#page.push({ entry, count: changes.length, shifts: shifts.slice(0, changesShown) });
    if (this.#page.length >= 2 * historyPageSize) this.#page = this.#page.slice(-historyPageSize);
  }

  page(): readonly Told[] {
    return this.#page.slice(-historyPageSize).reverse();
  }
}

/** What happened in a contract, newest first; with a row named, what happened to it alone. However long the log, the newest is told. */
export async function history(
  context: Context,
  actor: Actor,
  { contractId, catalogue, state }: FoundContract,
  today: PlainDate,
  seesPersonal: boolean,
  wish: HistoryWish = {},
): Promise<readonly HistoryItem[]> {
  const walk = new HistoryWalk(wish);
  await walkLog(context, actor, contractId, 0, (entry) => {
    // What an entry says of earlier ones counts also where it is itself beyond the page that is asked for.
    walk.undone.note(entry);
    if (entry.header.seq < (wish.before ?? Number.POSITIVE_INFINITY)) walk.add(entry);
    return undefined;
  });
  const facts = factsOf(state, today);
  return walk.page().map(({ entry: { header, body }, count, shifts }) => ({
    seq: header.seq,
    at: header.at,
    actor: body?.actor.name ?? '',
    verb: body?.verb ?? 'erased',
    ...(body?.reason === undefined ? {} : { reason: body.reason }),
    ...(body?.undoes === undefined ? {} : { undoes: body.undoes }),
    ...(wish.entryId === undefined && body !== null && isUndoable(body)
      ? { undo: { by: walk.undone.by(header.seq) } }
      : {}),
    count,
    changes: shifts.map(({ register, entryId, earlier, data }) => ({
      register,
      entryId,
      title: rowWords(register, entryId, data ?? earlier, catalogue, facts),
      isRemoved: data === null,
      path: data === null ? null : pathToEntry(register, entryId),
      fields: data === null ? [] : fieldChanges(register, earlier, data, facts, seesPersonal),
    })),
  }));
}
