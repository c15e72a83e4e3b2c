import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cookiesCheck } from './cookies.ts';
import type { HttpData } from './http-observation.ts';

const url = 'https://www.example.go.jp/';

/** What is found when the site sets these cookies, and another host on the way those. */
function found(own: readonly string[], others: Readonly<Record<string, readonly string[]>> = {}): string {
  const hops = Object.entries({ ...others, [url]: own }).map(([at, cookies]) => ({
    ...{ url: at, status: 200, address: '192.0.2.1', isGoJp: true, next: null },
    headers: [['date', 'Wed, 25 Nov 2026 00:00:00 GMT'], ...cookies.map((cookie) => ['set-cookie', cookie])] as [
      string,
      string,
    ][],
  }));
  const data: HttpData = {
    url,
    plain: { hops: [], stop: { state: 'unseen', reason: 'unreachable', detail: '' } },
    secure: { hops, stop: { state: 'answered' } },
    page: null,
    trace: { state: 'answered', status: 405, echoes: false },
    cors: { state: 'answered', asked: '', allowOrigin: null, allowCredentials: false },
    securityTxt: { state: 'answered', url, status: 404, contentType: '', text: '' },
    families: [],
  };
  return cookiesCheck
    .judge(data, { asOf: '2026-11-25', declared: {} })
    .map(({ result }) => result)
    .join(' ');
}

describe('a cookie', () => {
  const kept = '; Secure; SameSite=Lax; Path=/';

  it('that script is meant to read, as tokens against forged requests are, is not failed for it', () => {
    for (const name of ['XSRF-TOKEN', 'csrftoken', '_csrf_token', '__RequestVerificationToken'])
      assert.equal(found([`${name}=a${kept}`]), 'kept', name);
  });

  it('is of a session by a word of its name, or by what it holds, not by letters within a word', () => {
    for (const name of [
      'PHPSESSID',
      'ASPSESSIONIDABCD',
      'connect.sid',
      'authToken',
      'ASP.NET_SessionId',
      'wordpress_logged_in_1',
    ])
      assert.equal(found([`${name}=a${kept}`]), 'readable', name);
    for (const name of ['author_theme', 'assessment_step', 'residence', 'tokenizer'])
      assert.equal(found([`${name}=a${kept}`]), 'kept', name);
    assert.equal(
      found([`who=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc${kept}`]),
      'readable',
      'a signed token by its shape',
    );
  });

  it('that is taken away is none', () => {
    assert.equal(found(['PHPSESSID=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/']), 'none');
    assert.equal(found(['sid=; Expires=Tue, 24 Nov 2026 00:00:00 GMT']), 'none');
    assert.equal(found(['sid=1; Expires=Thu, 26 Nov 2026 00:00:00 GMT; Secure; HttpOnly; SameSite=Lax']), 'kept');
  });

  it('of the same name with another path is seen too', () => {
    assert.equal(
      found(['JSESSIONID=1; Path=/app', 'JSESSIONID=2; Path=/; Secure; HttpOnly; SameSite=Lax']),
      'notSecure readable withoutSameSite',
    );
    assert.equal(
      found(['sid=1; Path=/', 'sid=2; Path=/; Secure; HttpOnly; SameSite=Lax']),
      'kept',
      'the last of one path counts',
    );
  });

  it('of another host on the way is not the site’s', () => {
    assert.equal(found([], { 'https://login.example.com/': ['sid=1'] }), 'none');
    assert.equal(
      found([], { 'https://example.go.jp/': ['sid=1; Secure'] }),
      'readable withoutSameSite',
      'the same owner',
    );
  });
});
