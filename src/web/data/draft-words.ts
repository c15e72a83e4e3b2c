import { draftTexts } from '../messages/draft-texts.ts';
import { usePageWords } from './page-words.ts';

export type DraftTextKey = keyof typeof draftTexts;

export const useDraftWords = () => usePageWords(draftTexts);
