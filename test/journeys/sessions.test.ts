import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { SecurityLine } from '../../src/journal/security-journal.ts';
import { pressSignIn, runCli, serverFileOf, signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
before(async () => {
  server = await startServer(undefined, { JUNSHU_BASE_URL: '' });
});
after(() => server.end());

const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const ask = (path: string, cookie: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { ...init, headers: { cookie, 'x-junshu': '1', ...init.headers } });
const statusFor = async (cookie: string): Promise<number> => (await ask('/api/session', cookie)).status;

async function asOwner(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ host: join(server.dataFolder, 'run'), user: 'junshu', database: 'postgres' });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('a sign-in link', () => {
  it('is not spent by whoever looks at it: scanners of mail, previews, a page that is opened twice', async () => {
    const link = await server.signInLink();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await fetch(link, { method, redirect: 'manual' });
      assert.equal(answer.status, 200, method);
      assert.deepEqual(answer.headers.getSetCookie(), []);
      assert.match(answer.headers.get('content-security-policy') ?? '', /form-action 'self'/);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    }
    const page = await (await fetch(link)).text();
    assert.match(page, /<button type="submit">サインイン/);
    assert.match(page, /lang="en"/);
    assert.doesNotMatch(page, /<script|<style|style=|onclick/);
    assert.equal((await pressSignIn(link)).status, 303);
    assert.equal((await pressSignIn(link)).status, 403);
  });

  it('is not taken from another site’s form, nor from anything that is no link', async () => {
    const link = await server.signInLink();
    assert.equal((await pressSignIn(link, { 'sec-fetch-site': 'cross-site' })).status, 403);
    const post = (body: BodyInit) => fetch(`${server.url}/sign-in`, { method: 'POST', body, redirect: 'manual' });
    for (const body of ['', 'x'.repeat(20_000), new URLSearchParams({ token: '"><script>' }), new Uint8Array([0, 255])])
      assert.equal((await post(body)).status, 403);
    const odd = await fetch(`${server.url}/sign-in?token=%22%3E%3Cscript%3E`);
    assert.equal(odd.status, 403);
    assert.doesNotMatch(await odd.text(), /<script/);
    assert.equal((await pressSignIn(link)).status, 303);
  });
});

describe('a session', () => {
  it('ends in this browser when one signs in again, and with the button', async () => {
    const first = cookieOf(await pressSignIn(await server.signInLink()));
    const elsewhere = cookieOf(await pressSignIn(await server.signInLink()));
    const second = cookieOf(await pressSignIn(await server.signInLink(), { cookie: first }));
    assert.deepEqual([await statusFor(first), await statusFor(second), await statusFor(elsewhere)], [401, 200, 200]);
    assert.equal((await ask('/api/session', second, { method: 'DELETE' })).status, 204);
    assert.deepEqual([await statusFor(second), await statusFor(elsewhere)], [401, 200]);
  });

  it('ends twelve hours after its beginning however busy it is, and is taken away', async () => {
    const cookie = cookieOf(await pressSignIn(await server.signInLink()));
    const { rows } = await asOwner('SELECT max(ends_at - issued_at)::text AS length FROM sessions');
    assert.equal(rows[0].length, '12:00:00');
    await asOwner("UPDATE sessions SET ends_at = now() + interval '1 hour', expires_at = now() + interval '1 second'");
    assert.equal(await statusFor(cookie), 200);
    const moved = await asOwner(
      'SELECT bool_and(expires_at <= ends_at) AS kept, max(expires_at) > now() AS open FROM sessions',
    );
    assert.deepEqual(moved.rows, [{ kept: true, open: true }]);
    await asOwner("UPDATE sessions SET ends_at = now() - interval '1 second'");
    assert.equal(await statusFor(cookie), 401);
    await asOwner("INSERT INTO sign_in_tokens VALUES ('old', '{}', now() - interval '1 day')");
    await server.signInLink();
    const left = await asOwner(
      'SELECT (SELECT count(*)::int FROM sessions) AS s, (SELECT count(*)::int FROM sign_in_tokens WHERE expires_at < now()) AS t',
    );
    assert.deepEqual(left.rows, [{ s: 0, t: 0 }]);
  });

  it('is not kept alive by a page that asks by itself', async () => {
    const cookie = cookieOf(await pressSignIn(await server.signInLink()));
    await asOwner("UPDATE sessions SET expires_at = now() + interval '1 hour'");
    const left = async () =>
      (await asOwner("SELECT max(expires_at) < now() + interval '2 hours' AS short FROM sessions")).rows[0].short;
    await ask('/api/notifications/unread', cookie);
    assert.equal(await left(), true);
    await ask('/api/contracts', cookie);
    assert.equal(await left(), false);
  });

  it('changes its secret after an hour; an answer that is lost on the way signs nobody out', async () => {
    const cookie = cookieOf(await pressSignIn(await server.signInLink()));
    assert.equal(cookieOf(await ask('/api/session', cookie)), '');
    await asOwner("UPDATE sessions SET issued_at = issued_at - interval '2 hours'");
    const lost = cookieOf(await ask('/api/session', cookie));
    assert.notEqual(lost, '');
    assert.equal(cookieOf(await ask('/api/session', cookie)), '', 'one is offered already');
    await asOwner("UPDATE sessions SET offered_at = now() - interval '1 hour'");
    const next = cookieOf(await ask('/api/session', cookie));
    assert.deepEqual([await statusFor(lost), await statusFor(next), await statusFor(cookie)], [401, 200, 200]);
    await asOwner("UPDATE sessions SET former_until = now() - interval '1 second'");
    assert.deepEqual([await statusFor(next), await statusFor(cookie)], [200, 401]);
  });
});

