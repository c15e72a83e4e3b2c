import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check } from '../check.ts';
import { bannersCheck } from './banners.ts';
import { contentSecurityPolicyCheck } from './content-security-policy.ts';
import { cookiesCheck } from './cookies.ts';
import { crossOriginReadingCheck } from './cross-origin-reading.ts';
import { framingCheck } from './framing.ts';
import { hstsCheck } from './hsts.ts';
import type { HttpData, HttpHop } from './http-observation.ts';
import { httpsRedirectCheck } from './https-redirect.ts';
import { ipv6Check } from './ipv6.ts';
import { mixedContentCheck } from './mixed-content.ts';
import { nosniffCheck } from './nosniff.ts';
import { referrerPolicyCheck } from './referrer-policy.ts';
import { resourcePolicyCheck } from './resource-policy.ts';
import { securityTxtCheck } from './security-txt.ts';
import { subresourceIntegrityCheck } from './subresource-integrity.ts';
import { traceMethodCheck } from './trace-method.ts';

const url = 'https://www.example.go.jp/';

const hop = (headers: HttpHop['headers'] = [], more: Partial<HttpHop> = {}): HttpHop => ({
  url,
  status: 200,
  address: '192.0.2.1',
  isGoJp: true,
  next: null,
  headers,
  ...more,
});

const data = (more: Partial<HttpData> = {}): HttpData => ({
  url,
  plain: { hops: [], stop: { state: 'unseen', reason: 'unreachable', detail: '' } },
  secure: { hops: [hop()], stop: { state: 'answered' } },
  page: { url, contentType: 'text/html', cut: null, resources: [], more: 0, metas: [] },
  trace: { state: 'answered', status: 405, echoes: false },
  cors: { state: 'answered', asked: 'https://stranger.invalid', allowOrigin: null, allowCredentials: false },
  securityTxt: { state: 'answered', url: `${url}.well-known/security.txt`, status: 404, contentType: '', text: '' },
  families: [],
  ...more,
});

const withHeader = (...headers: HttpHop['headers']): HttpData =>
  data({ secure: { hops: [hop(headers)], stop: { state: 'answered' } } });

const resultsOf = (check: Check, seen: HttpData): string =>
  check
    .judge(seen, { asOf: '2026-11-25', declared: {} })
    .map(({ result }) => result)
    .join(' ');

