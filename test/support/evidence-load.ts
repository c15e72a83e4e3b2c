import { createCipheriv } from 'node:crypto';
import { readdirSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Scrub, scrubNote } from '../../src/blobs/scrub-note.ts';
import type { EvidenceView } from '../../src/queries/read-models.ts';
import { begin, type Door, doorOf, patch, record, sha256, tus } from './evidence.ts';
import { startServer, type TestServer } from './server.ts';

const contract = 'METI-R8-RES-002';
const base = `/contracts/${contract}/evidence`;

export interface LoadOptions {
  readonly files: number;
  /** Mean size of a file in bytes; sizes run from a tenth to nineteen tenths of it. */
  readonly meanSize: number;
  /** How often the server is killed with SIGKILL while files are sent. */
  readonly kills: number;
  readonly workers?: number;
  readonly tell?: (line: string) => void;
}

/** What came of it; `faults` names everything that should not be. */
export interface LoadOutcome {
  readonly files: number;
  readonly bytes: number;
  readonly kills: number;
  readonly seconds: number;
  /** Files on the disk that no entry named, after the last kill. */
  readonly leftOver: number;
  readonly collected: number;
  readonly scrubSeconds: number;
  readonly faults: readonly string[];
}

/** Bytes that follow from a number, like nothing else. */
export function bytesOf(index: number, meanSize: number): Buffer {
  const size = Math.round(meanSize * (0.1 + 1.8 * ((index * 0.618_033_988_7) % 1))) + 1;
  const key = Buffer.alloc(16);
  key.writeUInt32BE(index + 1);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server that is killed and started again; whoever calls it meanwhile waits. */
class MortalServer {
  #server: TestServer;
  #door: Door;
  kills = 0;

  constructor(server: TestServer) {
    this.#server = server;
    this.#door = doorOf(server.dataFolder);
  }

  get door(): Door {
    return this.#door;
  }

  get dataFolder(): string {
    return this.#server.dataFolder;
  }

  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#server.child.on('exit', resolve));
    this.#server.child.kill('SIGKILL');
    await gone;
    this.kills += 1;
    this.#server = await startServer(this.#server.dataFolder);
    this.#door = doorOf(this.#server.dataFolder);
  }

  end(): Promise<void> {
    return this.#server.end();
  }
}

/** One attempt: goes on with the upload that is known, else begins one. True once it was acknowledged. */
async function attempt(door: Door, sending: { id: string | null }, name: string, bytes: Buffer): Promise<boolean> {
  const { id: known } = sending;
  const head = known === null ? null : await door.call('HEAD', `${base}/uploads/${known}`, tus);
  const isThere = head !== null && head.status === 200;
  // A commit whose answer was lost is told by recording the same upload again.
  if (known !== null && !isThere && (await record(door, contract, known)).status === 201) return true;
  const id =
    known !== null && isThere
      ? known
      : (await begin(door, contract, { name, size: bytes.length, digest: sha256(bytes) })).body.id;
  sending.id = id;
  const offset = isThere ? Number(head.headers.get('upload-offset')) : 0;
  if (offset < bytes.length && (await patch(door, contract, id, offset, bytes.subarray(offset))).status !== 204)
    return false;
  return (await record(door, contract, id)).status === 201;
}

async function sendUntilAcknowledged(server: MortalServer, index: number, meanSize: number): Promise<string> {
  const bytes = bytesOf(index, meanSize);
  const sending = { id: null };
  for (let tries = 0; tries < 1000; tries += 1) {
    try {
      if (await attempt(server.door, sending, `file-${index}.bin`, bytes)) return sha256(bytes);
    } catch {
      // The server is dead or not up again yet.
    }
    await pause(50);
  }
  throw new Error(`file ${index} was never taken`);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Everything on the disk made old enough to be collected. */
function age(paths: readonly string[]): void {
  const then = new Date(Date.now() - 30 * 86_400_000);
  for (const path of paths) utimesSync(path, then, then);
}

function faultsOf(
  view: EvidenceView,
  scrub: Scrub,
  acknowledged: ReadonlySet<string>,
  onDisk: readonly string[],
): string[] {
  const recorded = view.items.map(({ item }) => item.digest);
  const names = new Set(onDisk.map((path) => basename(path)));
  return [
    ...scrub.damaged.map(({ name, fault }) => `${name} is ${fault}`),
    ...[...acknowledged]
      .filter((digest) => !recorded.includes(digest))
      .map((digest) => `${digest} was acknowledged and has no entry`),
    ...(recorded.length === new Set(recorded).size ? [] : ['some file was recorded twice']),
    ...recorded.filter((digest) => !names.has(digest)).map((digest) => `${digest} has an entry and no bytes`),
    ...(recorded.length === acknowledged.size ? [] : [`${recorded.length} entries for ${acknowledged.size} files`]),
  ];
}

/** A kept-alive connection may have been closed while nothing was asked. */
const twice = <Value>(ask: () => Promise<Value>): Promise<Value> => ask().catch(() => pause(500).then(ask));

async function examine(server: MortalServer, acknowledged: ReadonlySet<string>) {
  const { body: before } = await twice(() => server.door.json<EvidenceView>('GET', base));
  // Beside the contracts' folders lies the name of the store.
  const [root = ''] = readdirSync(join(server.dataFolder, 'blobs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(server.dataFolder, 'blobs', name))
    .filter((path) => filesBelow(path).some((file) => acknowledged.has(basename(file))));
  const recorded = new Set(before.items.map(({ item }) => item.digest));
  const isLeftOver = (path: string): boolean => !recorded.has(basename(path)) && basename(path) !== scrubNote;
  const leftOver = filesBelow(root).filter(isLeftOver);
  age(filesBelow(root));
  const begun = performance.now();
  const { body: scrub } = await twice(() => server.door.json<Scrub>('POST', `${base}/scrub`, {}));
  const scrubSeconds = (performance.now() - begun) / 1000;
  const { body: view } = await twice(() => server.door.json<EvidenceView>('GET', base));
  const onDisk = filesBelow(root);
  const stray = onDisk.filter(isLeftOver).map((path) => `${path} was not collected`);
  return {
    leftOver: leftOver.length,
    collected: scrub.orphans,
    scrubSeconds,
    faults: [...faultsOf(view, scrub, acknowledged, onDisk), ...stray],
  };
}

/** Sends many files to a server that is killed again and again, then looks whether anything that was acknowledged is gone or half there. */
export async function proveEvidence({ files, meanSize, kills, workers = 4, tell }: LoadOptions): Promise<LoadOutcome> {
  const server = new MortalServer(await startServer());
  const acknowledged = new Set<string>();
  const begun = performance.now();
  let next = 0;
  let bytes = 0;
  const work = async (): Promise<void> => {
    while (next < files) {
      const index = next;
      next += 1;
      acknowledged.add(await sendUntilAcknowledged(server, index, meanSize));
      bytes += bytesOf(index, meanSize).length;
    }
  };
  const killAll = async (): Promise<void> => {
    for (let kill = 1; kill <= kills; kill += 1) {
      const due = Math.floor((files * kill) / (kills + 1));
      while (acknowledged.size < due) await pause(3);
      await pause((kill * 7) % 40);
      await server.kill();
      tell?.(
        `kill ${kill}: ${acknowledged.size} files acknowledged after ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      );
    }
  };
  try {
    await Promise.all([killAll(), ...Array.from({ length: workers }, work)]);
    const seconds = (performance.now() - begun) / 1000;
    return { files: acknowledged.size, bytes, kills: server.kills, seconds, ...(await examine(server, acknowledged)) };
  } finally {
    await server.end();
  }
}
