/** What the reading threads offer: each reader under its name. */
export { readFilledForm } from './read-filled-form.ts';

import { readTable } from './read-table.ts';

/** `readTable` with its arguments as one, as threads take them. */
export const readTableOf = ({ bytes, register }: { readonly bytes: Uint8Array; readonly register: string }) =>
  readTable(bytes, register);
