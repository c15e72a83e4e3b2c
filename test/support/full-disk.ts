import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/queries/read-models.ts';
import { begin, type Door, doorOf } from './evidence.ts';
import { pressSignIn, startServer, type TestServer } from './server.ts';
import { slowness } from './slowness.ts';
import { until } from './until.ts';

const contract = 'METI-R8-OPS-003';
const base = `/contracts/${contract}`;

/** What people look at: lists, registers, report, history, files. */
const looks = [
  '/contracts',
  base,
  `${base}/registers/people`,
  `${base}/registers/software`,
  `${base}/report-preview`,
  `${base}/log`,
  `${base}/evidence`,
  `${base}/calendar`,
  '/notifications',
  '/feeds',
];

/** A server whose stderr is kept, and a person signed in to it. */
export interface Watched {
  readonly server: TestServer;
  readonly door: Door;
  /** Everything that it said on stderr. */
  said(): string;
  /** Status and milliseconds of a look, as the person who signed in. */
  look(path: string): Promise<{ readonly status: number; readonly ms: number }>;
}

export async function watchedServer(dataFolder: string): Promise<Watched> {
  const server = await startServer(dataFolder, {}, 'pipe');
  let said = '';
  server.child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const entered = await pressSignIn(await server.signInLink());
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const look = async (path: string) => {
    const begun = performance.now();
    const answer = await fetch(`${server.url}/api${path}`, { headers: { cookie, 'x-junshu': '1' } });
    await answer.arrayBuffer();
    return { status: answer.status, ms: performance.now() - begun };
  };
  return { server, door: doorOf(dataFolder), said: () => said, look };
}

/** A server on a disk of its own, once it holds back some room for the database. */
export async function serverWithReserve(dataFolder: string): Promise<Watched> {
  const watched = await watchedServer(dataFolder);
  await until('the reserve', async () => existsSync(join(dataFolder, 'postgres', 'junshu.reserve')));
  return watched;
}

export const healthIs = async ({ door }: Watched, wanted: string): Promise<boolean> =>
  (await door.json<{ readonly status: string }>('GET', '/health')).body.status === wanted;

const isLoud = ({ status, body }: { readonly status: number; readonly body: Partial<Problem> }): void => {
  assert.equal(status, 507, JSON.stringify(body));
  assert.equal(body.type, 'notStored');
  assert.match(body.detail?.ja ?? '', /空き容量が足りません/);
  assert.match(body.detail?.en ?? '', /disk is full/);
};

/**
 * Every way to change something is refused in words, within seconds of a quiet machine, once the full disk was seen: what the database
 * still took in the second before is stored for good.
 */
export async function refusesChanges(watched: Watched, name: string): Promise<void> {
  const { door } = watched;
  await until('the full disk is seen', () => healthIs(watched, 'diskFull'));
  const begun = performance.now();
  isLoud(await addPerson(door, name));
  isLoud(await begin(door, contract, { name: 'a.bin', size: 100_000 }));
  isLoud(await door.json<Problem>('POST', '/feeds?kind=support', []));
  isLoud(await door.json<Problem>('POST', `${base}/reports`, {}));
  isLoud(await door.json<Problem>('POST', '/contracts', {}));
  const took = performance.now() - begun;
  assert.ok(took < 5000 || took < 5000 * slowness(), `refused after ${took} ms`);
}

/** Adds a person, made from the first one that is there. */
export async function addPerson(door: Door, id: string) {
  const people = await door.json<{ readonly entries: readonly { readonly data: object }[] }>(
    'GET',
    `${base}/registers/people`,
  );
  const [{ data } = { data: {} }] = people.body.entries;
  return door.json<Problem>('PUT', `${base}/registers/people/entries/${id}`, { expectedRevision: 0, data });
}

/** Every look is answered as ever, each within a second of a quiet machine. */
export async function answersLooks({ look }: Watched, rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const path of looks) {
      const { status, ms } = await look(path);
      assert.equal(status, 200, path);
      assert.ok(ms < 1000 || ms < 1000 * slowness(), `${path} took ${Math.round(ms)} ms`);
    }
}

/** The postmaster of a data folder. */
export const postmasterOf = (dataFolder: string): number =>
  Number(readFileSync(`${dataFolder}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);

/** Nothing was lost or half written: the log verifies, and holds what was acknowledged. */
export async function isWhole({ door, server }: Watched, added: readonly string[]): Promise<void> {
  assert.equal(server.child.exitCode, null, 'the server lives');
  const { body } = await door.json<{ readonly faults: readonly unknown[] }>('GET', `${base}/log/verification`);
  assert.deepEqual(body.faults, []);
  const people = await door.json<{ readonly entries: readonly { readonly id: string }[] }>(
    'GET',
    `${base}/registers/people`,
  );
  const ids = new Set(people.body.entries.map(({ id }) => id));
  for (const id of added) assert.ok(ids.has(id), `${id} was acknowledged and is gone`);
}
