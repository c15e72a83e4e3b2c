import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from './read-page.ts';

const digest = 'oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';

const pageOf = (body: string) =>
  readPage({
    ...{ url: 'https://www.example.go.jp/', status: 200, address: '192.0.2.1', isTrusted: null },
    headers: [['content-type', 'text/html; charset=utf-8']],
    body: { bytes: Buffer.from(body), cut: null },
  });

/** Whether a script with this attribute is held to a digest. */
const isHeld = (integrity: string): boolean | undefined =>
  pageOf(`<script src="https://cdn.example/a.js" integrity="${integrity}"></script>`).resources[0]?.integrity;

describe('integrity of a script', () => {
  it('holds it where a word is a digest that browsers know, beside others or with options', () => {
    for (const right of [`sha384-${digest}`, `md5-abc  sha384-${digest}`, `sha384-${digest}?ct=js`])
      assert.equal(isHeld(right), true, right);
  });

  it('holds nothing where browsers pass over every word', () => {
    for (const wrong of ['', ' ', 'true', `sha1-${digest}`, `sha384${digest}`, 'sha384-', `sha384-${digest}!`, digest])
      assert.equal(isHeld(wrong), false, wrong);
  });
});

describe('what a page declares', () => {
  it('is cut where a policy is too long to be kept, or there are too many, and whole however long anything else is', () => {
    const meta = (name: string, content: string): string => `<meta http-equiv="${name}" content="${content}">`;
    const long = `script-src ${'https://a.example '.repeat(1000)}*`;
    assert.equal(pageOf(meta('Content-Security-Policy', long)).cut, 'limitReached');
    assert.equal(pageOf(meta('referrer', 'x'.repeat(16_001))).cut, 'limitReached');
    assert.equal(pageOf(meta('referrer', 'x'.repeat(16_000))).cut, null);
    assert.equal(pageOf(meta('Content-Security-Policy', "img-src 'self'").repeat(51)).cut, 'limitReached');
    assert.equal(pageOf(meta('Content-Security-Policy', "img-src 'self'").repeat(50)).cut, null);
    assert.equal(pageOf(meta('description', long) + meta('keywords', 'x').repeat(80)).cut, null);
  });

  it('holds its policies, however much else stands before them', () => {
    const others = Array.from({ length: 80 }, (_, index) => `<meta name="og:${index}" content="x">`).join('');
    const policies = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><meta name="referrer" content="origin"><meta name="referrer" content="no-referrer">`;
    assert.deepEqual(
      pageOf(`${others}${policies}`)
        .metas.slice(0, 3)
        .map(({ content }) => content),
      ["default-src 'self'", 'origin', 'no-referrer'],
    );
  });
});
