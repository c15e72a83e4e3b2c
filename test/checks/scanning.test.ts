import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { deepTlsCheck } from '../../src/core/checks/site/deep-tls.ts';
import { testsslDataSchema } from '../../src/core/checks/site/testssl-observation.ts';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import { defaultLimits, outboundBy } from '../../src/probes/outbound/outbound.ts';
import { probeTestssl } from '../../src/probes/scanning/probe-testssl.ts';
import { runWapiti } from '../../src/probes/scanning/run-wapiti.ts';
import { openScanProxy, type ScanProxy, type ScanProxyOptions } from '../../src/probes/scanning/scan-proxy.ts';
import type { ScanProgress } from '../../src/probes/scanning/scanner-run.ts';
import { probeTls } from '../../src/probes/tls/probe-tls.ts';
import { Unseen } from '../../src/probes/unseen.ts';
import { readScan } from '../../src/scanners/read-scan.ts';
import { now } from '../support/site-lab.ts';
import { startTlsServer } from '../support/tls-server.ts';
import { startWeakApplication, type WeakApplication } from '../support/weak-application.ts';

const names = namesBy([], 1000);
const limits = { ...defaultLimits, connectionsPerSecond: 500 };
const outbound = outboundBy(addressPolicy(['127.0.0.1/32']), names, limits);
let weak: WeakApplication;

before(async () => {
  weak = await startWeakApplication();
});
after(() => weak.stop());

interface Through {
  readonly status: number;
  readonly body: string;
}

const through = (proxy: ScanProxy, url: string, method = 'GET'): Promise<Through> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(proxy.url);
    request({ port, path: url, method, agent: false }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

const tunnelled = (proxy: ScanProxy, authority: string, sent: string): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n`);
    socket.once('data', () => socket.write(sent));
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('error', () => undefined).on('close', () => resolve(said));
  });

async function withProxy(
  more: Partial<ScanProxyOptions>,
  work: (proxy: ScanProxy, usedUp: readonly string[]) => Promise<void>,
): Promise<void> {
  const usedUp: string[] = [];
  const host = await outbound.vet('127.0.0.1');
  const onUsedUp = ({ reason }: Unseen): number => usedUp.push(reason);
  const proxy = await openScanProxy({ outbound, host, port: weak.port, mostBytes: 1e6, onUsedUp, ...more });
  try {
    await work(proxy, usedUp);
  } finally {
    await proxy.close();
  }
}

describe('the proxy of a scan', () => {
  it('reaches the target, plainly and by tunnel', () =>
    withProxy({}, async (proxy) => {
      const { status, body } = await through(proxy, `${weak.url}find?q=seen`);
      assert.deepEqual([status, body.includes('seen')], [200, true]);
      const said = await tunnelled(proxy, `127.0.0.1:${weak.port}`, 'GET /find?q=tunnel HTTP/1.0\r\n\r\n');
      assert.match(said, /200 Connection established[\s\S]*tunnel/);
      assert.equal(proxy.traffic().connections, 2);
    }));

  it('reaches no other host, port or scheme, and tells which were asked for', () =>
    withProxy({}, async (proxy) => {
      const before = weak.asked.length;
      for (const url of ['http://elsewhere.example/', `http://localhost:${weak.port}/`, 'http://127.0.0.1:1/', '/x'])
        assert.equal((await through(proxy, url)).status, 403, url);
      assert.match(await tunnelled(proxy, '169.254.169.254:80', ''), /403 Forbidden/);
      assert.equal(weak.asked.length, before);
      assert.deepEqual([proxy.traffic().connections, proxy.traffic().refused.length], [0, 5]);
    }));

  it('opens nothing that was not vetted', () =>
    withProxy({ host: { host: '127.0.0.1', addresses: ['127.0.0.2'] } }, async (proxy) => {
      assert.equal((await through(proxy, weak.url)).status, 502);
    }));

  it('ends the scan when its bytes are used up', () =>
    withProxy({ mostBytes: 100 }, async (proxy, usedUp) => {
      await through(proxy, weak.url).catch(() => undefined);
      assert.deepEqual(usedUp, ['limitReached']);
      assert.equal((await through(proxy, weak.url)).status, 403);
    }));

  it('holds a kept-open connection to the pace', () => {
    const slow = outboundBy(addressPolicy(['127.0.0.1/32']), names, { ...limits, connectionsPerSecond: 20 });
    return withProxy({ outbound: slow }, async (proxy) => {
      const begun = performance.now();
      const said = await new Promise<string>((resolve) => {
        const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
        let [text, sent] = ['', 0];
        socket.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          sent += 1;
          const last = sent > 5;
          socket.write(`GET /find?q=n${sent} HTTP/1.1\r\nhost: x\r\n${last ? 'connection: close\r\n' : ''}\r\n`);
        });
        socket.on('close', () => resolve(text));
        socket.write(`CONNECT 127.0.0.1:${weak.port} HTTP/1.1\r\n\r\n`);
      });
      assert.match(said, /n5/);
      assert.ok(performance.now() - begun >= 240);
    });
  });
});

