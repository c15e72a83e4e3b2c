import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { DnsAnswer } from '../dns-answer.ts';
import { registrableCheck } from './registrable-by-others.ts';
import { retiredDelegationCheck } from './retired-delegation.ts';
import type { RetirementData } from './retirement-observation.ts';
import { takeoverService } from './takeover-services.ts';

const answer = (type: 'NS' | 'DS', more: Partial<DnsAnswer>): DnsAnswer => ({
  ...{ name: 'a.go.jp', type, state: 'noSuchName', authentic: false, records: [], aliases: [], zone: null, detail: '' },
  ...more,
});

const data = (...answers: readonly DnsAnswer[]): RetirementData => ({
  host: { name: 'a.go.jp', isGoJp: true },
  answers: [...answers],
  ...{ registered: null, beside: null, alias: null, http: null, https: null, certificate: null, pages: [] },
});

const resultOf = (...answers: readonly DnsAnswer[]): string | undefined =>
  retiredDelegationCheck.judge(data(...answers), { asOf: '2026-11-25', declared: {} })[0]?.result;

it('a zone that does not answer, with a DS still at its parent, is left half removed', () => {
  const DS = answer('DS', {
    state: 'found',
    records: [{ type: 'DS', keyTag: 1, algorithm: 13, digestType: 2, digest: 'ab' }],
  });
  assert.equal(resultOf(answer('NS', { state: 'serverFailed' }), DS), 'lame');
  assert.equal(resultOf(answer('NS', { state: 'serverFailed' }), answer('DS', {})), 'unseen');
  assert.equal(resultOf(answer('NS', {}), answer('DS', {})), 'none');
  assert.equal(resultOf(answer('NS', {}), answer('DS', { state: 'bogus' })), 'unseen');
});

it('a name whose answer does not hold is not known to be held by anybody', () => {
  const registered = (state: DnsAnswer['state']): string | undefined =>
    registrableCheck.judge(
      {
        ...data(),
        host: { name: 'a.example.com', isGoJp: false },
        registered: { name: 'example.com', NS: answer('NS', { state }) },
      },
      { asOf: '2026-11-25', declared: {} },
    )[0]?.result;
  assert.equal(registered('bogus'), 'unseen');
  assert.equal(registered('found'), 'held');
  assert.equal(registered('noSuchName'), 'free');
});

it('services are known by whole labels of their suffix', () => {
  assert.equal(takeoverService('x.github.io'), 'GitHub Pages');
  assert.equal(takeoverService('xgithub.io'), null);
  assert.equal(takeoverService('a.b.s3.amazonaws.com'), 'AWS (S3, Elastic Beanstalk)');
  assert.equal(takeoverService('github.io'), null);
});
