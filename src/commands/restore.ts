import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  backupNames,
  type FoundBackup,
  feedPath,
  findBackup,
  readBackup,
  sealedPath,
  tablePath,
} from '../backup/backup-place.ts';
import { readList } from '../backup/file-list.ts';
import { contractsIn, type KeyCopy } from '../backup/key-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { unsealInto } from '../backup/unseal-into.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { type Checkpoint, keyOfVerifier, openCheckpoint, signNote, verifierKey } from '../core/log/checkpoint.ts';
import { epochText } from '../core/log/epoch.ts';
import { ContractKeys } from '../postgres/contract-keys.ts';
import { demandEmptyServer, fillDatabase } from '../postgres/fill-database.ts';
import type { DatabasePlace } from '../postgres/open-database.ts';
import { MachineProblem } from '../postgres/places.ts';
import type { StoredEpoch } from '../postgres/restore-store.ts';
import { syncFolderNow } from '../postgres/whole-file.ts';
import { type LogSigner, readSigner } from './log-key.ts';

/** What a restore is made from. */
export interface RestoreWish extends DatabasePlace {
  readonly place: string;
  /** Which backup; the newest unless named. */
  readonly name?: string | undefined;
  /** The copy of the keys, where the data folder has none. */
  readonly keys: KeyCopy | null;
  /** Signed heads that people kept elsewhere. */
  readonly checkpoints: readonly string[];
  readonly now: string;
}

/** What a restore came to. */
export interface RestoredCopy {
  readonly name: string;
  readonly backupAt: string;
  readonly rows: number;
  readonly files: number;
  /** Files that can't be opened, since the key of their contract is in no copy. */
  readonly closedFiles: number;
  readonly epochs: readonly { readonly contract: string; readonly kept: number; readonly known: number }[];
}

const refuse = (ja: string, en: string): MachineProblem => new MachineProblem({ ja, en });

/** Says that a restore into this folder was begun and not ended; a server doesn't start on it. */
const markerOf = (dataFolder: string): string => join(dataFolder, '.restore-unfinished');

/** What a restore brings into a data folder, and takes away again where an earlier one was cut short. */
const brought = ['postgres', 'postgres.new', 'blobs', 'feeds'];

const isFilled = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

function demandRoom(dataFolder: string): void {
  if (existsSync(markerOf(dataFolder))) {
    for (const name of brought) rmSync(join(dataFolder, name), { recursive: true, force: true });
    return;
  }
  const there = brought.filter((name) => isFilled(join(dataFolder, name)));
  if (there.length === 0) return;
  throw refuse(
    `データフォルダ ${dataFolder} には、すでにデータがあります（${there.join('、')}）。復元は空のフォルダにだけ行えます。何も変更していません。JUNSHU_DATA に別のフォルダを指定してください。`,
    `The data folder ${dataFolder} holds data already (${there.join(', ')}). A restore goes into an empty one only; nothing was changed. Set JUNSHU_DATA to another folder.`,
  );
}

async function demandWhole(place: string, found: FoundBackup): Promise<void> {
  const { faults } = await verifyBackup(place, found);
  if (faults.length === 0) return;
  const say = (language: keyof Bilingual): string =>
    faults
      .slice(0, 5)
      .map(({ text }) => text[language])
      .join('\n');
  throw refuse(
    `このバックアップは完全ではないため、復元しません（${faults.length}件）。何も変更していません：\n${say('ja')}`,
    `This backup is not whole (${faults.length} faults), so it is not restored. Nothing was changed:\n${say('en')}`,
  );
}

function putFile(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { mode: 0o600, flush: true });
}

/** Brings the keys in; one that is there already is not replaced by another. */
function putKeys(dataFolder: string, { files }: KeyCopy): void {
  for (const { path, base64 } of files) {
    const [to, bytes] = [join(dataFolder, path), Buffer.from(base64, 'base64')];
    if (!existsSync(to)) putFile(to, bytes);
    else if (!readFileSync(to).equals(bytes))
      throw refuse(
        `${to} には、控えと違う鍵があります。空のデータフォルダに復元してください。`,
        `${to} is another key than the copy’s: restore into an empty data folder.`,
      );
  }
}

/** The key that signs, where the keys in the data folder are those of the backup. */
function demandKeys(dataFolder: string, { keyFolder, logKeys }: Manifest): LogSigner {
  const path = join(dataFolder, 'keys', 'contracts', 'folder-id');
  const signer = readSigner(dataFolder);
  const isSame = existsSync(path) && readFileSync(path, 'utf8').trim() === keyFolder;
  if (signer !== null && isSame && verifierKey(signer.key) === logKeys.at(-1)?.verifierKey) return signer;
  throw refuse(
    'このバックアップの鍵がありません。--keys 鍵の控え --identity 受取人の鍵 を付けるか、データフォルダの keys/ に、log-ed25519.pem と contracts/ を folder-id ごと置いてください。',
    'The keys of this backup are not here: give --keys COPY --identity FILE, or put log-ed25519.pem and contracts/ with its folder-id into keys/ of the data folder.',
  );
}

