import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isUuid } from '../core/kernel/uuid.ts';
import { MachineProblem } from './places.ts';
import { type ContractKey, keyFrom } from './seal.ts';
import { syncFolderNow, writeNewFile } from './whole-file.ts';

const keyLength = 32;

/** Beside the contracts' keys, as servers that share those share it. */
const instanceKeyName = 'instance-key';

const isFileOf = (size: number, path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size;
};

/** Told to people without the way to the data folder: whoever can mend it knows that. */
function missing(name: string): MachineProblem {
  const path = `keys/contracts/${name}`;
  return new MachineProblem({
    ja: `契約の鍵 ${path} がないか、壊れています。鍵がないと、この契約の内容はだれにも読めません。データフォルダの控えから keys/contracts/ を戻してください。`,
    en: `The contract's key ${path} is missing or damaged; without it nobody can read this contract. Restore keys/contracts/ from a backup of the data folder.`,
  });
}

/** The keys of the contracts, one file each in the data folder: never in the database, gone with the contract. */
export class ContractKeys {
  readonly #folder: string;
  readonly #open = new Map<string, ContractKey>();
  /** Is told of each key that is made or destroyed. */
  tell: (what: 'contractKeyMade' | 'contractKeyDestroyed', contractId: string) => void = () => undefined;

  /** Opens a data folder's keys, making the folder at the first start. */
  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'keys', 'contracts');
    if (existsSync(this.#folder)) return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const folder of [join(dataFolder, 'keys'), dataFolder]) syncFolderNow(folder);
  }

  pathOf(contractId: string): string {
    if (!isUuid(contractId)) throw new Error('not a contract id');
    return join(this.#folder, contractId);
  }

  /** Makes a contract's key, on disk before anything is sealed with it. An existing key is never replaced. */
  make(contractId: string): void {
    writeNewFile(this.pathOf(contractId), randomBytes(keyLength));
    this.tell('contractKeyMade', contractId);
  }

  /** The installation's own key, for what outlasts a contract; made when it is first needed. */
  makeInstanceKey(): ContractKey {
    const path = join(this.#folder, instanceKeyName);
    if (!existsSync(path)) writeNewFile(path, randomBytes(keyLength));
    return this.instanceKey();
  }

  /** The installation's own key. A lost or damaged file is told by its name. */
  instanceKey(): ContractKey {
    const path = join(this.#folder, instanceKeyName);
    if (!isFileOf(keyLength, path)) throw missing(instanceKeyName);
    const secret = readFileSync(path);
    const key = keyFrom(secret);
    secret.fill(0);
    return key;
  }

  has(contractId: string): boolean {
    return existsSync(this.pathOf(contractId));
  }

  /** A contract's key. A lost or damaged file is told by its name, never taken for an empty contract. */
  of(contractId: string): ContractKey {
    const known = this.#open.get(contractId);
    if (known !== undefined) return known;
    const path = this.pathOf(contractId);
    if (!isFileOf(keyLength, path)) throw missing(contractId);
    const secret = readFileSync(path);
    const key = keyFrom(secret);
    secret.fill(0);
    this.#open.set(contractId, key);
    return key;
  }

  /** Destroys a contract's key for good: overwritten, written through, removed, the folder written through. Again is harmless. */
  destroy(contractId: string): void {
    const known = this.#open.get(contractId);
    known?.sealing.fill(0);
    known?.naming.fill(0);
    this.#open.delete(contractId);
    const path = this.pathOf(contractId);
    if (!existsSync(path)) return;
    const file = openSync(path, 'r+');
    writeSync(file, randomBytes(keyLength), 0, keyLength, 0);
    fsyncSync(file);
    closeSync(file);
    rmSync(path);
    syncFolderNow(this.#folder);
    this.tell('contractKeyDestroyed', contractId);
  }

  /** Ids of the contracts that have a key which was made before an instant (milliseconds since 1970). */
  ids(before: number): readonly string[] {
    return readdirSync(this.#folder).filter(
      (name) =>
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name) && statSync(this.pathOf(name)).mtimeMs < before,
    );
  }

  /** Puts a key that no contract needs where nothing looks for it; kept, since the database may be older than the keys. */
  setAside(contractId: string): boolean {
    if (!this.has(contractId)) return false;
    const folder = `${this.#folder}-unused`;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    renameSync(this.pathOf(contractId), join(folder, contractId));
    for (const changed of [folder, this.#folder, dirname(this.#folder)]) syncFolderNow(changed);
    this.#open.delete(contractId);
    return true;
  }

  /** The name of this folder of keys, made when first asked for; the database remembers the one that it was first opened with. */
  folderId(): string {
    const path = join(this.#folder, 'folder-id');
    // An empty one was cut off by a full disk before any database was told of it.
    if (isFileOf(0, path)) rmSync(path);
    if (!existsSync(path)) writeNewFile(path, Buffer.from(`${randomUUID()}\n`));
    return readFileSync(path, 'utf8').trim();
  }
}
