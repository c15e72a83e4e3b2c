import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  asWholeBackup,
  backupNames,
  feedPath,
  listFile,
  nextName,
  preparePlace,
  removeBackup,
  tablePath,
  writeInto,
} from '../backup/backup-place.ts';
import { forgetFiles, listBytes, readList } from '../backup/file-list.ts';
import { type FileLine, type Manifest, manifestText } from '../backup/manifest.ts';
import { type Sending, sendFilesOf, sendPlainFile } from '../backup/write-files.ts';
import { signCheckpoint, signNote } from '../core/log/checkpoint.ts';
import { rootOf } from '../core/log/merkle.ts';
import type { ContractKeys } from '../postgres/contract-keys.ts';
import { MachineProblem } from '../postgres/places.ts';
import type { ContractKey } from '../postgres/seal.ts';
import { type LoggedContract, readFacts, readLogs, takeBackupTurn } from '../postgres/snapshot-facts.ts';
import { type CopiedTable, copyTable, inSnapshot, listTables } from '../postgres/table-copy.ts';
import type { LogSigner } from './log-key.ts';

/** What a backup needs of the running server. */
export interface BackupSource {
  readonly owner: pg.ClientConfig;
  readonly keys: ContractKeys;
  readonly dataFolder: string;
  readonly signer: LogSigner;
  readonly version: string;
  now(): string;
  newId(): string;
  tellFault(error: unknown): void;
}

export interface BackupWish {
  /** A folder; made where only it is missing. */
  readonly place: string;
  /** How many backups the place keeps; all of them unless told. */
  readonly keep?: number | undefined;
  readonly isReread: boolean;
  /** Breaks the work off, leaving nothing half. */
  readonly signal: AbortSignal;
}

/** What a backup came to. */
export interface MadeBackup {
  readonly name: string;
  readonly at: string;
  readonly place: string;
  readonly tables: number;
  readonly rows: number;
  readonly tableBytes: number;
  readonly files: number;
  readonly fileBytes: number;
  /** Files that the place did not have yet. */
  readonly sentFiles: number;
  readonly sentBytes: number;
  readonly leftOut: Manifest['leftOut'];
  /** Backups that went because the place keeps no more. */
  readonly removed: number;
  readonly seconds: number;
}

const underWay = (): MachineProblem =>
  new MachineProblem({
    ja: 'ほかのバックアップが動いています。終わってから、もう一度行ってください。',
    en: 'Another backup is under way: do it again when that has ended.',
  });

/** Runs work while no other server of the same database makes a backup. */
async function inTurn<Value>(owner: pg.ClientConfig, work: () => Promise<Value>): Promise<Value> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (!(await takeBackupTurn(client))) throw underWay();
    return await work();
  } finally {
    await client.end();
  }
}

function headOf({ key, privateKey }: LogSigner, { contractId, frontier }: LoggedContract): string {
  const head = { origin: `${key.name}/${contractId}`, size: frontier.size, root: rootOf(frontier) };
  return signCheckpoint(head, key, privateKey);
}

type OfDatabase = Omit<Manifest, 'files' | 'feeds' | 'leftOut'>;

/** The tables and what is to be said of them, all of one moment. */
function copyDatabase(
  { owner, signer, version, now, newId }: BackupSource,
  folder: string,
  signal: AbortSignal,
): Promise<OfDatabase> {
  return inSnapshot(owner, async (client) => {
    const at = now();
    const facts = await readFacts(client);
    const tables: CopiedTable[] = [];
    for (const table of await listTables(client))
      tables.push(await copyTable(client, table, tablePath(folder, table.name), signal));
    const logs = (await readLogs(client)).map((log) => ({
      tenant: log.tenant,
      contract: log.contractId,
      size: log.frontier.size,
      checkpoint: headOf(signer, log),
    }));
    const { migrations, logKeys, ...rest } = facts;
    const lists = { migrations: [...migrations], logKeys: [...logKeys], tables: tables.map(plainTable), logs };
    return { format: 'junshu-backup@1', id: newId(), at, version, ...rest, ...lists };
  });
}

const plainTable = ({ columns, ...table }: CopiedTable): Manifest['tables'][number] => ({
  ...table,
  columns: [...columns],
});

