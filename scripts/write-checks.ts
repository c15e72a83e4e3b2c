// Writes docs/checks.md from the code: node scripts/write-checks.ts
import { writeFileSync } from 'node:fs';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { allChecks } from '../src/core/checks/all-checks.ts';
import type { Check } from '../src/core/checks/check.ts';
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
