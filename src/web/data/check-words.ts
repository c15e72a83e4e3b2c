import { checkTexts } from '../messages/check-texts.ts';
import { usePageWords } from './page-words.ts';

export type CheckTextKey = keyof typeof checkTexts;

export const useCheckWords = () => usePageWords(checkTexts);
