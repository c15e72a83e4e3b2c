import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { checkServer, type ServerOptions } from '../../src/commands/check-server.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { now, outboundToLab } from '../support/site-lab.ts';
import { type MadeCertificate, makeCertificate } from '../support/test-certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-server-'));
const host = 'server.lab.example';
const authority = makeCertificate(folder, 'ca', { subject: '/CN=Lab root', isAuthority: true, to: 1000 });
const certify = (name: string, names: readonly string[], to = 90): MadeCertificate =>
  makeCertificate(folder, name, { subject: `/CN=${name}`, names, issuer: authority, to });

const good = certify('good', [`DNS:${host}`]);
const [ending, past] = [certify('ending', [`DNS:${host}`], 10), certify('past', [`DNS:${host}`], -0.5)];
const other = certify('other', ['DNS:other.example']);
const own = makeCertificate(folder, 'own', { subject: '/CN=own', names: [`DNS:${host}`] });

const servers: Server[] = [];
const ports: Record<string, number> = {};

async function listen(name: string, server: Server): Promise<void> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ports[name] = (server.address() as { port: number }).port;
}

function secured({ certificate, key }: MadeCertificate, options: TlsOptions = {}): Server {
  const server = createTlsServer({ cert: certificate, key, ...options }, (socket) => socket.end());
  server.on('tlsClientError', () => undefined);
  return server;
}

before(async () => {
  const old = { minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' } as const;
  await listen('good', secured(good));
  await listen('ending', secured(ending));
  await listen('past', secured(past));
  await listen('other', secured(other));
  await listen('own', secured(own));
  await listen('old', secured(good, old));
  await listen('oldest', secured(good, { ...old, maxVersion: 'TLSv1.1' }));
  await listen(
    'ssh',
    createServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-lab\r\n')),
  );
  await listen(
    'silent',
    createServer((socket) => socket.on('error', () => undefined)),
  );
});

const open = new Set<{ destroy(): void }>();
before(() => {
  for (const server of servers) server.on('connection', (socket) => open.add(socket));
});
after(() => {
  for (const socket of open) socket.destroy();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

const signal = new AbortController().signal;

/** A check of the ports by these names, by our own scan. */
function check(names: readonly string[], options: ServerOptions = {}): Promise<CheckedTarget> {
  const declared = { ports: names.map((name) => ports[name]).join(', ') };
  const kit = { outbound: outboundToLab({ exchangeMilliseconds: 700 }), today: now().slice(0, 10), now, signal };
  return checkServer(host, kit, { declared, withTools: false, roots: [authority.certificate], ...options });
}

/** Results of one check for the port by a name; the machine has other ports open. */
function resultsAt({ conclusions }: CheckedTarget, id: string, name: string): readonly string[] {
  const found = conclusions.find((one) => one.check === `server-${id}`);
  assert.equal(found?.unseen, null, JSON.stringify(found));
  return found.findings.filter(({ place }) => place === String(ports[name])).map(({ result }) => result);
}

describe('a server', () => {
  let checked: CheckedTarget;
  before(async () => {
    checked = await check(Object.keys(ports));
  });

  const versions = [
    ['good', ['current']],
    ['old', ['obsolete']],
    ['oldest', ['obsolete', 'noneCurrent']],
    ['ssh', []],
    ['silent', ['portUnknown']],
  ] as const;
  for (const [name, results] of versions)
    it(`${name}: versions are ${results.join(' and ') || 'no matter'}`, () =>
      assert.deepEqual(resultsAt(checked, 'tls-versions', name), results));

  const certificates = [
    ['good', 'valid'],
    ['ending', 'endsSoon'],
    ['past', 'expired'],
    ['other', 'otherName'],
    ['own', 'private'],
  ] as const;
  for (const [name, result] of certificates)
    it(`${name}: the certificate is ${result}`, () =>
      assert.deepEqual(resultsAt(checked, 'certificate', name), [result]));

  it('opens nothing beyond what is declared, as far as was looked', () => {
    for (const name of Object.keys(ports)) assert.deepEqual(resultsAt(checked, 'open-ports', name), []);
    const findings = checked.conclusions.find((one) => one.check === 'server-open-ports')?.findings ?? [];
    assert.ok(findings.some(({ result }) => result === 'partial'));
  });
});

describe('the ports of a server', () => {
  it('that nmap finds and nobody declared are told', async () => {
    const checked = await check(['good'], { withTools: true });
    assert.deepEqual(resultsAt(checked, 'open-ports', 'good'), []);
    assert.deepEqual(resultsAt(checked, 'open-ports', 'ssh'), ['undeclared']);
  });

  it('that are declared and closed are told', async () => {
    const kit = { outbound: outboundToLab(), today: now().slice(0, 10), now, signal };
    const { conclusions } = await checkServer(host, kit, { declared: { ports: '9' }, withTools: false });
    const findings = conclusions[0]?.findings.filter(({ place }) => place === '9') ?? [];
    assert.deepEqual(
      findings.map(({ result, advice }) => [result, advice]),
      [['declaredClosed', true]],
    );
  });

  it('can’t be judged while none are declared, or nobody can read them', async () => {
    const results = async (declared: { ports?: string }) =>
      (await check(['ssh'], { declared })).conclusions[0]?.findings.map(({ result }) => result);
    assert.deepEqual([await results({}), await results({ ports: '全部' })], [['notDeclared'], ['unreadable']]);
  });

  it('are not looked at where the way out forbids it', async () => {
    const kit = {
      outbound: outboundToLab(
        {},
        { resolver: { getServers: () => [] } as never, addressesOf: () => Promise.resolve(['10.0.0.1']) },
      ),
      today: now().slice(0, 10),
      now,
      signal,
    };
    const { conclusions } = await checkServer(host, kit, { withTools: false });
    assert.deepEqual(new Set(conclusions.map(({ unseen }) => unseen?.reason)), new Set(['addressForbidden']));
  });
});
