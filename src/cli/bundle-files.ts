import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BundledFile, CheckBundle } from '../core/checks/offline-run.ts';
import { makeFolders } from '../postgres/make-folders.ts';
import type { EvidenceFile } from '../probes/evidence-file.ts';
import type { Api } from './api.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { orUnreadable } from './input.ts';
import { orUnwritable } from './output.ts';

/** Every file that a bundle names, each content once. */
export const filesOf = ({ targets }: CheckBundle): readonly BundledFile[] => [
  ...new Map(targets.flatMap(({ files = [] }) => files).map((file) => [file.digest, file])).values(),
];

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Takes one file out of the contract into the folder, under its digest: names of people never become paths. */
async function takeFile(api: Api, contract: string, { id, name, digest }: BundledFile, folder: string): Promise<void> {
  const path = `/contracts/${encodeURIComponent(contract)}/evidence/${encodeURIComponent(id)}/file`;
  const { body } = await api.request('GET', path, {});
  const [part, hash] = [join(folder, `${digest}.part`), createHash('sha256')];
  if (body === null) throw new Error(`no bytes of ${id}`);
  const passed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunksOf(body)) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await orUnwritable(part, pipeline(passed, createWriteStream(part, { mode: 0o600 })));
  if (hash.digest('hex') === digest) return rename(part, join(folder, digest));
  await rm(part);
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `「${name}」を書き出せませんでした。もう一度やり直してください。`,
      en: `“${name}” did not arrive whole; try again.`,
    },
  ]);
}

/** Puts the files of a bundle into a folder beside it, one at a time: they may be large. */
export async function takeFiles(api: Api, contract: string, bundle: CheckBundle, folder: string): Promise<number> {
  await orUnwritable(folder, (async () => makeFolders(resolve(folder), 0o700))());
  const files = filesOf(bundle);
  for (const file of files) await takeFile(api, contract, file, folder);
  return files.length;
}

async function digestAt(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Where files of the wanted digests lie in a folder, whatever they are called: what the bundle wrote, or the originals. */
export async function findFiles(folder: string, wanted: readonly BundledFile[]): Promise<ReadonlyMap<string, string>> {
  const sizes = new Set(wanted.map(({ size }) => size));
  const found = new Map<string, string>();
  for (const entry of await orUnreadable(folder, readdir(folder, { withFileTypes: true, recursive: true }))) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && sizes.has((await stat(path)).size)) found.set(await digestAt(path), path);
  }
  return found;
}

/** The files of one target as they lie there. One that is missing, or that is not what the bundle names, can't be read. */
export const evidenceFrom = (
  files: readonly BundledFile[],
  paths: ReadonlyMap<string, string>,
): readonly EvidenceFile[] =>
  files.map(({ name, kind, size, digest }) => ({
    name,
    kind,
    size,
    async read() {
      const path = paths.get(digest);
      const bytes = path === undefined ? null : await readFile(path).catch(() => null);
      return bytes !== null && createHash('sha256').update(bytes).digest('hex') === digest ? bytes : null;
    },
  }));
