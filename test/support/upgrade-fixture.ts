import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import type { Registers } from '../../src/core/registers/entry.ts';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { temporaryFolder } from './first-start.ts';

const fixtures = new URL('../fixtures/upgrade/', import.meta.url).pathname;

interface ToldLog {
  readonly number: string;
  readonly size: number;
  readonly root: string;
  readonly erased: number;
}

/** What an earlier version told of its installation, beside what it left (scripts/write-upgrade-fixture.ts). */
export interface Told {
  readonly version: string;
  readonly contracts: readonly { readonly number: string; readonly log: ToldLog }[];
  readonly closed: readonly { readonly number: string; readonly log: ToldLog; readonly closing: object }[];
  /** Rows by the id of their contract. */
  readonly rows: Readonly<Record<string, Registers>>;
}

/** An earlier version's installation, in a folder of its own. */
export interface Restored {
  readonly dataFolder: string;
  readonly told: Told;
  /** Rows of each table as the earlier version left them. */
  readonly counts: ReadonlyMap<string, number>;
}

/** One folder for each release and kind: `0.1.0-demo`. */
export const upgradeFixtures = readdirSync(fixtures).sort();

/** Rows of every table of ours. */
export async function countRows(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const counts = new Map<string, number>();
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM public."${name}"`,
    );
    counts.set(name, found[0]?.count ?? 0);
  }
  return counts;
}

async function restoreDatabase(dataFolder: string, sql: string): Promise<ReadonlyMap<string, number>> {
  const embedded = await openEmbedded(dataFolder);
  const owner = new pg.Client(embedded.connection);
  try {
    await owner.connect();
    await owner.query('CREATE ROLE junshu_app NOLOGIN NOBYPASSRLS; GRANT junshu_app TO CURRENT_USER');
    await owner.query(sql);
    return await countRows(owner);
  } finally {
    await owner.end();
    await embedded.stop();
  }
}

/** Puts an earlier version's installation back as it was, with the embedded database. */
export async function restoreFixture(name: string): Promise<Restored> {
  const place = join(fixtures, name);
  const read = (file: string): string => gunzipSync(readFileSync(join(place, file))).toString();
  const dataFolder = temporaryFolder();
  mkdirSync(dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o711);
  execFileSync('tar', ['--no-same-owner', '-xzf', join(place, 'data.tar.gz'), '-C', dataFolder]);
  const counts = await restoreDatabase(dataFolder, read('database.sql.gz'));
  return { dataFolder, told: JSON.parse(read('told.json.gz')) as Told, counts };
}