const kitFor = async (url: string, more: object = {}) => ({
  outbound,
  host: await outbound.vet('127.0.0.1'),
  url: new URL(url),
  depth: 'light' as const,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});

describe('wapiti', () => {
  it('finds what is planted, and reaches nothing but the target', async () => {
    const only = ['xss', 'sql', 'redirect', 'cookieflags'];
    const {
      output,
      version,
      arguments: args,
      traffic,
    } = await runWapiti(await kitFor(weak.url, { depth: 'full', only }));
    const scan = readScan(output);
    assert.ok(scan.ok);
    const rules = new Set(scan.value.findings.map(({ ruleId }) => ruleId));
    for (const rule of ['SQL Injection', 'Cross Site Scripting', 'Open Redirect', 'HttpOnly Flag cookie'])
      assert.ok(rules.has(rule), `${rule}: ${[...rules].join(', ')}`);
    assert.match(version, /\d+\.\d+/);
    assert.ok(args.includes('PROXY') && args.includes('OUTPUT') && !args.join(' ').includes('/tmp'));
    assert.ok((traffic?.connections ?? 0) > 10);
    assert.ok(weak.asked.some((line) => line.startsWith('POST /save')));
  });

  it('sends no form and follows no link in a light scan', async () => {
    weak.asked.length = 0;
    const { output } = await runWapiti(await kitFor(weak.url));
    const scan = readScan(output);
    assert.ok(scan.ok && scan.value.findings.length > 0);
    assert.deepEqual(
      weak.asked.filter((line) => !/^GET \/(zqxj\w+\.html)?$/.test(line)),
      [],
    );
  });

  it('that finds nobody there brings no result', async () => {
    const run = runWapiti(await kitFor('http://127.0.0.1:9/'));
    await assert.rejects(run, (error) => error instanceof Unseen && error.reason === 'unreachable');
  });

  it('is killed when it is stopped', async () => {
    const signal = AbortSignal.timeout(300);
    const run = runWapiti(await kitFor(weak.url, { depth: 'full', signal }));
    await assert.rejects(run, (error) => error instanceof Unseen && error.reason === 'stopped');
  });
});

describe('testssl', () => {
  it('sees the versions of a server at the vetted address, whatever the name is, and is held against our own look', async () => {
    const server = await startTlsServer();
    const told: ScanProgress[] = [];
    const onProgress = (progress: ScanProgress): number => told.push(progress);
    // The name is in no DNS: both contact the address that was vetted for it.
    const named = { ...outbound, vet: async (host: string) => ({ host, addresses: ['127.0.0.1'] }) };
    const common = { outbound: named, target: 'x', host: 'no-such-name.invalid', port: server.port, now };
    try {
      const own = await probeTls(common);
      const signal = new AbortController().signal;
      const { observation, raw = new Uint8Array() } = await probeTestssl({
        ...common,
        signal,
        own,
        onProgress,
        only: ['-p'],
      });
      const { seen, tools } = observation;
      assert.ok(seen.state === 'seen', JSON.stringify(seen));
      const data = testsslDataSchema.parse(seen.data);
      const states = Object.fromEntries(data.versions.map(({ version, state }) => [version, state]));
      assert.deepEqual([states['TLSv1.2'], states['TLSv1.3'], states.SSLv3], ['accepted', 'accepted', 'refused']);
      const findings = deepTlsCheck.judge(data, { asOf: '2026-11-25', declared: {} });
      assert.deepEqual(
        findings.map(({ result }) => result),
        ['sound'],
      );
      assert.match(tools[0]?.version ?? '', /^\d+\.\d+/);
      assert.ok(told.some(({ done, of }) => done > 0 && of === 'results'));
      const scan = readScan(raw);
      assert.deepEqual(scan.ok && scan.value.targets, ['no-such-name.invalid']);
    } finally {
      await server.stop();
    }
  });
});
