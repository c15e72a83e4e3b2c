import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Nothing of the building machine stands in it: neither owners nor hours nor the order of a folder's files. */
const sameEverywhere = [
  '--format=gnu',
  '--sort=name',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--mode=u=rwX,go=rX',
];

/** Packs a folder; compressed by the runtime's own zlib, so that one runtime gives the same bytes on every machine. */
export async function packFolder(folder: string, archive: string, at: Date): Promise<void> {
  const args = [...sameEverywhere, `--mtime=${at.toISOString()}`, '-C', dirname(folder), '-cf', '-', basename(folder)];
  const tar = spawn('tar', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(tar, 'exit');
  await pipeline(tar.stdout, createGzip({ level: 6 }), createWriteStream(archive));
  const [code] = await ended;
  if (code !== 0) throw new Error(`tar ended with ${code}`);
}