describe('the security journal', () => {
  const path = (): string => join(server.dataFolder, 'journal', 'security.log');
  const lines = (): SecurityLine[] =>
    readFileSync(path(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('tells who came, who was refused, what left and which keys were made, and no secret of any of them', async () => {
    const link = await server.signInLink();
    const token = new URL(link).searchParams.get('token') ?? '';
    const session = await signIn(server);
    await pressSignIn(link);
    await pressSignIn(link);
    const { ownerToken } = serverFileOf(server.dataFolder);
    await fetch(`${server.url}/api/contracts`, { headers: { authorization: 'Bearer wrong-token-of-mine' } });
    assert.equal((await session.send('POST', '/sign-in-links', {})).status, 403);
    await session.get('/contracts/SOMEBODY-ELSES');
    await fetch(`${server.url}/ical/guessed-secret-of-a-calendar.ics`);
    await session.get('/contracts/METI-R8-OPS-003/export');
    await session.bytes('/contracts/METI-R8-OPS-003/registers/people/export?format=csv');
    await ask('/api/session', session.cookie, { method: 'DELETE', headers: { 'x-forwarded-for': '192.0.2.7' } });
    const found = lines().map(({ what, outcome, reason }) => [what, outcome, reason ?? ''].join(' ').trim());
    for (const wanted of [
      'contractKeyMade done',
      'signInLink done',
      'signIn done',
      'signIn refused spentLink',
      'ownerToken refused wrongToken',
      'request refused contractNotFound',
      'export done',
      'signOut done',
    ])
      assert.ok(found.includes(wanted), `${wanted} in ${[...new Set(found)].join(' | ')}`);
    const exports = lines().filter(({ what }) => what === 'export');
    assert.deepEqual(
      [...new Set(exports.map(({ contract, who, from }) => [contract, who, from].join()))],
      ['METI-R8-OPS-003,local-operator,127.0.0.1'],
    );
    assert.ok(exports.some(({ request }) => request === 'GET /api/contracts/:number/export'));
    assert.ok(lines().some(({ what, status }) => what === 'request' && status === 403));
    assert.ok(lines().some(({ request, outcome }) => request === 'GET /ical/:file' && outcome === 'refused'));
    assert.equal(lines().find(({ what }) => what === 'signOut')?.forwardedFor, undefined);
    assert.equal(lines().findLast(({ what }) => what === 'signOut')?.forwardedFor, '192.0.2.7');
    const text = readFileSync(path(), 'utf8');
    for (const secret of [
      token,
      ownerToken,
      'wrong-token-of-mine',
      'guessed-secret',
      session.cookie.split('=')[1] ?? '-',
    ])
      assert.ok(!text.includes(secret), secret);
    assert.equal(statSync(path()).mode & 0o777, 0o600);
  });

  it('is read by the command line, since a day, as words and as JSON', async () => {
    const said = await runCli(server.dataFolder, ['journal', 'security']);
    assert.equal(said.code, 0, said.stderr);
    assert.match(said.stdout, /サインイン\t拒否\t.*spentLink/);
    const json = await runCli(server.dataFolder, ['journal', 'security', '--json', '--since', '2020-01-01']);
    assert.equal((JSON.parse(json.stdout) as SecurityLine[]).length, lines().length);
    const none = await runCli(server.dataFolder, ['journal', 'security', '--json', '--since', '2999-01-01']);
    assert.deepEqual(JSON.parse(none.stdout), []);
    const odd = await runCli(server.dataFolder, ['journal', 'security', '--since', 'yesterday']);
    assert.equal(odd.code, 2);
    assert.ok(existsSync(path()));
  });
});

describe('a server that people reach by https', () => {
  it('says so to browsers for a year, and one without doesn’t', async () => {
    assert.equal((await fetch(server.url)).headers.get('strict-transport-security'), null);
    const secure = await startServer(undefined, {
      JUNSHU_BASE_URL: 'https://junshu.example.jp',
      JUNSHU_SESSION_HOURS: '2',
    });
    const local = serverFileOf(secure.dataFolder).url;
    for (const path of ['/', '/api/contracts', '/sign-in'])
      assert.equal((await fetch(local + path)).headers.get('strict-transport-security'), 'max-age=31536000');
    const headers = { authorization: `Bearer ${serverFileOf(secure.dataFolder).ownerToken}`, 'x-junshu': '1' };
    const made = await fetch(`${local}/api/sign-in-links`, { method: 'POST', headers, body: '{}' });
    const { link } = (await made.json()) as { link: string };
    const answer = await pressSignIn(link.replace('https://junshu.example.jp', local));
    assert.match(
      answer.headers.getSetCookie()[0] ?? '',
      /^__Host-junshu-session=.*Max-Age=7200;.*HttpOnly; Secure; SameSite=Lax/,
    );
    await secure.end();
  });
});
