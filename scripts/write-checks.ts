// Writes docs/checks.md from the code: node scripts/write-checks.ts
import { writeFileSync } from 'node:fs';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { allChecks } from '../src/core/checks/all-checks.ts';
import type { Check } from '../src/core/checks/check.ts';
import { unseenReasons } from '../src/core/checks/observation.ts';
import { unseenTexts } from '../src/core/checks/unseen-texts.ts';
import { consoleSection, ipaSection, row } from './other-sources.ts';
import { otherTools, publishedCounts, type Reason, reasons } from './other-tools.ts';

const labels = new Map(
  meti2023.obligations.flatMap(({ duties }) => duties.map(({ id, mark, label }) => [id, `${mark} ${label.ja}`.trim()])),
);

const marks = { pass: '✓', fail: '✗', undetermined: '?' } as const;

function resultsOf({ results }: Check): string {
  return Object.entries(results)
    .map(([result, { outcome, advice = false }]) => `${advice ? '△' : marks[outcome]} ${result}`)
    .join('<br>');
}

const checkRow = (duty: string, check: Check): string =>
  row(
    `${duty} ${labels.get(duty) ?? ''}`,
    `${check.text.title.ja}<br>${check.text.title.en}<br>\`${check.id}\``,
    `${check.text.sees.ja}<br>${check.text.sees.en}`,
    `${check.text.blind.ja}<br>${check.text.blind.en}`,
    resultsOf(check),
  );

/** By what form a check reads, and which of its results leave it open. */
function grammarRow({ id, text, results }: Check): string {
  const open = Object.entries(results)
    .filter(([, { outcome }]) => outcome === 'undetermined')
    .flatMap(([result]) => {
      const title = text.results[result]?.title;
      return title === undefined ? [] : [`\`${result}\` ${title.ja} / ${title.en}`];
    });
  const { ja, en } = text.grammar;
  return row(
    `${text.title.ja}<br>\`${id}\``,
    `${ja}<br>${en}`.replaceAll('*', '\\*'),
    open.length === 0 ? '—' : open.join('<br>'),
  );
}

const grammarSection = [
  '## 読む形と、判定できないとき / The form that is read, and what leaves a check undetermined',
  '',
  '点検は、対象を受け取る側が使う規格の文法どおりに読む。読めないもの、誰も述べていないものは「適合」にせず「判定できない」とし、何を直すか・何を入れるかを結果に添える。',
  '',
  'A check reads by the grammar of whoever receives the thing. What can’t be read, or nobody says, is never fine: it is undetermined, with words that say what to mend or to enter.',
  '',
  '人に見せるために先頭だけを残した一覧（型 `Shortened`）から結論は出さない。結論は全体を数えた件数か、全部そろった一覧から出し、切られた分は `told` が必ず尋ねる。一覧の中身を直接読むコードは型が通らない。',
  '',
  'No check concludes from a list of which only the first lines are kept for people (the type `Shortened`): conclusions come from counts of the whole, or from whole lists, and `told` asks what holds of those cut off. Code that reads such a list directly doesn’t compile.',
  '',
  row('点検 / check', '読む形 / form', '判定できない結果 / undetermined results'),
  row('---', '---', '---'),
  ...allChecks.map(grammarRow),
  '',
  'どの点検も、見えなかったときは次の理由で判定できない。 / Whatever the check, these reasons leave it undetermined where nothing was seen:',
  '',
  row('理由 / reason', '直し方 / remedy'),
  row('---', '---'),
  ...unseenReasons.map((reason) => {
    const { title, remedy } = unseenTexts[reason];
    return row(`\`${reason}\` ${title.ja}<br>${title.en}`, `${remedy.ja}<br>${remedy.en}`);
  }),
  '',
];

const duties = [...labels.keys()].filter((duty) => allChecks.some((check) => check.duties.includes(duty)));

const ours = (seen: readonly string[] | Reason): string =>
  typeof seen === 'string' ? `— ${reasons[seen].join(' / ')}` : seen.map((id) => `\`${id}\``).join(', ');

function toolSection([tool, tests]: [string, (typeof otherTools)[string]]): string {
  const left = tests.filter(([, seen]) => typeof seen === 'string').length;
  const count = `${tests.length - left}/${tests.length}`;
  const head = [`### ${tool}`, '', `見る / seen: ${count}`, '', row('theirs', 'ours'), row('---', '---')];
  return [...head, ...tests.map(([theirs, seen]) => row(theirs, ours(seen))), ''].join('\n');
}

const rowsOf = (tables: readonly string[]): number =>
  tables.reduce((sum, table) => sum + (otherTools[table]?.length ?? 0), 0);

const countRows = publishedCounts.map(([tool, tables, count, note]) =>
  row(tool, count === null ? '—' : String(count), String(rowsOf(tables)), note.join('<br>')),
);

/** The page, generated so that it can't claim more than the checks do. */
export const checksPage = [
  '# 自動点検 / Automated checks',
  '',
  '`node scripts/write-checks.ts` が書き出す。✓ 適合、△ 適合（助言あり）、✗ 不適合、? 判定できない。点検は事実を供給し、「実施」と答えるのは人。',
  '',
  'Written by `node scripts/write-checks.ts`. ✓ pass, △ pass with advice, ✗ fail, ? undetermined. Checks supply facts; a person answers.',
  '',
  row('義務 / duty', '点検 / check', '見えること / sees', '見えないこと / can’t see', '結果 / results'),
  row('---', '---', '---', '---', '---'),
  ...duties.flatMap((duty) =>
    allChecks.filter((check) => check.duties.includes(duty)).map((check) => checkRow(duty, check)),
  ),
  '',
  ...grammarSection,
  ...ipaSection,
  ...consoleSection,
  '## ほかの点検ツールと比べて / Beside other checkers',
  '',
  '— は、見ないと決めたものとその理由。 / A dash: deliberately not looked at, and why.',
  '',
  row('ツール / tool', '公表 / published', '下の行 / rows below', '数え方 / how counted'),
  row('---', '---', '---', '---'),
  ...countRows,
  '',
  ...Object.entries(otherTools).map(toolSection),
].join('\n');

if (import.meta.main) writeFileSync(new URL('../docs/checks.md', import.meta.url), checksPage);
