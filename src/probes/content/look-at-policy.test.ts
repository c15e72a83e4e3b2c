import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookAtPolicy } from './look-at-policy.ts';

/** How a policy of this text names 日本語.jp. */
async function namedBy(text: string): Promise<string> {
  const found = { url: 'https://a.example/privacy', isLinked: true };
  const policy = await lookAtPolicy(found, ['xn--wgv71a119e.jp'], async () => ({ text }));
  return policy?.names.length === 1 ? 'named' : policy?.hints.length === 1 ? 'hinted' : 'no';
}

describe('a host in another script', () => {
  const cases: readonly (readonly [text: string, result: string])[] = [
    ['送信先：日本語.jp', 'named'],
    ['送信先はxn--wgv71a119e.jpです', 'named'],
    ['www.日本語.jp に送る', 'named'],
    ['大日本語.jp', 'hinted'],
    ['\u{20bb7}日本語.jp', 'hinted'],
    ['大日本語.jp と 日本語.jp', 'named'],
    ['日本語.jpn', 'no'],
    ['a-日本語.jp', 'no'],
    ['英語.jp', 'no'],
  ];
  for (const [text, result] of cases)
    it(`is ${result} by “${text}”`, async () => assert.equal(await namedBy(text), result));
});
