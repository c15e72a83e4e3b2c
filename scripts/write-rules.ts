// Writes docs/rules.md from the code: node scripts/write-rules.ts
import { writeFileSync } from 'node:fs';
import { rules, rulesetVersion } from '../src/core/assessment/assess.ts';
import { severityOf } from '../src/core/assessment/rule-severity.ts';
import { type RuleText, ruleTexts } from '../src/core/assessment/rule-texts.ts';
import { fieldSenses } from './field-senses.ts';

const dutiesByRule = new Map<string, string[]>();
for (const { id, duties } of rules) dutiesByRule.set(id, [...(dutiesByRule.get(id) ?? []), ...duties]);

const outcomes = [
  ['satisfied', '満たしている'],
  ['notSatisfied', '満たしていない'],
  ['undetermined', '判定できない'],
] as const;

const severityWords = {
  error: '誤り / error',
  warning: '注意 / warning',
  information: '情報 / information',
} as const;

function section([id, text]: [string, RuleText]): string {
  const duties = dutiesByRule.get(id)?.join(', ') ?? '—';
  const sentences = outcomes.flatMap(([outcome, label]) => {
    const sentence = text.sentences[outcome];
    return sentence === null ? [] : [`- **${label}** ${sentence.ja}<br>${sentence.en}`];
  });
  const none = text.none === undefined ? [] : [`- **対象なし** ${text.none.ja}<br>${text.none.en}`];
  const also = Object.values(text.also ?? {}).map(({ ja, en }) => `- **あわせて** ${ja}<br>${en}`);
  const severity = severityWords[severityOf(id)];
  return [
    `## ${id}`,
    '',
    `${text.title.ja} / ${text.title.en} — ${duties} — ${severity}`,
    '',
    ...sentences,
    ...none,
    ...also,
    '',
  ].join('\n');
}

/** The page, generated so that it can't differ from what the product concludes. */
export const rulesPage = [
  '# 規則 / Rules',
  '',
  `規則集 ${rulesetVersion}。\`node scripts/write-rules.ts\` が書き出す。台帳が空で理由も示されていなければ、どの規則も「判定できない」。`,
  '',
  `Ruleset ${rulesetVersion}, written by \`node scripts/write-rules.ts\`. While a register is empty and nobody said why, each of its rules is undetermined.`,
  '',
  ...Object.entries<RuleText>(ruleTexts).map(section),
  ...fieldSenses,
].join('\n');

if (import.meta.main) writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage);
