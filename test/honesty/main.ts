// node test/honesty/main.ts [--tree FOLDER] [--count N] [--seed N] [--rule NAME] [--examples N] [--laws] [--seldom]
import { parseArgs } from 'node:util';
import { thisTree, treeAt } from './judges.ts';
import { lawsOf, runOver, seldom, toldRun } from './run.ts';

const { values } = parseArgs({
  options: {
    tree: { type: 'string' },
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string', default: '' },
    examples: { type: 'string', default: '3' },
    laws: { type: 'boolean', default: false },
    seldom: { type: 'boolean', default: false },
  },
});

const judge = values.tree === undefined ? thisTree : await treeAt(values.tree);
const all = runOver(judge, Number(values.count), Number(values.seed));
const run = { ...all, found: all.found.filter(({ difference }) => difference.key.startsWith(values.rule)) };
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
say(toldRun(run, judge, Number(values.examples)));
if (values.laws)
  for (const [law, count] of [...lawsOf(run, judge, 10)].sort(([, a], [, b]) => b - a))
    say(`${Math.round(count)}  ${law}`);
if (values.seldom) for (const { outcome, count } of seldom(run, 50)) say(`seldom ${outcome}: ${count}`);
