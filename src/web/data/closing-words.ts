import { closingTexts } from '../messages/closing-texts.ts';
import { usePageWords } from './page-words.ts';

export type ClosingTextKey = keyof typeof closingTexts;

export const useClosingWords = () => usePageWords(closingTexts);
