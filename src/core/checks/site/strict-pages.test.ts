import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contentSecurityPolicyCheck } from './content-security-policy.ts';
import type { HttpData, HttpHop } from './http-observation.ts';
import { securityTxtCheck } from './security-txt.ts';

const url = 'https://www.example.go.jp/';

function seen(headers: HttpHop['headers'], text = ''): HttpData {
  const hop: HttpHop = { url, status: 200, address: '192.0.2.1', isGoJp: true, next: null, headers };
  return {
    url,
    plain: { hops: [], stop: { state: 'unseen', reason: 'unreachable', detail: '' } },
    secure: { hops: [hop], stop: { state: 'answered' } },
    page: { url, contentType: 'text/html', cut: null, resources: [], more: 0, metas: [] },
    trace: { state: 'answered', status: 405, echoes: false },
    cors: { state: 'answered', asked: 'https://stranger.invalid', allowOrigin: null, allowCredentials: false },
    securityTxt: {
      state: 'answered',
      url: `${url}.well-known/security.txt`,
      status: 200,
      contentType: 'text/plain',
      text,
    },
    families: [],
  };
}

const context = { asOf: '2026-11-25', declared: {} };

const policyOf = (policy: string): string =>
  contentSecurityPolicyCheck
    .judge(seen([['content-security-policy', policy]]), context)
    .map(({ result }) => result)
    .join(' ');

describe('a Content-Security-Policy, by its grammar', () => {
  it('is strict in none of the cases', () => {
    const policies = readFileSync('test/fixtures/cases/checks/cookies-csp.txt', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('Content-Security-Policy: '))
      .map((line) => line.slice('Content-Security-Policy: '.length).replace(/ +; pass strict.*$/, ''));
    assert.deepEqual(policies.map(policyOf), ['unsafeInline', 'unsafeInline', 'wideScripts', 'wideScripts']);
  });

  it('is held to what rules handlers, eval and styles in attributes, each by its own fallback', () => {
    const right: Readonly<Record<string, string>> = {
      "default-src 'self'; script-src-attr 'none'; script-src 'self'; style-src 'self'": 'strict',
      "default-src 'unsafe-inline'; script-src-elem 'self'; style-src 'self'": 'unsafeInline',
      "script-src-elem 'self'; script-src-attr 'none'; style-src 'self'": 'unsafeEval',
      "default-src 'self'; style-src-attr 'unsafe-inline'": 'unsafeStyle',
      "script-src blob:; style-src 'self'": 'wideScripts',
      "script-src *.jp; style-src 'self'": 'wideScripts',
      "script-src http://*:*/path; style-src 'self'": 'wideScripts',
      "script-src *.example.jp cdn.example.com:443; style-src 'self'": 'strict',
      "script-src 'nonce-abc' 'strict-dynamic' https: 'unsafe-inline'; style-src 'self'": 'strict',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(right).map((policy) => [policy, policyOf(policy)])), right);
  });
});

describe('Expires of security.txt', () => {
  const of = (expires: string): string =>
    securityTxtCheck
      .judge(seen([], `Contact: mailto:a@example.jp\nExpires: ${expires}\n`), context)
      .map(({ result }) => result)
      .join(' ');

  it('is a date and time with its zone (RFC 9116 §2.5.5), and nothing else is', () => {
    for (const right of ['2027-06-30T23:59:59Z', '2027-06-30t23:59:59+09:00', '2027-06-30T00:00:00.000Z'])
      assert.equal(of(right), 'valid', right);
    for (const wrong of [
      'Wed, 30 Jun 2027 23:59:59 +0900',
      '2027-06-30',
      '2027-06-30T23:59:59',
      '2027/06/30 00:00:00',
      '2027-02-30T00:00:00Z',
      'June 2027',
    ])
      assert.equal(of(wrong), 'invalidExpires', wrong);
  });
});
