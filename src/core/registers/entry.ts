import type { JsonObject } from '../kernel/json.ts';
import type { RowSeries } from '../kernel/row-series.ts';

export type { EntryChange } from '../kernel/entry-change.ts';

/** A row of a register as it holds now. `revision` starts at 1 and rises by one with each commit that changes the row. */
export interface RegisterEntry<Data = JsonObject> {
  readonly id: string;
  readonly revision: number;
  readonly data: Data;
  /** Instant and actor of the last change, for "register untouched since the period began". */
  readonly changedAt: string;
  readonly changedBy: string;
  /** Instant at which it was first told of; that of its last change where absent. */
  readonly toldAt?: string | undefined;
  /** Every value ever told of its series fields; absent where its register has none, or where it was never kept. */
  readonly series?: RowSeries | undefined;
}

/** All entries of one contract, by register. Books (contract, claims, planEntries, planVersions, reports …) are registers too. */
export type Registers = Readonly<Record<string, readonly RegisterEntry[]>>;
