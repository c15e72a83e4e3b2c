import type { Bilingual } from '../kernel/bilingual.ts';
import type { ResultText } from './check.ts';

/** Japanese first, then English. */
export type Said = readonly [ja: string, en: string];

const bilingual = ([ja, en]: Said): Bilingual => ({ ja, en });

const nothingToDo: Said = ['対応は不要です。', 'Nothing to do.'];

/** The words of one result: what it is called, what it means, how to mend it. What is fine needs no mending. */
export const resultText = (title: Said, explanation: Said, remedy: Said = nothingToDo): ResultText => ({
  title: bilingual(title),
  explanation: bilingual(explanation),
  remedy: bilingual(remedy),
});
