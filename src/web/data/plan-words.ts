import { planTexts } from '../messages/plan-texts.ts';
import { usePageWords } from './page-words.ts';

export const usePlanWords = () => usePageWords(planTexts);
