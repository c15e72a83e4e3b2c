import { helpTexts } from '../messages/help-texts.ts';
import { usePageWords } from './page-words.ts';

/** The words of what helps in place. */
export const useHelpWords = () => usePageWords(helpTexts);
