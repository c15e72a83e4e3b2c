import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { pages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'index.html'), '<title>the application</title>');
const script = `export const words = ${JSON.stringify('語 '.repeat(2000))};`;
mkdirSync(join(folder, 'assets'));
for (const name of ['packed', 'plain']) writeFileSync(join(folder, 'assets', `${name}.js`), script);
writeFileSync(join(folder, 'assets', 'packed.js.br'), brotliCompressSync(script));
writeFileSync(join(folder, 'assets', 'packed.js.gz'), gzipSync(script));
const app = new Hono().get('*', pages(folder));

const router = readFileSync(join(import.meta.dirname, '..', 'web', 'router.tsx'), 'utf8');
const addresses = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path.replace(/\$\w+/g, 'METI-8.1'));

describe('an address', () => {
  it('of a page of the application gives the application', async () => {
    assert.ok(addresses.length > 20);
    for (const path of addresses) assert.equal((await app.request(path)).status, 200, path);
    assert.equal((await app.request('/c/%E4%BB%A4%E5%92%8C8/plan/')).status, 200);
  });

  it('of no page is not found, not the application', async () => {
    for (const path of ['/healthz', '/health', '/metrics', '/c', '/c/x/nothing', '/new/x', '/wp-login.php', '/.env']) {
      const answer = await app.request(path);
      assert.equal(answer.status, 404, path);
      assert.doesNotMatch(await answer.text(), /<title>/);
    }
  });

  it('of no page is told to people by the application, with the same status', async () => {
    const answer = await app.request('/nowhere', { headers: { accept: 'text/html,*/*;q=0.8' } });
    assert.deepEqual([answer.status, /<title>/.test(await answer.text())], [404, true]);
  });
});

describe('a file that lies compressed beside itself', () => {
  const ask = (name: string, accepted: string): Promise<Response> =>
    Promise.resolve(app.request(`/assets/${name}.js`, { headers: { 'accept-encoding': accepted } }));
  const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());

  it('is sent so to whom takes it, the smallest first', async () => {
    const answer = await ask('packed', 'gzip, deflate, br, zstd');
    const { headers } = answer;
    assert.deepEqual([headers.get('content-encoding'), headers.get('vary')], ['br', 'Accept-Encoding']);
    assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(brotliDecompressSync(await bytesOf(answer)).toString(), script);
    const older = await ask('packed', 'br;q=0, GZIP;q=0.5');
    assert.equal(older.headers.get('content-encoding'), 'gzip');
    assert.equal(gunzipSync(await bytesOf(older)).toString(), script);
  });

  it('is sent as it is to everybody else, and so is what lies there alone', async () => {
    for (const [name, accepted] of [
      ['packed', ''],
      ['packed', 'brotli, xgzip, br;q=0.000'],
      ['plain', 'br, gzip'],
    ] as const) {
      const answer = await ask(name, accepted);
      assert.deepEqual([answer.headers.get('content-encoding'), await answer.text()], [null, script], name);
    }
  });

  it('is no page by itself', async () => assert.equal((await app.request('/assets/packed.js.br')).status, 404));
});
