import type { ContractFile } from './contract-file-shape.ts';

/** Books that a contract file keeps by their own names, as `{ id: data }`: written and read by this list. */
export const booksById = [
  'claims',
  'carryOvers',
  'rowOverrides',
  'emptyRegisters',
  'checkSchedules',
  'observations',
  'scanRuns',
  'checklistAnswers',
  'findingNotes',
  'softwareConclusions',
  'ismapConclusions',
  'feedSnapshots',
  'evidenceItems',
  'evidenceFaults',
  'checkSigners',
  'checkBundles',
  'mailRecipients',
  'closing',
] as const satisfies readonly (keyof ContractFile)[];

/**
 * Books that stay behind: a submitted report is frozen where it was submitted, with its files; verdicts are drawn anew where a file is
 * read, by the rules there.
 */
export const booksLeftOut: readonly string[] = ['reports', 'reportRibbons', 'verdictsSeen'];
