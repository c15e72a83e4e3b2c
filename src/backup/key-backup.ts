import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { isUuid } from '../core/kernel/uuid.ts';
import { MachineProblem } from '../postgres/places.ts';

/** Files of keys that are worth a copy, below the data folder: nothing else is taken out of a copy or written by one. */
const keyPath =
  /^keys\/(?:log-ed25519\.pem(?:\.until-[\dTZ.-]+)?|contracts\/(?:instance-key|folder-id|[0-9a-f-]{36}))$/;

const copySchema = z.strictObject({
  format: z.literal('junshu-key-backup@1'),
  id: z.uuid(),
  at: z.iso.datetime(),
  recipient: z.string(),
  files: z.array(z.strictObject({ path: z.string().regex(keyPath), base64: z.base64() })),
});
export type KeyCopy = z.infer<typeof copySchema>;

/** The keys of a data folder, each with its place. */
function keyFiles(dataFolder: string): KeyCopy['files'] {
  const below = (folder: string): readonly string[] =>
    existsSync(join(dataFolder, folder))
      ? readdirSync(join(dataFolder, folder)).map((name) => `${folder}/${name}`)
      : [];
  return [...below('keys'), ...below('keys/contracts')]
    .filter((path) => keyPath.test(path))
    .map((path) => ({ path, base64: readFileSync(join(dataFolder, path)).toString('base64') }));
}

/** Ids of the contracts whose key a copy holds. */
export const contractsIn = ({ files }: KeyCopy): readonly string[] =>
  files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).filter(isUuid);

/** Whether a text names a recipient of age; others can't be encrypted to. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** A new pair: whoever has the identity can read what is encrypted to the recipient. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The keys of a data folder as a file of age (age-encryption.org/v1) for one recipient. */
export async function copyKeys(
  dataFolder: string,
  told: Pick<KeyCopy, 'id' | 'at' | 'recipient'>,
): Promise<{ readonly copy: KeyCopy; readonly bytes: Uint8Array }> {
  const copy: KeyCopy = { format: 'junshu-key-backup@1', ...told, files: keyFiles(dataFolder) };
  const encrypter = new Encrypter();
  encrypter.addRecipient(told.recipient);
  return { copy, bytes: await encrypter.encrypt(JSON.stringify(copy)) };
}

/** The identity in a file as age writes it, comments and all. */
const identityIn = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#')) ?? '';

/** What a copy of keys holds. Throws in words when it is none, or was encrypted to somebody else. */
export async function openKeyCopy(bytes: Uint8Array, identityText: string): Promise<KeyCopy> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identityIn(identityText));
    return copySchema.parse(JSON.parse(await decrypter.decrypt(bytes, 'text')));
  } catch {
    throw new MachineProblem({
      ja: '鍵の控えを開けません。junshu backup keys で作ったファイルと、その受取人の鍵（AGE-SECRET-KEY-1… のファイル）を指定してください。',
      en: 'The copy of the keys does not open: name a file made by junshu backup keys, and the key of its recipient (a file with AGE-SECRET-KEY-1…).',
    });
  }
}
