import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { Json, JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import type { LoggedChange } from '../core/log/log-entry.ts';
import { changedRow } from '../core/registers/changed-row.ts';
import type { EntryChange, RegisterEntry, Registers } from '../core/registers/entry.ts';

/** The sides of one field in a conflict. */
export interface FieldDifference {
  readonly field: string;
  readonly mine: Json;
  readonly theirs: Json;
}

/** Someone else changed the row since it was read; nothing was written. */
export interface RevisionConflict {
  readonly type: 'revisionConflict';
  readonly register: string;
  readonly entryId: string;
  readonly expected: number;
  readonly actual: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly fields: readonly FieldDifference[];
}

const same = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

function differences(mine: JsonObject | null, theirs: JsonObject): FieldDifference[] {
  const fields = [...new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs)])];
  return fields
    .map((field) => ({ field, mine: own(mine, field) ?? null, theirs: own(theirs, field) ?? null }))
    .filter((difference) => !same(difference.mine, difference.theirs));
}

/**
 * Places of a register's rows by id, made when a commit first looks into the register. A later array of the same register
 * shares the map: places only grow, and what is found at a place is held against its id.
 */
const placesOf = new WeakMap<readonly RegisterEntry[], Map<string, number>>();

function placeOf(rows: readonly RegisterEntry[], id: string): number {
  let places = placesOf.get(rows);
  if (places === undefined) {
    places = new Map(rows.map((row, place) => [row.id, place]));
    placesOf.set(rows, places);
  }
  const place = places.get(id) ?? -1;
  return rows[place]?.id === id ? place : -1;
}

/** The row that a change is about, as it stands. */
export const rowOf = (
  registers: Registers,
  { register, entryId }: Pick<EntryChange, 'register' | 'entryId'>,
): RegisterEntry | undefined => {
  const rows = own(registers, register) ?? [];
  return rows[placeOf(rows, entryId)];
};

/** What stands against a change when its row is not at the revision that it was made on; null when it is. */
export function conflictOf(registers: Registers, change: EntryChange): RevisionConflict | null {
  const row = rowOf(registers, change);
  const { register, entryId, expectedRevision: expected } = change;
  if ((row?.revision ?? 0) === expected) return null;
  const who = { changedBy: row?.changedBy ?? '', changedAt: row?.changedAt ?? '' };
  return {
    type: 'revisionConflict',
    register,
    entryId,
    expected,
    actual: row?.revision ?? 0,
    ...who,
    fields: differences(change.data, row?.data ?? {}),
  };
}

function withRow(rows: readonly RegisterEntry[], row: RegisterEntry): readonly RegisterEntry[] {
  const place = placeOf(rows, row.id);
  const next = place < 0 ? [...rows, row] : rows.with(place, row);
  const places = placesOf.get(rows);
  if (places !== undefined) placesOf.set(next, places.set(row.id, place < 0 ? rows.length : place));
  return next;
}

/** The registers after some changes; untouched registers stay the same arrays. */
export function applyChanges(
  registers: Registers,
  changes: readonly LoggedChange[],
  at: string,
  by: string,
): Registers {
  const next = new Map(Object.entries(registers));
  for (const change of changes) {
    const { register, entryId: id, data } = change;
    const rows = next.get(register) ?? [];
    const after =
      data === null
        ? rows.filter((row) => row.id !== id)
        : withRow(rows, changedRow(rows[placeOf(rows, id)], change, data, at, by));
    next.set(register, after);
  }
  return Object.fromEntries(next);
}
