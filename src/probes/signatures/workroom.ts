import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../programs.ts';
import type { Anchors } from './anchors.ts';
import type { SigstoreTrust } from './sigstore/verify-bundle.ts';

/** A private folder in which outside programs verify; files there bear names of ours, never those of members. */
export interface Workroom {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** The given certificates in one file; null when there are none. */
  readonly anchorsPath: string | null;
  /** Where gpg keeps the given keys, and no others. */
  readonly keyring: string;
  readonly hasKeys: boolean;
  readonly sigstore: SigstoreTrust;
  /** Writes bytes under a name of ours and gives the path. */
  put(name: string, bytes: Uint8Array): Promise<string>;
}

const limits = { milliseconds: 60_000, outputBytes: 2_000_000 };

/** What an outside program said, with its exit code. */
export async function runTool(
  { signal }: Workroom,
  name: string,
  args: readonly string[],
): Promise<{ readonly isFine: boolean; readonly words: string }> {
  const { exitCode, output, errors } = await runProgram(name, args, limits, signal);
  return { isFine: exitCode === 0, words: `${output.toString('utf8')}\n${errors}` };
}

/** Opens a workroom, works in it, and removes it whatever happens. */
export async function inWorkroom<Value>(
  { certificates, keys, ...sigstore }: Anchors,
  signal: AbortSignal,
  work: (room: Workroom) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'junshu-verify-'));
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes, { mode: 0o600 });
    return path;
  };
  try {
    const anchorsPath = certificates.length === 0 ? null : await put('anchors', Buffer.from(certificates.join('\n')));
    const keyring = await mkdtemp(join(folder, 'keys-'));
    return await work({ folder, signal, anchorsPath, keyring, hasKeys: keys.length > 0, sigstore, put });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
