/**
 * Every regular expression of src is held to take time in proportion to the text, whatever the text: by scslre, at each lint, and by
 * recheck, whose verdicts are kept in linear-patterns.json, as it takes minutes over all of them. A pattern that is not kept there is
 * checked at once. Patterns made of texts at run time can't be checked, so there are none; nor is there a normal form but by
 * normalForm, as sorting marks takes time with the square of their number.
 *
 * `node scripts/lint-patterns.ts` checks; `--keep` also writes the verdicts; `--anew` believes none that is kept.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { patternFaults, patternsIn } from './pattern-faults.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const keptPath = `${root}scripts/linear-patterns.json`;

const kept = JSON.parse(readFileSync(keptPath, 'utf8')) as readonly string[];
const isAnew = process.argv.includes('--anew');
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path));
const read = files.sort().map((path) => patternsIn(path, readFileSync(`${root}${path}`, 'utf8')));
const patterns = read.flatMap(({ patterns: found }) => found);
const faults = [...read.flatMap(({ faults: found }) => found), ...patternFaults(patterns, new Set(isAnew ? [] : kept))];
for (const fault of faults) console.error(fault);
const names = [...new Set(patterns.map(({ name }) => name))].sort();
if (faults.length === 0 && process.argv.includes('--keep'))
  writeFileSync(keptPath, `${JSON.stringify(names, null, 2)}\n`);
console.error(`${names.length} patterns, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
