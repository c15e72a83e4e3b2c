import type { Command } from 'commander';
import { readDatabaseAddress } from '../postgres/database-address.ts';
import { statementsForRoles } from '../postgres/pool-login.ts';
import { readSettings } from '../settings.ts';
import { CommandFailure, exitCodes, print, talk } from './console.ts';

interface RolesOptions {
  readonly backup: string;
}

/** Whom the address names, and which database. */
function placeOf(url: string): { readonly owner: string; readonly database: string } {
  const { pathname, username, searchParams } = new URL(readDatabaseAddress(url).url);
  const owner = searchParams.get('user') ?? decodeURIComponent(username);
  return { owner, database: decodeURIComponent(pathname.slice(1)) || owner };
}

function roles({ backup }: RolesOptions): void {
  const { DATABASE_URL: url, JUNSHU_DATA: dataFolder } = readSettings(process.env);
  const place = url === undefined ? null : placeOf(url);
  if (place === null || place.owner === '')
    throw new CommandFailure(exitCodes.usage, [
      {
        ja: 'DATABASE_URL に、postgres://利用者:パスワード@ホスト/データベース の形で利用者を指定してください。',
        en: 'Name the user in DATABASE_URL: postgres://USER:PASSWORD@HOST/DATABASE.',
      },
    ]);
  print(statementsForRoles(dataFolder, { ...place, backup }).join('\n'));
  talk({
    ja: `データベースの管理者が、データベース ${place.database} に接続して実行します（利用者 ${place.owner} とデータベースは先に作ってください）。パスワードそのものは含まれません。`,
    en: `To be run by the database's administrator, connected to ${place.database} (make the user ${place.owner} and the database first). It holds no password in clear.`,
  });
}

export function addDatabase(program: Command): void {
  program
    .command('database')
    .description('データベースサーバーの準備 / preparing a database server')
    .command('roles')
    .description('管理者が一度実行するSQLを出す / the SQL that an administrator runs once')
    .option('--backup <role>', 'pg_dump に使うロール / the role for pg_dump', 'junshu_backup')
    .action(roles);
}
