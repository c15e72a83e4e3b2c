import { gridTexts } from '../messages/grid-texts.ts';
import { usePageWords } from './page-words.ts';

export const useGridWords = () => usePageWords(gridTexts);
