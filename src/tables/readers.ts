/** What the reading threads offer: each reader under its name. */
export { previewTable } from './preview-table.ts';
export { readFilledForm } from './read-filled-form.ts';
