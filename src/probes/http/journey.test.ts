import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpAnswer } from './http-request.ts';
import { keptJourney } from './journey.ts';

const answer = (headers: HttpAnswer['headers']): HttpAnswer => ({
  ...{ url: 'https://www.example.go.jp/', status: 200, address: '192.0.2.1', isTrusted: null, headers },
  body: { bytes: Buffer.alloc(0), cut: null },
});

const kept = (headers: HttpAnswer['headers']): string => {
  const { hops, stop } = keptJourney({ answers: [answer([]), answer(headers)], stop: { state: 'answered' } });
  return `${hops.length} ${stop.state} ${hops.at(-1)?.headers.at(-1)?.[1].slice(-9) ?? ''}`.trim();
};

describe('the headers of an answer', () => {
  it('are kept to the last word of a long policy, and to the last cookie', () => {
    assert.equal(
      kept([['content-security-policy', `img-src ${'a.example '.repeat(1000)}; script-src *`]]),
      '2 answered ipt-src *',
    );
    assert.equal(
      kept(Array.from({ length: 250 }, (_, at) => ['set-cookie', `c${at}=1`] as const)),
      '2 answered c249=1',
    );
  });

  it('are not seen at all where they find no room: nothing that was cut off passes for absent', () => {
    assert.equal(kept([['content-security-policy', `img-src ${'a.example '.repeat(2000)}; script-src *`]]), '1 unseen');
    assert.equal(kept(Array.from({ length: 301 }, (_, at) => ['set-cookie', `c${at}=1`] as const)), '1 unseen');
  });
});
