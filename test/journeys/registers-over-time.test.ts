import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SearchView } from '../../src/queries/find-models.ts';
import type { Problem, RegisterView } from '../../src/queries/read-models.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: Session;
before(async () => {
  server = await startServer();
  session = await signIn(server);
});
after(() => server.end());

const number = 'METI-R8-OPS-003';
const contract = `/contracts/${number}`;
const cli = (...args: string[]) => runCli(server.dataFolder, args);

describe('search over all registers', () => {
  it('finds rows by width, kana and old characters, with the fields and the register', async () => {
    const { body } = await session.get<SearchView>(`${contract}/search?q=${encodeURIComponent('高橋')}`);
    assert.ok(
      body.hits.some(({ register, title }) => register === 'people' && title.includes('髙橋')),
      JSON.stringify(body),
    );
    const half = await session.get<SearchView>(`${contract}/search?q=${encodeURIComponent('ｆｉｎｄ ｎｇｉｎＸ')}`);
    assert.deepEqual(half.body, { hits: [], isCapped: false });
    const software = await session.get<SearchView>(`${contract}/search?q=${encodeURIComponent('ＮＧＩＮＸ')}`);
    assert.ok(software.body.hits.some(({ register }) => register === 'software'));
  });

  it('is the same on the command line', async () => {
    const ran = await cli('register', 'search', '高橋', '--contract', number, '--json');
    const { hits } = JSON.parse(ran.stdout) as SearchView;
    assert.ok(hits.some(({ register }) => register === 'people'));
  });
});

describe('a register as of a moment', () => {
  const people = `${contract}/registers/people`;

  it('is what the log told by then: a row added, changed and removed comes, changes and goes', async () => {
    const before = (await session.get<RegisterView>(people)).body;
    const { body: log } = await session.get<{ seq: number }[]>(`${contract}/log`);
    const size = (log[0]?.seq ?? 0) + 1;
    const [first] = before.entries;
    assert.ok(first);
    const path = `${people}/entries/${first.id}`;
    await session.send('PUT', path, { expectedRevision: first.revision, data: { ...first.data, post: '参事' } });
    await session.send('DELETE', path, { expectedRevision: first.revision + 1 });
    const at = async (moment: number): Promise<RegisterView> =>
      (await session.get<RegisterView>(`${people}?asOf=${moment}`)).body;
    const rowAt = async (moment: number) => (await at(moment)).entries.find(({ id }) => id === first.id);
    assert.deepEqual((await rowAt(size))?.data, first.data);
    assert.equal((await rowAt(size + 1))?.data.post, '参事');
    assert.equal(await rowAt(size + 2), undefined);
    assert.deepEqual((await at(size)).past, { size, isIncomplete: false });
    assert.equal((await session.get<RegisterView>(people)).body.entries.length, before.entries.length - 1);
  });

  it('of a day is the state at its end in Japan; before the contract there is none, and nonsense is told', async () => {
    const today = await session.get<RegisterView>(`${people}?asOf=2099-01-01`);
    const now = await session.get<RegisterView>(people);
    assert.deepEqual(new Set(today.body.entries.map(({ id }) => id)), new Set(now.body.entries.map(({ id }) => id)));
    assert.equal((await session.get<Problem>(`${people}?asOf=1999-01-01`)).status, 404);
    for (const moment of ['yesterday', '0', '-3', '2026-02-30'])
      assert.equal((await session.get<Problem>(`${people}?asOf=${moment}`)).status, 422, moment);
  });

  it('is exported by the command line', async () => {
    const file = join(server.dataFolder, 'people.csv');
    const at = ['register', 'export', '--contract', number, '--register', 'people', '--format', 'csv', '-o', file];
    assert.equal((await cli(...at, '--as-of', '2099-01-01')).code, 0);
    assert.match(readFileSync(file, 'utf8'), /氏名/);
    assert.equal((await cli(...at, '--as-of', '1999-01-01')).code, 7);
  });
});

describe('a register’s schema', () => {
  it('names every field with its label, and what is compulsory', async () => {
    const { body } = await session.get<{
      required: string[];
      properties: Record<string, { title: string; 'x-personal'?: boolean }>;
      additionalProperties: boolean;
    }>('/register-schemas/people');
    assert.ok(body.required.includes('kana') && body.additionalProperties === false);
    assert.equal(body.properties.name?.title, '氏名 / Name');
    assert.equal(body.properties.nationality?.['x-personal'], true);
    assert.equal((await session.get('/register-schemas/nothing')).status, 404);
    const all = await session.get<Record<string, unknown>>('/register-schemas');
    assert.ok(Object.keys(all.body).length >= 38);
  });

  it('comes from the command line without a server', async () => {
    const ran = await cli('register', 'schema', 'copies');
    assert.equal((JSON.parse(ran.stdout) as { $id: string }).$id, 'junshu:registers/copies');
    assert.equal((await cli('register', 'schema', 'nothing')).code, 7);
  });
});

describe('an empty register', () => {
  it('is closed with a reason from the command line, once and again; a filled one is not', async () => {
    const close = (register: string, reason: string) =>
      cli('register', 'declare-empty', '--contract', number, '--register', register, '--reason', reason);
    for (const reason of ['引継ぎはありません', '引継ぎはまだありません']) {
      assert.equal((await close('handovers', reason)).code, 0);
      const { body } = await session.get<RegisterView>(`${contract}/registers/handovers`);
      assert.equal(body.emptyReason, reason);
    }
    assert.equal((await close('people', 'x')).code, 6);
  });
});
