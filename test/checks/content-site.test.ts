import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { areaProbes } from '../../src/commands/check-areas.ts';
import { checkContent } from '../../src/commands/check-content.ts';
import { type CheckedTarget, judgeTarget } from '../../src/core/checks/checked-target.ts';
import { contentChecks } from '../../src/core/checks/content/checks.ts';
import { type ContentData, contentDataSchema } from '../../src/core/checks/content/content-observation.ts';
import { observationSchema } from '../../src/core/checks/observation.ts';
import { endContentWorkers } from '../../src/probes/content/content-workers.ts';
import { siteBounds } from '../../src/probes/content/scan-site.ts';
import { now, outboundToLab } from '../support/site-lab.ts';

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': [
    'text/html',
    '<!doctype html><link rel="stylesheet" href="/a.css"><script src="/a.js"></script><a href="/next">x</a><a href="/leave">x</a><a href="https://linked.example/">x</a><a href="/privacy">プライバシーポリシー</a><img src="/a.png" alt="">',
  ],
  '/next': [
    'text/html; charset=shift_jis',
    '<!doctype html><img src="https://next.example/a.png" alt=""><a href="/broken">x</a>',
  ],
  '/a.css': ['text/css', '@import "/b.css";'],
  '/b.css': ['text/css', '@font-face { font-family: x; src: url(https://font.example/a.woff2) }'],
  '/a.js': ['text/javascript', 'fetch("https://script.example/a")'],
  '/privacy': ['text/html', '<!doctype html><p>script.example、font.example に情報が渡ります。</p>'],
};

const asked: string[] = [];

function serve({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  asked.push(`${headers.host?.split(':')[0]}${url}`);
  if (url === '/leave') response.writeHead(302, { location: 'https://127.0.0.1:9/' }).end();
  else if (url === '/broken') response.destroy();
  else {
    const [type, body] = pages[url] ?? ['text/plain', 'absent'];
    response.writeHead(pages[url] === undefined ? 404 : 200, { 'content-type': type }).end(body);
  }
}

let server: Server;
let url: string;
before(async () => {
  server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://www.lab.example:${(server.address() as AddressInfo).port}/`;
});
after(async () => {
  server.close();
  await endContentWorkers();
});

const check = (bounds = siteBounds): Promise<CheckedTarget> => {
  const kit = { outbound: outboundToLab(), now, today: now().slice(0, 10), signal: new AbortController().signal };
  return checkContent(url, kit, { bounds, declared: { allowedHosts: 'next.example' } });
};

const dataOf = ({ observations }: CheckedTarget): ContentData => {
  const seen = observations[0]?.seen;
  return contentDataSchema.parse(seen?.state === 'seen' ? seen.data : null);
};

describe('a published site', () => {
  it('is read from its start page on: pages, style sheets and scripts of its own, and nothing of others', async () => {
    const checked = await check();
    const data = dataOf(checked);
    const outside = data.reaches
      .filter(({ host, certainty }) => host !== 'www.lab.example' && certainty === 'automatic')
      .map(({ host }) => host);
    assert.deepEqual(outside.sort(), ['font.example', 'next.example', 'script.example']);
    assert.deepEqual(
      [...new Set(asked)].filter((one) => !one.startsWith('www.lab.example/')),
      [],
    );
    assert.ok(!asked.some((one) => one.endsWith('/a.png')), 'pictures are not fetched');
    assert.deepEqual(
      data.unread.map(({ page }) => new URL(page).pathname),
      ['/leave', '/broken'],
    );
  });

  it('has its policy read, and what was not read keeps the rest from passing', async () => {
    const checked = await check();
    const of = (id: string) => checked.conclusions.find((one) => one.check === id);
    const told = (of('content-third-party-policy')?.findings ?? []).map(
      ({ result, place = '' }) => `${result} ${place.replace(url, '/')}`,
    );
    assert.deepEqual(told, ['unnamed next.example', 'unread /leave', 'unread /broken']);
    const access = of('content-external-access')
      ?.findings.filter(({ result }) => result === 'undeclared')
      .map(({ place }) => place);
    assert.deepEqual(access?.toSorted(), ['font.example', 'script.example']);
    assert.equal(of('content-insecure-load')?.outcome, 'fail');
  });

  it('is looked at by the area of content with the row’s hosts, by a browser too, which fetches nothing', async () => {
    const look = await areaProbes.content?.();
    assert.ok(look);
    const row = { area: 'content', register: 'sites', entryId: 's1', target: url, title: '', isOwned: true } as const;
    const kit = { outbound: outboundToLab(), now, today: now().slice(0, 10), signal: new AbortController().signal };
    const declared = { allowedHosts: 'next.example font.example' };
    const start = asked.length;
    await check();
    const byReading = asked.length - start;
    const gathered = await look(row, declared, kit);
    assert.equal(asked.length - start, 2 * byReading, 'the browser asks for nothing');
    const observations = gathered.map(({ observation }) => observationSchema.parse(observation));
    assert.deepEqual(
      observations.map(({ probe }) => probe),
      ['contentStatic', 'contentDynamic'],
    );
    const { conclusions } = judgeTarget(url, observations, contentChecks, { asOf: kit.today, declared });
    const runtime = conclusions.find(({ check: id }) => id === 'content-runtime-access');
    assert.deepEqual(
      runtime?.findings.map(({ result, place = '' }) => `${result} ${place}`),
      ['undeclared script.example'],
    );
  });

  it('beyond the bounds is told as not read', async () => {
    const data = dataOf(await check({ ...siteBounds, pages: 1, resources: 1 }));
    assert.ok(data.unread.some(({ reason }) => reason === 'limitReached'));
  });

  it('that does not answer is not seen', async () => {
    const kit = { outbound: outboundToLab(), now, today: now().slice(0, 10), signal: new AbortController().signal };
    const { observations, conclusions } = await checkContent('http://www.lab.example:9/', kit);
    assert.equal(observations[0]?.seen.state, 'unseen');
    assert.ok(conclusions.every(({ outcome }) => outcome === 'undetermined'));
  });
});
