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

interface Applied {
  readonly name: string;
  readonly digest: string;
}

const edited = (name: string): MachineProblem =>
  new MachineProblem({
    ja: `移行 ${name} は適用後に書き換えられています。元の版に戻してください。`,
    en: `Migration ${name} was edited after it had been applied; restore it.`,
  });

const newer = (names: readonly string[]): MachineProblem =>
  new MachineProblem({
    ja: `このデータベースは、より新しい版の遵守で更新されています（この版が知らない移行：${names.join('、')}）。何も変更していません。新しい版で起動するか、更新前に取ったバックアップに戻してください。`,
    en: `This database was brought up to date by a newer version of Junshu (migrations unknown to this one: ${names.join(', ')}). Nothing was changed: start the newer version, or go back to a backup from before the update.`,
  });

/** Refuses a database that a newer version has changed, or whose history isn't ours. */
function refuseForeign(known: readonly Migration[], applied: readonly Applied[]): void {
  const digests = new Map(known.map(({ name, digest }) => [name, digest]));
  const foreign = applied.filter(({ name }) => !digests.has(name));
  if (foreign.length > 0) throw newer(foreign.map(({ name }) => name));
  const changed = applied.find(({ name, digest }) => digests.get(name) !== digest);
  if (changed !== undefined) throw edited(changed.name);
}

/** How a database stands beside the migrations of this version, by their names; null where it has seen none at all. */
export interface MigrationState {
  /** Applied by a newer version. */
  readonly unknown: readonly string[];
  /** Edited after they had been applied. */
  readonly edited: readonly string[];
  /** What the next start will apply. */
  readonly pending: readonly string[];
}

/** Compares without changing anything. */
export async function compareMigrations(client: pg.Client): Promise<MigrationState | null> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS there",
  );
  if (tables[0]?.there !== true) return null;
  const { rows } = await client.query<Applied>('SELECT name, digest FROM schema_migrations ORDER BY name');
  const known = migrations();
  const digests = new Map(known.map(({ name, digest }) => [name, digest]));
  const applied = new Set(rows.map(({ name }) => name));
  return {
    unknown: rows.flatMap(({ name }) => (digests.has(name) ? [] : [name])),
    edited: rows.flatMap(({ name, digest }) => (digests.has(name) && digests.get(name) !== digest ? [name] : [])),
    pending: known.flatMap(({ name }) => (applied.has(name) ? [] : [name])),
  };
}

/**
 * Brings the database up to date, one starter at a time. A migration that was applied and edited later is refused, and so is
 * a database that a newer version has changed.
 * `goal`: the migrations of a copy whose rows are to go in, where a newer one must not have gone before.
 */
export async function migrate(client: pg.Client, goal?: readonly Applied[]): Promise<void> {
  const { rows: versions } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  if (Number(versions[0]?.server_version_num) < 150_000) {
    throw new MachineProblem({ ja: 'PostgreSQL 15 以上が必要です。', en: 'PostgreSQL 15 or newer is needed.' });
  }
  await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const { rows } = await client.query<{ name: string; digest: string }>(
    'SELECT name, digest FROM schema_migrations ORDER BY name',
  );
  const known = migrations();
  // Before anything is changed: a database that can't be understood is left as it is.
  refuseForeign(known, [...rows, ...(goal ?? [])]);
  const applied = new Set(rows.map(({ name }) => name));
  const wanted = goal === undefined ? null : new Set(goal.map(({ name }) => name));
  for (const migration of known)
    if (!applied.has(migration.name) && wanted?.has(migration.name) !== false) await apply(client, migration);
  await client.query('SELECT pg_advisory_unlock($1)', [lockNumber]);
}