async function putFiles(
  dataFolder: string,
  place: string,
  found: FoundBackup,
): Promise<{ files: number; closedFiles: number }> {
  const keys = new ContractKeys(dataFolder);
  putFile(join(dataFolder, 'blobs', 'store-id'), Buffer.from(`${found.manifest.blobStore}\n`));
  const told = { files: 0, closedFiles: 0 };
  for (const file of await readList(place, found.name, found.manifest.files.list.sha256)) {
    if (!keys.has(file.contract)) told.closedFiles += 1;
    else {
      await unsealInto(dataFolder, file, keys.of(file.contract), sealedPath(place, file));
      told.files += 1;
    }
  }
  mkdirSync(join(dataFolder, 'feeds'), { recursive: true, mode: 0o700 });
  for (const { name, sha256 } of found.manifest.feeds) {
    const to = join(dataFolder, 'feeds', name);
    await copyFile(feedPath(place, sha256), `${to}.part`);
    await rename(`${to}.part`, to);
  }
  return told;
}

/** Every signed head that is known of these logs: of the place's other backups, and those that were given. */
function knownHeads(place: string, found: FoundBackup, given: readonly string[]): readonly Checkpoint[] {
  const others = backupNames(place)
    .filter((name) => name !== found.name)
    .flatMap((name) => {
      try {
        return readBackup(place, name).manifest.logs.map(({ checkpoint }) => checkpoint);
      } catch {
        return [];
      }
    });
  const keys = found.manifest.logKeys.map((key) => keyOfVerifier(key.verifierKey)).filter((key) => key !== null);
  return [...others, ...given].flatMap((note) =>
    keys.map((key) => openCheckpoint(note, key)).filter((head) => head !== null),
  );
}

const newest = (a: Checkpoint, b: Checkpoint): Checkpoint => (b.size > a.size ? b : a);

/** The epoch that the restore begins in each log, signed. */
function epochsOf(
  wish: RestoreWish,
  found: FoundBackup,
  { key, privateKey }: LogSigner,
): readonly (StoredEpoch & { known: number })[] {
  const heads = knownHeads(wish.place, found, wish.checkpoints);
  const keys = found.manifest.logKeys.map((one) => keyOfVerifier(one.verifierKey)).filter((one) => one !== null);
  return found.manifest.logs.flatMap(({ tenant, contract, checkpoint }) => {
    const kept = keys.map((one) => openCheckpoint(checkpoint, one)).find((head) => head !== null);
    if (kept === undefined || kept === null) return [];
    const known = heads.filter(({ origin }) => origin === kept.origin).reduce(newest, kept);
    const text = epochText({ origin: kept.origin, restoredAt: wish.now, kept, known });
    return [
      { tenant, contractId: contract, keptSize: kept.size, note: signNote(text, key, privateKey), known: known.size },
    ];
  });
}

const copyOf = (copy: KeyCopy) => ({
  id: copy.id,
  madeAt: copy.at,
  recipient: copy.recipient,
  contracts: contractsIn(copy),
});

/**
 * Brings a backup back into an empty data folder and database. Everything is read and verified first, and nothing is changed where it
 * is not whole. What is cut short leaves a folder on which no server starts, and is simply done again.
 */
export async function restore(wish: RestoreWish): Promise<RestoredCopy> {
  const { place, dataFolder, databaseUrl, carrier, now } = wish;
  const found = findBackup(place, wish.name);
  await demandWhole(place, found);
  if (databaseUrl !== undefined) await demandEmptyServer(databaseUrl);
  demandRoom(dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  putFile(markerOf(dataFolder), Buffer.from(`${place} ${found.name}\n`));
  try {
    if (wish.keys !== null) putKeys(dataFolder, wish.keys);
    const signer = demandKeys(dataFolder, found.manifest);
    const epochs = epochsOf(wish, found, signer);
    const { files, closedFiles } = await putFiles(dataFolder, place, found);
    const { tables, migrations, at } = found.manifest;
    const restored = { id: randomUUID(), restoredAt: now, backupAt: at };
    const keyCopy = wish.keys === null ? null : copyOf(wish.keys);
    const filling = { tables, migrations, restored, epochs, keyCopy };
    await fillDatabase({ dataFolder, databaseUrl, carrier }, filling, (table) => tablePath(found.folder, table));
    await rm(markerOf(dataFolder));
    syncFolderNow(dataFolder);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const told = epochs.map(({ contractId, keptSize, known }) => ({ contract: contractId, kept: keptSize, known }));
    return { name: found.name, backupAt: at, rows, files, closedFiles, epochs: told };
  } catch (error) {
    if (error instanceof MachineProblem && !brought.some((name) => isFilled(join(dataFolder, name))))
      rmSync(markerOf(dataFolder));
    throw error;
  }
}