describe('one header', () => {
  const cases: readonly (readonly [check: Check, name: string, value: string, results: string])[] = [
    [hstsCheck, 'strict-transport-security', 'max-age=63072000; includeSubDomains; preload', 'long'],
    [hstsCheck, 'strict-transport-security', 'includeSubDomains; MAX-AGE="31536000"', 'long'],
    [hstsCheck, 'strict-transport-security', 'max-age=15768000', 'short'],
    [hstsCheck, 'strict-transport-security', 'max-age=0', 'tooShort'],
    [hstsCheck, 'strict-transport-security', 'max-age=1; max-age=2', 'invalid'],
    [hstsCheck, 'strict-transport-security', 'max-age=31536000, max-age=31536000', 'invalid'],
    [nosniffCheck, 'x-content-type-options', 'NoSniff', 'set'],
    [nosniffCheck, 'x-content-type-options', 'nosniff, nosniff', 'set'],
    [nosniffCheck, 'x-content-type-options', 'sniff', 'invalid'],
    [framingCheck, 'x-frame-options', 'SAMEORIGIN', 'options'],
    [framingCheck, 'x-frame-options', 'ALLOW-FROM https://a.example', 'invalid'],
    [framingCheck, 'content-security-policy', "frame-ancestors 'self'", 'ancestors'],
    [framingCheck, 'content-security-policy', 'frame-ancestors *', 'anyone'],
    [framingCheck, 'content-security-policy', "default-src 'self'", 'absent'],
    [referrerPolicyCheck, 'referrer-policy', 'no-referrer', 'sparing'],
    [referrerPolicyCheck, 'referrer-policy', 'no-referrer, strict-origin-when-cross-origin', 'sparing'],
    [referrerPolicyCheck, 'referrer-policy', 'no-referrer, unsafe-url', 'telling'],
    [referrerPolicyCheck, 'referrer-policy', 'never', 'invalid'],
    [resourcePolicyCheck, 'cross-origin-resource-policy', 'same-site', 'own'],
    [resourcePolicyCheck, 'cross-origin-resource-policy', 'cross-origin', 'everyone'],
    [resourcePolicyCheck, 'cross-origin-resource-policy', 'same', 'invalid'],
    [
      contentSecurityPolicyCheck,
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'",
      'strict',
    ],
    [
      contentSecurityPolicyCheck,
      'content-security-policy',
      "default-src 'self'; style-src 'unsafe-inline'",
      'unsafeStyle',
    ],
    [contentSecurityPolicyCheck, 'content-security-policy', "default-src 'self' 'unsafe-inline'", 'unsafeInline'],
    [
      contentSecurityPolicyCheck,
      'content-security-policy',
      "script-src 'nonce-abc' 'unsafe-inline'; style-src 'self'",
      'strict',
    ],
    [
      contentSecurityPolicyCheck,
      'content-security-policy',
      "script-src 'strict-dynamic' 'nonce-a' https:; style-src 'self'",
      'strict',
    ],
    [contentSecurityPolicyCheck, 'content-security-policy', 'default-src https:', 'wideScripts'],
    [contentSecurityPolicyCheck, 'content-security-policy', "default-src 'self' 'unsafe-eval'", 'unsafeEval'],
    [contentSecurityPolicyCheck, 'content-security-policy', 'upgrade-insecure-requests', 'noScriptRule'],
    [contentSecurityPolicyCheck, 'content-security-policy', "default-src *, default-src 'self'", 'strict'],
    [contentSecurityPolicyCheck, 'content-security-policy-report-only', "default-src 'self'", 'reportOnly'],
    [bannersCheck, 'server', 'nginx/1.22.1', 'version'],
    [bannersCheck, 'server', 'nginx', 'quiet'],
    [bannersCheck, 'via', '1.1 cache', 'quiet'],
    [bannersCheck, 'x-powered-by', 'PHP/8.2.7', 'version'],
    [cookiesCheck, 'set-cookie', 'sid=1; Secure; HttpOnly; SameSite=Lax', 'kept'],
    [cookiesCheck, 'set-cookie', 'theme=dark; secure; samesite=lax', 'kept'],
    [cookiesCheck, 'set-cookie', 'PHPSESSID=1; Secure; SameSite=Lax', 'readable'],
    [cookiesCheck, 'set-cookie', 'theme=dark', 'notSecure withoutSameSite'],
  ];
  for (const [check, name, value, results] of cases)
    it(`${name}: ${value} is ${results}`, () => assert.equal(resultsOf(check, withHeader([name, value])), results));

  it('in the page counts as a policy, but not for framing', () => {
    const page = { url, contentType: 'text/html', cut: null, resources: [], more: 0 };
    const metas = [{ name: 'content-security-policy', content: "default-src 'self'; frame-ancestors 'none'" }];
    const seen = data({ page: { ...page, metas } });
    assert.deepEqual(
      [resultsOf(contentSecurityPolicyCheck, seen), resultsOf(framingCheck, seen)],
      ['strict', 'absent'],
    );
  });
});

describe('security.txt', () => {
  const file = (text: string, more: object = {}): HttpData =>
    data({
      securityTxt: {
        state: 'answered',
        url: `${url}x`,
        status: 200,
        contentType: 'text/plain; charset=utf-8',
        text,
        ...more,
      },
    });
  const cases: readonly (readonly [seen: HttpData, results: string])[] = [
    [file('Contact: mailto:a@b.go.jp\nExpires: 2027-05-01T00:00:00Z'), 'valid'],
    [
      file(
        '-----BEGIN PGP SIGNED MESSAGE-----\n\n# 連絡先\r\ncontact: https://a.go.jp/c\r\nexpires: 2027-05-01T00:00:00+09:00',
      ),
      'valid',
    ],
    [file('Contact: mailto:a@b.go.jp\nExpires: 2029-05-01T00:00:00Z'), 'farExpiry'],
    [file('Contact: mailto:a@b.go.jp\nExpires: 2026-05-01T00:00:00Z'), 'expired'],
    [file('Contact: mailto:a@b.go.jp'), 'invalidExpires'],
    [file('Contact: a@b.go.jp\nExpires: 2027-05-01T00:00:00Z'), 'invalidContact'],
    [file('Expires: soon'), 'invalidContact invalidExpires'],
    [file('<!doctype html>Not found', { contentType: 'text/html' }), 'absent'],
    [file('Contact: tel:+81-3-0000-0000\nExpires: 2027-05-01T00:00:00Z', { contentType: 'text/html' }), 'notPlainText'],
    [file('Contact: tel:+81-3-0000-0000\nExpires: 2027-05-01T00:00:00Z', { url: 'http://a/' }), 'notHttps'],
  ];
  for (const [seen, results] of cases)
    it(`is ${results}`, () => assert.equal(resultsOf(securityTxtCheck, seen), results));
});

