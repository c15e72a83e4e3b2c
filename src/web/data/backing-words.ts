import { backingTexts } from '../messages/backing-texts.ts';
import { usePageWords } from './page-words.ts';

export const useBackingWords = () => usePageWords(backingTexts);
