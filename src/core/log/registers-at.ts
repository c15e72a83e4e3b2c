import type { JsonObject } from '../kernel/json.ts';
import type { RowSeries } from '../kernel/row-series.ts';
import type { LogEntry, LoggedChange } from './log-entry.ts';

/** A row as the log tells it at some place. */
export interface RowAt {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly toldAt?: string | undefined;
  readonly series?: RowSeries | undefined;
}

/** How a change makes a row of what it was before; the same that makes it in a commit. */
export type RowChange = (
  before: RowAt | undefined,
  change: LoggedChange,
  data: JsonObject,
  at: string,
  by: string,
) => RowAt;

/** The registers as they stood, followed entry by entry from the log's beginning. */
export class RegistersAt {
  /** Entries followed so far. */
  size = 0;
  /** True when a body on the way was erased: rows that only it told of are missing. */
  isIncomplete = false;
  readonly #rows = new Map<string, Map<string, RowAt>>();
  readonly #changed: RowChange;

  constructor(changed: RowChange) {
    this.#changed = changed;
  }

  add({ header, body }: LogEntry): void {
    this.size = header.seq + 1;
    if (body === null) this.isIncomplete = true;
    for (const change of body?.changes ?? []) {
      const { register, entryId: id, data } = change;
      const rows = this.#rows.get(register) ?? new Map<string, RowAt>();
      this.#rows.set(register, rows);
      if (data === null) rows.delete(id);
      else rows.set(id, this.#changed(rows.get(id), change, data, header.at, body?.actor.name ?? ''));
    }
  }

  /** A row as it stands here. */
  row(register: string, id: string): RowAt | undefined {
    return this.#rows.get(register)?.get(id);
  }

  registers(): Readonly<Record<string, readonly RowAt[]>> {
    return Object.fromEntries([...this.#rows].map(([register, rows]) => [register, [...rows.values()]]));
  }
}
