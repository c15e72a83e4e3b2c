import type { Bilingual } from '../core/kernel/bilingual.ts';
import { refused } from '../core/kernel/result.ts';

/** Why a file could not be read as a table. */
export interface UnreadableFile {
  readonly type: 'unreadable';
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** Bounds on what is taken at all; a personnel list is far below them. */
export const tableLimits = { bytes: 20_000_000, rows: 20_000, columns: 300 } as const;

export function unreadable(
  ja: string,
  en: string,
  mendJa: string,
  mendEn: string,
): { readonly ok: false; readonly refusal: UnreadableFile } {
  return refused({ type: 'unreadable', message: { ja, en }, mend: { ja: mendJa, en: mendEn } });
}
