import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SoftwareItem } from '../src/core/registers/software-conclusion.ts';
import { storeFeed } from '../src/feeds/feed-store.ts';
import { keptFeeds, loadFeeds } from '../src/feeds/matching-feeds.ts';
import { readFeed } from '../src/feeds/read-feed.ts';
import { concludeAll, type MatchingFeeds } from '../src/matching/conclude.ts';
import { readTable } from '../src/tables/read-table.ts';
import { writeZip, zipMember } from '../src/zip/write-zip.ts';
import { median } from './measure.ts';
import type { BenchRow } from './row.ts';

const packages = 1000;
const components = 10_000;
const rounds = 5;

/** Feeds as their publishers send them, made here: a tenth of the components have an advisory with ten spans of versions. */
function madeFeeds(): readonly Uint8Array[] {
  const events = (from: number) =>
    Array.from({ length: 10 }, (_, at) => [
      { introduced: `${from + at}.0` },
      { fixed: `${from + at}.${(from % 7) + 1}` },
    ]).flat();
  const records = Array.from({ length: packages }, (_, at) => ({
    id: `PYSEC-2026-${at}`,
    aliases: [`CVE-2026-${10_000 + at}`],
    modified: '2026-11-20T00:00:00Z',
    affected: [
      {
        package: { ecosystem: 'PyPI', name: `package-${at * 10}` },
        ranges: [{ type: 'ECOSYSTEM', events: events(at % 20) }],
      },
    ],
  }));
  const products = Array.from({ length: 460 }, (_, at) => ({
    name: `product-${at}`,
    label: `Product ${at}`,
    identifiers: [{ type: 'purl', id: `pkg:pypi/package-${at * 20}` }],
    releases: Array.from({ length: 18 }, (_, cycle) => ({ name: `${cycle}`, isEol: false, eolFrom: '2028-01-01' })),
  }));
  return [
    writeZip(records.map((record) => zipMember(`${record.id}.json`, JSON.stringify(record)))),
    Buffer.from(JSON.stringify({ generated_at: '2026-11-20T00:00:00Z', result: products })),
  ];
}

/** As many as are taken of one bill. */
const largestBill = 20_000;

const billOf = (length: number): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'application', name: 'bench', version: '1' } },
    components: Array.from({ length }, (_, at) => ({
      type: 'library',
      name: `package-${at}`,
      version: `${at % 25}.${at % 9}.1`,
      purl: `pkg:pypi/package-${at}@${at % 25}.${at % 9}.1`,
    })),
  });

/** A CycloneDX document as the rows that take part in matching. */
async function itemsIn(text: string): Promise<ReadonlyMap<string, SoftwareItem>> {
  const read = await readTable(Buffer.from(text), 'software');
  if (!read.ok) throw new Error('the bill was not read');
  const [, ...rows] = read.value.rows;
  return new Map(
    rows.map(([name = '', version = '', , , , purl = '', cpe = ''], at) => [String(at), { name, version, purl, cpe }]),
  );
}

/** Keeps feeds in a folder: those of the environment variable's files where given, else those made here. */
async function keepFeeds(folder: string): Promise<void> {
  const named = process.env.JUNSHU_BENCH_FEEDS?.split(':') ?? [];
  const paths =
    named.length > 0
      ? named
      : madeFeeds().map((bytes, at) => {
          const path = join(folder, `made-${at}`);
          writeFileSync(path, bytes);
          return path;
        });
  for (const path of paths) {
    const read = await readFeed(path, {});
    if (!read.ok) throw new Error(`${path}: ${read.refusal.message.en}`);
    const { lines, unread: _unread, ...told } = read.value;
    const record = {
      ...told,
      ecosystems: [...told.ecosystems],
      digest: '0'.repeat(64),
      size: 0,
      importedAt: '',
      importedBy: '',
    };
    await storeFeed(folder, record, lines);
  }
}

/** Runs per second of processor time, collector and compiler included, so that other work on the machine doesn't count. */
function perProcessorSecond(count: number, work: () => void): number {
  const start = process.cpuUsage();
  for (let index = 0; index < count; index += 1) work();
  const { user, system } = process.cpuUsage(start);
  return (count * 1_000_000) / (user + system);
}

/** Components per second against warm indexes, beside bare look-ups of the same purls in a Map. */
function benchWarm(items: ReadonlyMap<string, SoftwareItem>, feeds: MatchingFeeds): BenchRow {
  const list = [...items.values()];
  const bare = new Map(list.map((item) => [item.purl, item]));
  let found = 0;
  const lookUp = (): void => {
    for (const { purl } of list) if (bare.get(purl) !== undefined) found += 1;
  };
  perProcessorSecond(10, () => concludeAll(items, feeds));
  const [matched, looked]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    matched.push(components * perProcessorSecond(5, () => concludeAll(items, feeds)));
    looked.push(components * perProcessorSecond(100, lookUp));
  }
  if (found === 0) throw new Error('nothing was looked up');
  const [value, baseline] = [median(matched), median(looked)];
  return {
    name: 'components matched per processor second, warm, beside a Map look-up',
    value,
    unit: '/s',
    baseline,
    ratio: value / baseline,
    target: '≥ 100,000 /s',
    met: value >= 100_000,
  };
}

/** Milliseconds from the text of a bill to the conclusions on its components, feeds read from disk. */
async function benchWhole(folder: string, count: number): Promise<BenchRow> {
  const bill = billOf(count);
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const items = await itemsIn(bill);
    const feeds = await loadFeeds(keptFeeds(folder), [...items.values()]);
    const conclusions = concludeAll(items, feeds.software);
    if (conclusions.size !== count) throw new Error('components got lost');
    took.push(performance.now() - start);
  }
  const value = median(took);
  return {
    name: `${count.toLocaleString('en-US')} components, CycloneDX → conclusions, feeds from disk`,
    value,
    unit: 'ms',
    baseline: null,
    ratio: null,
    target: '≤ 2,000 ms',
    met: value <= 2000,
  };
}

/** Matching of software with feeds. JUNSHU_BENCH_FEEDS=FILE:FILE takes real feeds instead of made ones. */
export async function benchMatching(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-bench-'));
  try {
    await keepFeeds(folder);
    const items = await itemsIn(billOf(components));
    const { software } = await loadFeeds(keptFeeds(folder), [...items.values()]);
    return [benchWarm(items, software), await benchWhole(folder, components), await benchWhole(folder, largestBill)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
