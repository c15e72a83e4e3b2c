import { formTexts } from '../messages/form-texts.ts';
import { usePageWords } from './page-words.ts';

export type FormTextKey = keyof typeof formTexts;

export const useFormWords = () => usePageWords(formTexts);
