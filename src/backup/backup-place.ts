import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../blobs/durable.ts';
import { MachineProblem } from '../postgres/places.ts';
import { writeNewFile } from '../postgres/whole-file.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/** Backups of one installation in one folder: a folder for each, and the files that all of them share. */
const markerName = 'junshu-backups.json';
const markerSchema = z.object({ format: z.literal('junshu-backups@1'), keyFolder: z.uuid() });

export const listFile = 'files.jsonl.gz';

const backupsFolder = (place: string): string => join(place, 'backups');

/** Where one backup lies; its name is its instant. */
export const backupFolder = (place: string, name: string): string => join(backupsFolder(place), name);

export const tablePath = (folder: string, table: string): string => join(folder, 'tables', `${table}.copy.gz`);

/** Where a sealed file lies. */
export const sealedPath = (place: string, { contract, name }: { readonly contract: string; readonly name: string }) =>
  join(place, 'files', contract, name.slice(0, 2), name);

export const feedPath = (place: string, sha256: string): string => join(place, 'feeds', sha256);

const isName = (text: string): boolean => /^\d{8}T\d{9}Z$/.test(text);

/** `2026-11-30T01:02:03.004Z` → `20261130T010203004Z`. */
const nameOf = (at: string): string => at.replace(/[-:.]/g, '');

const instantOf = (name: string): number =>
  Date.parse(name.replace(/(....)(..)(..T..)(..)(..)(...Z)/, '$1-$2-$3:$4:$5.$6'));

/** The name of the next backup: its instant, or just after the newest one where the clock was set back since. */
export function nextName(place: string, at: string): string {
  const newest = backupNames(place).at(-1);
  if (newest === undefined || newest < nameOf(at)) return nameOf(at);
  return nameOf(new Date(instantOf(newest) + 1).toISOString());
}

/** Names of the whole backups of a place, the oldest first; half ones have another kind of name. */
export function backupNames(place: string): readonly string[] {
  const folder = backupsFolder(place);
  return existsSync(folder) ? readdirSync(folder).filter(isName).sort() : [];
}

/** A backup as it lies there. */
export interface FoundBackup {
  readonly name: string;
  readonly folder: string;
  readonly bytes: Buffer;
  readonly note: string;
  readonly manifest: Manifest;
}

/** Reads what a backup says of itself. Throws in words. */
export function readBackup(place: string, name: string): FoundBackup {
  const folder = backupFolder(place, name);
  try {
    const bytes = readFileSync(join(folder, 'manifest.json'));
    const note = readFileSync(join(folder, 'manifest.note'), 'utf8');
    return { name, folder, bytes, note, manifest: manifestSchema.parse(JSON.parse(bytes.toString())) };
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
    throw new MachineProblem({
      ja: `${folder} の manifest.json か manifest.note が読めません（${why}）。このバックアップは使えません。ほかの時点のものを使ってください（junshu backup list）。`,
      en: `manifest.json or manifest.note in ${folder} can’t be read (${why}): this backup is of no use, take one of another moment (junshu backup list).`,
    });
  }
}

/** The backup of a name, or the newest; refused in words where there is none. */
export function findBackup(place: string, name?: string): FoundBackup {
  const names = backupNames(place);
  const found = name === undefined ? names.at(-1) : names.find((one) => one === name);
  if (found !== undefined) return readBackup(place, found);
  throw new MachineProblem({
    ja: `${place} に${name === undefined ? '' : `${name} という`}バックアップがありません${names.length === 0 ? '' : `（あるもの：${names.join('、')}）`}。`,
    en: `There is no backup ${name ?? ''} in ${place}${names.length === 0 ? '' : ` (there are: ${names.join(', ')})`}.`,
  });
}

const foreign = (place: string): MachineProblem =>
  new MachineProblem({
    ja: `${place} には、別の遵守のバックアップがあります。空のフォルダか、このデータのバックアップがあるフォルダを指定してください。`,
    en: `${place} holds backups of another installation: name an empty folder, or the one with the backups of this one.`,
  });

const occupied = (place: string): MachineProblem =>
  new MachineProblem({
    ja: `${place} には、バックアップでないファイルがあります。空のフォルダを指定してください。`,
    en: `${place} holds files that are no backups: name an empty folder.`,
  });

/** What the place says whose backups it holds; null where it is new. */
function markedFor(place: string): string | null {
  const path = join(place, markerName);
  if (!existsSync(path)) return null;
  try {
    return markerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).keyFolder;
  } catch {
    throw occupied(place);
  }
}

/** Makes a folder ready to take backups of an installation, and clears away what was cut short. The folder's parent must be there. */
export async function preparePlace(place: string, keyFolder: string): Promise<void> {
  if (!existsSync(place)) await mkdir(place, { mode: 0o700 });
  if (!statSync(place).isDirectory()) throw occupied(place);
  const marked = markedFor(place);
  if (marked === null) {
    // A disk that is mounted there brings such a folder along.
    if (readdirSync(place).some((name) => name !== 'lost+found')) throw occupied(place);
    writeNewFile(join(place, markerName), Buffer.from(JSON.stringify({ format: 'junshu-backups@1', keyFolder })));
  } else if (marked !== keyFolder) throw foreign(place);
  const folder = backupsFolder(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder).filter((one) => one.startsWith('.half-')))
    await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Runs work that fills the folder of a new backup. The folder has its name only once everything in it is on the disk; work that
 * fails leaves nothing of it.
 */
export async function asWholeBackup(
  place: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const half = join(backupsFolder(place), `.half-${name}`);
  await mkdir(join(half, 'tables'), { recursive: true, mode: 0o700 });
  try {
    await fill(half);
    for (const folder of [join(half, 'tables'), half]) await syncFolder(folder);
    await rename(half, backupFolder(place, name));
    await syncFolder(backupsFolder(place));
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes a backup: its name first, so that one that is half gone passes for none. */
export async function removeBackup(place: string, name: string): Promise<void> {
  const folder = backupFolder(place, name);
  const going = join(backupsFolder(place), `.half-${name}`);
  await rename(folder, going);
  await syncFolder(backupsFolder(place));
  await rm(going, { recursive: true, force: true });
}

/** Writes a file of the new backup's folder. */
export const writeInto = (folder: string, name: string, bytes: Uint8Array | string): Promise<void> =>
  writeFile(join(folder, name), bytes, { mode: 0o600, flush: true, flag: 'wx' });
