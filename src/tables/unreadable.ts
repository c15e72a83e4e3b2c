import type { Bilingual } from '../core/kernel/bilingual.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';

/** Why a file could not be read as a table. */
export interface UnreadableFile {
  readonly type: 'unreadable';
  readonly message: Bilingual;
  readonly mend: Bilingual;
  /** It can be read; a person is asked first whether it may take the place of what is there. */
  readonly asks?: 'replace';
}

/**
 * Bounds on what is taken at all; a personnel list is far below them. `cellText` is above the 32,767 characters that a
 * spreadsheet's cell may hold; `depth` above the nesting of any document that a program writes for people.
 */
export const tableLimits = { bytes: 20_000_000, rows: 20_000, columns: 300, cellText: 40_000, depth: 200 } as const;

export function unreadable(
  ja: string,
  en: string,
  mendJa: string,
  mendEn: string,
): { readonly ok: false; readonly refusal: UnreadableFile } {
  return refused({ type: 'unreadable', message: { ja, en }, mend: { ja: mendJa, en: mendEn } });
}

/** Carries a refusal out of a parser's callback; never leaves `attempt`. */
class GaveUp extends Error {
  readonly refusal: UnreadableFile;

  constructor(refusal: UnreadableFile) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

/** Stops reading at once, however deep in a parser's callback. */
export function giveUp(...words: Parameters<typeof unreadable>): never {
  throw new GaveUp(unreadable(...words).refusal);
}

/** Runs a reading that may give up. Other errors are our own and pass. */
export function attempt<Value>(work: () => Value): Result<Value, UnreadableFile> {
  try {
    return accepted(work());
  } catch (error) {
    if (error instanceof GaveUp) return refused(error.refusal);
    throw error;
  }
}

export const tooManyRows = (): never =>
  giveUp(
    `${tableLimits.rows}行を超えています。`,
    `More than ${tableLimits.rows} rows.`,
    '分けて取り込んでください。',
    'Import it in parts.',
  );

export const tooManyColumns = (row: number): never =>
  giveUp(
    `${row}行目の列が${tableLimits.columns}を超えています。`,
    `Row ${row} has more than ${tableLimits.columns} columns.`,
    '要る列だけにしてください。',
    'Keep the columns that are needed.',
  );

export const tooLongCell = (ja: string, en: string): never =>
  giveUp(
    `${ja}の文字が${tableLimits.cellText}字を超えています。`,
    `${en} holds more than ${tableLimits.cellText} characters.`,
    'その欄を短くするか、別の資料に分けてください。',
    'Shorten it, or move the text into a document of its own.',
  );
