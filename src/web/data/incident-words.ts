import { incidentTexts } from '../messages/incident-texts.ts';
import { usePageWords } from './page-words.ts';

export const useIncidentWords = () => usePageWords(incidentTexts);
