import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Hono } from 'hono';
import { pages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'index.html'), '<title>the application</title>');
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
