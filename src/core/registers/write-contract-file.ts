import type { JsonObject } from '../kernel/json.ts';
import { partsOfAnswerId } from './checklist-answers.ts';
import type { ContractState } from './contract-state.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { registerDeclarations } from './registers.ts';

const byId = (rows: readonly RegisterEntry[] = []): JsonObject =>
  Object.fromEntries(rows.map(({ id, data }) => [id, data]));

const flat = (rows: readonly RegisterEntry[] = []): JsonObject[] => rows.map(({ id, data }) => ({ id, ...data }));

/** Answers of a checklist that was removed stay in the book, so that the removal can be undone; they describe nothing that holds. */
const hasChecklist =
  ({ checklists = [] }: Registers) =>
  ({ id }: RegisterEntry): boolean =>
    checklists.some((checklist) => checklist.id === partsOfAnswerId(id)?.checklistId);

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
    checkSchedules: byId(registers.checkSchedules),
    observations: byId(registers.observations),
    scanRuns: byId(registers.scanRuns),
    checklistAnswers: byId(registers.checklistAnswers?.filter(hasChecklist(registers))),
    findingNotes: byId(registers.findingNotes),
    softwareConclusions: byId(registers.softwareConclusions),
    ismapConclusions: byId(registers.ismapConclusions),
    feedSnapshots: byId(registers.feedSnapshots),
    evidenceItems: byId(registers.evidenceItems),
    closing: byId(registers.closing),
    registers: Object.fromEntries(grids),
  };
}
