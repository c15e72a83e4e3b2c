import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from '../../src/queries/read-models.ts';
import { type DebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { doorOf } from '../support/evidence.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { addPerson } from '../support/full-disk.ts';
import { pressSignIn, runCli, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

interface Line {
  readonly level: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string; readonly code?: string };
}

const dataFolder = temporaryFolder();
let postgres: DebianPostgres;
let server: TestServer;

before(async () => {
  postgres = startDebianPostgres();
  const superuser = postgres.url('super', 'superuser-of-a-test');
  server = await startServer(dataFolder, { DATABASE_URL: superuser });
});
after(async () => {
  await server?.stop();
  postgres.end();
  rmSync(dataFolder, { recursive: true, force: true });
});

const journal = (): readonly Line[] =>
  readFileSync(join(dataFolder, 'journal', 'server.log'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const health = (path = 'health') => fetch(`${server.url}/api/${path}`);
const door = () => doorOf(dataFolder);

/** The last tick of the queue that was worked on: it ticks every minute. */
const lastTick = async (): Promise<string> => {
  const { rows } = await postgres.asSuperuser(
    `SELECT coalesce(max(completed_on)::text, '') AS at FROM pgboss.job WHERE name = 'check-tick'`,
  );
  return (rows[0] as { at: string }).at;
};

describe('a database that is stopped in the middle of work', () => {
  it('is told by health, readiness, pages and the application’s answers, and by one line of the journal', async () => {
    assert.equal((await health()).status, 200);
    assert.equal((await addPerson(door(), 'before')).status, 200);
    await until('the queue', async () => (await lastTick()) !== '', 60_000);
    const link = await server.signInLink();
    postgres.stop();
    await until('the outage', async () => (await health()).status === 503);
    for (const path of ['health', 'ready']) {
      const answer = await health(path);
      const body = (await answer.json()) as { status: string } & Problem;
      assert.deepEqual([answer.status, body.status], [503, 'databaseAway']);
      assert.match(body.title.ja, /データベースがいま応答しません/);
    }
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = await door().call('GET', '/contracts', {});
      assert.equal(answer.status, 503);
      assert.equal(((await answer.json()) as Problem).type, 'databaseAway');
    }
    const page = await pressSignIn(link);
    assert.deepEqual([page.status, page.headers.get('content-type')], [503, 'text/html; charset=UTF-8']);
    assert.match(await page.text(), /データベースがいま応答しません/);
    await wait(8000);
    const errors = journal().filter(({ level }) => level >= 40);
    assert.equal(errors.length, 1, JSON.stringify(errors, null, 1));
    assert.match(errors[0]?.msg ?? '', /does not answer/);
    assert.ok((errors[0]?.err?.message ?? '') !== '', 'the line holds the error');
  });

  it('is worked with again by itself once it is back: people, health, queue', async () => {
    const before = await (async () => {
      postgres.start();
      await until('health', async () => (await health()).status === 200);
      return lastTick();
    })();
    assert.equal((await addPerson(door(), 'after')).status, 200);
    await until('the journal', async () => journal().some(({ msg }) => msg === 'the database answers again'));
    await until('the queue', async () => (await lastTick()) > before, 150_000);
    assert.equal(journal().filter(({ level }) => level >= 40).length, 1);
  });
});

describe('a start on a database', () => {
  const cases = [
    ['with a wrong password', 4, () => postgres.url('super', 'wrong'), /断りました。.*28P01|断りました/],
    [
      'that is not there',
      7,
      () => postgres.url('super', 'superuser-of-a-test').replace('/postgres?', '/nowhere?'),
      /その名前のデータベースがありません/,
    ],
  ] as const;
  for (const [what, ends, url, told] of cases)
    it(`${what} says so and ends with ${ends}`, async () => {
      const { code, stderr } = await runCli(temporaryFolder(), ['serve'], undefined, { DATABASE_URL: url() });
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /^ +at |superuser-of/m);
      assert.equal(code, ends);
    });
});
