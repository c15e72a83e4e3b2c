import { createHash, createHmac, pbkdf2Sync, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { MachineProblem } from './places.ts';

/** With what the pool logs in: a role that owns nothing and can become no other than the application's. */
const loginSchema = z.strictObject({
  role: z.string().regex(/^junshu_pool(_[0-9a-f]{8})?$/),
  password: z.string().min(32).optional(),
});
type Login = z.infer<typeof loginSchema>;

/** The role of an embedded database, whose socket only we can reach: pg_hba.conf lets in this one and the owner. */
export const embeddedPoolRole = 'junshu_pool';

const loginPath = (dataFolder: string): string => join(dataFolder, 'keys', 'database-login.json');

/** Makes the login of a data folder; of two servers that start at once one makes it and both have it. */
function makeLogin(path: string): void {
  const login: Login = {
    role: `junshu_pool_${randomBytes(4).toString('hex')}`,
    password: randomBytes(32).toString('base64url'),
  };
  const own = `${path}.${randomUUID()}.part`;
  const file = openSync(own, 'wx', 0o600);
  writeSync(file, `${JSON.stringify(login)}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(own);
}

/** The login that a data folder keeps for a database server. Each folder has its own, so that several servers disturb nobody's. */
function keptLogin(dataFolder: string): Login {
  const path = loginPath(dataFolder);
  mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
  try {
    return loginSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      makeLogin(path);
      return keptLogin(dataFolder);
    }
    throw new MachineProblem({
      ja: `${path} が読めません。控えから戻すか、消してください（次の起動が、新しいログインを作ります）。`,
      en: `${path} can't be read: restore it, or remove it, and the next start makes a new login.`,
    });
  }
}

/** The login of a data folder as it stands, without making one: null where there is none. Throws in words when it can't be read. */
export function findLogin(
  dataFolder: string,
): { readonly role: string; readonly password?: string | undefined } | null {
  return existsSync(loginPath(dataFolder)) ? keptLogin(dataFolder) : null;
}

/** A password as PostgreSQL keeps it (RFC 5802), so that its words reach no statement and no log of the server. */
function scramOf(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyOf = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}

const attributes = 'LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
/** What a role that may not change these of others may still say: a new role has none of the rest anyway. */
const plainAttributes = 'LOGIN INHERIT NOCREATEDB NOCREATEROLE';

function lacksRights(user: string, why: string): MachineProblem {
  const who = pg.escapeIdentifier(user);
  const statements = `ALTER ROLE ${who} CREATEROLE; GRANT junshu_app TO ${who} WITH ADMIN OPTION;`;
  return new MachineProblem({
    ja: `データベースの利用者 ${user} には、表とアプリケーション用のロールを作る権限が足りません（${why}）。データベースの管理者に、次の実行を頼んでください：${statements}（junshu_app がまだなければ前半だけ。スキーマの権限がないときは GRANT CREATE, USAGE ON SCHEMA public TO ${who}; も。起動できたあとは ALTER ROLE ${who} NOCREATEROLE; で戻せます。CREATEROLE を与えずに済ませるなら、npx junshu database roles の出す SQL を管理者が実行します）`,
    en: `The database's user ${user} lacks the rights to make the tables and the application's roles (${why}). Ask the database's administrator to run: ${statements} (the first half only while there is no junshu_app; where the schema is closed also GRANT CREATE, USAGE ON SCHEMA public TO ${who}; once the server has started, ALTER ROLE ${who} NOCREATEROLE; takes it back. Without CREATEROLE: have the administrator run the SQL that npx junshu database roles prints)`,
  });
}

const mayNot = '42501';
const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Runs work of the database's owner; rights that it lacks are told in words, with what to grant. */
export async function asOwner<Value>(owner: pg.Client, work: () => Promise<Value>): Promise<Value> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_user AS name');
  return work().catch((error) => {
    throw codeOf(error) === mayNot ? lacksRights(rows[0]?.name ?? '', (error as Error).message) : error;
  });
}

/** Makes the login's role, or gives it its password and membership again. */
async function makeRole(owner: pg.Client, login: Login, isSuperuser: boolean): Promise<void> {
  const role = pg.escapeIdentifier(login.role);
  const password = login.password === undefined ? '' : ` PASSWORD ${pg.escapeLiteral(scramOf(login.password))}`;
  const wanted = `${isSuperuser ? attributes : plainAttributes}${password}`;
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login.role]);
  await owner.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${wanted}`);
  await owner.query(`GRANT junshu_app TO ${role}`);
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
  // Where the database lets everyone connect, which is usual, this adds nothing; where we may not say it, the try below tells.
  await owner
    .query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} TO ${role}`)
    .catch((error) => (codeOf(error) === mayNot ? undefined : Promise.reject(error)));
}

