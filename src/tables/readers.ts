/** What the reading threads offer: each reader under its name. */

import { beQuiet } from '../quiet-thread.ts';

export { readScan } from '../scanners/read-scan.ts';
export { fillChecklistSheet } from '../xlsx/checklist-fill.ts';
export { readChecklistSheet } from '../xlsx/checklist-sheet.ts';
export { previewTable } from './preview-table.ts';
export { readFilledForm } from './read-filled-form.ts';

beQuiet();
