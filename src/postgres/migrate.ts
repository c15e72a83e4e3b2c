import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { MachineProblem } from './places.ts';

const folder = new URL('../../migrations/', import.meta.url);

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

const migrations = (): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    });

/** Any number that nothing else locks by. */
const lockNumber = 7_205_759_403;

async function apply(client: pg.Client, { name, sql, digest }: Migration): Promise<void> {
  await client.query('BEGIN');
  await client.query(sql);
  await client.query('INSERT INTO schema_migrations (name, digest) VALUES ($1, $2)', [name, digest]);
  await client.query('COMMIT');
}

/** Brings the database up to date, one starter at a time. A migration that was applied and edited later is refused. */
export async function migrate(client: pg.Client): Promise<void> {
  const { rows: versions } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  if (Number(versions[0]?.server_version_num) < 150_000) {
    throw new MachineProblem({ ja: 'PostgreSQL 15 以上が必要です。', en: 'PostgreSQL 15 or newer is needed.' });
  }
  await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const { rows } = await client.query<{ name: string; digest: string }>('SELECT name, digest FROM schema_migrations');
  const applied = new Map(rows.map(({ name, digest }) => [name, digest]));
  for (const migration of migrations()) {
    const known = applied.get(migration.name);
    if (known === undefined) await apply(client, migration);
    else if (known !== migration.digest) {
      throw new MachineProblem({
        ja: `移行 ${migration.name} は適用後に書き換えられています。元の版に戻してください。`,
        en: `Migration ${migration.name} was edited after it had been applied; restore it.`,
      });
    }
  }
  await client.query('SELECT pg_advisory_unlock($1)', [lockNumber]);
}
