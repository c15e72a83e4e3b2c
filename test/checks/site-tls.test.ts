import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import type { Observation } from '../../src/core/checks/observation.ts';
import { siteChecks } from '../../src/core/checks/site/checks.ts';
import { tlsDataSchema } from '../../src/core/checks/site/tls-observation.ts';
import { probeTls } from '../../src/probes/tls/probe-tls.ts';
import { type NginxLab, nginxFolder, startNginx } from '../support/nginx-lab.ts';
import { freePort } from '../support/running-program.ts';
import { certificateLines, type LabAuthorities, makeAuthorities, outboundToLab } from '../support/site-lab.ts';
import { type CertificateWish, makeCertificate } from '../support/test-certificates.ts';

const host = 'www.example.go.jp';
const now = (): string => new Date().toISOString();
const dataOf = ({ seen }: Observation): unknown => (seen.state === 'seen' ? seen.data : null);
const today = now().slice(0, 10);

const sound = 'ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM; ssl_prefer_server_ciphers on;';

interface Shape {
  readonly wish?: Partial<CertificateWish> & { readonly alone?: boolean };
  readonly lines?: string;
}

const shapes = {
  good: {},
  expired: { wish: { from: -90, to: -3 } },
  old: { lines: 'ssl_protocols TLSv1; ssl_ciphers ALL:@SECLEVEL=0;' },
} as const satisfies Record<string, Shape>;
type ShapeName = keyof typeof shapes;

let lab: NginxLab;
let authorities: LabAuthorities;
const ports = new Map<ShapeName, number>();

before(async () => {
  const folder = nginxFolder();
  authorities = makeAuthorities(folder);
  const servers = [];
  for (const [name, { wish, lines = sound }] of Object.entries(shapes) as [ShapeName, Shape][]) {
    const port = await freePort();
    ports.set(name, port);
    const made = makeCertificate(folder, name, {
      subject: '/CN=lab',
      names: [`DNS:${host}`],
      issuer: authorities.intermediate,
      ...wish,
    });
    servers.push({ port, tls: true, body: `${certificateLines(folder, made, [authorities.intermediate])} ${lines}` });
  }
  lab = await startNginx(folder, servers);
});
after(() => lab.stop());

const look = (name: ShapeName) =>
  probeTls({
    outbound: outboundToLab(),
    target: `https://${host}/`,
    host,
    port: ports.get(name) ?? 0,
    now,
    roots: [authorities.root.certificate],
  });

async function outcomes(name: ShapeName): Promise<Readonly<Record<string, readonly string[]>>> {
  const observation = await look(name);
  assert.equal(observation.seen.state, 'seen', JSON.stringify(observation.seen));
  const { conclusions } = judgeTarget(observation.target, [observation], siteChecks, { asOf: today, declared: {} });
  return Object.fromEntries(conclusions.map(({ check, findings }) => [check, findings.map(({ result }) => result)]));
}

const expected: Readonly<Record<ShapeName, Readonly<Record<string, readonly string[]>>>> = {
  good: { 'site-tls-versions': ['current'], 'site-certificate-expiry': ['valid'] },
  expired: { 'site-tls-versions': ['current'], 'site-certificate-expiry': ['expired'] },
  old: { 'site-tls-versions': ['obsolete', 'noneCurrent'], 'site-certificate-expiry': ['valid'] },
};

describe('a web server’s TLS', () => {
  for (const [name, results] of Object.entries(expected))
    it(`${name} is judged as it is`, async () => {
      assert.deepEqual(await outcomes(name as ShapeName), results);
    });

  it('is seen with suites, groups, chain and trust', async () => {
    const data = tlsDataSchema.parse(dataOf(await look('good')));
    const { versions, keyExchange, serverPreference, secureRenegotiation, chain, trust } = data;
    assert.deepEqual(versions.find(({ version }) => version === 'TLSv1.2')?.suites, [
      'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    ]);
    assert.ok(keyExchange.groups.includes('x25519'));
    assert.deepEqual([serverPreference, secureRenegotiation], [true, true]);
    assert.deepEqual(
      chain.map(({ subject }) => subject),
      ['CN=lab', 'CN=Lab intermediate'],
    );
    assert.deepEqual(trust, { authorized: true, error: null, end: 'publicRoot' });
  });
});
