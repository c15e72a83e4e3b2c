import type pg from 'pg';
import { ownerConnection, withReader } from '../postgres/examine-database.ts';
import { compareMigrations } from '../postgres/migrate.ts';
import { type Finding, notLooked, type Surroundings } from './look.ts';

const embeddedRests = notLooked(
  '組込みのデータベースはサーバーといっしょに動きます。npm start の後でもう一度実行してください。',
  'The embedded database runs along with the server: run again after npm start.',
);

const notReached = notLooked(
  'データベースに接続できないため、調べていません（database の行を見てください）。',
  'The database was not reached (see the line “database”).',
);

const empty = notLooked(
  'データベースはまだ空です（はじめての起動が表を作ります）。',
  'The database is still empty: the first start makes its tables.',
);

/** Settings on which every look at the database depends. */
export const databaseNeeds = ['JUNSHU_DATA', 'DATABASE_URL'] as const;

/** Why the database isn't there to be asked though nothing is wrong with it; null where it is to be. */
export const restingDatabase = ({ settings, server }: Surroundings): Finding | null =>
  settings.DATABASE_URL === undefined && server === null ? embeddedRests : null;

/** How the owner of the database connects. */
export const ownerOf = ({ settings }: Surroundings): pg.ClientConfig =>
  ownerConnection(settings.JUNSHU_DATA, settings.DATABASE_URL);

/** Looks at a database that can be reached and has our tables; elsewise says why it was not looked at. */
export async function lookAtDatabase(
  surroundings: Surroundings,
  look: (client: pg.Client) => Promise<Finding>,
): Promise<Finding> {
  const resting = restingDatabase(surroundings);
  if (resting !== null) return resting;
  let isReached = false;
  try {
    return await withReader(ownerOf(surroundings), async (client) => {
      isReached = true;
      return (await compareMigrations(client)) === null ? empty : look(client);
    });
  } catch (error) {
    if (isReached) throw error;
    return notReached;
  }
}
