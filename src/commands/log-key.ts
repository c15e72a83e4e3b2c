import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '../core/contract/actor.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { type CheckpointKey, verifierKey } from '../core/log/checkpoint.ts';
import { everyContract } from '../postgres/check-run-store.ts';
import { hasLogs, type KeptLogKey, keepLogKey, readLogKeys } from '../postgres/log-key-store.ts';
import { MachineProblem } from '../postgres/places.ts';
import { syncFolderNow, writeNewFile } from '../postgres/whole-file.ts';
import type { Context } from './context.ts';

/** The key with which this installation signs heads of its logs. */
export interface LogSigner {
  readonly key: CheckpointKey;
  readonly privateKey: KeyObject;
}

const keysFolder = (dataFolder: string): string => join(dataFolder, 'keys');
const keyPath = (dataFolder: string): string => join(keysFolder(dataFolder), 'log-ed25519.pem');

const mend: Bilingual = {
  ja: '控えからこのファイルを戻してください。戻せないときだけ、junshu log new-key で新しい鍵に替えます（替えたことは記録に残り、これまでの署名は前の鍵で検証できます）。',
  en: 'Restore this file from a backup. Only when that can’t be done, junshu log new-key makes a new one: the change is kept on record, and what was signed before is still verified by the key before.',
};

const refusedKey = (path: string, what: Bilingual): MachineProblem =>
  new MachineProblem({
    ja: `ログの署名鍵 ${path} ${what.ja}。${mend.ja}`,
    en: `The key that signs the logs, ${path}, ${what.en}. ${mend.en}`,
  });

const missing: Bilingual = { ja: 'がありません', en: 'is missing' };
const damaged: Bilingual = { ja: 'が壊れています', en: 'is damaged' };
const another: Bilingual = {
  ja: 'は、このデータベースのログに署名してきた鍵ではありません',
  en: 'is not the one that has signed the logs of this database',
};

function signerFrom(pem: Uint8Array): LogSigner {
  const privateKey = createPrivateKey(Buffer.from(pem));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key');
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12);
  return { key: { name: 'junshu.local', publicKey }, privateKey };
}

/** The key in the file; null when there is none. Throws in words when it is damaged; a file that can't be read is the disk's own error. */
export function readSigner(dataFolder: string): LogSigner | null {
  const path = keyPath(dataFolder);
  if (!existsSync(path)) return null;
  const pem = readFileSync(path);
  try {
    return signerFrom(pem);
  } catch {
    throw refusedKey(path, damaged);
  }
}

const newPem = (): Buffer =>
  Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));

function makeSigner(dataFolder: string): LogSigner {
  const pem = newPem();
  mkdirSync(keysFolder(dataFolder), { recursive: true, mode: 0o700 });
  writeNewFile(keyPath(dataFolder), pem);
  return signerFrom(pem);
}

/** The signing key of a data folder without a database (closed networks), made when it is first asked for. Throws when it is damaged. */
export function openSigner(dataFolder: string): LogSigner {
  return readSigner(dataFolder) ?? makeSigner(dataFolder);
}

/** Runs work on a connection of the database's owner. */
export async function asOwner<Value>(
  owner: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The key that signs the logs of a database. Made for a new installation alone: once logs are there, a key that is missing, damaged or
 * another one than is on record is refused in words that name the file. A database from before the record trusts the key that it finds.
 */
export function openLogSigner(owner: pg.ClientConfig, dataFolder: string, now: string): Promise<LogSigner> {
  return asOwner(owner, async (client) => {
    const found = readSigner(dataFolder);
    const recorded = (await readLogKeys(client)).at(-1);
    if (recorded === undefined) {
      if (found === null && (await hasLogs(client))) throw refusedKey(keyPath(dataFolder), missing);
      const signer = found ?? makeSigner(dataFolder);
      await keepLogKey(client, { verifierKey: verifierKey(signer.key), since: now, reason: '' });
      return signer;
    }
    if (found === null) throw refusedKey(keyPath(dataFolder), missing);
    if (verifierKey(found.key) !== recorded.verifierKey) throw refusedKey(keyPath(dataFolder), another);
    return found;
  });
}

/** What a change of the key came to: the new key as others verify by it, and where the file before was put, if there was one. */
export interface ChangedLogKey extends KeptLogKey {
  readonly asideAs: string | null;
}

/**
 * Makes a new key, on record before it signs anything: a stop in between leaves the old file, which the next start refuses. The file
 * before, damaged or not, is put aside and never removed. Needs the data folder for itself.
 */
export async function changeLogKey(
  owner: pg.ClientConfig,
  dataFolder: string,
  now: string,
  reason: string,
): Promise<ChangedLogKey> {
  const path = keyPath(dataFolder);
  const pem = newPem();
  const kept: KeptLogKey = { verifierKey: verifierKey(signerFrom(pem).key), since: now, reason };
  await asOwner(owner, (client) => keepLogKey(client, kept));
  const asideAs = existsSync(path) ? `${path}.until-${now.replaceAll(':', '')}` : null;
  mkdirSync(keysFolder(dataFolder), { recursive: true, mode: 0o700 });
  if (asideAs !== null) renameSync(path, asideAs);
  writeNewFile(path, pem);
  syncFolderNow(keysFolder(dataFolder));
  return { ...kept, asideAs };
}

/**
 * Writes into the log of every open contract what was done with the keys that belong to all of them; the ids of those that can't be
 * written, whose key or rows are lost.
 */
export async function tellEveryLog(
  { pool, committer }: Pick<Context, 'pool' | 'committer'>,
  actor: Actor,
  told: { readonly at: string; readonly verb: 'newLogKey' | 'copyKeys' | 'confirmRestore'; readonly reason?: string },
): Promise<readonly string[]> {
  const untold: string[] = [];
  for (const { tenant, contractId } of await everyContract(pool)) {
    const request = { contractId, actor: { ...actor, tenant }, changes: [], ...told };
    await committer.commit(request).catch(() => untold.push(contractId));
  }
  return untold;
}