function keyOrNull(keys: ContractKeys, contract: string): ContractKey | null {
  try {
    return keys.of(contract);
  } catch (error) {
    if (error instanceof MachineProblem) return null;
    throw error;
  }
}

async function sendFiles({ keys, dataFolder }: BackupSource, sending: Sending, logs: Manifest['logs']) {
  const [files, leftOut]: [FileLine[], Manifest['leftOut']] = [[], []];
  for (const { contract } of logs) {
    const sent = await sendFilesOf(dataFolder, sending, contract, () => keyOrNull(keys, contract));
    files.push(...sent.files);
    leftOut.push(...sent.leftOut);
  }
  return { files, leftOut };
}

/** Feeds are told apart from files: they are anybody's, and what was sent of them is no part of what was sent of files. */
async function sendFeeds(dataFolder: string, all: Sending): Promise<Manifest['feeds']> {
  const sending = { ...all, sent: { files: 0, bytes: 0 } };
  const folder = join(dataFolder, 'feeds');
  const feeds: Manifest['feeds'] = [];
  if (!existsSync(folder)) return feeds;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.feed')))
    feeds.push({
      name,
      ...(await sendPlainFile(join(folder, name), (sha256) => feedPath(sending.place, sha256), sending)),
    });
  return feeds;
}

/** Files that the newest backups of a place name; a list that can't be read is done without: its files are sent again. */
async function knownFiles(place: string): Promise<ReadonlyMap<string, FileLine>> {
  const newest = backupNames(place).at(-1);
  const files = newest === undefined ? [] : await readList(place, newest).catch(() => []);
  return new Map(files.map((file) => [file.name, file]));
}

async function forgetOld(place: string, keep: number | undefined): Promise<number> {
  const names = backupNames(place);
  const old = keep === undefined ? [] : names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await removeBackup(place, name);
  if (old.length > 0) await forgetFiles(place, backupNames(place));
  return old.length;
}

function signManifest({ signer: { key, privateKey } }: BackupSource, manifest: Manifest) {
  const bytes = Buffer.from(`${JSON.stringify(manifest)}\n`);
  return { bytes, note: signNote(manifestText(bytes), key, privateKey) };
}

const sumOf = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

async function fill(source: BackupSource, sending: Sending, folder: string): Promise<Manifest> {
  const database = await copyDatabase(source, folder, sending.signal);
  const { files, leftOut } = await sendFiles(source, sending, database.logs);
  const feeds = await sendFeeds(source.dataFolder, sending);
  const list = listBytes(files);
  const bytes = sumOf(files, ({ size }) => size);
  const listed = { bytes: list.length, sha256: hash('sha256', list) };
  const manifest = { ...database, files: { count: files.length, bytes, list: listed }, feeds, leftOut };
  const signed = signManifest(source, manifest);
  await writeInto(folder, listFile, list);
  await writeInto(folder, 'manifest.note', signed.note);
  await writeInto(folder, 'manifest.json', signed.bytes);
  return manifest;
}

/**
 * Makes a backup while the server runs: the tables as they stood at one moment, still sealed, then the files that the place has not
 * yet, sealed too. Whole or not at all; keys are never part of it. Throws in words where the place is none, and the disk's own error
 * where it takes no more.
 */
export function backUp(source: BackupSource, { place, keep, isReread, signal }: BackupWish): Promise<MadeBackup> {
  return inTurn(source.owner, async () => {
    const begun = performance.now();
    await preparePlace(place, source.keys.folderId());
    const sending = { place, known: await knownFiles(place), isReread, signal, sent: { files: 0, bytes: 0 } };
    const name = nextName(place, source.now());
    const filled: { manifest?: Manifest } = {};
    await asWholeBackup(place, name, async (folder) => {
      filled.manifest = await fill(source, sending, folder);
    });
    const { manifest } = filled;
    if (manifest === undefined) throw new Error('a backup without a manifest');
    const { tables, files } = manifest;
    return {
      name,
      at: manifest.at,
      place,
      tables: tables.length,
      rows: sumOf(tables, ({ rows }) => rows),
      tableBytes: sumOf(tables, ({ bytes }) => bytes),
      files: files.count,
      fileBytes: files.bytes,
      sentFiles: sending.sent.files,
      sentBytes: sending.sent.bytes,
      leftOut: manifest.leftOut,
      removed: await forgetOld(place, keep),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  });
}
