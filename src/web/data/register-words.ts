import { registerTexts } from '../messages/register-texts.ts';
import { usePageWords } from './page-words.ts';

export type RegisterTextKey = keyof typeof registerTexts;

export const useRegisterWords = () => usePageWords(registerTexts);
