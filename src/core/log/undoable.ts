import type { LogBody } from './log-entry.ts';

/** What makes many rows at once out of a file, a scan, a template or a list that was read. */
const imports: ReadonlySet<string> = new Set([
  'importRegister',
  'importDiagnosis',
  'applyPlanTemplate',
  'readChecklist',
  'takeOverForm',
  'carryOver',
]);

/** What people do row by row, and may do to many at once: proposals taken over, cells pasted, answers carried. */
const edits: ReadonlySet<string> = new Set(['changeRegister', 'recordClaim', 'editPlan', 'answerChecklist']);

/** Whether an entry of a log can be taken back as one step. */
export const isUndoable = ({ verb, changes }: LogBody): boolean =>
  changes.length > 0 && (imports.has(verb) || (edits.has(verb) && changes.length > 1));
