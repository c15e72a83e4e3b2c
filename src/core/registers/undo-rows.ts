import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { partsOfAnswerId } from './checklist-answers.ts';
import type { EntryChange, RegisterEntry, Registers } from './entry.ts';
import { registerNamed } from './registers.ts';
import { seriesNames } from './series.ts';

/** A row as one entry of the log left it; `data: null`: that entry removed it. */
export interface LeftRow {
  readonly register: string;
  readonly entryId: string;
  readonly revision: number;
  readonly data: JsonObject | null;
}

/**
 * Why a row stays as it is: somebody changed, removed or made it again since; a row from elsewhere names it; or what it was before
 * stood in an entry whose text is erased.
 */
export type UndoHindrance = 'changed' | 'gone' | 'back' | 'named' | 'erased';

/** A row that is not put back, and why. */
export interface HeldRow {
  readonly register: string;
  readonly entryId: string;
  readonly why: UndoHindrance;
  /** Who changed it since, and when; absent where nobody did, or where it is gone. */
  readonly changedBy?: string;
  readonly changedAt?: string;
}

/** What would take back one entry of the log: the changes for the rows that stand as it left them, and the rows that don't. */
export interface RowsUndo {
  readonly changes: readonly EntryChange[];
  readonly held: readonly HeldRow[];
}

type RowName = Pick<LeftRow, 'register' | 'entryId'>;

const keyOf = ({ register, entryId }: RowName): string => `${register}/${entryId}`;

/** Rows by `register/id`, of the registers that are asked for. */
function indexed(registers: Registers, names: Iterable<string>): ReadonlyMap<string, RegisterEntry> {
  return new Map(
    [...new Set(names)].flatMap((register) =>
      (own(registers, register) ?? []).map((row) => [keyOf({ register, entryId: row.id }), row] as const),
    ),
  );
}

/** What somebody did to a row since an instant; null: it stands as it was left then. */
function touched(left: LeftRow, row: RegisterEntry | undefined, at: string): UndoHindrance | null {
  if (left.data === null) return row === undefined ? null : 'back';
  if (row === undefined) return 'gone';
  const isSame =
    row.revision === left.revision &&
    Date.parse(row.changedAt) === Date.parse(at) &&
    canonicalJson(row.data) === canonicalJson(left.data);
  return isSame ? null : 'changed';
}

/** The change that puts a row back to what it was: series too, to the value and day. */
function inverse({ register, entryId, revision, data }: LeftRow, before: RegisterEntry | undefined): EntryChange {
  const expectedRevision = data === null ? 0 : revision;
  if (before === undefined) return { register, entryId, expectedRevision, data: null };
  const declaration = registerNamed(register);
  const hasSeries = declaration !== undefined && seriesNames(declaration).length > 0;
  return {
    register,
    entryId,
    expectedRevision,
    data: before.data,
    ...(hasSeries ? { series: before.series ?? {} } : {}),
  };
}

/** The rows that a row names: by its references, as what a file is evidence of, as the checklist that it answers. */
function namedBy(register: string, id: string, data: JsonObject): string[] {
  const references = Object.entries(registerNamed(register)?.fields ?? {}).flatMap(
    ([field, { kind, register: of }]) => {
      const target = own(data, field);
      return kind === 'reference' && typeof target === 'string' ? [keyOf({ register: of ?? '', entryId: target })] : [];
    },
  );
  const targets = register === 'evidenceItems' && Array.isArray(data.targets) ? data.targets : [];
  const checklist = register === 'checklistAnswers' ? partsOfAnswerId(id)?.checklistId : undefined;
  return [
    ...references,
    ...(targets as unknown as readonly RowName[]).map(keyOf),
    ...(checklist === undefined ? [] : [keyOf({ register: 'checklists', entryId: checklist })]),
  ];
}

/** Of rows that would go, those that a row still names that stays: in the state in which it would stay. */
function stillNamed(now: Registers, undone: ReadonlyMap<string, EntryChange>): ReadonlySet<string> {
  const going = new Set([...undone].filter(([, { data }]) => data === null).map(([key]) => key));
  const found = new Set<string>();
  if (going.size === 0) return found;
  for (const [register, rows] of Object.entries(now))
    for (const { id, data } of rows) {
      const change = undone.get(keyOf({ register, entryId: id }));
      const stays = change === undefined ? data : change.data;
      if (stays !== null) for (const key of namedBy(register, id, stays)) if (going.has(key)) found.add(key);
    }
  return found;
}

/**
 * What would take back the rows of one entry of the log, told at `at`: added rows go, changed ones and removed ones are what they were
 * before. A row that somebody touched since stays, and so does one that another row names by now. Pure.
 */
export function undoRows(left: readonly LeftRow[], at: string, before: Registers, now: Registers): RowsUndo {
  const names = left.map(({ register }) => register);
  const [earlier, standing] = [indexed(before, names), indexed(now, names)];
  const held = new Map<string, HeldRow>();
  const undone = new Map<string, EntryChange>();
  const hold = (row: RowName, why: UndoHindrance): void => {
    const { register, entryId } = row;
    const { changedBy, changedAt } = standing.get(keyOf(row)) ?? {};
    const who = why === 'changed' || why === 'back' ? { changedBy: changedBy ?? '', changedAt: changedAt ?? '' } : {};
    held.set(keyOf(row), { register, entryId, why, ...who });
    undone.delete(keyOf(row));
  };
  for (const row of left) {
    const key = keyOf(row);
    const why = touched(row, standing.get(key), at);
    if (why !== null) hold(row, why);
    else if (!earlier.has(key) && (row.data === null || row.revision > 1)) hold(row, 'erased');
    else undone.set(key, inverse(row, earlier.get(key)));
  }
  // A row that stays may name others of the same entry, which then stay as well.
  for (let found = stillNamed(now, undone); found.size > 0; found = stillNamed(now, undone))
    for (const row of left) if (found.has(keyOf(row))) hold(row, 'named');
  return { changes: [...undone.values()], held: [...held.values()] };
}
