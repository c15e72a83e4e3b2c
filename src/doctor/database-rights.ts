import type { Bilingual } from '../core/kernel/bilingual.ts';
import { type OwnerRights, readOwnerRights, withReader } from '../postgres/examine-database.ts';
import { findLogin, loginBeside, tryLogin } from '../postgres/pool-login.ts';
import { type Finding, fault, fine, type Look, notLooked, type Surroundings, several } from './look.ts';
import { databaseNeeds, ownerOf } from './reach-database.ts';

const page: Bilingual = {
  ja: 'データベースの管理者に、npx junshu database roles の出す SQL の実行を頼んでください。',
  en: 'Ask the database’s administrator to run the SQL that npx junshu database roles prints.',
};

/** Whether the application's own login gets in; null where none was made yet. */
async function loginOf({ settings, ...rest }: Surroundings): Promise<boolean | string | null> {
  const login = findLogin(settings.JUNSHU_DATA);
  if (login === null) return null;
  const tried = await tryLogin(loginBeside(ownerOf({ settings, ...rest }), login));
  return typeof tried === 'string' ? tried : tried.isFit;
}

function lacking(rights: OwnerRights, login: boolean | string | null): Bilingual | null {
  const { user, mayMakeRoles, hasAppRole, mayGrantApp, mayCreate, mayQueue, foreignTables } = rights;
  if (foreignTables.length > 0)
    return {
      ja: `${user} は表（${several(foreignTables)}）の所有者ではありません。`,
      en: `${user} does not own the tables (${several(foreignTables)}).`,
    };
  if (!mayCreate)
    return { ja: `${user} はスキーマに表を作れません。`, en: `${user} may make no tables in the schema.` };
  if (!mayQueue)
    return {
      ja: `${user} はジョブの列のスキーマを作れません（データベースの CREATE がない）。`,
      en: `${user} can't make the schema of the queue (no CREATE on the database).`,
    };
  if (login === true) return null;
  if (!hasAppRole && !mayMakeRoles)
    return {
      ja: `ロール junshu_app がなく、${user} はロールを作れません。`,
      en: `There is no role junshu_app, and ${user} may make none.`,
    };
  if (hasAppRole && !mayGrantApp)
    return {
      ja: `${user} は junshu_app を渡せません（ADMIN OPTION がない）。`,
      en: `${user} can't hand on junshu_app (no ADMIN OPTION).`,
    };
  if (mayMakeRoles) return null;
  const why = typeof login === 'string' ? login : '';
  return {
    ja: `アプリケーション用のログインがないか、入れません。${user} はロールを作れません。${why}`,
    en: `The application's login is not there or can't get in, and ${user} may make no roles. ${why}`.trim(),
  };
}

/** Whether the user of DATABASE_URL may do what a start needs, tried as far as reading goes. */
async function rightsOf(surroundings: Surroundings): Promise<Finding> {
  let rights: OwnerRights;
  try {
    rights = await withReader(ownerOf(surroundings), readOwnerRights);
  } catch {
    return notLooked(
      'データベースに接続できないため、調べていません（database の行を見てください）。',
      'The database was not reached (see the line “database”).',
    );
  }
  const login = await loginOf(surroundings);
  const lack = lacking(rights, login);
  if (lack !== null) return fault(lack, page);
  const seen =
    login === true
      ? { ja: '、アプリケーション用のログインでも入れました', en: '; the application’s login got in' }
      : { ja: '', en: '' };
  return fine(`${rights.user} の権限は足ります${seen.ja}。`, `The rights of ${rights.user} suffice${seen.en}.`);
}

/** Rights of the database's user and of the application's own login. */
export const databaseRights: Look = {
  name: 'databaseRights',
  needs: databaseNeeds,
  look(surroundings) {
    if (surroundings.settings.DATABASE_URL === undefined)
      return notLooked(
        '組込みのデータベースのロールは遵守が作ります。',
        'The roles of an embedded database are Junshu’s own.',
      );
    return rightsOf(surroundings);
  },
};
