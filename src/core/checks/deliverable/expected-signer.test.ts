import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitsPattern, signerFit } from './expected-signer.ts';

const release = 'https://github.com/o/r/.github/workflows/release.yml@refs/tags/v1';

describe('a pattern for signers', () => {
  const fitting: readonly (readonly [pattern: string, text: string])[] = [
    ['a@example.jp', 'a@example.jp'],
    ['https://github.com/o/r/.github/workflows/release.yml@*', release],
    ['https://github.com/o/r/*/release.yml@refs/tags/*', release],
    ['*', ''],
    ['a*a', 'aa'],
  ];
  for (const [pattern, text] of fitting)
    it(`${pattern} fits ${text || 'nothing'}`, () => assert.ok(fitsPattern(pattern, text)));

  const others: readonly (readonly [pattern: string, text: string])[] = [
    ['a@example.jp', 'a@example.jp.evil.example'],
    ['a@example.jp', 'A@example.jp'],
    ['a*a', 'a'],
    ['a.c', 'abc'],
    ['https://github.com/o/r/*', 'https://github.com/o/rr/x'],
    ['*x*y', 'ayx'],
  ];
  for (const [pattern, text] of others)
    it(`${pattern} does not fit ${text}`, () => assert.ok(!fitsPattern(pattern, text)));
});

describe('whose signature it is', () => {
  const seen = { format: 'sigstore', signer: 'a@example.jp', issuer: 'https://login.example.jp' } as const;
  const declared = { signerIdentity: 'a@example.jp', signerIssuer: 'https://login.example.jp' };
  it('is as expected when both fit', () => assert.equal(signerFit(seen, declared), 'valid'));
  it('is open when nothing is expected', () => assert.equal(signerFit(seen, {}), 'identityOpen'));
  it('is open when nobody is said to vouch for it', () =>
    assert.equal(signerFit(seen, { signerIdentity: 'a@example.jp' }), 'identityOpen'));
  it('is another’s when another service vouches for the same name', () =>
    assert.equal(signerFit({ ...seen, issuer: 'https://login.evil.example' }, declared), 'otherIdentity'));
  it('is another’s when the name differs', () =>
    assert.equal(signerFit({ ...seen, signer: 'b@example.jp' }, declared), 'otherIdentity'));
  it('needs no identity where a key was given', () =>
    assert.equal(signerFit({ ...seen, issuer: '' }, declared), 'valid'));
});
