import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../core/kernel/bilingual.ts';

const noteSchema = z.strictObject({
  /** The last whole backup; null before the first. */
  last: z.strictObject({ at: z.iso.datetime(), place: z.string(), bytes: z.number(), seconds: z.number() }).nullable(),
  /** Why the last try came to nothing; null when it came to a backup. */
  fault: z.strictObject({ at: z.iso.datetime(), ja: z.string(), en: z.string() }).nullable(),
});

/** What this installation remembers of its backups; `isUnreadable`: something is, and nobody can tell what. */
export type BackupNote = z.infer<typeof noteSchema> & { readonly isUnreadable?: true };

const pathOf = (dataFolder: string): string => join(dataFolder, 'jobs', 'backup-note.json');

/** What is remembered; nothing before the first try. */
export function readBackupNote(dataFolder: string): BackupNote {
  const path = pathOf(dataFolder);
  const nothing: BackupNote = { last: null, fault: null };
  if (!existsSync(path)) return nothing;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { ...nothing, isUnreadable: true };
  }
}

/** Remembers a backup, or why there is none. */
export function keepBackupNote(dataFolder: string, change: Partial<BackupNote>): void {
  const path = pathOf(dataFolder);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const { last, fault } = { ...readBackupNote(dataFolder), ...change };
  writeFileSync(`${path}.part`, JSON.stringify({ last, fault }), { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

/** Whether the backups of an installation are as they should be. */
export interface JudgedBackup {
  readonly result: 'pass' | 'fail' | 'undetermined';
  readonly text: Bilingual;
}

/** How the last backup is told: fresh, too old, failed, or never made. `hours`: what counts as old. */
export function judgeBackup({ last, fault, isUnreadable }: BackupNote, hours: number, now: string): JudgedBackup {
  if (fault !== null)
    return {
      result: 'fail',
      text: {
        ja: `バックアップに失敗しました（${fault.at}）：${fault.ja}`,
        en: `The backup failed (${fault.at}): ${fault.en}`,
      },
    };
  if (isUnreadable === true)
    return {
      result: 'undetermined',
      text: {
        ja: '前のバックアップの記録（データフォルダの jobs/backup-note.json）を読めないため、バックアップがあるかを言えません。その権限と中身を確かめるか、junshu backup -o フォルダ で作り直してください。',
        en: 'What is remembered of backups (jobs/backup-note.json in the data folder) can’t be read, so that nobody can tell whether there is one. Check its rights and content, or make one with junshu backup -o FOLDER.',
      },
    };
  if (last === null)
    return {
      result: 'undetermined',
      text: {
        ja: 'バックアップはまだありません。JUNSHU_BACKUP_TO に置き場所を指定するか、junshu backup -o フォルダ で作ってください。',
        en: 'There is no backup yet: name a folder in JUNSHU_BACKUP_TO, or make one with junshu backup -o FOLDER.',
      },
    };
  const age = (Date.parse(now) - Date.parse(last.at)) / 3_600_000;
  const isFresh = age >= 0 && age <= hours;
  const told = { ja: `最後のバックアップ ${last.at}（${last.place}）`, en: `Last backup ${last.at} (${last.place})` };
  if (isFresh) return { result: 'pass', text: told };
  return {
    result: 'fail',
    text: {
      ja: `${told.ja}。${hours}時間より古いか、先の日時です。junshu backup -o フォルダ で作り、JUNSHU_BACKUP_TO を確かめてください。`,
      en: `${told.en}: older than ${hours} hours, or of a time to come. Make one with junshu backup -o FOLDER and check JUNSHU_BACKUP_TO.`,
    },
  };
}
