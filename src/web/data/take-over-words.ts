import { takeOverTexts } from '../messages/take-over-texts.ts';
import { usePageWords } from './page-words.ts';

export const useTakeOverWords = () => usePageWords(takeOverTexts);
