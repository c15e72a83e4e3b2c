import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { lastScrubs } from '../blobs/scrub-note.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { lockHolder, nameHolder } from '../postgres/data-lock.ts';
import { databaseAccount, isReachable, postgresFolder } from '../postgres/places.ts';
import { checkout, readSettings, type Settings } from '../settings.ts';
import { exitCodes, print, printJson, say } from './console.ts';
import { type Examined, examineContracts } from './examine-contracts.ts';
import { mendContracts } from './mend-contracts.ts';

const both = (text: string): Bilingual => ({ ja: text, en: text });

function runtime(): Examined {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return { name: 'node', result: major >= 26 ? 'pass' : 'fail', text: both(`Node ${process.version}`) };
}

function postgres({ DATABASE_URL: url }: Settings): Examined {
  if (url !== undefined)
    return {
      name: 'postgres',
      result: 'undetermined',
      text: {
        ja: 'DATABASE_URL のサーバーは起動時に確かめます。',
        en: 'The server of DATABASE_URL is examined at the start.',
      },
    };
  try {
    return { name: 'postgres', result: 'pass', text: both(postgresFolder(databaseAccount())) };
  } catch (error) {
    return { name: 'postgres', result: 'fail', text: both((error as Error).message) };
  }
}

function dataFolder({ JUNSHU_DATA: folder }: Settings): Examined {
  const isOpen = databaseAccount() === null || isReachable(folder);
  const text = isOpen
    ? both(folder)
    : { ja: `${folder} にデータベースの利用者が入れません。`, en: `The database's account can't enter ${folder}.` };
  return { name: 'dataFolder', result: isOpen ? 'pass' : 'fail', text };
}

const enoughBytes = 1_000_000_000;

function disk({ JUNSHU_DATA: folder }: Settings): Examined {
  if (!existsSync(folder))
    return {
      name: 'disk',
      result: 'undetermined',
      text: { ja: 'データフォルダはまだありません。', en: 'There is no data folder yet.' },
    };
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const gigabytes = (free / 1e9).toFixed(1);
  return {
    name: 'disk',
    result: free > enoughBytes ? 'pass' : 'fail',
    text: { ja: `空き ${gigabytes} GB`, en: `${gigabytes} GB free` },
  };
}

function server({ JUNSHU_DATA: folder }: Settings): Examined {
  const holder = existsSync(folder) ? lockHolder(folder) : null;
  const text =
    holder === null
      ? { ja: '動いていません。', en: 'Not running.' }
      : { ja: `動いています（${nameHolder(holder).ja}）。`, en: `Running (${nameHolder(holder).en}).` };
  return { name: 'server', result: 'pass', text };
}

function webApplication(): Examined {
  const isBuilt = existsSync(join(checkout, 'dist', 'web', 'index.html'));
  return {
    name: 'web',
    result: isBuilt ? 'pass' : 'undetermined',
    text: isBuilt ? both('dist/web') : { ja: 'npm start が組み立てます。', en: 'npm start builds it.' },
  };
}

const freshDays = 3;

/** What the last reading of every file said, without asking the server. */
function evidence({ JUNSHU_DATA: folder }: Settings): Examined {
  const scrubs = lastScrubs(folder);
  const damaged = scrubs.reduce((sum, scrub) => sum + scrub.damaged.length, 0);
  const oldest = scrubs.map(({ at }) => at).sort()[0];
  if (oldest === undefined)
    return {
      name: 'evidence',
      result: 'undetermined',
      text: {
        ja: '証跡のファイルはまだ読み直されていません（毎晩、または junshu evidence scrub）。',
        en: 'Evidence files have not been read again yet (every night, or junshu evidence scrub).',
      },
    };
  const isFresh = Date.now() - Date.parse(oldest) < freshDays * 86_400_000;
  return {
    name: 'evidence',
    result: damaged > 0 ? 'fail' : isFresh ? 'pass' : 'undetermined',
    text: {
      ja: `証跡のファイルの異常 ${damaged}件（最も古い読み直し ${oldest}）`,
      en: `${damaged} evidence files damaged (oldest reading ${oldest})`,
    },
  };
}

const glyphs = { pass: '✓', fail: '✗', undetermined: '?' } as const;

interface Options {
  readonly json?: boolean;
  readonly mend?: boolean;
}

async function doctor({ json, mend = false }: Options): Promise<void> {
  const settings = readSettings(process.env);
  const examined = [
    runtime(),
    postgres(settings),
    dataFolder(settings),
    disk(settings),
    server(settings),
    webApplication(),
    evidence(settings),
    ...(mend ? await mendContracts(settings) : []),
    ...(await examineContracts()),
  ];
  if (json === true) printJson(examined);
  else for (const { name, result, text } of examined) print(`${glyphs[result]} ${name}\t${say(text)}`);
  if (examined.some(({ result }) => result === 'fail')) process.exitCode = exitCodes.findings;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('この機械で動くかを調べる / examine this machine')
    .option('--mend', '直せる契約を直す / mend the contracts that can be')
    .option('--json', 'JSONで出す / as JSON')
    .action(doctor);
}
