import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MachineProblem } from './places.ts';
import type { CopiedTable } from './table-copy.ts';

const named = (names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ');

/** A table before those that refer to it. */
async function inOrder(client: pg.Client, tables: readonly CopiedTable[]): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<{ child: string; parent: string }>(
    `SELECT c.relname AS child, p.relname AS parent FROM pg_constraint f
       JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class p ON p.oid = f.confrelid
       WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace AND f.conrelid <> f.confrelid`,
  );
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<CopiedTable>();
  const put = (table: CopiedTable): void => {
    for (const { parent } of rows.filter(({ child }) => child === table.name)) {
      const above = byName.get(parent);
      if (above !== undefined) put(above);
    }
    ordered.add(table);
  };
  for (const table of tables) put(table);
  return [...ordered];
}

/** Tables on which row-level security is forced: while it is, even their owner can't fill them. */
async function forcedTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace
       AND relkind = 'r' AND relforcerowsecurity ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function load(client: pg.Client, { name, columns, rows }: CopiedTable, path: string): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(name)} (${named(columns)}) FROM STDIN`));
  await pipeline(createReadStream(path), createGunzip(), stream);
  if (stream.rowCount !== rows) throw new Error(`${name}: ${stream.rowCount} rows were loaded instead of ${rows}`);
}

/** Fills the tables of an empty database, in the transaction that the client is in. `pathOf`: where the copy of a table lies. */
export async function loadTables(
  client: pg.Client,
  tables: readonly CopiedTable[],
  pathOf: (table: string) => string,
): Promise<void> {
  await client.query(
    "SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO'; SET LOCAL statement_timeout = 0",
  );
  const forced = await forcedTables(client);
  for (const name of forced) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} NO FORCE ROW LEVEL SECURITY`);
  // What triggers would add stands in the copies already.
  for (const { name } of tables) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} DISABLE TRIGGER USER`);
  for (const table of await inOrder(client, tables)) await load(client, table, pathOf(table.name));
  for (const { name } of tables) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ENABLE TRIGGER USER`);
  for (const name of forced) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} FORCE ROW LEVEL SECURITY`);
}

/** Refuses a database that holds anything of ours. */
export async function demandEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('key_folders') IS NOT NULL AS there`);
  if (rows[0]?.there !== true) return;
  const { rowCount } = await client.query('SELECT 1 FROM key_folders UNION ALL SELECT 1 FROM tenants LIMIT 1');
  if (rowCount === 0) return;
  throw new MachineProblem({
    ja: 'このデータベースには、すでに遵守のデータがあります。復元は空のデータベースにだけ行えます。何も変更していません。',
    en: 'This database holds data of Junshu already. A restore goes into an empty one only; nothing was changed.',
  });
}

/** What was under way when the backup was made is not gone on with: mails may have gone since, and runs ended. Whoever owns the tables does it. */
export async function settleUnfinished(client: pg.Client): Promise<void> {
  for (const table of ['mail_deliveries', 'check_runs', 'check_run_targets'])
    await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await client.query("UPDATE mail_deliveries SET state = 'restored', held_until = NULL WHERE state = 'waiting'");
  await client.query("UPDATE check_runs SET state = 'stopped', ended_at = now() WHERE state = 'running'");
  await client.query("UPDATE check_run_targets SET state = 'stopped' WHERE state IN ('waiting', 'running')");
  for (const table of ['mail_deliveries', 'check_runs', 'check_run_targets'])
    await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
