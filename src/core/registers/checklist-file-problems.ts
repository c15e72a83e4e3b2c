import type { JsonObject } from '../kernel/json.ts';
import { partsOfAnswerId } from './checklist-answers.ts';
import type { ContractFileProblem } from './contract-file.ts';
import type { ContractFile } from './contract-file-shape.ts';

/** Answers in a contract file whose cell there is not, or whose checklist is neither in the file nor named as removed. */
export function unknownChecklistCells({
  checklistAnswers,
  registers,
  removedRows,
}: ContractFile): ContractFileProblem[] {
  const rows = (registers as Readonly<Record<string, readonly JsonObject[]>>).checklists ?? [];
  const known = new Set([...rows.map(({ id }) => `checklists/${String(id)}`), ...removedRows]);
  return Object.keys(checklistAnswers)
    .filter((id) => !known.has(`checklists/${partsOfAnswerId(id)?.checklistId ?? ''}`))
    .map((id) => ({
      path: `checklistAnswers.${id}`,
      message: {
        ja: `「${id}」に当たるチェックリストか、その欄がありません。`,
        en: `“${id}” names no checklist of this file, or no cell.`,
      },
      mend: {
        ja: '「チェックリストの id:欄の番号」（例：c1:8-(i)）の形にしてください。',
        en: 'Write “id of the checklist:number of the cell”, e.g. c1:8-(i).',
      },
    }));
}
