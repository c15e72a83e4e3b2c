import type { z } from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import { issueWords } from './issue-words.ts';
import { plainPath } from './plain-path.ts';

/** What is wrong with a value that was sent, where, and how to mend it. */
interface IssueProblem {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

type Words = Pick<IssueProblem, 'message' | 'mend'>;

const words = (ja: string, en: string, mendJa: string, mendEn: string): Words => ({
  message: { ja, en },
  mend: { ja: mendJa, en: mendEn },
});

const empty = words('空です。', 'It is empty.', '入れてください。', 'Fill it in.');
const unread = words('入れられない値です。', 'It can’t hold this value.', '値を確かめてください。', 'Check the value.');
const noDay = words(
  '日付として読めません。',
  'This can’t be read as a day.',
  '2026-11-30 か R8.11.30 の形で入れてください。',
  'Write it as 2026-11-30 or R8.11.30.',
);

/** Fields whose form needs more words than their kind. */
const ownForms: Readonly<Record<string, Words>> = {
  number: words(
    '契約番号に使えない文字があるか、長さが合いません。',
    'It holds a character that a number can’t have, or is too short or long.',
    '英数字で始まる、英数字とハイフンの2〜40字にしてください（例：METI-R8-SYS-01）。',
    'Use 2 to 40 letters, digits and hyphens, a letter or digit first (METI-R8-SYS-01).',
  ),
  address: words(
    'メールアドレスの形ではありません。',
    'This is no mail address.',
    'name@example.jp の形で入れてください。',
    'Write it like name@example.jp.',
  ),
};
const byField = new Map(Object.entries(ownForms));

const isNothing = (input: unknown): boolean =>
  input === undefined || input === null || (typeof input === 'string' && input.trim() === '');

function sizeWords(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Words {
  const message = issueWords(issue) ?? unread.message;
  if (issue.origin !== 'string') return { message, mend: unread.mend };
  return issue.code === 'too_big'
    ? { message, mend: { ja: '短くしてください。', en: 'Shorten it.' } }
    : { message, mend: { ja: '長くしてください。', en: 'Make it longer.' } };
}

/** What is wrong with a value at a place, and how to mend it. */
export function wordsOfIssue(issue: z.core.$ZodIssue, path: string): Words {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, 10).join(', ');
    return words(`知らない項目があります：${keys}`, `Unknown keys: ${keys}`, '消してください。', 'Remove them.');
  }
  if (issue.code !== 'custom' && isNothing(issue.input)) return empty;
  const own = byField.get(plainPath(path));
  if (own !== undefined && issue.code === 'invalid_format') return own;
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeWords(issue);
  if (issue.code === 'invalid_format' && issue.format === 'date') return noDay;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { message: unread.message, mend: { ja: `入れられるもの：${values}`, en: `It may be: ${values}` } };
  }
  const told = issueWords(issue);
  return told === null ? unread : { message: told, mend: unread.mend };
}

/** Of a value that may have several shapes, the one that it is nearest to. */
function nearest(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const isOtherKind = (one: z.core.$ZodIssue): boolean => one.code === 'invalid_value' && one.path.length > 0;
  const [best = []] = [...issue.errors].sort(
    (a, b) => Number(a.some(isOtherKind)) - Number(b.some(isOtherKind)) || a.length - b.length,
  );
  return best.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** What a schema finds wrong, in words; parse with `reportInput`, so that what is empty is told as such. */
export const issueProblems = (issues: readonly z.core.$ZodIssue[]): readonly IssueProblem[] =>
  issues.flatMap(nearest).map((issue) => {
    const path = issue.path.map(String).join('.');
    return { path, ...wordsOfIssue(issue, path) };
  });
