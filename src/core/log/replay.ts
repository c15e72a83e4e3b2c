import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { RowSeries } from '../kernel/row-series.ts';
import type { LogEntry } from './log-entry.ts';
import type { RowAt, RowChange } from './registers-at.ts';
import { faultAt, type LogFault } from './verify-log.ts';

/** A row as the tables hold it: what a replay is compared with. */
interface StandingRow {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
  readonly series?: RowSeries | undefined;
}

interface ReplayedRow {
  readonly seq: number;
  readonly row: RowAt;
}

const asText = ({ revision, data, series }: StandingRow): string =>
  canonicalJson({ revision, data, series: (series ?? null) as unknown as JsonObject | null });

const keyOf = (register: string, id: string): string => `${register}/${id}`;

/**
 * The rows that a log tells of, followed entry by entry. Where bodies were erased, rows that only they could tell of are
 * left out of the comparison, and so are series; everything else must agree to the byte.
 */
export class Replay {
  readonly #rows = new Map<string, ReplayedRow>();
  #erased = false;
  #size = 0;
  readonly #changed: RowChange;

  constructor(changed: RowChange) {
    this.#changed = changed;
  }

  /** Entries followed so far. */
  get size(): number {
    return this.#size;
  }

  add({ header, body }: LogEntry): void {
    this.#size = header.seq + 1;
    if (body === null) this.#erased = true;
    for (const change of body?.changes ?? []) {
      const key = keyOf(change.register, change.entryId);
      if (change.data === null) this.#rows.delete(key);
      else {
        const row = this.#changed(this.#rows.get(key)?.row, change, change.data, header.at, body?.actor.name ?? '');
        this.#rows.set(key, { seq: header.seq, row });
      }
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

  #differs(key: string, standing: StandingRow): LogFault[] {
    const told = this.#rows.get(key);
    if (told !== undefined && this.#isAsTold(told.row, standing)) return [];
    if (this.#erased && (told === undefined || told.row.revision < standing.revision)) return [];
    const ja = `台帳の行 ${key} が、記録のとおりではありません。`;
    return [faultAt(told?.seq ?? this.#size, ja, `row ${key} is not as the log tells.`)];
  }

  /** What erased bodies told of a row before its last change, nobody can tell again. */
  #isAsTold(told: RowAt, standing: StandingRow): boolean {
    return asText(told) === asText(this.#erased ? { ...standing, series: told.series } : standing);
  }
}
