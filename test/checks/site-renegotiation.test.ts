import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { tlsNegotiationCheck } from '../../src/core/checks/site/tls-negotiation.ts';
import { tlsDataSchema } from '../../src/core/checks/site/tls-observation.ts';
import { embeddedScts } from '../../src/probes/tls/embedded-scts.ts';
import { probeTls } from '../../src/probes/tls/probe-tls.ts';
import { freePort, startProgram } from '../support/running-program.ts';
import { now, outboundToLab } from '../support/site-lab.ts';
import { makeCertificate } from '../support/test-certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-renegotiation-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const made = makeCertificate(folder, 'server', { subject: '/CN=a.lab.go.jp', names: ['DNS:a.lab.go.jp'] });

const isListening = (port: number) => (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });

/** What the check says of OpenSSL's own server, run with the given settings. */
async function resultsOf(...settings: readonly string[]) {
  const port = await freePort();
  const args = ['s_server', '-quiet', '-serverpref', '-accept', `127.0.0.1:${port}`, '-cert', made.certificatePath];
  const server = await startProgram(
    '/usr/bin/openssl',
    [...args, '-key', made.keyPath, ...settings],
    isListening(port),
  );
  try {
    const options = { outbound: outboundToLab(), target: 'x', host: 'a.lab.go.jp', port, now };
    const { seen } = await probeTls({ ...options, roots: [made.certificate] });
    assert.ok(seen.state === 'seen', JSON.stringify(seen));
    const data = tlsDataSchema.parse(seen.data);
    const findings = tlsNegotiationCheck.judge(data, { asOf: '2026-11-25', declared: {} });
    return { data, results: findings.map(({ result }) => result) };
  } finally {
    await server.stop();
  }
}

describe('a server of OpenSSL', () => {
  it('that lets clients renegotiate is told of', async () => {
    const { data, results } = await resultsOf('-www', '-client_renegotiation');
    assert.deepEqual([data.clientRenegotiation, results.includes('clientRenegotiation')], [true, true]);
  });

  it('as it comes does not, gives no early data, and binds its keys', async () => {
    const { data, results } = await resultsOf('-www');
    assert.deepEqual([data.clientRenegotiation, data.earlyData, data.extendedMasterSecret], [false, 0, true]);
    assert.deepEqual(results, ['sound']);
  });

  it('that takes early data is told of with the bytes', async () => {
    const { data, results } = await resultsOf('-early_data', '-max_early_data', '4321');
    assert.deepEqual([data.earlyData, results], [4321, ['earlyData']]);
  });

  it('that speaks TLS 1.3 alone leaves the rest open', async () => {
    const { data } = await resultsOf('-www', '-tls1_3');
    assert.deepEqual([data.clientRenegotiation, data.extendedMasterSecret], [null, null]);
  });
});

describe('entries of logs in a certificate', () => {
  it('are counted, and what is cut off or is none counts as none', () => {
    const { certificate } = makeCertificate(folder, 'logged', { subject: '/CN=a', scts: 3 });
    const der = Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    assert.equal(embeddedScts(der), 3);
    const at = der.indexOf(Buffer.from('060a2b06010401d679020402', 'hex'));
    for (const end of [at + 12, at + 14, at + 20]) assert.equal(embeddedScts(der.subarray(0, end)), 0);
    assert.equal(embeddedScts(Buffer.alloc(0)), 0);
  });
});
