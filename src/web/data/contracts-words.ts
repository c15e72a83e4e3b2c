import { contractsTexts } from '../messages/contracts-texts.ts';
import { usePageWords } from './page-words.ts';

export const useContractsWords = () => usePageWords(contractsTexts);
