import { carryOverTexts } from '../messages/carry-over-texts.ts';
import { usePageWords } from './page-words.ts';

export const useCarryOverWords = () => usePageWords(carryOverTexts);