describe('what is not to be seen in a header', () => {
  const cors = (allowOrigin: string | null, allowCredentials = false): HttpData =>
    data({ cors: { state: 'answered', asked: 'https://stranger.invalid', allowOrigin, allowCredentials } });
  const unseen = { state: 'unseen', reason: 'timedOut', detail: '' } as const;
  const answer = { state: 'answered', status: 200, next: null, server: '' } as const;
  const six = (more: HttpData['families'][number]['answer']): HttpData =>
    data({
      families: [
        { family: 4, address: '192.0.2.1', answer },
        { family: 6, address: '2001:db8::1', answer: more },
      ],
    });
  const refused = { state: 'unseen', reason: 'unreachable', detail: 'ECONNREFUSED' } as const;
  const plain = (...hops: readonly HttpHop[]): HttpData =>
    data({ plain: { hops: [...hops], stop: { state: 'answered' } } });
  const http = 'http://www.example.go.jp/';
  const page = (...resources: NonNullable<HttpData['page']>['resources']): HttpData =>
    data({ page: { url, contentType: 'text/html', cut: null, resources, more: 0, metas: [] } });
  const script = { tag: 'script', kind: 'script', url: 'https://cdn.example/a.js', integrity: true } as const;
  const cases: readonly (readonly [check: Check, seen: HttpData, results: string])[] = [
    [crossOriginReadingCheck, cors(null), 'closed'],
    [crossOriginReadingCheck, cors('*'), 'open'],
    [crossOriginReadingCheck, cors('https://stranger.invalid'), 'reflected'],
    [crossOriginReadingCheck, cors('null', true), 'withCredentials'],
    [crossOriginReadingCheck, cors('https://friend.example', true), 'closed'],
    [traceMethodCheck, data({ trace: { state: 'answered', status: 200, echoes: true } }), 'echoes'],
    [traceMethodCheck, data({ trace: unseen }), 'unseen'],
    [ipv6Check, six(answer), 'same'],
    [ipv6Check, six({ ...answer, status: 404 }), 'different'],
    [ipv6Check, six(refused), 'unreachable'],
    [ipv6Check, six({ ...refused, detail: 'ENETUNREACH' }), 'unseen'],
    [ipv6Check, data({ families: [{ family: 6, address: '2001:db8::1', answer: unseen }] }), 'onlySix'],
    [ipv6Check, data({ families: [{ family: 4, address: '192.0.2.1', answer: unseen }] }), 'none'],
    [httpsRedirectCheck, data(), 'plainClosed'],
    [httpsRedirectCheck, data({ plain: { hops: [], stop: unseen } }), 'unseen'],
    [httpsRedirectCheck, plain(hop([], { url: http, status: 301, next: url }), hop()), 'redirected'],
    [
      httpsRedirectCheck,
      plain(hop([], { url: http, status: 301, next: 'https://other.go.jp/' }), hop()),
      'elsewhereFirst',
    ],
    [
      httpsRedirectCheck,
      plain(hop([], { url: http, status: 302, next: `${http}a` }), hop([], { url: `${http}a`, next: url }), hop()),
      'later',
    ],
    [httpsRedirectCheck, plain(hop([], { url: http })), 'notRedirected'],
    [subresourceIntegrityCheck, page(script), 'held'],
    [subresourceIntegrityCheck, page({ ...script, integrity: false }), 'loose'],
    [subresourceIntegrityCheck, page({ ...script, url: `${url}a.js`, integrity: false }), 'noneForeign'],
    [mixedContentCheck, page({ ...script, url: 'http://cdn.example/a.js' }), 'active'],
    [
      mixedContentCheck,
      data({ page: { url, contentType: 'text/html', cut: 'limitReached', resources: [], more: 0, metas: [] } }),
      'unseen',
    ],
  ];
  for (const [check, seen, results] of cases)
    it(`${check.id} is ${results}`, () => assert.equal(resultsOf(check, seen), results));
});
