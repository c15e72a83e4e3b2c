import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** A table of ours, as the database itself lists it. */
export interface ListedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns by which its rows are ordered. */
  readonly key: readonly string[];
  /** Row-level security hides rows of other tenants from whoever asks, its owner included. */
  readonly isHidden: boolean;
}

/** What a table's copy holds. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  /** Of the file, in hex. */
  readonly sha256: string;
}

/** Digests of secrets that let people in, which nobody needs on another day, and what the migrations write themselves. */
const leftOut: ReadonlySet<string> = new Set(['sessions', 'sign_in_tokens', 'schema_migrations']);

/** Every table of ours in the schema where they are, by name. The queue's own schema is made anew by whoever needs it. */
export async function listTables(client: pg.ClientBase): Promise<readonly ListedTable[]> {
  const { rows } = await client.query<ListedTable>(
    `SELECT c.relname AS name, row_security_active(c.oid) AS "isHidden",
         ARRAY(SELECT attname::text FROM pg_attribute
           WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
         ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(attnum, place)
           JOIN pg_attribute a USING (attnum)
           WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid ORDER BY k.place) AS key
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = current_schema() AND c.relkind = 'r' AND pg_get_userbyid(c.relowner) = current_user ORDER BY 1`,
  );
  return rows.filter(({ name }) => !leftOut.has(name));
}

/** So that a copy reads the same on every server of every version. */
const plainWriting = [
  "SET LOCAL datestyle = 'ISO'",
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL bytea_output = 'hex'",
  "SET LOCAL intervalstyle = 'postgres'",
  'SET LOCAL extra_float_digits = 1',
  "SET LOCAL client_encoding = 'UTF8'",
  'SET LOCAL statement_timeout = 0',
  'SET LOCAL idle_in_transaction_session_timeout = 0',
];

/** Runs work on a connection of the owner's that sees one moment, whatever others write meanwhile. */
export async function inSnapshot<Value>(
  owner: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ ...(owner as object), application_name: 'junshu-backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${plainWriting.join('; ')}`);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } finally {
    await client.end();
  }
}

export const tenantsOf = async (client: pg.ClientBase): Promise<readonly string[]> =>
  (await client.query<{ tenant: string }>('SELECT tenant_id AS tenant FROM tenants ORDER BY 1')).rows.map(
    ({ tenant }) => tenant,
  );

/** Sees the rows of one tenant from here to the end of the transaction, where row-level security asks for it. */
export async function seeTenant(client: pg.ClientBase, tenant: string): Promise<void> {
  await client.query("SELECT set_config('junshu.tenant', $1, true)", [tenant]);
}

const named = (names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ');

/** The rows of a table in COPY's text format, one tenant after the other where nobody sees all at once. */
async function* rowsOf(client: pg.Client, table: ListedTable): AsyncGenerator<Buffer> {
  const order = table.key.length === 0 ? '' : ` ORDER BY ${named(table.key)}`;
  const text = `COPY (SELECT ${named(table.columns)} FROM ${pg.escapeIdentifier(table.name)}${order}) TO STDOUT`;
  for (const tenant of table.isHidden ? await tenantsOf(client) : ['']) {
    if (table.isHidden) await seeTenant(client, tenant);
    for await (const chunk of client.query(copyTo(text))) yield chunk as Buffer;
  }
}

const newline = 10;

/** Rows end with a line feed; one within a row is written as \n. */
function countLines(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten;
}

/** Copies a table into a new gzip file of COPY's text format, on the disk when it returns. */
export async function copyTable(
  client: pg.Client,
  table: ListedTable,
  path: string,
  signal: AbortSignal,
): Promise<CopiedTable> {
  const [hash, told] = [createHash('sha256'), { rows: 0, bytes: 0 }];
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      told.rows += countLines(chunk);
      done(null, chunk);
    },
  });
  const file = await open(path, 'wx', 0o600);
  try {
    const write = async (zipped: AsyncIterable<Buffer>): Promise<void> => {
      for await (const chunk of zipped) {
        hash.update(chunk);
        told.bytes += chunk.length;
        await writeAll(file, chunk);
      }
    };
    await pipeline(rowsOf(client, table), counting, createGzip({ level: 1 }), write, { signal });
    await file.sync();
  } finally {
    await file.close();
  }
  return { name: table.name, columns: table.columns, ...told, sha256: hash.digest('hex') };
}
