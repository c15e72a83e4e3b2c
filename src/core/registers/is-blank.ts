import { cleanText } from '../kernel/clean-text.ts';

/** Rows without a single character are skipped without a word. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cleanText(cell) === '');
