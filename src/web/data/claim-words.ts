import { claimTexts } from '../messages/claim-texts.ts';
import { usePageWords } from './page-words.ts';

export type ClaimTextKey = keyof typeof claimTexts;

export const useClaimWords = () => usePageWords(claimTexts);
