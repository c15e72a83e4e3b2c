import type { z } from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';

const units: Readonly<Record<string, Bilingual>> = {
  string: { ja: '字', en: ' characters' },
  array: { ja: '件', en: ' entries' },
};

const amountOf = (bound: number | bigint, origin: string): Bilingual => {
  const [figure, unit] = [bound.toLocaleString('en-US'), Object.hasOwn(units, origin) ? own(units, origin) : undefined];
  return { ja: `${figure}${unit?.ja ?? ''}`, en: `${figure}${unit?.en ?? ''}` };
};

const isBilingual = (words: unknown): words is Bilingual =>
  typeof words === 'object' && words !== null && 'ja' in words && 'en' in words;

/** What a value that is too large, too small or no day would have to be; null where only its place can be told. */
export function issueWords(issue: z.core.$ZodIssue): Bilingual | null {
  if (issue.code === 'too_big') {
    const { ja, en } = amountOf(issue.maximum, issue.origin);
    return { ja: `大きすぎます（${ja}まで）。`, en: `Too large: at most ${en}.` };
  }
  if (issue.code === 'too_small') {
    const { ja, en } = amountOf(issue.minimum, issue.origin);
    return { ja: `小さすぎます（${ja}から）。`, en: `Too small: at least ${en}.` };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return { ja: '日付ではありません（2026-11-30 の形）。', en: 'This is no day (like 2026-11-30).' };
  return issue.code === 'custom' && isBilingual(issue.params?.words) ? issue.params.words : null;
}
