import { importTexts } from '../messages/import-texts.ts';
import { usePageWords } from './page-words.ts';

export const useImportWords = () => usePageWords(importTexts);

/** How it is said which of all rows are shown, after the first `from` and up to `to`: a range only where there are more of them. */
export function rangeWords(total: number, from: number, to: number) {
  if (total === 0) return 'rowsNone';
  if (from === 0 && to >= total) return total === 1 ? 'rowsOne' : 'rowsAll';
  return from + 1 === to ? 'rowsShownOne' : 'rowsShown';
}
