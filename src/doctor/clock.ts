import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clockAhead, withReader } from '../postgres/examine-database.ts';
import { type Finding, fault, fine, type Look, notLooked, type Surroundings } from './look.ts';
import { ownerOf } from './reach-database.ts';

/** Clocks that differ by less don't matter: a day of Japan is what counts. */
const tolerance = 60_000;

const setIt = {
  ja: '時計を合わせてください（timedatectl set-ntp true など）。記録の時刻は戻らないので、進んでいた間の記録はその時刻のまま残ります。',
  en: 'Set the clock (timedatectl set-ntp true and the like). Instants of the logs never go back: what was written ahead of time stays so.',
};

/** Files that the server writes as it works. */
const written = ['journal/server.log', 'journal/security.log', 'postgres.log', 'server.json', 'junshu.lock', 'jobs'];

/** The file that was written last, and when; null where none was. */
function lastWritten(dataFolder: string): { readonly path: string; readonly at: number } | null {
  const found = written
    .map((name) => join(dataFolder, name))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, at: statSync(path).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  return found[0] ?? null;
}

function besideFiles(dataFolder: string, now: number): Finding | null {
  const last = lastWritten(dataFolder);
  if (last === null || last.at - now < tolerance) return null;
  const at = new Date(last.at).toISOString();
  return fault(
    {
      ja: `${last.path} が未来の時刻（${at}）に書かれています。`,
      en: `${last.path} was written in the future (${at}).`,
    },
    setIt,
  );
}

/** Beside the clock of a database on a server: the embedded one has ours. */
async function besideDatabase(surroundings: Surroundings): Promise<Finding | null> {
  const begun = Date.now();
  const now = (): number => Date.parse(surroundings.now) + (Date.now() - begun);
  const ahead = await withReader(ownerOf(surroundings), (client) => clockAhead(client, now)).catch(() => null);
  if (ahead === null) return null;
  const seconds = Math.round(ahead / 1000);
  if (Math.abs(ahead) < tolerance)
    return fine(`データベースの時計との差は ${seconds} 秒です。`, `The database's clock differs by ${seconds} s.`);
  return fault(
    {
      ja: `この機械の時計が、データベースの時計と ${Math.abs(seconds)} 秒ずれています。`,
      en: `This machine's clock and the database's differ by ${Math.abs(seconds)} s.`,
    },
    setIt,
  );
}

/** Whether the clock agrees with the database's, and with what was written before. */
export const clock: Look = {
  name: 'clock',
  needs: ['JUNSHU_DATA', 'DATABASE_URL'],
  async look(surroundings) {
    const { JUNSHU_DATA: dataFolder, DATABASE_URL: url } = surroundings.settings;
    const ahead = besideFiles(dataFolder, Date.parse(surroundings.now));
    if (ahead !== null) return ahead;
    const compared = url === undefined ? null : await besideDatabase(surroundings);
    if (compared !== null) return compared;
    if (lastWritten(dataFolder) === null)
      return notLooked('比べる相手がありません。', 'There is nothing to compare it with.');
    return notLooked(
      '未来の時刻のファイルはありません。ほかの時計とは比べていません。',
      'No file is of a time to come; it was compared with no other clock.',
    );
  },
};
