import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carrierFor } from '../postgres/carriers.ts';
import { withReader } from '../postgres/examine-database.ts';
import { databaseAccount } from '../postgres/places.ts';
import type { Settings } from '../settings.ts';
import { type Finding, fault, fine, type Look } from './look.ts';
import { databaseNeeds, ownerOf, restingDatabase } from './reach-database.ts';
import { wordsOfError } from './words-of-error.ts';

const oldest = 150_000;

/** What can be seen of an embedded database without running it: its programs, and that its folder is whole. */
function resting({ JUNSHU_DATA: dataFolder, JUNSHU_POSTGRES: choice }: Settings, otherwise: Finding): Finding {
  const cluster = join(dataFolder, 'postgres');
  try {
    carrierFor(cluster, choice, databaseAccount());
  } catch (error) {
    return fault(wordsOfError(error), {
      ja: 'その PostgreSQL を入れるか、JUNSHU_POSTGRES か DATABASE_URL を指定してください。',
      en: 'Install that PostgreSQL, or set JUNSHU_POSTGRES or DATABASE_URL.',
    });
  }
  const version = join(cluster, 'PG_VERSION');
  if (existsSync(cluster) && !existsSync(version))
    return fault(
      { ja: `${cluster} に PG_VERSION がなく、壊れています。`, en: `${cluster} has no PG_VERSION: it is not whole.` },
      { ja: 'バックアップから戻してください。', en: 'Restore a backup.' },
    );
  if (!existsSync(version)) return otherwise;
  const { ja, en } = otherwise.text;
  const major = readFileSync(version, 'utf8').trim();
  return { ...otherwise, text: { ja: `PostgreSQL ${major}。${ja}`, en: `PostgreSQL ${major}. ${en}` } };
}

const reachIt = {
  ja: 'DATABASE_URL（ホスト・ポート・利用者・パスワード・データベース名・sslmode）、PostgreSQL が動いているか、pg_hba.conf を確かめてください。',
  en: 'Check DATABASE_URL (host, port, user, password, name of the database, sslmode), that PostgreSQL runs, and pg_hba.conf.',
};

const startIt = {
  ja: 'サーバーを起動し直し、postgres.log の末尾を確かめてください。',
  en: 'Start the server again and see the end of postgres.log.',
};

/** Whether the database answers its owner, and is new enough. */
export const database: Look = {
  name: 'database',
  needs: databaseNeeds,
  async look(surroundings) {
    const { DATABASE_URL: url } = surroundings.settings;
    const rests = restingDatabase(surroundings);
    if (rests !== null) return resting(surroundings.settings, rests);
    try {
      return await withReader(ownerOf(surroundings), async (client) => {
        const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
          "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
        );
        const [{ number, version, encoding } = { number: '0', version: '', encoding: '' }] = rows;
        const seen = { ja: `PostgreSQL ${version}、${encoding}`, en: `PostgreSQL ${version}, ${encoding}` };
        if (Number(number) < oldest)
          return fault(seen, { ja: 'PostgreSQL 15 以上が要ります。', en: 'PostgreSQL 15 or newer is needed.' });
        if (encoding !== 'UTF8')
          return fault(seen, {
            ja: 'CREATE DATABASE … ENCODING UTF8 TEMPLATE template0 で作り直してください。',
            en: 'Make it again with CREATE DATABASE … ENCODING UTF8 TEMPLATE template0.',
          });
        return fine(`接続できました（${seen.ja}）。`, `Reached (${seen.en}).`);
      });
    } catch (error) {
      return fault(wordsOfError(error), url === undefined ? startIt : reachIt);
    }
  },
};
