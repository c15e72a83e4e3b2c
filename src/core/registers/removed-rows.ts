import { own } from '../kernel/own.ts';
import { partsOfAnswerId } from './checklist-answers.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { registerDeclarations } from './registers.ts';

const rowKey = (register: string, id: string): string => `${register}/${id}`;

/** Rows that others name though they are gone, as `register/id`: references, and checklists whose answers stayed. */
export function removedRows(registers: Registers): readonly string[] {
  const known = new Set(Object.entries(registers).flatMap(([name, rows]) => rows.map(({ id }) => rowKey(name, id))));
  const named = registerDeclarations.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([key, { kind, register = '' }]) =>
      kind === 'reference' ? (own(registers, name) ?? []).flatMap((row) => targetOf(row, key, register)) : [],
    ),
  );
  const checklists = (registers.checklistAnswers ?? []).map(({ id }) =>
    rowKey('checklists', partsOfAnswerId(id)?.checklistId ?? ''),
  );
  return [...new Set([...named, ...checklists])].filter((key) => !known.has(key)).sort();
}

function targetOf({ data }: RegisterEntry, key: string, register: string): string[] {
  const target = own(data, key);
  return typeof target === 'string' ? [rowKey(register, target)] : [];
}
