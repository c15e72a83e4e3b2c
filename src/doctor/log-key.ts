import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifierKey } from '../core/log/checkpoint.ts';
import { withReader } from '../postgres/examine-database.ts';
import { readLogKeys } from '../postgres/log-key-store.ts';
import { fault, fine, type Look, notLooked, type Surroundings } from './look.ts';
import { databaseNeeds, ownerOf, restingDatabase } from './reach-database.ts';

const mend = {
  ja: '控えから戻してください。戻せないときだけ、npx junshu log new-key --reason 理由 で替えます。',
  en: 'Restore it from a backup; only where that can’t be done, npx junshu log new-key --reason WHY makes a new one.',
};

/** The name by which others verify what a key signs; null where it is no key of ours. */
function nameOf(pem: Buffer): string | null {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') return null;
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12);
    return verifierKey({ name: 'junshu.local', publicKey });
  } catch {
    return null;
  }
}

/** The key on record in the database; undefined where that can't be asked, null where none is. */
async function recordedKey(surroundings: Surroundings): Promise<string | null | undefined> {
  if (restingDatabase(surroundings) !== null) return undefined;
  return withReader(
    ownerOf(surroundings),
    async (client) => (await readLogKeys(client)).at(-1)?.verifierKey ?? null,
  ).catch(() => undefined);
}

/** The key that signs the logs: there, legible, and the one on record. */
export const logKey: Look = {
  name: 'logKey',
  needs: databaseNeeds,
  async look(surroundings) {
    const { JUNSHU_DATA: folder } = surroundings.settings;
    const path = join(folder, 'keys', 'log-ed25519.pem');
    const recorded = await recordedKey(surroundings);
    if (!existsSync(path)) {
      // The keys of contracts are there from the first start on: without them there was none.
      const isNew = recorded === null || (recorded === undefined && !existsSync(join(folder, 'keys', 'contracts')));
      if (isNew)
        return notLooked('まだありません（はじめての起動が作ります）。', 'Not there yet: the first start makes it.');
      return fault({ ja: `${path} がありません。`, en: `${path} is missing.` }, mend);
    }
    const name = nameOf(readFileSync(path));
    if (name === null) return fault({ ja: `${path} が壊れています。`, en: `${path} is damaged.` }, mend);
    if (typeof recorded === 'string' && recorded !== name)
      return fault(
        { ja: `${path} は、記録にある署名鍵ではありません。`, en: `${path} is not the signing key on record.` },
        mend,
      );
    if (recorded === name) return fine('記録にある署名鍵です。', 'The signing key on record.');
    return notLooked(
      '鍵は読めますが、データベースの記録とは比べていません。',
      'The key can be read, but was not compared with the database’s record.',
    );
  },
};
