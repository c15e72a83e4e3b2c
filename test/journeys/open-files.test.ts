import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { addFile, doorOf } from '../support/evidence.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-OPS-003';

let server: TestServer;
let session: Session;
/** One connection that stays open, since none can be opened when files have run out. */
const line = new Agent({ keepAlive: true, maxSockets: 1 });

before(async () => {
  server = await startServer(undefined, {}, 'pipe');
  session = await signIn(server);
});
after(async () => {
  line.destroy();
  await server.end();
});

const ask = (path: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    get(`${server.url}${path}`, { agent: line, headers: { cookie: session.cookie } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    }).on('error', reject);
  });

/** How many files the server may hold open from now on. */
function allow(files: number | 'unlimited'): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(server.child.pid), `--nofile=${files}:`]);
  assert.equal(status, 0, String(stderr));
}

/** Files below the data folder's evidence that the server holds open; the database's own lines and sockets come and go by themselves. */
function heldOpen(): readonly string[] {
  const folder = `/proc/${server.child.pid}/fd`;
  return readdirSync(folder).flatMap((descriptor) => {
    try {
      const target = readlinkSync(`${folder}/${descriptor}`);
      return target.startsWith(`${server.dataFolder}/blobs`) ? [target] : [];
    } catch {
      // Closed between the two looks.
      return [];
    }
  });
}

const openNow = (): number => Math.max(...readdirSync(`/proc/${server.child.pid}/fd`).map(Number)) + 1;

describe('a server that can open no more files', () => {
  it('says so in words, ends nothing, and goes on when it can again', async () => {
    const bytes = Buffer.from(`%PDF-1.4\n% 証跡${' '.repeat(1_000_000)}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
    const added = await addFile(doorOf(server.dataFolder), contract, '証跡.pdf', bytes, { duties: ['7.erase'] });
    assert.equal(added.status, 201, JSON.stringify(added.body));
    const path = `/api/contracts/${contract}/evidence/${added.body.id}/file`;
    assert.equal((await ask(path)).status, 200);
    for (let asked = 0; asked < 20; asked += 1) {
      const looked = await fetch(`${server.url}${path}`, { method: 'HEAD', headers: { cookie: session.cookie } });
      assert.deepEqual([looked.status, looked.headers.get('content-length')], [200, String(bytes.length)]);
    }
    assert.deepEqual(heldOpen(), [], 'whoever asks for the head alone leaves files open');
    const limit = Number(
      spawnSync('prlimit', ['--pid', String(server.child.pid), '--nofile', '--output', 'SOFT', '--noheadings']).stdout,
    );
    // The line closes by itself when it is idle for some seconds, and none could be opened then.
    assert.equal((await ask('/api/contracts')).status, 200);
    allow(3);
    const refused = await ask(path);
    assert.equal(refused.status, 503, refused.text);
    assert.match(refused.text, /同時に開けるファイルの数を使い切りました（EMFILE）/);
    assert.equal((await ask('/api/contracts')).status, 200);
    allow(limit);
    assert.deepEqual([(await ask(path)).status, server.child.exitCode], [200, null]);
    assert.ok(openNow() < limit);
  });
});
