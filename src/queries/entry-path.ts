import { own } from '../core/kernel/own.ts';
import { pathToCell, pathToDuty, pathToEvidence, pathToPlanDuty, pathToRow } from '../core/kernel/place.ts';
import { partsOfAnswerId } from '../core/registers/checklist-answers.ts';
import { registerNamed } from '../core/registers/registers.ts';

function cellPath(entryId: string): string {
  const parts = partsOfAnswerId(entryId);
  return parts === null ? 'registers/checklists' : pathToCell(parts.checklistId, parts.cellId);
}

/** Where an entry of a book that is no grid is seen. */
const bookPaths: Readonly<Record<string, (entryId: string) => string>> = {
  contract: () => 'settings',
  claims: pathToDuty,
  carryOvers: pathToDuty,
  planEntries: pathToPlanDuty,
  planVersions: () => 'plan/versions',
  rowOverrides: (entryId) => `items/${Number.parseInt(entryId, 10)}`,
  addedItems: () => 'plan',
  emptyRegisters: (entryId) => `registers/${entryId}`,
  findingNotes: () => 'report',
  reports: (entryId) => `reports/${encodeURIComponent(entryId)}`,
  checklistAnswers: cellPath,
  softwareConclusions: () => 'software',
  ismapConclusions: () => 'software',
  feedSnapshots: () => 'software',
  evidenceItems: pathToEvidence,
  evidenceFaults: pathToEvidence,
  checkSchedules: () => 'checks',
  observations: () => 'checks',
  mailRecipients: () => 'settings',
  closing: () => 'closing',
};

/** Where an entry of a register or book is seen, below /c/:number/; null where nowhere. */
export const pathToEntry = (register: string, entryId: string): string | null =>
  registerNamed(register) === undefined ? (own(bookPaths, register)?.(entryId) ?? null) : pathToRow(register, entryId);
