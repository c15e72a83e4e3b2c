import type { ChangedRow } from './history-words.ts';

/** GET /api/contracts/:number/log: one thing that happened. */
export interface HistoryItem {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly verb: string;
  /** Why, where the operation asks for it. */
  readonly reason?: string;
  /** The entry that it took back. */
  readonly undoes?: number;
  /** Made many rows at once, and can be taken back as one step; `by`: the entry that did so already. Not told of one row's history. */
  readonly undo?: { readonly by: number | null };
  /** All changes of the commit, of which `changes` holds the first. */
  readonly count: number;
  readonly changes: readonly ChangedRow[];
}
