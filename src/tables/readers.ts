/** What the reading threads offer: each reader under its name. */

export { readScan } from '../scanners/read-scan.ts';
export { fillChecklistSheet } from '../xlsx/checklist-fill.ts';
export { readChecklistSheet } from '../xlsx/checklist-sheet.ts';
export { previewTable } from './preview-table.ts';
export { readFilledForm } from './read-filled-form.ts';
