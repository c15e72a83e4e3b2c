// Keeps what this version makes of an installation, for the test that upgrades it through every later migration
// (test/journeys/upgrade.test.ts): the database as SQL, the data folder, and what was told of each contract. Run once a release:
//   node scripts/write-upgrade-fixture.ts 0.1.0
// Drives the PostgreSQL server that Debian packages (the oldest that we work with), since its pg_dump writes SQL that any later one reads.
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { localOperator } from '../src/http/session.ts';
import { startServer } from '../src/main.ts';
import { asTenant, readRegisters } from '../src/postgres/contract-store.ts';
import { openDatabase } from '../src/postgres/open-database.ts';
import { databaseAccount } from '../src/postgres/places.ts';
import { readSettings } from '../src/settings.ts';
import { closableFile } from '../test/support/closable-contract.ts';

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('which version? e.g. 0.1.0');

const programs = `/usr/lib/postgresql/${readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b))[0]}/bin`;
const account = databaseAccount();
const run = (program: string, ...args: string[]): string =>
  execFileSync(join(programs, program), args, {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', program === 'pg_dump' ? 'pipe' : 'ignore', 'inherit'],
  });

/** What the data folder holds beside the database and what a running server leaves there. */
const kept = ['keys', 'blobs', 'feeds'];

interface Door {
  get(path: string): Promise<unknown>;
  send(method: string, path: string, body: object): Promise<unknown>;
}

const doorOf = (url: string, ownerToken: string): Door => {
  const headers = { authorization: `Bearer ${ownerToken}`, 'x-junshu': '1', 'content-type': 'application/json' };
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`${url}/api${path}`, { headers, ...init });
    const body = (await answer.json()) as unknown;
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  };
  return {
    get: (path) => call(path),
    send: (method, path, body) => call(path, { method, body: JSON.stringify(body) }),
  };
};

const closedNumber = 'UPGRADE-CLOSED';

/** A contract with everything that closing asks for, closed: its certificate is what is left of it. */
async function makeClosed(door: Door): Promise<void> {
  await door.send('POST', '/contracts', closableFile(closedNumber, '移行の見本', true));
  await door.send('POST', `/contracts/${closedNumber}/closing`, { number: closedNumber });
}

/** Every row of every contract, as the database holds it. */
async function rowsOf(databaseUrl: string, dataFolder: string): Promise<object> {
  const database = await openDatabase({ dataFolder, databaseUrl });
  try {
    return await asTenant(database.pool, localOperator.tenant, async (client) => {
      const { rows } = await client.query<{ contract_id: string }>('SELECT contract_id FROM contracts ORDER BY 1');
      const all: Record<string, object> = {};
      for (const { contract_id: contractId } of rows)
        all[contractId] = await readRegisters(client, database.keys, { tenant: localOperator.tenant, contractId });
      return all;
    });
  } finally {
    await database.stop();
  }
}

/** What the upgraded installation must tell again. */
async function toldBy(door: Door): Promise<object> {
  const contracts = (await door.get('/contracts')) as readonly { readonly number: string }[];
  const closed = (await door.get('/closed-contracts')) as readonly { readonly number: string }[];
  const of = async (number: string, path: string): Promise<unknown> =>
    door.get(`/contracts/${encodeURIComponent(number)}${path}`);
  return {
    contracts: await Promise.all(
      contracts.map(async ({ number }) => ({
        number,
        log: await of(number, '/log/verification'),
      })),
    ),
    closed: await Promise.all(
      closed.map(async ({ number }) => ({
        number,
        log: await of(number, '/log/verification'),
        closing: await of(number, '/closing'),
      })),
    ),
  };
}

async function make(name: string, isClosed: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-fixture-'));
  const [cluster, dataFolder] = [join(folder, 'pg'), join(folder, 'data')];
  mkdirSync(cluster);
  if (account !== null) for (const path of [folder, cluster]) chownSync(path, account.uid, account.gid);
  run('initdb', '-D', cluster, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  run('pg_ctl', '-D', cluster, '-w', '-l', join(cluster, 'log'), '-o', `-c listen_addresses= -k ${folder}`, 'start');
  try {
    const databaseUrl = `postgres://owner@localhost/postgres?host=${encodeURIComponent(folder)}`;
    const settings = readSettings({ PORT: '0', JUNSHU_DATA: dataFolder, DATABASE_URL: databaseUrl });
    const server = await startServer(settings, { demo: !isClosed, announce: true, jobs: true });
    const door = doorOf(server.localUrl, server.ownerToken);
    if (isClosed) await makeClosed(door);
    const told = await toldBy(door);
    await server.stop();
    const rows = await rowsOf(databaseUrl, dataFolder);
    const place = join(import.meta.dirname, '..', 'test', 'fixtures', 'upgrade', `${version}-${name}`);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    const sql = run('pg_dump', '-h', folder, '-U', 'owner', '--no-owner', '--rows-per-insert=200', 'postgres');
    // Newer pg_dump fences its text for psql alone.
    writeFileSync(join(place, 'database.sql.gz'), gzipSync(sql.replace(/^\\(un)?restrict .*$/gm, ''), { level: 9 }));
    writeFileSync(join(place, 'told.json.gz'), gzipSync(JSON.stringify({ version, ...told, rows }), { level: 9 }));
    const present = kept.filter((part) => existsSync(join(dataFolder, part)));
    execFileSync('tar', ['--sort=name', '-czf', join(place, 'data.tar.gz'), '-C', dataFolder, ...present]);
  } finally {
    run('pg_ctl', '-D', cluster, '-w', '-m', 'fast', 'stop');
    rmSync(folder, { recursive: true, force: true });
  }
}

await make('demo', false);
await make('closed', true);
