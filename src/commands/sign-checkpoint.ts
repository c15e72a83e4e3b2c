import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckpointKey, signCheckpoint } from '../core/log/checkpoint.ts';
import { rootOf } from '../core/log/merkle.ts';
import { asTenant, readFrontier } from '../postgres/contract-store.ts';
import type { Context } from './context.ts';

/** The key with which this installation signs heads of its logs. */
export interface LogSigner {
  readonly key: CheckpointKey;
  readonly privateKey: KeyObject;
}

/** The signing key of a data folder, made at the first start; readable by its owner only. */
export function openSigner(dataFolder: string): LogSigner {
  const path = join(dataFolder, 'keys', 'log-ed25519.pem');
  if (!existsSync(path)) {
    mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = createPrivateKey(readFileSync(path));
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12);
  return { key: { name: 'junshu.local', publicKey }, privateKey };
}

/** The signed head of a contract's log. A place in the log is taken once and for all, so one size is never signed with two roots. */
export async function checkpointOf(
  context: Context,
  tenant: string,
  contractId: string,
  { key, privateKey }: LogSigner,
): Promise<string> {
  const frontier = await asTenant(context.pool, tenant, (client) => readFrontier(client, contractId));
  const head = { size: frontier.size, root: rootOf(frontier) };
  return signCheckpoint({ origin: `${key.name}/${contractId}`, ...head }, key, privateKey);
}
