import { verbTexts } from '../messages/verb-texts.ts';
import { usePageWords } from './page-words.ts';

export type VerbTextKey = keyof typeof verbTexts;

export const useVerbWords = () => usePageWords(verbTexts);
