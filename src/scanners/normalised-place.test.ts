import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostOf } from '../core/checks/site/page-content.ts';
import { hostIn, normalisedPlace } from './normalised-place.ts';

describe('a place that a scanner tells', () => {
  it('names the same host in Japanese and as A-labels', () => {
    for (const text of ['https://日本語.jp/a', '日本語.jp:443', '日本語.jp', 'XN--WGV71A119E.jp', '日本語．ｊｐ'])
      assert.equal(hostIn(text), 'xn--wgv71a119e.jp', text);
    assert.equal(normalisedPlace('https://日本語.jp/a?b x'), normalisedPlace('https://xn--wgv71a119e.jp/a?c x'));
  });

  it('is no host where it is a product or a file', () => {
    for (const text of ['src/a.ts:12', '遵守 1.0', 'openssl', '設計書']) assert.equal(hostIn(text), undefined, text);
    assert.equal(normalisedPlace('設計.ts:12'), '設計.ts:12');
  });
});

describe('a page', () => {
  it('of a site in Japanese is the site’s own however its address is written', () =>
    assert.equal(hostOf('https://日本語.jp/'), hostOf('https://xn--wgv71a119e.jp/')));
});