/** Whether a login has the application's rights and no more; or why it can't log in, in the database's words. */
export async function tryLogin(config: pg.ClientConfig): Promise<{ readonly isFit: boolean } | string> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ fit: boolean }>(
      `SELECT pg_has_role(current_user, 'junshu_app', 'USAGE') AND NOT rolsuper AND NOT rolcreaterole AND NOT rolbypassrls AS fit
         FROM pg_roles WHERE rolname = current_user`,
    );
    return { isFit: rows[0]?.fit === true };
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Names in a connection's options are set apart by blanks, which stand with a backslash. */
const asOption = (text: string): string => text.replace(/[\\ ]/g, '\\$&');

const literal = pg.escapeLiteral;
const name = pg.escapeIdentifier;

/** A role that is made where it is not there yet. */
const roleMade = (role: string, how: string): string =>
  `DO $$ BEGIN CREATE ROLE ${name(role)} ${how}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;

/**
 * What an administrator runs once so that the owner never needs CREATEROLE: the roles, with the password of the folder's login as
 * PostgreSQL keeps it, and a role for pg_dump, which must see every row though row-level security is forced. The folder's login is
 * made where it is not there yet. Run again it changes nothing but the password.
 */
export function statementsForRoles(
  dataFolder: string,
  { owner, database, backup }: { readonly owner: string; readonly database: string; readonly backup: string },
): readonly string[] {
  const { role, password = '' } = keptLogin(dataFolder);
  return [
    roleMade('junshu_app', 'NOLOGIN NOBYPASSRLS'),
    `GRANT junshu_app TO ${name(owner)} WITH ADMIN OPTION;`,
    roleMade(role, plainAttributes),
    `ALTER ROLE ${name(role)} ${plainAttributes} PASSWORD ${literal(scramOf(password))};`,
    `GRANT junshu_app TO ${name(role)};`,
    `GRANT CONNECT, CREATE ON DATABASE ${name(database)} TO ${name(owner)};`,
    `GRANT CONNECT ON DATABASE ${name(database)} TO ${name(role)};`,
    `GRANT USAGE, CREATE ON SCHEMA public TO ${name(owner)};`,
    roleMade(backup, 'LOGIN BYPASSRLS'),
    `ALTER ROLE ${name(backup)} BYPASSRLS;`,
    `GRANT pg_read_all_data TO ${name(backup)};`,
  ];
}

/** Where a login of its own connects, beside the owner of a DATABASE_URL. */
export const loginBeside = (connection: pg.ClientConfig, login: Login): pg.ClientConfig =>
  configOf(connection, login, 'public');

/** The same place as the owner's, for the login: also where the owner's own settings say in which schema the tables are. */
function configOf(connection: pg.ClientConfig, { role, password }: Login, schemas: string): pg.ClientConfig {
  const options = `-c statement_timeout=60000 -c lock_timeout=20000 -c search_path=${asOption(schemas)}`;
  if (connection.connectionString === undefined) return { ...connection, user: role, options };
  const url = new URL(connection.connectionString);
  url.searchParams.set('user', role);
  url.searchParams.set('password', password ?? '');
  return { connectionString: url.href, options };
}

/**
 * How the pool connects: as a role of its own that is no superuser, makes no roles, passes no row-level security by, and is not of
 * the owner's: no RESET ROLE leads anywhere. Made at the first start, and again where it is gone or its password was changed.
 */
export async function poolLogin(
  owner: pg.Client,
  connection: pg.ClientConfig,
  dataFolder: string,
): Promise<pg.ClientConfig> {
  const login = connection.connectionString === undefined ? { role: embeddedPoolRole } : keptLogin(dataFolder);
  const { rows } = await owner.query<{ super: boolean; schemas: string }>(
    `SELECT rolsuper AS super,
         (SELECT string_agg(quote_ident(s), ',') FROM unnest(current_schemas(false)) s) AS schemas
       FROM pg_roles WHERE rolname = current_user`,
  );
  const { super: isSuperuser = false, schemas = 'public' } = rows[0] ?? {};
  const config = configOf(connection, login, schemas);
  const before = await tryLogin(config);
  if (typeof before === 'object' && before.isFit) return config;
  await makeRole(owner, login, isSuperuser);
  const after = await tryLogin(config);
  if (typeof after === 'object' && after.isFit) return config;
  const why = typeof after === 'string' ? after : 'privileges';
  throw new MachineProblem({
    ja: `アプリケーション用のロール ${login.role} で、データベースにログインできません（${why}）。データベースの pg_hba.conf で、このサーバーからの ${login.role} のログイン（scram-sha-256）を許してください。`,
    en: `The application's role ${login.role} can't log in to the database (${why}): let it in from this server in the database's pg_hba.conf (scram-sha-256).`,
  });
}
