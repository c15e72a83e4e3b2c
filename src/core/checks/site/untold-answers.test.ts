import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check } from '../check.ts';
import { certificateStrengthCheck } from './certificate-strength.ts';
import { framingCheck } from './framing.ts';
import { goJpRedirectsCheck } from './go-jp-redirects.ts';
import { hstsCheck } from './hsts.ts';
import type { HttpData, HttpHop, HttpJourney } from './http-observation.ts';
import { httpsRedirectCheck } from './https-redirect.ts';
import { referrerPolicyCheck } from './referrer-policy.ts';
import { resourcePolicyCheck } from './resource-policy.ts';
import { securityTxtCheck } from './security-txt.ts';
import { tlsNegotiationCheck } from './tls-negotiation.ts';
import type { Certificate, TlsData } from './tls-observation.ts';

const url = 'https://www.example.go.jp/';

const hop = (more: Partial<HttpHop> = {}): HttpHop => ({
  ...{ url, status: 200, address: '192.0.2.1', isGoJp: true, next: null, headers: [] },
  ...more,
});

const answered = (...hops: readonly HttpHop[]): HttpJourney => ({ hops: [...hops], stop: { state: 'answered' } });
const stopped = (reason: 'unreachable' | 'timedOut', ...hops: readonly HttpHop[]): HttpJourney => ({
  hops: [...hops],
  stop: { state: 'unseen', reason, detail: '' },
});

const http = (more: Partial<HttpData> = {}): HttpData => ({
  ...{ url, plain: stopped('unreachable'), secure: answered(hop()), families: [] },
  page: { url, contentType: 'text/html', cut: null, resources: [], more: 0, metas: [] },
  trace: { state: 'answered', status: 405, echoes: false },
  cors: { state: 'answered', asked: 'https://stranger.invalid', allowOrigin: null, allowCredentials: false },
  securityTxt: { state: 'answered', url, status: 404, contentType: '', text: '' },
  ...more,
});

const resultsOf = (check: Check, seen: unknown): string =>
  check
    .judge(seen, { asOf: '2026-11-25', declared: {} })
    .map(({ result }) => result)
    .join(' ');

const withHeaders = (name: string, ...values: readonly string[]): HttpData =>
  http({ secure: answered(hop({ headers: values.map((value) => [name, value]) })) });

describe('headers that stand more than once, as browsers take them together', () => {
  it('let nobody frame the page where one of several policies is narrow, or where options disagree', () => {
    const ancestors = (...values: readonly string[]): string =>
      resultsOf(framingCheck, withHeaders('content-security-policy', ...values));
    assert.equal(ancestors('frame-ancestors *', "frame-ancestors 'self'"), 'ancestors');
    assert.equal(ancestors("frame-ancestors 'self', frame-ancestors https:"), 'ancestors');
    for (const wide of ['*:*', 'https://*:443', 'http://*:*', '*', 'https:'])
      assert.equal(ancestors(`frame-ancestors 'self' ${wide}`), 'anyone', wide);
    const options = (...values: readonly string[]): string =>
      resultsOf(framingCheck, withHeaders('x-frame-options', ...values));
    assert.equal(options('SAMEORIGIN', 'SAMEORIGIN'), 'options');
    assert.equal(options('deny, SAMEORIGIN'), 'options');
    assert.equal(options('ALLOWALL'), 'invalid');
    assert.equal(options('ALLOW-FROM https://a.example'), 'invalid');
  });

  it('are no resource policy, and no HSTS where a directive stands twice', () => {
    const policy = (...values: readonly string[]): string =>
      resultsOf(resourcePolicyCheck, withHeaders('cross-origin-resource-policy', ...values));
    assert.equal(policy('same-origin'), 'own');
    assert.equal(policy('same-origin', 'cross-origin'), 'invalid');
    const hsts = (value: string): string => resultsOf(hstsCheck, withHeaders('strict-transport-security', value));
    assert.equal(hsts('max-age=x; max-age=63072000'), 'invalid');
    assert.equal(hsts('max-age; max-age=63072000'), 'invalid');
    assert.equal(hsts('max-age="63072000'), 'invalid');
    assert.equal(hsts('max-age = 63072000'), 'long');
  });

  it('are a referrer policy by the older words of the meta element too, which bears one', () => {
    const meta = (content: string): string =>
      resultsOf(
        referrerPolicyCheck,
        http({
          page: { url, contentType: '', cut: null, resources: [], more: 0, metas: [{ name: 'referrer', content }] },
        }),
      );
    assert.equal(meta('always'), 'telling');
    assert.equal(meta('never'), 'sparing');
    assert.equal(meta('default'), 'sparing');
    assert.equal(meta('origin-when-crossorigin'), 'telling');
    assert.equal(meta('no-referrer, unsafe-url'), 'invalid');
  });
});

