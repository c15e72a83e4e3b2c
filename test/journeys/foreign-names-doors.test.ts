import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { queryNames, routeTable } from '../support/fuzz/route-table.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

/** What every plain object answers to, though nobody put it there. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

const number = 'METI-R8-OPS-003';
const contract = `/contracts/${number}`;

describe('a name that every object has', () => {
  let server: TestServer;
  let session: Session;
  const faults: string[] = [];
  const statusOf = async (path: string): Promise<number> => {
    const answer = await fetch(`${server.url}/api${contract}${path}`, { headers: { cookie: session.cookie } });
    await answer.body?.cancel();
    return answer.status;
  };
  const note = (what: string, status: number): void => {
    if (status >= 500) faults.push(`${status} ${what}`);
  };
  before(async () => {
    server = await startServer();
    session = await signIn(server);
  });
  after(() => server.end());

  it('is no contract, register, row, matter, catalogue, picture, checklist or file at any address', async () => {
    const asked = routeTable()
      .filter(({ path }) => path.startsWith('/api/') && path.includes(':'))
      .flatMap(({ method, path }, place) => {
        // Each route meets two of the names; all of them meet each kind of place.
        const two = [names[place % names.length] ?? '', names[(place + 1) % names.length] ?? ''];
        const inContract = path.replace('/api', '').replace(/:number/, number);
        return [
          inContract.replace(/:\w+(\{[^}]*\})?/g, two[0] ?? ''),
          path.replace('/api', '').replace(/:\w+(\{[^}]*\})?/g, two[1] ?? ''),
        ].map((address) => ({ method, address }));
      });
    const ask = async ({ method, address }: (typeof asked)[number]): Promise<void> => {
      const answer = await fetch(`${server.url}/api${address}`, {
        method,
        headers: { cookie: session.cookie, 'x-junshu': '1', 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      await answer.body?.cancel();
      note(`${method} ${address}`, answer.status);
    };
    for (let from = 0; from < asked.length; from += 8) await Promise.all(asked.slice(from, from + 8).map(ask));
    assert.deepEqual(faults, []);
  });

  it('is no schedule, moment, side or format that is asked for', async () => {
    const paths = ['/report-preview', '/registers/people', '/registers/people/export', '/plan/differences', '/log'];
    // Each question meets each name at one of the addresses.
    for (const [turn, query] of queryNames().entries())
      for (const [place, path] of paths.entries())
        note(`${path}?${query}`, await statusOf(`${path}?${query}=${names[(turn + place) % names.length]}`));
    assert.deepEqual(faults, []);
  });

  it('may be a row’s id, a component, its ecosystem and its kind of package, and is matched like any other', async () => {
    const components = names.flatMap((name) => [
      { type: 'library', name, version: '1.0.0', purl: `pkg:${name.toLowerCase().replaceAll('_', '')}/x@1.0.0` },
      { type: 'library', name, version: '1.0.0', purl: `pkg:npm/${encodeURIComponent(name)}@1.0.0` },
      { type: name, name: `${name}-2`, version: name },
    ]);
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', name: 'names' } },
      components,
    };
    const file = join(server.dataFolder, 'bom.json');
    writeFileSync(file, JSON.stringify(bom));
    const target = ['--contract', number, '--register', 'software'];
    const taken = await runCli(server.dataFolder, [
      'register',
      'import',
      file,
      ...target,
      '--yes',
      '--accept-good-rows',
    ]);
    assert.equal(taken.code, 0, taken.stderr);
    for (const name of names) {
      const data: JsonObject = { name, version: '1', supplier: name, ecosystem: name, purl: `pkg:${name}/x@1` };
      const put = await session.send('PUT', `${contract}/registers/software/entries/${name}`, {
        expectedRevision: 0,
        data,
      });
      note(`PUT software/${name}`, put.status);
    }
    assert.equal((await session.send('POST', `${contract}/software/matches`, {})).status, 201);
    assert.equal((await session.get(`${contract}/software`)).status, 200);
    const alone = await runCli(server.dataFolder, ['check', 'sbom', file]);
    assert.ok([0, 1].includes(alone.code ?? -1), alone.stderr);
    assert.deepEqual(faults, []);
  });

  it('is refused in words as a register, a book, a catalogue or a row of a contract file', async () => {
    const demo = readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8');
    for (const [turn, name] of names.entries()) {
      const file = JSON.parse(demo) as { contract: JsonObject & { number: string }; registers: object; claims: object };
      // Written as text: an assignment to __proto__ would not be a name of its own.
      const text = JSON.stringify({ ...file, contract: { ...file.contract, number: `NAMES-${name}` } });
      const planted = [
        text.replace('"registers":{', `"registers":{"${name}":[{"id":"x"}],`),
        text.replace('"claims":{', `"claims":{"${name}":{"status":"implemented"},`),
        text.replace(/"catalogue":"[^"]*"/, `"catalogue":"${name}"`),
        text.replace('{', `{"${name}":{},`),
      ];
      // Each place meets two of the names at least.
      for (const body of planted.filter((_, place) => place % 2 === turn % 2)) {
        const answer = await fetch(`${server.url}/api/contracts`, {
          method: 'POST',
          headers: { cookie: session.cookie, 'x-junshu': '1', 'content-type': 'application/json' },
          body,
        });
        assert.equal(answer.status, 422, `${name}: ${await answer.text()}`);
      }
    }
  });

  it('left everything as it was: contracts are listed, judged and verified', async () => {
    assert.equal((await session.get('/contracts')).status, 200);
    assert.equal((await session.get(contract)).status, 200);
    const { body } = await session.get<{ readonly faults: readonly object[] }>(`${contract}/log/verification`);
    assert.deepEqual(body.faults, []);
  });
});
