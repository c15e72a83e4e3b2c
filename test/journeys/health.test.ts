import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoFeeds } from '../../demo/story.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { Problem } from '../../src/queries/read-models.ts';
import type { SoftwareView } from '../../src/queries/software-models.ts';
import { doorOf } from '../support/evidence.ts';
import { busyEnvironment, watchHealth } from '../support/health-watch.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { whole, worstBodies } from '../support/worst-requests.ts';

const busy = join(tmpdir(), `junshu-busy-${process.pid}`);

let server: TestServer;

before(async () => {
  server = await startServer(undefined, { JUNSHU_PROBE_DNS: '127.0.0.1:9', ...busyEnvironment(busy) });
});
after(async () => {
  await server.end();
  rmSync(busy, { force: true });
});

const ask = async <Body>(method: string, path: string, body?: Uint8Array) => {
  const answer = await doorOf(server.dataFolder).call(method, path, { 'content-type': 'application/json' }, body);
  return { status: answer.status, body: (await answer.json()) as Body };
};

/** In the server's first thread's own processor time: what other programs do to this machine does not count. */
const longestStretch = 100;

/** How often health is asked for meanwhile: its answers' times are held to a limit by `npm run deep`. */
const every = 250;

describe('heavy requests', () => {
  it('hold up nobody else, and are refused in words where they are beyond the limits', async (t) => {
    for (const { name, method, path, body } of worstBodies(1500)) {
      const { value, watched } = await watchHealth(server, () => ask<Problem>(method, path, body), busy, every);
      t.diagnostic(`${name}: ${value.status}, ${JSON.stringify(watched)}`);
      assert.ok(value.status < 500, `${name}: ${value.status}`);
      assert.ok(
        watched.longestStretch <= longestStretch,
        `${name}: busy for ${watched.longestStretch} ms at a stretch`,
      );
      assert.ok(watched.peakMegabytes <= 1500, `${name}: ${watched.peakMegabytes} MB`);
      if (name.includes('750,000')) assert.match(value.body.detail.ja, /750001行.*20000行まで/);
      if (name.includes('deep')) assert.match(value.body.detail.ja, /入れ子が200段/);
      if (name.includes('mistakes')) assert.deepEqual([value.body.problems?.length, value.status], [100, 422]);
    }
  });

  it('and what comes in for all contracts at once — a feed, held against a large contract too — hold up nobody', async (t) => {
    const [support] = demoFeeds;
    const send = () => doorOf(server.dataFolder).call('POST', '/feeds', {}, support?.content());
    const { value, watched } = await watchHealth(server, send, busy, every);
    t.diagnostic(`a feed: ${value.status}, ${JSON.stringify(watched)}`);
    assert.equal(value.status, 201, await value.text());
    assert.ok(watched.longestStretch <= longestStretch, `busy for ${watched.longestStretch} ms at a stretch`);
    const { body } = await ask<SoftwareView>('GET', '/contracts/WORST-1/software');
    assert.ok(body.feeds.some(({ kind }) => kind === 'support'));
    assert.ok(
      body.support.some(({ match }) => match !== null),
      'no row was held against the feed',
    );
  });

  it('about a large contract are answered as those about a small one, and what is written aside is seen at once', async () => {
    const entry = '/contracts/WORST-1/registers/people/entries/late';
    const data = { name: '山田 太郎', kana: 'やまだ たろう', company: '株式会社あおば情報', ...whole };
    const put = await ask('PUT', entry, Buffer.from(JSON.stringify({ expectedRevision: 0, data })));
    assert.equal(put.status, 200, JSON.stringify(put.body).slice(0, 500));
    const { body } = await ask<readonly HistoryItem[]>('GET', '/contracts/WORST-1/log');
    assert.equal(body[0]?.changes[0]?.entryId, 'late');
    const { status } = await ask('GET', '/contracts/WORST-1/log/verification');
    assert.equal(status, 200);
    assert.equal((await ask<Problem>('GET', '/contracts/WORST-1/obligations/99')).status, 404);
  });
});
