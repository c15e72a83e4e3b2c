import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from './contract-state.ts';
import type { RegisterEntry } from './entry.ts';
import { registerDeclarations } from './registers.ts';

const byId = (rows: readonly RegisterEntry[] = []): JsonObject =>
  Object.fromEntries(rows.map(({ id, data }) => [id, data]));

const flat = (rows: readonly RegisterEntry[] = []): JsonObject[] => rows.map(({ id, data }) => ({ id, ...data }));

/** A contract's whole state as a contract file; `parseContractFile` reads it back to the same state. Frozen reports stay behind. */
export function contractFileOf({ contract, registers }: ContractState, exportedAt: string): JsonObject {
  const grids = registerDeclarations
    .map(({ name }) => [name, flat(registers[name])] as const)
    .filter(([, rows]) => rows.length > 0);
  return {
    format: 'junshu-contract@1',
    exportedAt,
    contract: contract as unknown as JsonObject,
    plan: { entries: byId(registers.planEntries), versions: flat(registers.planVersions) },
    claims: byId(registers.claims),
    rowOverrides: byId(registers.rowOverrides),
    addedItems: flat(registers.addedItems),
    emptyRegisters: byId(registers.emptyRegisters),
    findingNotes: byId(registers.findingNotes),
    registers: Object.fromEntries(grids),
  };
}
