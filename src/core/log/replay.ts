import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { LogEntry } from './log-entry.ts';
import { faultAt, type LogFault } from './verify-log.ts';

/** A row as the tables hold it: what a replay is compared with. */
interface StandingRow {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
}

interface ReplayedRow {
  readonly seq: number;
  readonly revision: number;
  /** Canonical JSON. */
  readonly data: string;
}

const keyOf = (register: string, id: string): string => `${register}/${id}`;

/**
 * The rows that a log tells of, followed entry by entry. Where bodies were erased, rows that only they could tell of are
 * left out of the comparison; everything else must agree to the byte.
 */
export class Replay {
  readonly #rows = new Map<string, ReplayedRow>();
  #erased = false;
  #size = 0;

  /** Entries followed so far. */
  get size(): number {
    return this.#size;
  }

  add({ header, body }: LogEntry): void {
    this.#size = header.seq + 1;
    if (body === null) this.#erased = true;
    for (const { register, entryId, revision, data } of body?.changes ?? []) {
      if (data === null) this.#rows.delete(keyOf(register, entryId));
      else this.#rows.set(keyOf(register, entryId), { seq: header.seq, revision, data: canonicalJson(data) });
    }
  }

  /** Rows that the log doesn't tell as they stand, and rows that it tells and that are gone. */
  compare(registers: Readonly<Record<string, readonly StandingRow[]>>): readonly LogFault[] {
    const faults: LogFault[] = [];
    const seen = new Set<string>();
    for (const [register, rows] of Object.entries(registers)) {
      for (const row of rows) {
        seen.add(keyOf(register, row.id));
        faults.push(...this.#differs(keyOf(register, row.id), row));
      }
    }
    if (this.#erased) return faults;
    const gone = [...this.#rows].filter(([key]) => !seen.has(key));
    return [
      ...faults,
      ...gone.map(([key, { seq }]) =>
        faultAt(seq, `台帳の行 ${key} がありません。`, `row ${key} is missing from the registers.`),
      ),
    ];
  }

  #differs(key: string, { revision, data }: StandingRow): LogFault[] {
    const told = this.#rows.get(key);
    if (told?.revision === revision && told.data === canonicalJson(data)) return [];
    if (this.#erased && (told === undefined || told.revision < revision)) return [];
    const ja = `台帳の行 ${key} が、記録のとおりではありません。`;
    return [faultAt(told?.seq ?? this.#size, ja, `row ${key} is not as the log tells.`)];
  }
}
