// Prints every figure beside its baseline; `-- --json` prints the rows for machines, `-- NAME` runs one bench.
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow } from './row.ts';

type Bench = () => Promise<readonly BenchRow[]>;

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  documents: async () => (await import('./documents.ts')).benchDocuments,
  assessment: async () => (await import('./assessment.ts')).benchAssessment,
  memory: async () => (await import('./memory.ts')).benchMemory,
  commits: async () => (await import('./commits.ts')).benchCommits,
  log: async () => (await import('./log.ts')).benchLog,
  site: async () => (await import('./site.ts')).benchSite,
  mail: async () => (await import('./mail.ts')).benchMail,
  malware: async () => (await import('./malware.ts')).benchMalware,
  content: async () => (await import('./content.ts')).benchContent,
  matching: async () => (await import('./matching.ts')).benchMatching,
};

const figure = (value: number | null): string =>
  value === null ? '—' : value.toLocaleString('en-US', { maximumSignificantDigits: 4 });

const columns = ['name', 'value', 'unit', 'baseline', 'ratio', 'target', 'met'] as const;

function cells(row: BenchRow): string[] {
  return [
    row.name,
    figure(row.value),
    row.unit,
    figure(row.baseline),
    figure(row.ratio),
    row.target,
    row.met ? '✓' : '✗',
  ];
}

function table(rows: readonly BenchRow[]): string {
  const lines = [[...columns], columns.map(() => '---'), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${memory} GiB, Linux ${release()}, Node ${process.version}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, keep: { type: 'boolean' } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  const rows: BenchRow[] = [];
  for (const name of names) {
    const load = benches[name];
    if (load === undefined) throw new Error(`no bench named ${name}; there are ${Object.keys(benches).join(', ')}`);
    process.stderr.write(`${name}…\n`);
    rows.push(...(await (await load())()));
  }
  process.stdout.write(`${values.json === true ? JSON.stringify(rows, null, 2) : table(rows)}\n`);
  if (values.keep === true) keep(rows);
}

/** Keeps the latest figures with their date and machine. */
function keep(rows: readonly BenchRow[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const text = `# Figures of \`npm run bench\`\n\n${day}, ${machine()}.\nThe machine was shared; ratios are worth more than single values.\n\n${table(rows)}\n`;
  writeFileSync(new URL('../docs/quality/bench.md', import.meta.url), text);
}

await main();
process.exit(0);
