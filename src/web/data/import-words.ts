import { importTexts } from '../messages/import-texts.ts';
import { usePageWords } from './page-words.ts';

export const useImportWords = () => usePageWords(importTexts);
