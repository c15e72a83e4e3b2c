import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedHosts, isAmong } from '../checks/content/declared-hosts.ts';
import { asciiHost } from './ascii-host.ts';

const cases = [
  ['日本語.jp', 'xn--wgv71a119e.jp'],
  ['日本語。ｊｐ．', 'xn--wgv71a119e.jp'],
  ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ['BÜCHER.example', 'xn--bcher-kva.example'],
  ['bu\u0308cher.example', 'xn--bcher-kva.example'],
  ['*.日本語.jp', '*.xn--wgv71a119e.jp'],
  ['XN--WGV71A119E.JP.', 'xn--wgv71a119e.jp'],
  ['_dmarc.example.jp', '_dmarc.example.jp'],
  ['192.0.2.1', '192.0.2.1'],
  ['利用者@日本語.jp', '利用者@日本語.jp'],
] as const;

describe('a host', () => {
  for (const [text, host] of cases) it(`${text} is compared as ${host}`, () => assert.equal(asciiHost(text), host));

  it('that a row allows in Japanese is the one that content reaches', () => {
    const allowed = allowedHosts({ allowedHosts: 'https://日本語.jp/a、*.例え.テスト' });
    assert.ok(isAmong('xn--wgv71a119e.jp', allowed));
    assert.ok(isAmong('cdn.xn--r8jz45g.xn--zckzah', allowed));
    assert.ok(!isAmong('xn--r8jz45g.xn--zckzah', allowed));
  });
});
