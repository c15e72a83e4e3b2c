import type { ContentFiles } from './content-files.ts';
import { scanAside } from './content-workers.ts';
import { extensionOf, type FileKind, fileKindOf } from './file-kinds.ts';
import { filesHost } from './resolve-mention.ts';
import type { ContentSource, SourceScan } from './scan-source.ts';

/** So much goes to a thread at a time. */
const [batchBytes, batchFiles] = [1_000_000, 32];

export interface FilesScan {
  readonly scans: readonly SourceScan[];
  readonly read: number;
  readonly passedOver: number;
  readonly unknownKinds: readonly string[];
}

/** The URL that stands for a file of a deliverable. */
export const urlOfFile = (name: string): string =>
  `https://${filesHost}/${name.split('/').map(encodeURIComponent).join('/')}`;

const unreadable = (page: string): SourceScan => ({
  page,
  reaches: [],
  signals: [],
  links: [],
  unread: [{ reason: 'notUnderstood', detail: 'damaged, too large or not followed' }],
});

/** Batches go to the threads while the next is read; at most so many wait, so that memory stays bounded. */
class Batches {
  readonly scans: SourceScan[] = [];
  #batch: ContentSource[] = [];
  #bytes = 0;
  #under = new Set<Promise<void>>();
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async add(source: ContentSource): Promise<void> {
    this.#batch.push(source);
    this.#bytes += source.bytes.length;
    if (this.#bytes >= batchBytes || this.#batch.length >= batchFiles) await this.send();
  }

  async send(): Promise<void> {
    const batch = this.#batch;
    [this.#batch, this.#bytes] = [[], 0];
    if (batch.length === 0) return;
    const work: Promise<void> = scanAside(batch, this.#signal).then((scans) => {
      this.scans.push(...scans);
      this.#under.delete(work);
    });
    // Told to whoever awaits it; a stop may come before anyone does.
    work.catch(() => undefined);
    this.#under.add(work);
    if (this.#under.size >= 6) await Promise.race(this.#under);
  }

  async end(): Promise<void> {
    await this.send();
    await Promise.all(this.#under);
  }
}

/** Reads every file of a deliverable that can reach outside. */
export async function scanFiles(files: ContentFiles, signal: AbortSignal): Promise<FilesScan> {
  const batches = new Batches(signal);
  const kinds: Record<'read' | 'passive', number> = { read: 0, passive: 0 };
  const unknown = new Set<string>();
  for (const name of files.names) {
    signal.throwIfAborted();
    const byName: FileKind = fileKindOf(name, new Uint8Array());
    const bytes = byName === 'passive' ? null : await files.read(name);
    const kind = bytes === null ? byName : fileKindOf(name, bytes);
    if (kind === 'passive') kinds.passive += 1;
    else if (kind === 'unknown') unknown.add(extensionOf(name) === '' ? name.slice(-20) : `.${extensionOf(name)}`);
    else if (bytes === null) batches.scans.push(unreadable(name));
    else {
      kinds.read += 1;
      await batches.add({ page: name, base: urlOfFile(name), bytes, kind });
    }
  }
  await batches.end();
  const scans = [...batches.scans, ...files.notFollowed.map(unreadable)].sort((a, b) => (a.page < b.page ? -1 : 1));
  return { scans, read: kinds.read, passedOver: kinds.passive, unknownKinds: [...unknown].sort().slice(0, 50) };
}
