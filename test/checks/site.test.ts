import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sslscanDataSchema } from '../../src/core/checks/site/sslscan-observation.ts';
import { tlsDataSchema } from '../../src/core/checks/site/tls-observation.ts';
import { suiteNumbered } from '../../src/probes/tls/cipher-suites.ts';
import { probeSslscan } from '../../src/probes/tls/probe-sslscan.ts';
import { now, type SiteLab, startSiteLab } from '../support/site-lab.ts';
import { type SiteShapeName, siteShapes } from '../support/site-shapes.ts';

let lab: SiteLab;
before(async () => {
  lab = await startSiteLab();
});
after(() => lab.stop());

type Table = Readonly<Record<string, string>>;

const good = {
  'site-go-jp-domain': 'goJp',
  'site-go-jp-redirects': 'inside',
  'site-https': 'encrypted',
  'site-https-redirect': 'redirected',
  'site-hsts': 'long',
  'site-mixed-content': 'none',
  'site-tls-versions': 'current',
  'site-tls-suites': 'high high',
  'site-tls-key-exchange': 'strong',
  'site-tls-negotiation': 'sound',
  'site-certificate-trust': 'public',
  'site-certificate-name': 'matches',
  'site-certificate-expiry': 'valid',
  'site-certificate-strength': 'strong',
  'site-certificate-logged': 'logged',
  'site-caa': 'named',
  'site-content-security-policy': 'strict',
  'site-framing': 'ancestors',
  'site-nosniff': 'set',
  'site-referrer-policy': 'sparing',
  'site-resource-policy': 'own',
  'site-cross-origin-reading': 'closed',
  'site-cookies': 'none',
  'site-subresource-integrity': 'noneForeign',
  'site-banners': 'quiet',
  'site-trace-method': 'refused',
  'site-security-txt': 'valid',
  'site-dnssec': 'signed',
  'site-ipv6': 'none',
} as const;
type CheckId = keyof typeof good;

const all = (result: string, ...ids: readonly CheckId[]): Table => Object.fromEntries(ids.map((id) => [id, result]));

const ofTls = (Object.keys(good) as CheckId[]).filter(
  (id) => id.startsWith('site-tls') || id.startsWith('site-certificate'),
);
const ofHeaders: readonly CheckId[] = [
  'site-content-security-policy',
  'site-framing',
  'site-nosniff',
  'site-referrer-policy',
  'site-resource-policy',
];
const ofAnswers: readonly CheckId[] = [
  ...ofHeaders,
  'site-mixed-content',
  'site-cross-origin-reading',
  'site-cookies',
  'site-subresource-integrity',
  'site-banners',
  'site-trace-method',
  'site-security-txt',
  'site-ipv6',
];
const ofHttp: readonly CheckId[] = [
  ...ofAnswers,
  'site-go-jp-redirects',
  'site-https',
  'site-https-redirect',
  'site-hsts',
];

const notPublic: Table = { 'site-certificate-logged': 'notPublic' };

/** What differs from the good server; (reason): nothing was seen at all. */
const differing: Readonly<Record<SiteShapeName, Table>> = {
  good: {},
  expired: { 'site-certificate-expiry': 'expired' },
  wrongHost: { 'site-certificate-name': 'other' },
  selfSigned: { 'site-certificate-trust': 'selfSigned', ...notPublic },
  unknownRoot: { 'site-certificate-trust': 'unknownRoot', ...notPublic },
  governmental: { 'site-certificate-trust': 'governmental', ...notPublic },
  unlogged: { 'site-certificate-logged': 'tooFew' },
  earlyData: { 'site-tls-negotiation': 'earlyData' },
  missingChain: { 'site-certificate-trust': 'missingIntermediate' },
  privateIssuer: { 'site-certificate-trust': 'unknownIssuer', ...notPublic },
  sha1: { 'site-certificate-strength': 'weakSignature' },
  shortKey: { 'site-certificate-strength': 'shortKey' },
  oldTls: {
    'site-tls-versions': 'obsolete noneCurrent',
    'site-tls-suites': 'recommended withoutForwardSecrecy broken',
    'site-tls-negotiation': 'clientChooses',
  },
  weakSuites: {
    'site-tls-versions': 'without13',
    'site-tls-suites': 'high recommended withoutForwardSecrecy broken',
    'site-tls-negotiation': 'clientChooses',
  },
  without13: { 'site-tls-versions': 'without13', 'site-tls-suites': 'high' },
  noHsts: { 'site-hsts': 'absent' },
  mixed: {
    'site-mixed-content': 'active passive form',
    'site-subresource-integrity': 'looseAndPlain',
    'site-security-txt': 'absent',
  },
  bare: {
    ...all('absent', 'site-hsts', 'site-security-txt', ...ofHeaders),
    'site-cross-origin-reading': 'withCredentials',
    'site-cookies': 'notSecure readable withoutSameSite',
    'site-subresource-integrity': 'loose',
    'site-banners': 'version',
  },
  loop: { ...all('unseen', ...ofAnswers, 'site-go-jp-redirects'), 'site-https': 'loop' },
  notRedirected: { 'site-https-redirect': 'notRedirected' },
  downgraded: {
    ...all('absent', ...ofHeaders, 'site-security-txt'),
    'site-https': 'downgraded',
    'site-https-redirect': 'notRedirected',
    'site-mixed-content': 'notHttps',
  },
  noTls: {
    ...all('(unreachable)', ...ofTls),
    ...all('absent', ...ofHeaders, 'site-security-txt'),
    'site-https': 'plainOnly',
    'site-https-redirect': 'notRedirected',
    'site-hsts': 'unseen',
    'site-mixed-content': 'notHttps',
  },
  outside: { 'site-go-jp-redirects': 'outside' },
  alias: { 'site-go-jp-domain': 'aliasOutside', 'site-dnssec': 'aliasUnsigned' },
  notGoJp: { 'site-go-jp-domain': 'other', 'site-caa': 'absent', 'site-dnssec': 'unsigned' },
  broken: { ...all('(dnsFailed)', ...ofHttp, ...ofTls), 'site-caa': 'unseen', 'site-dnssec': 'bogus' },
};

