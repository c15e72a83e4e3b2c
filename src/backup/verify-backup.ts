import { statSync } from 'node:fs';
import { digestOfFile } from '../blobs/durable.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { keyOfVerifier, openCheckpoint, verifierKey } from '../core/log/checkpoint.ts';
import { rootOf } from '../core/log/merkle.ts';
import { CopiedLogs, logTable } from '../postgres/copied-log.ts';
import { type FoundBackup, feedPath, sealedPath, tablePath } from './backup-place.ts';
import { linesOf } from './copy-text.ts';
import { readList } from './file-list.ts';
import { type Manifest, signerOf } from './manifest.ts';

/** Something that is not as the backup says. `subject`: the table, file, contract or feed. */
export interface BackupFault {
  readonly kind: 'manifest' | 'table' | 'log' | 'file' | 'feed';
  readonly subject: string;
  readonly text: Bilingual;
}

/** What came of reading a backup whole. */
export interface VerifiedBackup {
  readonly name: string;
  readonly at: string;
  /** The key that signed it; null when none that it names did. */
  readonly signedBy: string | null;
  readonly tables: number;
  readonly rows: number;
  readonly logs: number;
  readonly files: number;
  readonly bytes: number;
  readonly leftOut: number;
  readonly faults: readonly BackupFault[];
}

const fault = (kind: BackupFault['kind'], subject: string, ja: string, en: string): BackupFault => ({
  kind,
  subject,
  text: { ja: `${subject}：${ja}`, en: `${subject}: ${en}` },
});

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

function unreadable(kind: BackupFault['kind'], subject: string, error: unknown): BackupFault {
  if (codeOf(error) === 'ENOENT') return fault(kind, subject, 'ありません。', 'is missing.');
  return fault(kind, subject, `読めません（${codeOf(error)}）。`, `can’t be read (${codeOf(error)}).`);
}

type Table = Manifest['tables'][number];

/** A table read whole: its bytes by their digest, its rows counted, and the logs followed. */
async function faultsOfTable({ folder }: FoundBackup, table: Table, logs: CopiedLogs | null): Promise<BackupFault[]> {
  const told = { bytes: 0, sha256: '' };
  let rows = 0;
  try {
    for await (const line of linesOf(tablePath(folder, table.name), told)) {
      rows += 1;
      logs?.add(line);
    }
  } catch (error) {
    return [unreadable('table', table.name, error)];
  }
  const found: BackupFault[] = [];
  if (told.sha256 !== table.sha256) found.push(fault('table', table.name, '書き換えられています。', 'was altered.'));
  if (rows !== table.rows)
    found.push(
      fault(
        'table',
        table.name,
        `${table.rows}行のはずが${rows}行です。`,
        `holds ${rows} rows instead of ${table.rows}.`,
      ),
    );
  return found;
}

/** Roots derived anew from the copied headers against the heads that were signed when the backup was made. */
function faultsOfLogs({ logs, logKeys }: Manifest, copied: CopiedLogs): BackupFault[] {
  const keys = logKeys.map(({ verifierKey: text }) => keyOfVerifier(text)).filter((key) => key !== null);
  return logs.flatMap(({ contract, size, checkpoint }) => {
    const { frontier, altered } = copied.of(contract);
    const head = keys.map((key) => openCheckpoint(checkpoint, key)).find((one) => one !== null);
    const found = altered.map((seq) =>
      fault('log', contract, `記録${seq}の見出しが書き換えられています。`, `the header of entry ${seq} was altered.`),
    );
    if (head === undefined || !head.origin.endsWith(`/${contract}`))
      found.push(fault('log', contract, '先頭の署名が正しくありません。', 'its head bears no valid signature.'));
    else if (frontier.size !== size || head.size !== size)
      found.push(
        fault(
          'log',
          contract,
          `${head.size}件のはずが${frontier.size}件です。`,
          `holds ${frontier.size} entries instead of ${head.size}.`,
        ),
      );
    else if (!rootOf(frontier).equals(head.root))
      found.push(
        fault('log', contract, '全体の根が、署名された先頭と合いません。', 'its root is not the one that was signed.'),
      );
    return found;
  });
}

async function faultOfFile(
  kind: 'file' | 'feed',
  path: string,
  subject: string,
  { size, sha256 }: { readonly size: number; readonly sha256: string },
): Promise<BackupFault | null> {
  try {
    if (statSync(path).size === size && (await digestOfFile(path)) === sha256) return null;
    return fault(kind, subject, '書き換えられています。', 'was altered.');
  } catch (error) {
    return unreadable(kind, subject, error);
  }
}

async function faultsOfFiles(place: string, { name, manifest }: FoundBackup): Promise<BackupFault[]> {
  const found: (BackupFault | null)[] = [];
  const list = await readList(place, name, manifest.files.list.sha256).catch((error) => {
    found.push(unreadable('file', 'files.jsonl.gz', error));
    return [];
  });
  for (const file of list)
    found.push(await faultOfFile('file', sealedPath(place, file), `files/${file.contract}/${file.name}`, file));
  for (const { name: feed, ...rest } of manifest.feeds)
    found.push(await faultOfFile('feed', feedPath(place, rest.sha256), feed, rest));
  return found.filter((one) => one !== null);
}

function faultsOfManifest({ bytes, note, manifest }: FoundBackup, expected?: string): BackupFault[] {
  const signer = signerOf(bytes, note, manifest);
  if (signer === null)
    return [fault('manifest', 'manifest.json', '署名が正しくありません。', 'bears no valid signature.')];
  if (expected === undefined || verifierKey(signer) === expected.trim()) return [];
  return [
    fault(
      'manifest',
      'manifest.json',
      `別の鍵で署名されています（${verifierKey(signer)}）。`,
      `is signed by another key (${verifierKey(signer)}).`,
    ),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Reads everything that a backup consists of: signature, digest and rows of each table, each log’s root against its signed head, the
 * digest of each file. Needs no key. `expected`: the key that must have signed it.
 */
export async function verifyBackup(place: string, found: FoundBackup, expected?: string): Promise<VerifiedBackup> {
  const { manifest, bytes, note } = found;
  const faults = [...faultsOfManifest(found, expected)];
  const copied = new CopiedLogs(manifest.tables.find(({ name }) => name === logTable)?.columns ?? []);
  for (const table of manifest.tables)
    faults.push(...(await faultsOfTable(found, table, table.name === logTable ? copied : null)));
  faults.push(...faultsOfLogs(manifest, copied), ...(await faultsOfFiles(place, found)));
  const signer = signerOf(bytes, note, manifest);
  return {
    name: found.name,
    at: manifest.at,
    signedBy: signer === null ? null : verifierKey(signer),
    tables: manifest.tables.length,
    rows: sum(manifest.tables.map(({ rows }) => rows)),
    logs: manifest.logs.length,
    files: manifest.files.count,
    bytes: sum([
      manifest.files.bytes,
      ...[...manifest.tables, ...manifest.feeds].map((one) => ('bytes' in one ? one.bytes : one.size)),
    ]),
    leftOut: manifest.leftOut.length,
    faults,
  };
}
