import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { databaseAccount } from '../../src/postgres/places.ts';
import { temporaryFolder } from './first-start.ts';
import type { MadeCertificate } from './test-certificates.ts';

/** A PostgreSQL server as Debian packages it, the oldest at hand, which asks everyone for a password. */
export interface DebianPostgres {
  readonly folder: string;
  /** Its address for a role. */
  url(role: string, password: string): string;
  /** Runs a statement as its superuser. */
  asSuperuser(sql: string): Promise<pg.QueryResult>;
  /** Stops it, as its operator would. */
  stop(): void;
  start(): void;
  end(): void;
}

const password = 'superuser-of-a-test';

const optionsOf = (folder: string, port: number | undefined, isTls: boolean): string =>
  `-k ${folder} ${port === undefined ? '-c listen_addresses=' : `-c listen_addresses=127.0.0.1 -c port=${port}`}${isTls ? ' -c ssl=on' : ''}`;

/** `port`: also at a port of 127.0.0.1, by TLS with this certificate where one is given. */
export interface DebianWish {
  readonly port?: number;
  readonly certificate?: MadeCertificate;
}

export function startDebianPostgres({ port, certificate }: DebianWish = {}): DebianPostgres {
  const [version] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b));
  const folder = temporaryFolder();
  const data = join(folder, 'pg');
  const account = databaseAccount();
  const run = (program: string, ...args: string[]): void =>
    void execFileSync(`/usr/lib/postgresql/${version}/bin/${program}`, args, { ...account, stdio: 'ignore', cwd: '/' });
  mkdirSync(data);
  writeFileSync(join(folder, 'password'), password);
  if (account !== null)
    for (const path of [folder, data, join(folder, 'password')]) chownSync(path, account.uid, account.gid);
  const auth = ['-A', 'scram-sha-256', '--pwfile', join(folder, 'password')];
  run('initdb', '-D', data, '-U', 'super', ...auth, '-E', 'UTF8', '--locale=C', '--no-sync');
  for (const [name, text] of [
    ['server.crt', certificate?.certificate],
    ['server.key', certificate?.key],
  ] as const) {
    if (text === undefined) continue;
    writeFileSync(join(data, name), text, { mode: 0o600 });
    if (account !== null) chownSync(join(data, name), account.uid, account.gid);
  }
  const options = optionsOf(folder, port, certificate !== undefined);
  const start = (): void => run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start');
  start();
  const url = (role: string, secret: string): string =>
    `postgres://${role}:${secret}@localhost/postgres?host=${encodeURIComponent(folder)}${port === undefined ? '' : `&port=${port}`}`;
  return {
    folder,
    url,
    asSuperuser: async (sql) => {
      const client = new pg.Client(url('super', password));
      await client.connect();
      try {
        return await client.query(sql);
      } finally {
        await client.end();
      }
    },
    stop: () => run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop'),
    start,
    end: () => {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
