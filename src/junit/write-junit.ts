import type { Check, CheckConclusion } from '../core/checks/check.ts';
import type { CheckedTarget } from '../core/checks/checked-target.ts';
import { findingWords } from '../core/checks/finding-words.ts';
import type { Language } from '../core/kernel/bilingual.ts';
import { xmlText } from '../core/kernel/xml-text.ts';

function bodyOf(check: Check, conclusion: CheckConclusion, language: Language, isStrict: boolean): string {
  const worst = findingWords(check, conclusion).filter(({ outcome }) => outcome === conclusion.outcome);
  const message = xmlText(worst[0]?.title[language] ?? '');
  const lines = worst.map(({ place, explanation, remedy }) =>
    [place, explanation[language], remedy[language]].filter(Boolean).join(' — '),
  );
  const text = xmlText(lines.join('\n'));
  if (conclusion.outcome === 'fail') return `<failure message="${message}">${text}</failure>`;
  if (conclusion.outcome === 'pass') return '';
  return isStrict ? `<error message="${message}">${text}</error>` : `<skipped message="${message}"/>`;
}

function suite(checks: ReadonlyMap<string, Check>, one: CheckedTarget, language: Language, isStrict: boolean): string {
  const cases = one.conclusions.flatMap((conclusion) => {
    const check = checks.get(conclusion.check);
    if (check === undefined) return [];
    const name = xmlText(check.text.title[language]);
    const body = bodyOf(check, conclusion, language, isStrict);
    return [`    <testcase classname="${xmlText(check.id)}" name="${name}">${body}</testcase>`];
  });
  const count = (outcome: string): number => one.conclusions.filter((each) => each.outcome === outcome).length;
  const open = count('undetermined');
  const counts = `tests="${cases.length}" failures="${count('fail')}" errors="${isStrict ? open : 0}" skipped="${isStrict ? 0 : open}"`;
  return `  <testsuite name="${xmlText(one.target)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`;
}

/** What was checked as JUnit XML, as CI servers read it: a fail is a failure, what could not be told is skipped, or an error when strict. */
export function writeJunit(
  checks: readonly Check[],
  checked: readonly CheckedTarget[],
  language: Language,
  isStrict: boolean,
): string {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const suites = checked.map((one) => suite(byId, one, language, isStrict));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`;
}
