import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outboundToLab } from '../../../test/support/site-lab.ts';
import { seePages } from './see-pages.ts';

describe('published pages that may link to a retired name', () => {
  it('are told as not read where there are more than are read, so that none passes for seen', async () => {
    const urls = Array.from({ length: 53 }, (_, index) => `https://127.0.0.1:1/${index}`);
    const pages = await seePages(outboundToLab(), [...urls, urls[0] ?? ''], 'old.example.go.jp');
    assert.equal(pages.length, 51);
    assert.deepEqual(pages.at(-1), { url: urls[50], seen: { state: 'unseen', reason: 'limitReached', detail: '+2' } });
    assert.equal((await seePages(outboundToLab(), urls.slice(0, 50), 'old.example.go.jp')).length, 50);
  });
});
