import { type FileHandle, open } from 'node:fs/promises';

/** A file of which pieces are read where they are needed; it is never held whole. */
export interface ByteSource {
  readonly size: number;
  /** Bytes from a place on; fewer where the file ends, none at a place that is none (a file may lie about where its parts are). */
  read(at: number, length: number): Promise<Buffer>;
}

const isPlace = (at: number, size: number): boolean => Number.isSafeInteger(at) && at >= 0 && at <= size;

const sourceOf = (file: FileHandle, size: number): ByteSource => ({
  size,
  read: async (at, length) => {
    const wanted = isPlace(at, size) ? Math.max(0, Math.min(length, size - at)) : 0;
    const buffer = Buffer.alloc(wanted);
    const { bytesRead } = wanted === 0 ? { bytesRead: 0 } : await file.read(buffer, 0, wanted, at);
    return buffer.subarray(0, bytesRead);
  },
});

/** Works on a file piece by piece and closes it whatever happens. */
export async function withSource<Value>(path: string, work: (source: ByteSource) => Promise<Value>): Promise<Value> {
  const file = await open(path, 'r');
  try {
    return await work(sourceOf(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

/** The same for bytes that are at hand. */
export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (at, length) =>
    Promise.resolve(Buffer.from(isPlace(at, bytes.length) ? bytes.subarray(at, at + Math.max(0, length)) : [])),
});

const step = 1 << 20;

/** Every place where a pattern stands, pieces overlapping so that none is missed at their seams. */
export async function* placesOf(source: ByteSource, pattern: Buffer): AsyncGenerator<number> {
  for (let at = 0; at < source.size; at += step) {
    const piece = await source.read(at, step + pattern.length - 1);
    for (let found = piece.indexOf(pattern); found >= 0; found = piece.indexOf(pattern, found + 1)) yield at + found;
  }
}

export async function holds(source: ByteSource, pattern: Buffer): Promise<boolean> {
  for await (const _ of placesOf(source, pattern)) return true;
  return false;
}
