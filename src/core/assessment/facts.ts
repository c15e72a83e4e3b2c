import type { Contract } from '../contract/contract.ts';
import { itemsByRow } from '../evidence/proof.ts';
import type { JsonObject } from '../kernel/json.ts';
import { oncePer } from '../kernel/once-per.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../registers/entry.ts';
import { registerNamed } from '../registers/registers.ts';

/** What rules may read: the contract, its registers with look-ups by id, and the day asked about. */
export interface Facts {
  readonly contract: Contract;
  readonly asOf: PlainDate;
  rows(register: string): readonly RegisterEntry[];
  find(register: string, id: string | undefined): RegisterEntry | undefined;
  /** Rows of a register whose reference field names the given entry. */
  referring(register: string, field: string, id: string): readonly RegisterEntry[];
  /** Standing evidence about a row: what was withdrawn, or found missing or altered, proves nothing. */
  evidenceOf(register: string, id: string): readonly RegisterEntry[];
  /** The line that stands for a row, in the register's title field. */
  titleOf(register: string, entry: RegisterEntry): string;
  /** Why an empty register is rightly empty; undefined when nobody has said so. */
  declaredEmpty(register: string): string | undefined;
}

/** A text value of a row, undefined when empty. */
export function textOf(data: JsonObject, field: string): string | undefined {
  const value = own(data, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(data: JsonObject, field: string): number | undefined {
  const value = own(data, field);
  return typeof value === 'number' ? value : undefined;
}

const nothing: readonly RegisterEntry[] = [];

function once<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function groupBy(rows: readonly RegisterEntry[], field: string): ReadonlyMap<string, readonly RegisterEntry[]> {
  const groups = new Map<string, RegisterEntry[]>();
  for (const row of rows) {
    const key = textOf(row.data, field);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Rows of a register by their ids. Registers don't change: whoever changes a row makes a new list, so that an index holds as long as its list. */
const byIdOf = oncePer((rows: readonly RegisterEntry[]) => new Map(rows.map((entry) => [entry.id, entry])));

const groupsOf = oncePer((rows: readonly RegisterEntry[]) => once((field) => groupBy(rows, field)));

/** Standing evidence by what it is about, of the items and of what was found wrong with their files. */
const standingOf = oncePer((items: readonly RegisterEntry[]) =>
  oncePer((faults: readonly RegisterEntry[]) => itemsByRow(items.filter(({ id }) => !byIdOf(faults).has(id)))),
);

/** The field that titles a row; where that is a reference and names nothing, the first other reference that does. */
function titleFieldOf(register: string, { data }: RegisterEntry): string {
  const { titleField = '', fields = {} } = registerNamed(register) ?? {};
  if (textOf(data, titleField) !== undefined || own(fields, titleField)?.kind !== 'reference') return titleField;
  const named = Object.entries(fields).find(([name, { kind }]) => kind === 'reference' && textOf(data, name));
  return named?.[0] ?? titleField;
}

/** Whoever wants to know what facts were asked for. */
export interface ReadNotes {
  /** Rows of a register were read as a whole, or it was found to have none. */
  ofRegister(name: string): void;
  /** One row was looked up, and found or not. */
  ofEntry(register: string, id: string, found: RegisterEntry | undefined): void;
}

const unnoted: ReadNotes = { ofRegister: () => {}, ofEntry: () => {} };

/** The rows of a register; the same empty list for each register that has none. */
export const rowsNamed = (registers: Registers, name: string): readonly RegisterEntry[] =>
  own(registers, name) ?? nothing;

/** Facts of a contract on a day; indexes are made when a rule first asks for them. Every look into the registers is noted. */
export function factsOf({ contract, registers }: ContractState, asOf: PlainDate, notes: ReadNotes = unnoted): Facts {
  const rows = (register: string): readonly RegisterEntry[] => {
    notes.ofRegister(register);
    return rowsNamed(registers, register);
  };
  // Asked for once per register, since rules look up thousands of rows.
  const byId = once((register) => byIdOf(rowsNamed(registers, register)));
  const groups = once((register) => groupsOf(rowsNamed(registers, register)));
  const evidence = once(() =>
    standingOf(rowsNamed(registers, 'evidenceItems'))(rowsNamed(registers, 'evidenceFaults')),
  );
  const find = (register: string, id: string | undefined): RegisterEntry | undefined => {
    if (id === undefined) return undefined;
    const found = byId(register).get(id);
    notes.ofEntry(register, id, found);
    return found;
  };
  const titleOf = (register: string, entry: RegisterEntry): string => {
    const field = titleFieldOf(register, entry);
    const title = textOf(entry.data, field) ?? entry.id;
    const { register: target, choices } = own(registerNamed(register)?.fields, field) ?? {};
    if (choices !== undefined) return own(choices, title)?.ja ?? title;
    const referred = target === undefined ? undefined : find(target, title);
    return target === undefined || referred === undefined ? title : titleOf(target, referred);
  };
  const evidenceOf = (register: string, id: string): readonly RegisterEntry[] => {
    notes.ofRegister('evidenceItems');
    notes.ofRegister('evidenceFaults');
    return evidence('').get(register)?.get(id) ?? nothing;
  };
  const referring = (register: string, field: string, id: string): readonly RegisterEntry[] => {
    notes.ofRegister(register);
    return groups(register)(field).get(id) ?? nothing;
  };
  return {
    contract,
    asOf,
    rows,
    find,
    titleOf,
    evidenceOf,
    referring,
    declaredEmpty: (register) => textOf(find('emptyRegisters', register)?.data ?? {}, 'reason'),
  };
}