describe('what an answer doesn’t tell', () => {
  it('is no absence of security.txt', () => {
    const text = (status: number): string =>
      resultsOf(
        securityTxtCheck,
        http({ securityTxt: { state: 'answered', url, status, contentType: 'text/plain', text: '' } }),
      );
    for (const status of [401, 403, 429, 500, 503]) assert.equal(text(status), 'unseen', `${status}`);
    for (const status of [200, 404, 410]) assert.equal(text(status), 'absent', `${status}`);
  });

  it('is no journey within .go.jp where its next host never answered', () => {
    const journeys = (plain: HttpJourney, secure: HttpJourney): string =>
      resultsOf(goJpRedirectsCheck, http({ plain, secure }));
    const away = hop({ url: 'http://www.example.go.jp/', status: 301, next: 'https://elsewhere.example/' });
    assert.equal(journeys(stopped('timedOut', away), answered(hop())), 'outside');
    assert.equal(journeys(stopped('timedOut'), answered(hop())), 'unseen');
    assert.equal(journeys(stopped('unreachable'), answered(hop())), 'inside');
    const within = hop({ url: 'http://www.example.go.jp/', status: 301, next: 'https://new.example.go.jp/' });
    assert.equal(journeys(stopped('unreachable', within), answered(hop())), 'unseen');
    assert.equal(journeys(stopped('unreachable'), stopped('unreachable')), 'unseen');
  });

  it('is no closed port 80 where nothing of the host was reached', () => {
    const redirect = (plain: HttpJourney, secure: HttpJourney): string =>
      resultsOf(httpsRedirectCheck, http({ plain, secure }));
    const refused: HttpJourney = { hops: [], stop: { state: 'unseen', reason: 'unreachable', detail: 'ECONNREFUSED' } };
    assert.equal(redirect(stopped('unreachable'), stopped('unreachable')), 'unseen');
    assert.equal(redirect(refused, stopped('timedOut')), 'plainClosed');
    assert.equal(redirect(stopped('unreachable'), answered(hop())), 'plainClosed');
  });

  it('is no sound negotiation and no strong key', () => {
    const tls = (state: 'accepted' | 'unknown' | 'refused', more: Partial<TlsData> = {}): string =>
      resultsOf(tlsNegotiationCheck, {
        versions: [
          { version: 'TLSv1.2', state, suites: [], complete: true },
          { version: 'TLSv1.3', state: 'accepted', suites: [], complete: true },
        ],
        ...{ compression: null, secureRenegotiation: null, serverPreference: null, clientRenegotiation: null },
        ...more,
      });
    assert.equal(tls('unknown'), 'unseen');
    assert.equal(tls('refused'), 'sound');
    assert.equal(tls('accepted'), 'unseen');
    assert.equal(tls('accepted', { clientRenegotiation: false }), 'sound');
    const key = (keyType: string, keyBits: number | null): string => {
      const certificate = { subject: 'CN=a', issuer: 'CN=b', signatureAlgorithm: 'sha256', keyType, keyBits };
      return resultsOf(certificateStrengthCheck, { chain: [certificate as Certificate] });
    };
    assert.equal(key('ec', null), 'lengthUnknown');
    assert.equal(key('rsa', null), 'lengthUnknown');
    assert.equal(key('ed25519', null), 'strong');
    assert.equal(key('ec', 256), 'strong');
  });
});
