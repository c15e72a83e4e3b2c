import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Api } from './api.ts';
import { CommandFailure, exitCodes } from './console.ts';

const pieceSize = 8_000_000;
const tus = { 'tus-resumable': '1.0.0' } as const;

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

async function announce(api: Api, base: string, path: string): Promise<{ id: string; size: number }> {
  const { size, mtime } = await stat(path);
  const facts = { filename: basename(path), sha256: await digestOf(path), modified: mtime.toISOString() };
  const metadata = Object.entries(facts).map(([key, value]) => `${key} ${encoded(value)}`);
  const begun = await api.request('POST', base, {
    ...tus,
    'upload-length': String(size),
    'upload-metadata': metadata.join(','),
  });
  return { id: ((await begun.json()) as { id: string }).id, size };
}

/** Sends a file piece by piece (tus 1.0), its SHA-256 declared first, so that the server can tell whether it arrived whole. */
export async function uploadFile(api: Api, contract: string, path: string): Promise<string> {
  const base = `/contracts/${encodeURIComponent(contract)}/evidence/uploads`;
  const { id, size } = await announce(api, base, path);
  const file = await open(path, 'r');
  try {
    for (let offset = 0; offset < size; ) {
      const piece = Buffer.alloc(Math.min(pieceSize, size - offset));
      await file.read(piece, 0, piece.length, offset);
      const headers = {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      };
      const answer = await api.request('PATCH', `${base}/${id}`, headers, piece);
      offset = Number(answer.headers.get('upload-offset'));
    }
    return id;
  } finally {
    await file.close();
  }
}

/** Whether a path leads to a file that can be sent; else a failure that says why. */
export async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true) return;
  throw new CommandFailure(exitCodes.unreadable, [
    { ja: `${path} というファイルはありません。`, en: `There is no file ${path}.` },
  ]);
}
