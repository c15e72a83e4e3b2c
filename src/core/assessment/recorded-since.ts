import type { Duty } from '../catalogue/catalogue.ts';
import { own } from '../kernel/own.ts';
import { isPlainDate, japanDay, type PlainDate, unlimited } from '../kernel/plain-date.ts';
import type { RegisterDeclaration } from '../registers/declaration.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { registerNamed } from '../registers/registers.ts';
import type { RowReference } from './assessment.ts';
import type { Facts } from './facts.ts';

/** The day on which a row was first told of. */
const toldOn = ({ toldAt, changedAt }: RegisterEntry): PlainDate => japanDay(toldAt ?? changedAt);

const asDay = (value: unknown): readonly PlainDate[] => {
  if (typeof value !== 'string') return [];
  const day = isPlainDate(value) ? value : japanDay(value);
  return day === '' ? [] : [day];
};

/** The days of a row on which something happened or began, as it says them itself; what is planned, or ends, tells of no past. */
function ownDays({ fields }: RegisterDeclaration, { data, series }: RegisterEntry): readonly PlainDate[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== 'date' && field.kind !== 'instant') return [];
    if (field.sense !== 'happened' && field.sense !== 'from') return [];
    return [own(data, name), ...(own(series, name) ?? []).map(({ value }) => value)].flatMap(asDay);
  });
}

const earliest = (days: readonly PlainDate[]): PlainDate | undefined => days.toSorted()[0];

/** A book's rows tell of the day that they bear, where they bear one: the file's day, the day from which a register is said to be empty. */
const bookDays = ({ data }: RegisterEntry): readonly PlainDate[] => [data.datedOn, data.on].flatMap(asDay);

const known = new WeakMap<RegisterEntry, PlainDate>();

/**
 * The first day of which a row tells anything: the earliest that it names itself, be that before it was typed; where it names none,
 * the day on which it was told. Of the days before nothing is on record.
 */
function tellsSince(register: string, row: RegisterEntry): PlainDate {
  const before = known.get(row);
  if (before !== undefined) return before;
  const declaration = registerNamed(register);
  const days = declaration === undefined ? bookDays(row) : ownDays(declaration, row);
  const since = earliest([...days, toldOn(row)]) ?? '';
  known.set(row, since);
  return since;
}

/** Registers of acts serve nearly every duty: an act tells of what it was for, and that of itself. */
const telling = ({ registers }: Pick<Duty, 'registers'>): readonly string[] => {
  const others = registers.filter((name) => name !== 'acts');
  return others.length > 0 ? others : registers;
};

/** The first day of which anything is on record for a duty; null: no register serves it, so that nothing could be. */
export function dutyRecordedSince(duty: Pick<Duty, 'registers'>, facts: Facts): PlainDate | null {
  const names = telling(duty);
  if (names.length === 0) return null;
  const days = names.flatMap((name) => {
    const empty = facts.find('emptyRegisters', name);
    return [
      ...facts.rows(name).map((row) => tellsSince(name, row)),
      ...(empty === undefined ? [] : [tellsSince('emptyRegisters', empty)]),
    ];
  });
  return earliest(days) ?? unlimited;
}

/** The first day of which a row that decided tells anything; null where the row is gone. */
export function rowRecordedSince({ register, entryId }: RowReference, facts: Facts): PlainDate | null {
  const row = facts.find(register, entryId);
  return row === undefined ? null : tellsSince(register, row);
}
