import { reportTexts } from '../messages/report-texts.ts';
import { usePageWords } from './page-words.ts';

export type ReportTextKey = keyof typeof reportTexts;

export const useReportWords = () => usePageWords(reportTexts);
