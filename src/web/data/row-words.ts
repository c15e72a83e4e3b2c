import { registerTexts } from '../messages/register-texts.ts';
import { rowTexts } from '../messages/row-texts.ts';
import { usePageWords } from './page-words.ts';

const texts = { ...registerTexts, ...rowTexts };

/** The words of a register's page with those about single rows. */
export const useRowWords = () => usePageWords(texts);
