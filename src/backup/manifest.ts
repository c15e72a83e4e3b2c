import { hash } from 'node:crypto';
import { z } from 'zod';
import { type CheckpointKey, keyOfVerifier, openNote } from '../core/log/checkpoint.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const count = z.int().min(0);

/** A name that can't lead out of a backup's folder. */
const tableName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

const tableSchema = z.strictObject({
  name: tableName,
  columns: z.array(tableName),
  rows: count,
  bytes: count,
  sha256: digest,
});

/** One line of a backup's list of files: a sealed file, shared by all backups of the place. */
export const fileLineSchema = z.strictObject({
  contract: z.uuid(),
  name: digest,
  size: count,
  sha256: digest,
});
export type FileLine = z.infer<typeof fileLineSchema>;

const logSchema = z.strictObject({ tenant: z.string(), contract: z.uuid(), size: count, checkpoint: z.string() });

/** A file of feeds: public data, kept as they are. */
const feedSchema = z.strictObject({ name: z.string().regex(/^[\w%.~-]{1,200}\.feed$/), size: count, sha256: digest });

/** What a backup says of itself (docs/backup-format.md). */
export const manifestSchema = z.strictObject({
  format: z.literal('junshu-backup@1'),
  id: z.uuid(),
  /** The moment that it shows, ISO. */
  at: z.iso.datetime(),
  version: z.string(),
  /** Names the folder of contracts' keys that opens it, and the store of files. */
  keyFolder: z.uuid(),
  blobStore: z.uuid(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), digest })),
  tables: z.array(tableSchema),
  logs: z.array(logSchema),
  logKeys: z.array(z.strictObject({ verifierKey: z.string(), since: z.string(), reason: z.string() })),
  files: z.strictObject({ count, bytes: count, list: z.strictObject({ bytes: count, sha256: digest }) }),
  feeds: z.array(feedSchema),
  /** Files that could not be kept: altered where they lay, or of a contract whose key is lost. */
  leftOut: z.array(z.strictObject({ contract: z.uuid(), why: z.enum(['altered', 'noKey', 'unreadable']) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The text that is signed over a manifest's bytes. */
export const manifestText = (bytes: Uint8Array): string => `junshu-backup@1\n${hash('sha256', bytes)}\n`;

/** The key, of those that the manifest names, that signed it; null when none did. */
export function signerOf(bytes: Uint8Array, note: string, { logKeys }: Manifest): CheckpointKey | null {
  const keys = logKeys.map(({ verifierKey }) => keyOfVerifier(verifierKey)).filter((key) => key !== null);
  return keys.find((key) => openNote(note, key) === manifestText(bytes)) ?? null;
}
