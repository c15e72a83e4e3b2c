// npm run suites -- DIR [--write]: runs outside suites that lie in a folder against our readers; none of them is part of this project.
// What came of it, and why what fails fails: docs/quality/outside-suites.md, of which --write renews the table.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Outcome, Suite } from './suites/outcome.ts';
import { purls } from './suites/purls.ts';
import { spfSuite } from './suites/spf.ts';
import { versionOrders } from './suites/versions.ts';

const suites: readonly Suite[] = [versionOrders, purls, spfSuite];

const page = new URL('../docs/quality/outside-suites.md', import.meta.url);

const table = (outcomes: readonly Outcome[]): string =>
  [
    '| suite | cases | as wanted |',
    '| --- | ---: | ---: |',
    ...outcomes.map(({ suite, cases, failures }) => `| ${suite} | ${cases} | ${cases - failures.length} |`),
  ].join('\n');

/** Puts the table between its marks; what people wrote around it stays. */
function keep(outcomes: readonly Outcome[]): void {
  const [before = '', rest = ''] = readFileSync(page, 'utf8').split('<!-- table -->\n', 2);
  const [, after = ''] = rest.split('<!-- end -->\n', 2);
  writeFileSync(page, `${before}<!-- table -->\n\n${table(outcomes)}\n\n<!-- end -->\n${after}`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: npm run suites -- DIR [--write]');
const outcomes: Outcome[] = [];
for (const suite of suites) outcomes.push(...((await suite(folder)) ?? []));
for (const { suite, failures } of outcomes)
  for (const failure of failures) process.stderr.write(`${suite}: ${failure}\n`);
process.stdout.write(`${table(outcomes)}\n`);
if (values.write === true) keep(outcomes);
if (outcomes.length === 0) throw new Error(`no suite that is known lies in ${folder}`);
