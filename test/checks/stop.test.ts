import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { checkSite } from '../../src/commands/check-site.ts';
import type { Observation } from '../../src/core/checks/observation.ts';
import { probeContentDynamic, stageOfFiles } from '../../src/probes/content/probe-content-dynamic.ts';
import { probeDns } from '../../src/probes/dns/probe-dns.ts';
import { probeHttp } from '../../src/probes/http/probe-http.ts';
import { probeMail } from '../../src/probes/mail/probe-mail.ts';
import { observe } from '../../src/probes/observe.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import type { Outbound } from '../../src/probes/outbound/outbound.ts';
import { stoppable } from '../../src/probes/outbound/stoppable.ts';
import { probePorts } from '../../src/probes/ports/probe-ports.ts';
import { probeRetirement } from '../../src/probes/retirement/probe-retirement.ts';
import { lookAtHost } from '../../src/probes/smtp/look-at-host.ts';
import { probeServerTls } from '../../src/probes/tls/probe-server-tls.ts';
import { probeSslscan } from '../../src/probes/tls/probe-sslscan.ts';
import { mozillaRoots, probeTls } from '../../src/probes/tls/probe-tls.ts';
import { ownTool } from '../../src/probes/tools.ts';
import { loopbackNames, now, outboundToLab } from '../support/site-lab.ts';

const open = new Set<Socket>();
const dripping: NodeJS.Timeout[] = [];
const servers: Server[] = [];

