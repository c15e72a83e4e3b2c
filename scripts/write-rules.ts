// Writes docs/rules.md from the code: node scripts/write-rules.ts
import { writeFileSync } from 'node:fs';
import { rules, rulesetVersion } from '../src/core/assessment/assess.ts';
import { reachableBy } from '../src/core/assessment/backing.ts';
import { reachableOf } from '../src/core/assessment/backing-of-duty.ts';
import { type BackingWord, backingTexts, backingWords } from '../src/core/assessment/backing-words.ts';
import { explanationOf } from '../src/core/assessment/rule-explanation.ts';
import { ruleTexts } from '../src/core/assessment/rule-texts.ts';
import { dutiesOf, meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { allChecks } from '../src/core/checks/all-checks.ts';
import { evidenceKindTexts } from '../src/core/evidence/evidence-texts.ts';
import { registerNamed } from '../src/core/registers/registers.ts';
import { fieldSenses } from './field-senses.ts';

const dutiesByRule = new Map<string, string[]>();
for (const { id, duties } of rules) dutiesByRule.set(id, [...(dutiesByRule.get(id) ?? []), ...duties]);

const outcomes = {
  satisfied: '満たしている',
  notSatisfied: '満たしていない',
  undetermined: '判定できない',
} as const;

const words = (all: readonly BackingWord[]): string => all.map((word) => backingTexts[word].word.ja).join('・');

/** The words that the sentences of a rule can bear, and the kinds of files that can prove them, where they differ by duty. */
function backingLines(id: string): readonly string[] {
  const told = rules
    .filter((rule) => rule.id === id)
    .map(({ duties: of, proof }) => {
      const kinds = [...new Set(proof.kinds)].map((kind) => evidenceKindTexts[kind].ja).join('、');
      return { of, line: `${words(reachableBy(proof))}${kinds === '' ? '' : `。証跡は ${kinds}`}` };
    });
  return [...Map.groupBy(told, ({ line }) => line)].map(([line, rulesOf], _, all) => {
    const duty = all.length === 1 ? '' : `（${rulesOf.flatMap(({ of }) => of).join(', ')}）`;
    return `- **裏付け**${duty} ${line}`;
  });
}

const severityWords = {
  error: '誤り / error',
  warning: '注意 / warning',
  information: '情報 / information',
} as const;

function section(id: string): string {
  const told = explanationOf(id);
  if (told === null) throw new Error(`no words for ${id}`);
  const duties = dutiesByRule.get(id)?.join(', ') ?? '—';
  const sentences = told.sentences.map(([outcome, { ja, en }]) => `- **${outcomes[outcome]}** ${ja}<br>${en}`);
  const none = told.none === null ? [] : [`- **対象なし** ${told.none.ja}<br>${told.none.en}`];
  const also = told.also.map(({ ja, en }) => `- **あわせて** ${ja}<br>${en}`);
  return [
    `## ${id}`,
    '',
    `${told.title.ja} / ${told.title.en} — ${duties} — ${severityWords[told.severity]}`,
    '',
    ...sentences,
    ...none,
    ...also,
    ...backingLines(id),
    '',
  ].join('\n');
}

/** Duties that no field can answer, and what answers them instead. */
const notFromFields: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  '15.8.tls': [
    '台帳の記載では暗号化は示せない。点検が見たことで判定する',
    'a typed word proves no encryption: judged by what checks saw',
  ],
  '15.8.cert': [
    '台帳の記載では公的な検証は示せない。点検が見た証明書で判定する',
    'judged by the certificates that checks saw',
  ],
  '15.9.spoof': ['DNSにあるものだけが示す。点検で判定する', 'only what stands in the DNS shows it: judged by checks'],
  '15.9.tls': [
    'メールサーバの応答だけが示す。点検で判定する',
    'only the mail servers’ answers show it: judged by checks',
  ],
  '15.9.sign': [
    '届いたメールの署名は台帳では示せない。担当者が確かめて答える',
    'signatures of mail that was sent are not on record: a person finds out and answers',
  ],
  '15.10.narrative': [
    '報告の記述そのもの。提出前に内容の有無を確かめる',
    'it is the report’s own text: looked at before submission',
  ],
  '16.1': ['①〜③の義務が判定する', 'judged by its parts ① to ③'],
};

const checksOf = (dutyId: string): readonly string[] =>
  allChecks.filter(({ duties }) => duties.includes(dutyId)).map(({ id }) => `\`${id}\``);

/** What each duty is judged by: rules and checks, from which registers, and what can't be judged. */
function dutyLine({ id, label, registers }: (typeof duties)[number]): string {
  const ruled = [...new Set(rules.filter((rule) => rule.duties.includes(id)).map((rule) => `\`${rule.id}\``))];
  const from = registers.flatMap((name) => registerNamed(name)?.label.ja ?? []).join('・');
  const otherwise = notFromFields[id];
  const told = [
    ...(ruled.length > 0 ? [ruled.join(', ')] : []),
    ...(checksOf(id).length > 0 ? [`点検 / checks: ${checksOf(id).join(', ')}`] : []),
    ...(otherwise === undefined ? [] : [`${otherwise[0]} / ${otherwise[1]}`]),
  ];
  const backing = `裏付け / backing: ${words(reachableOf(id))}`;
  return `- **${id}** ${label.ja}${from === '' ? '' : `（${from}）`}：${[...told, backing].join('。')}`;
}

const duties = dutiesOf(meti2023);

/** The page, generated so that it can't differ from what the product concludes. */
export const rulesPage = [
  '# 規則 / Rules',
  '',
  `規則集 ${rulesetVersion}。\`node scripts/write-rules.ts\` が書き出す。台帳が空で理由も示されていなければ、どの規則も「判定できない」。`,
  '',
  `Ruleset ${rulesetVersion}, written by \`node scripts/write-rules.ts\`. While a register is empty and nobody said why, each of its rules is undetermined.`,
  '',
  '# 義務ごとの判定 / What each duty is judged by',
  '',
  '括弧は判定のもとになる台帳。/ In brackets the registers that are read.',
  '',
  ...duties.map(dutyLine),
  '',
  '# 裏付け / Backing',
  '',
  '文がどれだけ裏付けられているかを、言葉で示す。順位はなく、文は事実が与える言葉をすべて持つ。届きうる言葉と、証跡として数えるファイルの種類は、義務と規則ごとに決まっている。取り下げた証跡、壊れた証跡、ほかの行の証跡、先の日付の証跡は数えない。文章を書き足しても言葉は増えない。',
  '',
  'How well each sentence is borne out, in words. They have no rank: a sentence bears every one that its facts give. Which words can be reached, and which kinds of files count, is declared for each duty and rule. Evidence that was withdrawn or damaged, is about another row, or bears a day to come counts for nothing, and no text adds a word.',
  '',
  ...backingWords.map((word) => {
    const { word: name, meaning } = backingTexts[word];
    return `- **${name.ja} / ${name.en}** ${meaning.ja}<br>${meaning.en}`;
  }),
  '',
  '# 規則の言葉 / The rules’ words',
  '',
  ...Object.keys(ruleTexts).map(section),
  ...fieldSenses,
].join('\n');

if (import.meta.main) writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage);
