import { styleText } from 'node:util';
import type { Check, CheckConclusion, CheckOutcome } from '../core/checks/check.ts';
import type { CheckedTarget } from '../core/checks/checked-target.ts';
import { type FindingWords, findingWords } from '../core/checks/finding-words.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { say } from './console.ts';

const marks = { pass: '✓', fail: '✗', undetermined: '?' } as const satisfies Record<CheckOutcome, string>;
const colours = { pass: 'green', fail: 'red', undetermined: 'yellow' } as const;

const words: Readonly<Record<CheckOutcome, Bilingual>> = {
  pass: { ja: '適合', en: 'pass' },
  fail: { ja: '不適合', en: 'fail' },
  undetermined: { ja: '判定できない', en: 'undetermined' },
};

/** Colour only where the terminal shows it and nobody asked for none (NO_COLOR). */
const painted = (outcome: CheckOutcome, text: string): string =>
  styleText(colours[outcome], text, { stream: process.stdout });

function findingLines({ outcome, advice, place, title, explanation, remedy }: FindingWords): string[] {
  const isQuiet = outcome === 'pass' && !advice;
  const head = `    ${advice ? '△' : marks[outcome]} ${place === '' ? '' : `${place}: `}${say(title)}`;
  return isQuiet ? [] : [head, `        ${say(explanation)}`, `        → ${say(remedy)}`];
}

function conclusionLines(check: Check, conclusion: CheckConclusion): string[] {
  const { outcome } = conclusion;
  const head = `  ${painted(outcome, `${marks[outcome]} ${say(words[outcome])}`)}  ${say(check.text.title)} (${check.id})`;
  return [head, ...findingWords(check, conclusion).flatMap(findingLines)];
}

/** What was checked, for people: each check's outcome, and for what doesn't simply pass what was found and how to mend it. */
export function checkText(checks: readonly Check[], checked: readonly CheckedTarget[]): string {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const lines = checked.flatMap(({ target, conclusions }) => [
    target,
    ...conclusions.flatMap((conclusion) => {
      const check = byId.get(conclusion.check);
      return check === undefined ? [] : conclusionLines(check, conclusion);
    }),
  ]);
  const all = checked.flatMap(({ conclusions }) => conclusions);
  const count = (outcome: CheckOutcome): number => all.filter((one) => one.outcome === outcome).length;
  const counts = (['pass', 'fail', 'undetermined'] as const).map(
    (outcome) => `${say(words[outcome])} ${count(outcome)}`,
  );
  return [...lines, '', counts.join(', ')].join('\n');
}