async function tableOf(name: SiteShapeName): Promise<Table> {
  const { conclusions } = await lab.check(name);
  return Object.fromEntries(
    conclusions.map(({ check, findings, unseen }) => [
      check,
      unseen === null ? findings.map(({ result }) => result).join(' ') : `(${unseen.reason})`,
    ]),
  );
}

describe('a web site of nginx, with every outcome of every check:', () => {
  for (const [name, { host }] of Object.entries(siteShapes) as [SiteShapeName, { host: string }][])
    it(`${name} (${host})`, async () => assert.deepEqual(await tableOf(name), { ...good, ...differing[name] }));

  it('is not excused from .go.jp by a declared reason, which is told', async () => {
    const { conclusions } = await lab.check('notGoJp', { declared: { domainReason: '海外向け' } });
    const found = conclusions.find(({ check }) => check === 'site-go-jp-domain');
    assert.deepEqual([found?.outcome, found?.findings[0]?.result], ['undetermined', 'otherWithReason']);
  });

  it('is seen with suites in the server’s order, groups, chain and trust', async () => {
    const { observations } = await lab.check('good');
    const seen = observations.find(({ probe }) => probe === 'tls')?.seen;
    const data = tlsDataSchema.parse(seen?.state === 'seen' ? seen.data : null);
    assert.deepEqual(data.versions.find(({ version }) => version === 'TLSv1.2')?.suites, [
      'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    ]);
    assert.ok(data.keyExchange.groups.includes('x25519'));
    assert.deepEqual([data.serverPreference, data.secureRenegotiation, data.negotiated?.protocol], [true, true, 'h2']);
    assert.deepEqual(
      data.chain.map(({ subject }) => subject),
      ['CN=good', 'CN=Lab intermediate'],
    );
    assert.deepEqual(data.trust, { authorized: true, error: null, end: 'publicRoot' });
  });

  for (const name of ['good', 'weakSuites', 'oldTls'] as const)
    it(`is seen with the same versions and suites by sslscan: ${name}`, async () => {
      const { host } = siteShapes[name];
      const gathered = await probeSslscan({
        outbound: lab.outbound(),
        target: 'x',
        host,
        port: lab.portsOf(name).secure,
        now,
      });
      const seen = gathered?.observation.seen;
      const theirs = sslscanDataSchema.parse(seen?.state === 'seen' ? seen.data : seen);
      const { observations } = await lab.check(name);
      const own = observations.find(({ probe }) => probe === 'tls')?.seen;
      const ours = tlsDataSchema.parse(own?.state === 'seen' ? own.data : null);
      const accepted = ours.versions.filter(({ state }) => state === 'accepted');
      assert.deepEqual(
        accepted.map(({ version }) => version),
        theirs.accepted,
      );
      const names = theirs.suites.map(({ id }) => suiteNumbered(id).name);
      assert.deepEqual([...new Set(accepted.flatMap(({ suites }) => suites))].sort(), [...new Set(names)].sort());
      assert.match(Buffer.from(gathered?.raw ?? []).toString(), /<ssltest /);
    });

  it('is not trusted by the roots of Mozilla, whatever the environment says', async () => {
    process.env.NODE_EXTRA_CA_CERTS = '/nowhere';
    const { conclusions } = await lab.check('good', { roots: undefined } as never);
    const trust = conclusions.find(({ check }) => check === 'site-certificate-trust');
    assert.deepEqual(
      trust?.findings.map(({ result }) => result),
      ['unknownRoot'],
    );
  });
});
