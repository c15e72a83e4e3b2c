import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { booksById } from './contract-file-books.ts';
import type { ContractState } from './contract-state.ts';
import type { RegisterEntry } from './entry.ts';
import { registerDeclarations } from './registers.ts';
import { removedRows } from './removed-rows.ts';

const byId = (rows: readonly RegisterEntry[] = []): JsonObject =>
  Object.fromEntries(rows.map(({ id, data }) => [id, data]));

const flat = (rows: readonly RegisterEntry[] = []): JsonObject[] => rows.map(({ id, data }) => ({ id, ...data }));

/**
 * A contract's whole state as a contract file; `parseContractFile` reads it back to the same state. Submitted reports and the
 * bytes of evidence stay behind, and the file says so.
 */
export function contractFileOf({ contract, registers }: ContractState, exportedAt: string): JsonObject {
  const grids = registerDeclarations
    .map(({ name }) => [name, flat(own(registers, name))] as const)
    .filter(([, rows]) => rows.length > 0);
  return {
    format: 'junshu-contract@2',
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
    removedRows: [...removedRows(registers)],
  };
}
