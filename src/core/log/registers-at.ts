import type { JsonObject } from '../kernel/json.ts';
import type { LogEntry } from './log-entry.ts';

/** A row as the log tells it at some place. */
export interface RowAt {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** The registers as they stood, followed entry by entry from the log's beginning. */
export class RegistersAt {
  /** Entries followed so far. */
  size = 0;
  /** True when a body on the way was erased: rows that only it told of are missing. */
  isIncomplete = false;
  readonly #rows = new Map<string, Map<string, RowAt>>();

  add({ header, body }: LogEntry): void {
    this.size = header.seq + 1;
    if (body === null) this.isIncomplete = true;
    for (const { register, entryId: id, revision, data } of body?.changes ?? []) {
      const rows = this.#rows.get(register) ?? new Map<string, RowAt>();
      this.#rows.set(register, rows);
      if (data === null) rows.delete(id);
      else rows.set(id, { id, revision, data, changedAt: header.at, changedBy: body?.actor.name ?? '' });
    }
  }

  registers(): Readonly<Record<string, readonly RowAt[]>> {
    return Object.fromEntries([...this.#rows].map(([register, rows]) => [register, [...rows.values()]]));
  }
}
