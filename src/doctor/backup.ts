import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fault, fine, type Look, notLooked } from './look.ts';

/** What is remembered of backups, as far as it is looked at here. */
const noteSchema = z.object({
  last: z.object({ at: z.iso.datetime(), place: z.string() }).nullable(),
  fault: z.object({ at: z.iso.datetime(), ja: z.string(), en: z.string() }).nullable(),
});

const mostHours = 36;

const make = {
  ja: 'バックアップを取り直し、置き場所（空き容量、権限、つながり）を確かめてください。',
  en: 'Make a backup again, and check the place it goes to: its room, its rights, the way there.',
};

/** Whether there is a backup, and how old the last one is. */
export const backup: Look = {
  name: 'backup',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder }, now }) {
    const path = join(folder, 'jobs', 'backup-note.json');
    const none = notLooked('バックアップの記録がありません。', 'No backup is on record.');
    if (!existsSync(path)) return none;
    const { last, fault: failed } = noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (failed !== null)
      return fault(
        {
          ja: `バックアップに失敗しました（${failed.at}）：${failed.ja}`,
          en: `The backup failed (${failed.at}): ${failed.en}`,
        },
        make,
      );
    if (last === null) return none;
    const hours = (Date.parse(now) - Date.parse(last.at)) / 3_600_000;
    const text = { ja: `最後のバックアップ ${last.at}（${last.place}）`, en: `Last backup ${last.at} (${last.place})` };
    return hours >= 0 && hours <= mostHours ? fine(text.ja, text.en) : fault(text, make);
  },
};
