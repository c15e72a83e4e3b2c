import type { Command } from 'commander';
import { feedKinds, feedNameOf } from '../core/registers/feed-snapshot.ts';
import type { FeedRecord } from '../feeds/feed.ts';
import { withApi } from './api.ts';
import { print, printJson, talk } from './console.ts';
import { mustBeReadable } from './input.ts';
import { oneOf } from './option-values.ts';

const digestShown = 12;

function tell(record: FeedRecord): void {
  const { date, count, digest, size, importedAt, importedBy, unread } = record;
  if (unread !== undefined)
    talk({
      ja: `読めない記録${unread}件を除きました。それらが名指すソフトウェアは「判定できない」になります。`,
      en: `${unread} records could not be read and are left out; what they name stays undetermined.`,
    });
  print(
    [
      feedNameOf(record),
      date,
      String(count),
      `sha256:${digest.slice(0, digestShown)}`,
      String(size),
      importedAt,
      importedBy,
    ].join('\t'),
  );
}

const tellMatched = (): void =>
  talk({
    ja: '各契約のソフトウェアとクラウドサービスを照合し直しました（多いときは、サーバが続けています）。',
    en: 'Every contract was matched again (where there is much, the server goes on with it).',
  });

interface ImportOptions {
  readonly kind?: string;
  readonly asOf?: string;
  readonly source?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

async function importFile(file: string, { kind, asOf, source, replace, json }: ImportOptions): Promise<void> {
  mustBeReadable(file);
  const query = new URLSearchParams(
    Object.entries({ kind, date: asOf, source, replace: replace === true ? 'true' : undefined }).flatMap(
      ([key, value]) => (value === undefined ? [] : [[key, value]]),
    ),
  );
  const record = await withApi((api) => api.sendFile<FeedRecord>(`/feeds?${query}`, file));
  if (json === true) printJson(record);
  else tell(record);
  tellMatched();
}

async function update({ ecosystem, json }: { readonly ecosystem?: string[]; readonly json?: boolean }): Promise<void> {
  talk({ ja: '公式の配布元から取得しています…', en: 'Fetching from the publishers…' });
  const records = await withApi((api) =>
    api.send<FeedRecord[]>('POST', '/feeds/updates', { ecosystems: ecosystem ?? [] }),
  );
  if (json === true) printJson(records);
  else for (const record of records) tell(record);
  tellMatched();
}

async function list({ json }: { readonly json?: boolean }): Promise<void> {
  const records = await withApi((api) => api.get<FeedRecord[]>('/feeds'));
  if (json === true) printJson(records);
  else for (const record of records) tell(record);
}

export function addFeed(program: Command): void {
  const feed = program
    .command('feed')
    .description('サポート期限・脆弱性・ISMAPのフィード / feeds of support ends, vulnerabilities, ISMAP');
  feed
    .command('import')
    .description('ファイルから取り込む（種類は中身で分かる） / take in a file; its kind is told by its content')
    .argument('<file>', 'endoflife.date JSON, OSV all.zip, CISA KEV JSON, ISMAP CSV / XLSX')
    .option(
      '--kind <kind>',
      '種類 / support | advisories | exploited | ismap | ismapLiu | ismapLiuSpecial',
      oneOf('--kind', feedKinds),
    )
    .option('--as-of <date>', 'いつの時点か（ISMAPのリストなど） / the day that it tells of')
    .option('--source <url>', '取得元 / where it was taken from')
    .option('--replace', '古い・少ないと言われても置き換える / replace, though it is told to be older or smaller')
    .option('--json', 'JSONで出す / as JSON')
    .action(importFile);
  feed
    .command('update')
    .description('公式の配布元から取得する / fetch from the publishers')
    .option(
      '--ecosystem <name...>',
      'OSVのエコシステム（なければ台帳から） / OSV ecosystems; from the registers when absent',
    )
    .option('--json', 'JSONで出す / as JSON')
    .action(update);
  feed
    .command('list')
    .description('取り込んだフィードと日付 / the feeds at hand with their days')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
}
