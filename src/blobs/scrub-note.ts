import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { contractFolder } from './blob-store.ts';
import { privateFolder } from './durable.ts';

/** What came of reading every file of a contract again. */
export const scrubSchema = z.strictObject({
  number: z.string(),
  at: z.string(),
  /** Files read and hashed. */
  files: z.int(),
  bytes: z.int(),
  damaged: z.array(z.strictObject({ name: z.string(), digest: z.string(), fault: z.enum(['missing', 'altered']) })),
  /** Left-over files that were removed. */
  orphans: z.int(),
});
export type Scrub = z.infer<typeof scrubSchema>;

/** It lies with the contract's files, and goes with them. */
export const scrubNote = 'scrub.json';

/** Keeps the last scrub of a contract. */
export async function keepScrub(dataFolder: string, contractId: string, scrub: Scrub): Promise<void> {
  const folder = contractFolder(dataFolder, contractId);
  await privateFolder(folder);
  const path = join(folder, scrubNote);
  await writeFile(`${path}.part`, JSON.stringify(scrub), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** The last scrub of a contract; null before the first, or when the note can't be read. */
export function lastScrub(dataFolder: string, contractId: string): Scrub | null {
  const path = join(contractFolder(dataFolder, contractId), scrubNote);
  if (!existsSync(path)) return null;
  try {
    return scrubSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** The last scrub of every contract that has files. */
export function lastScrubs(dataFolder: string): readonly Scrub[] {
  const blobs = join(dataFolder, 'blobs');
  if (!existsSync(blobs)) return [];
  return readdirSync(blobs)
    .map((contractId) => lastScrub(dataFolder, contractId))
    .filter((scrub) => scrub !== null);
}
