import { keptTexts } from '../messages/kept-texts.ts';
import { usePageWords } from './page-words.ts';

export const useKeptWords = () => usePageWords(keptTexts);
