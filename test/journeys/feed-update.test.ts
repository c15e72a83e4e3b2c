import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Context } from '../../src/commands/context.ts';
import { updateFeeds } from '../../src/commands/update-feeds.ts';
import { listFeeds } from '../../src/feeds/feed-store.ts';
import { type FeedPlaces, officialPlaces } from '../../src/feeds/official-places.ts';
import { actor } from '../support/database.ts';
import { aFewAdvisories, exploitedJson, supportJson } from '../support/feed-files.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { type MadeCertificate, makeCertificate } from '../support/test-certificates.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
const usual = getCACertificates('default');

type Answer = {
  readonly status?: number;
  readonly location?: string;
  readonly body?: Uint8Array;
  readonly cut?: boolean;
};

let answers: Readonly<Record<string, Answer>> = {};
let server: Server;
let authority: MadeCertificate;
let places: FeedPlaces;

const context = { dataFolder, now: () => '2026-11-25T00:00:00.000Z', newId: () => 'incoming' } as unknown as Context;
const update = () => updateFeeds(context, actor, ['PyPI'], places);

const good: Readonly<Record<string, Answer>> = {
  '/support': { body: supportJson([{ name: '4.2', eolFrom: '2026-12-31' }]) },
  '/exploited': { body: exploitedJson(['CVE-2026-11111']) },
  '/PyPI': { body: aFewAdvisories() },
};

before(async () => {
  authority = makeCertificate(folder, 'authority', { subject: '/CN=Test authority', isAuthority: true });
  const wish = { subject: '/CN=localhost', names: ['DNS:localhost'], issuer: authority };
  const { certificate, key } = makeCertificate(folder, 'server', wish);
  server = createServer({ cert: certificate, key }, (request, response) => {
    const { status = 200, location, body, cut = false } = answers[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status, {
      ...(location === undefined ? {} : { location }),
      ...(cut ? { 'content-length': String((body?.length ?? 0) + 1000) } : {}),
    });
    if (cut) response.write(body, () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const base = `https://localhost:${(server.address() as AddressInfo).port}`;
  places = { support: `${base}/support`, exploited: `${base}/exploited`, advisories: (name) => `${base}/${name}` };
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => setDefaultCACertificates(usual));

const trust = (): void => setDefaultCACertificates([...usual, authority.certificate]);

const nothingIncoming = (): void => {
  const incoming = join(dataFolder, 'feeds', 'incoming');
  assert.deepEqual(existsSync(incoming) ? readdirSync(incoming) : [], []);
};

async function whyNot(): Promise<string> {
  const updated = await update();
  nothingIncoming();
  if (updated.ok) return 'updated';
  return updated.refusal.type === 'unreachable' ? updated.refusal.why.en : updated.refusal.type;
}

describe('fetching feeds', () => {
  it('goes to the publishers by HTTPS', () => {
    assert.deepEqual(
      [officialPlaces.support, officialPlaces.exploited, officialPlaces.advisories('Rocky Linux')].map((url) => {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol} ${host} ${pathname}`;
      }),
      [
        'https: endoflife.date /api/v1/products/full',
        'https: www.cisa.gov /sites/default/files/feeds/known_exploited_vulnerabilities.json',
        'https: osv-vulnerabilities.storage.googleapis.com /Rocky%20Linux/all.zip',
      ],
    );
  });

  it('is refused of a server whose certificate nobody vouches for', async () => {
    answers = good;
    assert.match(await whyNot(), /certificate/);
    assert.deepEqual(await listFeeds(dataFolder), []);
  });

  it('keeps every feed with where it came from, redirections within HTTPS followed', async () => {
    trust();
    answers = { ...good, '/support': { status: 301, location: '/moved' }, '/moved': good['/support'] ?? {} };
    const updated = await update();
    assert.ok(updated.ok, JSON.stringify(updated));
    assert.deepEqual(
      (await listFeeds(dataFolder)).map(({ kind, source }) => [kind, source?.replace(/.*\//, '/')]),
      [
        ['advisories', '/PyPI'],
        ['exploited', '/exploited'],
        ['support', '/support'],
      ],
    );
    nothingIncoming();
  });

  it('that leads away from HTTPS, runs in circles, breaks off or answers otherwise leaves the old feeds', async () => {
    trust();
    const before = await listFeeds(dataFolder);
    const bad: readonly (readonly [RegExp, Answer])[] = [
      [/leads away/, { status: 302, location: 'http://localhost:1/support' }],
      [/leads away/, { status: 302, location: '/support' }],
      [/can’t be reached/, { body: Buffer.from('{"generated_at":'), cut: true }],
      [/error \(500\)/, { status: 500 }],
      [/error \(404\)/, { status: 404 }],
      [/badInput/, { body: Buffer.from('<html>sign in to the hotel’s network</html>') }],
      [/badInput/, { body: exploitedJson(['CVE-2026-1111']) }],
    ];
    for (const [words, answer] of bad) {
      answers = { ...good, '/support': answer };
      assert.match(await whyNot(), words, JSON.stringify(answer));
    }
    assert.deepEqual(await listFeeds(dataFolder), before);
  });

  it('without a network ends in words', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, 'localhost', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    places = { ...places, support: `https://localhost:${port}/support` };
    assert.match(await whyNot(), /can’t be reached \(ECONNREFUSED\)/);
  });
});
