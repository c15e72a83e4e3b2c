import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { japanDay } from '../kernel/plain-date.ts';
import { booksById } from './contract-file-books.ts';
import { takenBefore } from './contract-file-doors.ts';
import type { ContractState } from './contract-state.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { registerDeclarations } from './registers.ts';
import { removedRows } from './removed-rows.ts';

const byId = (rows: readonly RegisterEntry[] = []): JsonObject =>
  Object.fromEntries(rows.map(({ id, data }) => [id, data]));

const flat = (rows: readonly RegisterEntry[] = []): JsonObject[] => rows.map(({ id, data }) => ({ id, ...data }));

/** By register and row: what was told of the series fields, and when. */
function seriesOf(registers: Registers): JsonObject {
  const told = registerDeclarations.map(({ name }) => {
    const rows = (own(registers, name) ?? []).flatMap(({ id, series }) => (series === undefined ? [] : [[id, series]]));
    return [name, Object.fromEntries(rows) as JsonObject] as const;
  });
  return Object.fromEntries(told.filter(([, rows]) => Object.keys(rows).length > 0));
}

/**
 * A contract's whole state as a contract file; `parseContractFile` reads it back to the same state. Submitted reports and the
 * bytes of evidence stay behind, and the file says so.
 */
export function contractFileOf({ contract, registers }: ContractState, exportedAt: string): JsonObject {
  const grids = registerDeclarations
    .map(({ name }) => [name, flat(own(registers, name))] as const)
    .filter(([, rows]) => rows.length > 0);
  return {
    format: 'junshu-contract@3',
    exportedAt,
    leftOut: {
      reports: (registers.reports ?? []).map(({ id }) => id),
      evidenceFiles: (registers.evidenceItems ?? []).length,
    },
    contract: contract as unknown as JsonObject,
    plan: { entries: byId(registers.planEntries), versions: flat(registers.planVersions) },
    addedItems: flat(registers.addedItems),
    ...Object.fromEntries(booksById.map((name) => [name, byId(registers[name])])),
    registers: Object.fromEntries(grids),
    series: seriesOf(registers),
    removedRows: [...removedRows(registers)],
    takenBefore: [...takenBefore(registers, japanDay(exportedAt))],
  };
}
