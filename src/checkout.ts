import { join } from 'node:path';

/** The checkout's root, or the bundle's. */
export const checkout = join(import.meta.dirname, '..');
