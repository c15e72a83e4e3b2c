import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../../src/queries/read-models.ts';
import { type HostileFile, hostileFiles } from '../support/hostile-files.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: Session;
const folder = mkdtempSync(join(tmpdir(), 'junshu-doors-'));
before(async () => {
  server = await startServer();
  session = await signIn(server);
});
after(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const contract = 'METI-R8-OPS-003';

/** One of each kind, the costly ones among them; made before the server starts, since making them takes long. */
const sent = [
  'a bomb that tells a small size',
  'a million rows',
  'a huge list of shared texts',
  'a sheet of spaces',
  'quotes that are never closed',
  'a PDF named .xlsx',
  'JSON nested without end',
  'an enormous name',
  'a document of endless text',
]
  .map((name) => hostileFiles.find((file) => file.name === name) as HostileFile)
  .map((file) => ({ file, bytes: file.make() }));

const pathOf = ({ register }: HostileFile): string =>
  register === 'form' ? '/form-readings' : `/contracts/${contract}/registers/${register}/import-previews`;

describe('a hostile file at the real doors', () => {
  for (const { file, bytes } of sent) {
    it(`is refused by the server in words, which answers others meanwhile: ${file.name}`, async () => {
      const begun = performance.now();
      let isOver = false;
      const refusal = session.send<Problem>('POST', pathOf(file), bytes).finally(() => {
        isOver = true;
      });
      const waits: number[] = [];
      while (!isOver) {
        const asked = performance.now();
        assert.equal((await session.get('/health')).status, 200);
        waits.push(performance.now() - asked);
        // Others ask now and then; asking without a pause would itself be the load that they wait for.
        await pause(50);
      }
      const { status, body } = await refusal;
      assert.equal(status, 422, JSON.stringify(body));
      assert.match(body.detail.ja, file.becomes as RegExp);
      assert.ok(body.detail.en !== '');
      // What a reading costs is measured in bad-input.test.ts; here the machine may be busy with other things, but not stuck.
      assert.ok(performance.now() - begun < 30_000, `${performance.now() - begun} ms`);
      assert.ok(Math.max(...waits) < 3000, `others waited ${Math.max(...waits)} ms`);
    });
  }

  it('is refused by the command line with its words and a code of its own', async () => {
    const path = join(folder, 'meibo.xlsx');
    writeFileSync(path, hostileFiles.find(({ name }) => name === 'a billion laughs')?.make() ?? '');
    const ran = await runCli(server.dataFolder, [
      'register',
      'import',
      path,
      '--contract',
      contract,
      '--register',
      'people',
    ]);
    assert.notEqual(ran.code, 0);
    assert.match(ran.stderr, /DOCTYPE/);
    assert.equal(ran.stdout, '');
  });

  it('or text that no storage can hold is refused by its field, not by a fault of the server', async () => {
    const data = { name: '山田\ud800', kana: 'やまだ', company: 'a\u0000', startedOn: '2026-04-01' };
    for (const place of ['people/entries/x1', 'claims/entries/4.people', 'findingNotes/entries/x']) {
      const { status, body } = await session.send<Problem>('PUT', `/contracts/${contract}/registers/${place}`, {
        expectedRevision: 0,
        data: place.startsWith('claims') ? { status: 'implemented', text: 'a\ud800' } : data,
      });
      assert.equal(status, 422, JSON.stringify(body));
    }
  });
});
