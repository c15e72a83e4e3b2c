import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckpointKey, signCheckpoint } from '../core/log/checkpoint.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { readHead } from '../postgres/log-store.ts';
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

/** The signed head of a contract's log. The head was advanced by compare-and-swap, so one size is never signed with two roots. */
export async function checkpointOf(
  context: Context,
  tenant: string,
  contractId: string,
  { key, privateKey }: LogSigner,
): Promise<string> {
  const { size, root } = await asTenant(context.pool, tenant, (client) => readHead(client, contractId));
  return signCheckpoint({ origin: `${key.name}/${contractId}`, size, root }, key, privateKey);
}