/** Listens, says a beginning, and then one byte after another for ever: no limit of bytes or silence ends it. */
async function slowLoris(beginning: Buffer): Promise<number> {
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    socket.write(beginning);
    dripping.push(setInterval(() => socket.write('x'), 50));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

/** A server of DNS that takes every question and answers none. */
const mute = createSocket('udp4');
let dns = '';
const at = { http: 0, tls: 0, smtp: 0 };

before(async () => {
  at.http = await slowLoris(Buffer.from('HTTP/1.1 200 OK\r\nX-Slow: '));
  at.tls = await slowLoris(Buffer.from('1603033f00', 'hex'));
  at.smtp = await slowLoris(Buffer.from('220-slow'));
  await new Promise<void>((resolve) => mute.bind(0, '127.0.0.1', resolve));
  dns = `127.0.0.1:${mute.address().port}`;
});

after(() => {
  for (const timer of dripping) clearInterval(timer);
  for (const socket of open) socket.destroy();
  for (const server of servers) server.close();
  mute.close();
});

const host = 'slow.lab.example';
const target = host;

interface Look {
  readonly outbound: Outbound;
  readonly silent: Outbound;
  readonly signal: AbortSignal;
}

const inBrowser = 'a page in the browser';
const tools = [ownTool(['smtp', host])];

const looks: Readonly<Record<string, (look: Look) => Promise<Observation | undefined>>> = {
  'the greeting of TLS': ({ outbound }) => probeTls({ outbound, target, host, port: at.tls, now }),
  'TLS of a server': ({ outbound, signal }) =>
    probeServerTls({ outbound, target, host, ports: [at.tls, at.smtp, at.http], now, signal }),
  sslscan: async ({ outbound }) => (await probeSslscan({ outbound, target, host, port: at.tls, now }))?.observation,
  'a head of HTTP': ({ outbound }) => probeHttp({ outbound, url: `http://${host}:${at.http}/`, now }),
  'a handshake for HTTP': ({ outbound }) => probeHttp({ outbound, url: `https://${host}:${at.tls}/`, now }),
  'a dialog of SMTP': ({ outbound, signal }) => {
    const client = { ask: () => Promise.resolve({ state: 'noData', authentic: false } as never) };
    const look = { outbound, client, port: at.smtp, roots: mozillaRoots(), fetchIssuer: () => Promise.resolve(null) };
    const run = { probe: 'smtp', version: 1, target, tools, now, signal } as const;
    return observe(run, () => lookAtHost({ ...look, signal, now }, host, 10));
  },
  DNS: ({ silent }) => probeDns({ outbound: silent, target, host, now }),
  'a name for TLS': ({ silent }) => probeTls({ outbound: silent, target, host, port: at.tls, now }),
  'DNS of mail': ({ silent }) => probeMail({ outbound: silent, target, selectors: ['a'], now }),
  'a retired name': ({ silent }) => probeRetirement({ outbound: silent, target, now, pages: [] }),
  [inBrowser]: ({ outbound, signal }) => {
    const page = Buffer.from('<script>for (;;);</script>');
    const files = { names: ['index.html'], notFollowed: [], read: () => Promise.resolve(page) };
    const kit = { outbound, today: '2026-11-25', now, signal };
    const stage = () => Promise.resolve(stageOfFiles(files));
    return probeContentDynamic(stage, { kit, target, knownHosts: new Set() });
  },
  'a scan of ports': async ({ outbound, signal }) =>
    (await probePorts({ outbound, target, host, now, signal, withNmap: false })).observation,
};

/** Patient enough that only the stop can end it. */
const patience = 60_000;
const patient = { connectMilliseconds: patience, exchangeMilliseconds: patience };

describe('a stop', () => {
  for (const [name, look] of Object.entries(looks))
    it(`reaches ${name} long before it would end by itself`, async () => {
      const stop = new AbortController();
      const slow = name === 'a scan of ports' ? { ...patient, connectionsPerSecond: 5 } : patient;
      const outbound = stoppable(outboundToLab(slow, loopbackNames), stop.signal);
      const names = namesBy([dns], patience);
      const silent = stoppable(outboundToLab(patient, names), stop.signal);
      const looking = look({ outbound, silent, signal: stop.signal });
      // The browser takes a moment to start.
      await new Promise((resolve) => setTimeout(resolve, name === inBrowser ? 2500 : 150));
      const begun = performance.now();
      stop.abort();
      const observation = await looking;
      const took = performance.now() - begun;
      assert.deepEqual(observation?.seen, { state: 'unseen', reason: 'stopped', detail: '' });
      assert.ok(took < patience / 2, `${took} ms`);
      names.resolver.cancel();
    });

  it('is told as a stop at whatever moment of a check of a site it comes, and nothing breaks', async () => {
    const moments = [
      'the name is asked for',
      'a connection comes',
      'something is asked',
      'an answer has begun',
    ] as const;
    const beginnings = [
      'HTTP/1.1 200 OK\r\nX-Slow: ',
      'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx',
      '\x16\x03\x03\x3f\0',
    ];
    for (const beginning of beginnings)
      for (const scheme of ['http', 'https'])
        for (const moment of moments) {
          const stop = new AbortController();
          const passes = (now: (typeof moments)[number]): void => {
            if (now === moment) stop.abort();
          };
          const server = createServer((socket) => {
            socket.on('error', () => undefined);
            passes('a connection comes');
            socket.once('data', () => {
              passes('something is asked');
              socket.write(beginning, 'latin1', () => passes('an answer has begun'));
            });
          });
          await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
          const { port } = server.address() as { port: number };
          const addressesOf = (name: string): Promise<readonly string[]> => {
            passes('the name is asked for');
            return loopbackNames.addressesOf(name);
          };
          const outbound = stoppable(outboundToLab(patient, { ...loopbackNames, addressesOf }), stop.signal);
          const kit = { outbound, today: '2026-11-25', now, signal: stop.signal, progress: () => undefined };
          const options = { plainPort: port, issuerPorts: new Set([port]) };
          const { conclusions } = await checkSite(`${scheme}://${host}:${port}/`, kit, options);
          const reasons = conclusions.map(({ unseen }) => unseen?.reason);
          assert.ok(reasons.includes('stopped'), `${scheme}, ${moment}: ${reasons.join(' ')}`);
          server.close();
        }
  });

  it('leaves no connection open', async () => {
    for (let tries = 0; tries < 50 && open.size > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(open.size, 0);
  });
});
