import type { LogEntry } from './log-entry.ts';

/** Entries that were taken back, and by which, as they are met on a way through a log. */
export class UndoneEntries {
  readonly #by = new Map<number, number>();

  note({ header, body }: LogEntry): void {
    if (body?.undoes !== undefined) this.#by.set(body.undoes, header.seq);
  }

  /** The place of the entry that took back another; null: none did. */
  by(seq: number): number | null {
    return this.#by.get(seq) ?? null;
  }
}
