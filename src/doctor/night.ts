import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, fine, type Look, notLooked, several } from './look.ts';

/** A night that was missed is made up for as soon as the server runs: two days without one mean that it did not. */
const mostHours = 50;

/** When a nightly job was last due and done, by its note; null where the note can't be read. */
function dueIn(path: string): number | null {
  try {
    const due = Date.parse((JSON.parse(readFileSync(path, 'utf8')) as { readonly due?: string } | null)?.due ?? '');
    return Number.isNaN(due) ? null : due;
  } catch {
    return null;
  }
}

/** Whether the work of the night is done: files read again, software matched, verdicts kept. */
export const night: Look = {
  name: 'night',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder }, now }) {
    const place = join(folder, 'jobs');
    // The note of the last backup is no job's: it has a look of its own.
    const isOfJob = (name: string): boolean => name.endsWith('.json') && name !== 'backup-note.json';
    const notes = existsSync(place) ? readdirSync(place).filter(isOfJob) : [];
    if (notes.length === 0) return notLooked('夜間の処理はまだありません。', 'No night has passed yet.');
    const late = notes.filter((name) => {
      const due = dueIn(join(place, name));
      return due === null || Date.parse(now) - due > mostHours * 3_600_000;
    });
    if (late.length === 0) return fine(`${notes.length}種類、済んでいます。`, `${notes.length} kinds are done.`);
    const names = several(late.map((name) => name.slice(0, -'.json'.length)));
    return fault(
      { ja: `二日以上行われていない夜間の処理：${names}`, en: `Nightly work not done for two days or more: ${names}` },
      {
        ja: 'サーバーを動かし続けてください（起動すると数分で追いつきます）。動いているなら journal/server.log を見てください。',
        en: 'Keep the server running: it makes up within minutes of its start. If it runs, see journal/server.log.',
      },
    );
  },
};
