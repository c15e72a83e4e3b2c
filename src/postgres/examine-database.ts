import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readDatabaseAddress } from './database-address.ts';
import { socketFolder } from './places.ts';
import { keyFrom } from './seal.ts';
import { openEntry, type SealedEntry } from './sealed-rows.ts';

const connectMilliseconds = 10_000;

/** How the owner of the database connects: by DATABASE_URL, or by the socket of the embedded one that a server runs. */
export const ownerConnection = (dataFolder: string, databaseUrl: string | undefined): pg.ClientConfig =>
  databaseUrl === undefined
    ? { host: socketFolder(dataFolder), user: 'junshu', database: 'postgres' }
    : { connectionString: readDatabaseAddress(databaseUrl).url };

/** Works with a connection of its own, for reading alone. */
export async function withReader<Value>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: connectMilliseconds });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SET default_transaction_read_only = on');
    await client.query('SET statement_timeout = 20000');
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the user of a DATABASE_URL may do. */
export interface OwnerRights {
  readonly user: string;
  /** Makes roles, or needs not, as those of the application are there and the user may hand them on. */
  readonly mayMakeRoles: boolean;
  readonly hasAppRole: boolean;
  readonly mayGrantApp: boolean;
  readonly mayCreate: boolean;
  /** Makes the schema of the queue, or it is there. */
  readonly mayQueue: boolean;
  /** Tables of ours that belong to somebody else. */
  readonly foreignTables: readonly string[];
}

export async function readOwnerRights(client: pg.Client): Promise<OwnerRights> {
  const { rows } = await client.query<Omit<OwnerRights, 'foreignTables'>>(
    `SELECT current_user AS user, rolcreaterole OR rolsuper AS "mayMakeRoles",
         EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'junshu_app') AS "hasAppRole",
         rolsuper OR EXISTS (
           SELECT 1 FROM pg_auth_members m JOIN pg_roles a ON a.oid = m.roleid
             WHERE a.rolname = 'junshu_app' AND m.member = r.oid AND m.admin_option) AS "mayGrantApp",
         coalesce(has_schema_privilege(current_user, current_schema(), 'CREATE'), false) AS "mayCreate",
         has_database_privilege(current_user, current_database(), 'CREATE')
           OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss') AS "mayQueue"
       FROM pg_roles r WHERE rolname = current_user`,
  );
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
       WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
         AND c.relname IN ('schema_migrations', 'contracts', 'key_folders') AND NOT pg_has_role(c.relowner, 'USAGE')`,
  );
  const [rights] = rows;
  if (rights === undefined) throw new Error('no such role');
  return { ...rights, foreignTables: tables.map(({ name }) => name) };
}

/** To which folder of keys and which store of files a database is bound; null where it is to none. */
export async function readBindings(
  client: pg.Client,
): Promise<{ readonly keys: string | null; readonly blobs: string | null }> {
  const { rows: keys } = await client.query<{ id: string }>('SELECT folder_id AS id FROM key_folders');
  const { rows: blobs } = await client.query<{ id: string }>('SELECT store_id AS id FROM blob_stores');
  return { keys: keys[0]?.id ?? null, blobs: blobs[0]?.id ?? null };
}

/** Milliseconds by which the database's clock is ahead of an instant. */
export async function clockAhead(client: pg.Client, now: () => number): Promise<number> {
  const asked = now();
  const { rows } = await client.query<{ at: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at',
  );
  return (rows[0]?.at ?? asked) - (asked + now()) / 2;
}

interface FirstEntry extends SealedEntry {
  readonly contractId: string;
  readonly number: string;
}

/** A contract and what its key came to. */
export interface KeyTried {
  readonly contractId: string;
  readonly number: string;
  readonly state: 'opens' | 'missing' | 'damaged';
}

function tryKey(dataFolder: string, tenant: string, { contractId, number, ...entry }: FirstEntry): KeyTried {
  const path = join(dataFolder, 'keys', 'contracts', contractId);
  if (!existsSync(path)) return { contractId, number, state: 'missing' };
  const secret = readFileSync(path);
  if (secret.length !== 32) return { contractId, number, state: 'damaged' };
  const opened = openEntry(() => keyFrom(secret), { tenant, contractId }, entry);
  return { contractId, number, state: opened.isUnreadable === true ? 'damaged' : 'opens' };
}

/** Opens the newest log entry of every contract that is not closed with the key that the folder has for it. */
export async function tryContractKeys(client: pg.Client, dataFolder: string): Promise<readonly KeyTried[]> {
  const { rows: tenants } = await client.query<{ id: string }>('SELECT tenant_id AS id FROM tenants ORDER BY 1');
  const tried: KeyTried[] = [];
  for (const { id: tenant } of tenants) {
    await client.query("SELECT set_config('junshu.tenant', $1, false)", [tenant]);
    const { rows } = await client.query<FirstEntry>(
      `SELECT c.contract_id AS "contractId", c.number, e.seq, e.header, e.leaf_hash, e.sealed
         FROM contracts c JOIN LATERAL (SELECT * FROM log_entries e
           WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id ORDER BY seq DESC LIMIT 1) e ON true
         WHERE c.tenant_id = $1
           AND NOT EXISTS (SELECT 1 FROM closings k WHERE k.tenant_id = c.tenant_id AND k.contract_id = c.contract_id)`,
      [tenant],
    );
    tried.push(...rows.map((row) => tryKey(dataFolder, tenant, { ...row, seq: Number(row.seq) })));
  }
  return tried;
}
