import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { backupNames, findBackup, readBackup } from '../backup/backup-place.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import type { BackupOutcome } from '../commands/backup-desk.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';
import { addKeyBackups } from './key-backups.ts';
import { wholeNumber } from './option-values.ts';

const pollMilliseconds = 250;

interface Told {
  readonly isRunning: boolean;
  readonly outcome: BackupOutcome | null;
}

/** Waits for the backup that the server makes. */
async function outcomeOf(api: Api): Promise<BackupOutcome> {
  for (;;) {
    const { isRunning, outcome } = await api.get<Told>('/backups');
    if (!isRunning && outcome !== null) return outcome;
    if (!isRunning) throw new Error('the server forgot the backup');
    await wait(pollMilliseconds);
  }
}

interface MakeOptions {
  readonly output: string;
  readonly keep?: number;
  readonly reread?: boolean;
  readonly json?: boolean;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

async function make({ output, keep, reread = false, json }: MakeOptions): Promise<void> {
  const wish = { place: resolve(output), isReread: reread, ...(keep === undefined ? {} : { keep }) };
  const { made, fault } = await withApi(async (api) => {
    await api.send('POST', '/backups', wish);
    return outcomeOf(api);
  });
  if (made === null) throw new CommandFailure(exitCodes.unreadable, fault === null ? [] : [fault]);
  if (json === true) printJson(made);
  else print(made.name);
  talk({
    ja: `${made.place} にバックアップを作りました：表 ${made.tables}（${made.rows}行、${megabytes(made.tableBytes)} MB）、ファイル ${made.files}（${megabytes(made.fileBytes)} MB、うち今回送ったもの ${made.sentFiles}、${megabytes(made.sentBytes)} MB）、${made.seconds}秒。契約の鍵は含みません（junshu backup keys で別に控えてください）。`,
    en: `A backup was made in ${made.place}: ${made.tables} tables (${made.rows} rows, ${megabytes(made.tableBytes)} MB), ${made.files} files (${megabytes(made.fileBytes)} MB, of which ${made.sentFiles}, ${megabytes(made.sentBytes)} MB, were sent now), ${made.seconds} s. It holds no keys: keep those apart with junshu backup keys.`,
  });
  if (made.leftOut.length === 0) return;
  const contracts = [...new Set(made.leftOut.map(({ contract }) => contract))].join(', ');
  talk({
    ja: `入れられなかったファイルが${made.leftOut.length}件あります（鍵がないか、壊れています。契約のID：${contracts}）。junshu evidence scrub で確かめてください。`,
    en: `${made.leftOut.length} files could not be kept (no key, or damaged; contracts ${contracts}): see junshu evidence scrub.`,
  });
  process.exitCode = exitCodes.findings;
}

interface VerifyOptions {
  readonly backup?: string;
  readonly key?: string;
  readonly json?: boolean;
}

async function verify(given: string, { backup, key, json }: VerifyOptions): Promise<void> {
  const place = resolve(given);
  const verified = await verifyBackup(place, findBackup(place, backup), key);
  const { name, faults, rows, logs, files, signedBy, leftOut } = verified;
  if (json === true) printJson(verified);
  else {
    print(
      say({
        ja: `${faults.length === 0 ? '✓' : '✗'} ${name}\t表の行 ${rows}\tログ ${logs}\tファイル ${files}\t署名 ${signedBy ?? 'なし'}`,
        en: `${faults.length === 0 ? '✓' : '✗'} ${name}\t${rows} rows\t${logs} logs\t${files} files\tsigned by ${signedBy ?? 'nobody'}`,
      }),
    );
    for (const { text } of faults) print(`\t${say(text)}`);
    if (leftOut > 0)
      print(
        `\t${say({ ja: `作ったときに入れられなかったファイル ${leftOut}件`, en: `${leftOut} files could not be kept when it was made` })}`,
      );
  }
  if (faults.length > 0) process.exitCode = exitCodes.findings;
}

function list(given: string, { json }: { readonly json?: boolean }): void {
  const place = resolve(given);
  if (!existsSync(place)) findBackup(place);
  const found = backupNames(place).map((name) => {
    const { manifest } = readBackup(place, name);
    const { at, version, tables, files, logs } = manifest;
    const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
    return { name, at, version, contracts: logs.length, tableBytes: bytes, files: files.count, fileBytes: files.bytes };
  });
  if (json === true) printJson(found);
  else
    for (const { name, version, contracts, tableBytes, files, fileBytes } of found)
      print(`${name}\t${version}\t${contracts}\t${megabytes(tableBytes)} MB\t${files}\t${megabytes(fileBytes)} MB`);
}

/** Backups: made by the server while it runs; read without any. */
export function addBackup(program: Command): void {
  const backup = program.command('backup').description('バックアップ / backups');
  backup
    .command('make', { isDefault: true })
    .description('動いたままバックアップを作る（鍵は含まない） / make a backup while the server runs, without keys')
    .requiredOption('-o, --output <folder>', '置き場所のフォルダ / the folder that holds the backups')
    .option('--keep <count>', 'これより古いものを消し、この数だけ残す / keep so many', wholeNumber('--keep', 10_000))
    .option('--reread', '置いてあるファイルを読み直し、壊れたものを送り直す / read files that are there again')
    .option('--json', 'JSONで出す / as JSON')
    .action(make);
  backup
    .command('verify')
    .description('バックアップ全体を読み、欠けや改変を示す（鍵もサーバーも要らない） / read a backup whole')
    .argument('<folder>', '置き場所のフォルダ / the folder that holds the backups')
    .option('--backup <name>', 'どの時点のものか（なければ最新） / which one; the newest unless named')
    .option('--key <key>', '署名しているはずの鍵（junshu log keys） / the key that must have signed it')
    .option('--json', 'JSONで出す / as JSON')
    .action(verify);
  backup
    .command('list')
    .description('置き場所にあるバックアップ / the backups of a folder')
    .argument('<folder>', '置き場所のフォルダ / the folder that holds the backups')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  addKeyBackups(backup);
}
