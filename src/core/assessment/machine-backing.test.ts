import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { malwareSeen, seenOf, stateWith, tlsSeen } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { findKept } from './kept-observations.ts';
import { isSeen } from './machine-backing.ts';
import { methodReasons } from './method-reasons.ts';
import { tlsMethods } from './tls-methods.ts';

const factsWith = (observations: readonly JsonObject[], rows: Readonly<Record<string, readonly JsonObject[]>> = {}) =>
  factsOf(stateWith({ observations, ...rows }), '2026-11-24');

describe('what several checks saw of a row', () => {
  const answer = (type: string, state: string) => ({
    ...{ name: 'a.go.jp', type, state, authentic: false, records: [], aliases: [], zone: null, detail: '' },
  });
  const retired = (http: JsonObject, DS = 'noSuchName') => ({
    host: { name: 'a.go.jp', isGoJp: true },
    answers: [answer('A', 'noSuchName'), answer('NS', 'noSuchName'), answer('DS', DS)],
    ...{ registered: null, beside: null, alias: null, http, https: null, certificate: null, pages: [] },
  });
  const refused = { state: 'unseen', reason: 'unreachable', detail: 'ECONNREFUSED' };
  const answered = { state: 'answered', status: 200, title: '' };
  const checks = ['retired-records', 'retired-delegation', 'retired-web'];
  const seen = (data: JsonObject, verdict: 'satisfied' | 'notSatisfied' = 'satisfied', area = 'retirement') =>
    isSeen(
      checks,
      { register: 'retirements', id: 't1' },
      verdict,
      factsWith([seenOf(area, 'retirements', 't1', 'retirement', data)]),
    );

  it('bears a sentence out where all that could tell say so, of those of the row’s own area', () => {
    assert.equal(seen(retired(refused)), true);
    assert.equal(seen(retired(refused, 'serverFailed')), true);
    assert.equal(seen(retired(answered)), false);
    assert.equal(seen(retired(answered), 'notSatisfied'), false);
    assert.equal(seen(retired(refused), 'satisfied', 'mail'), false);
    assert.equal(seen({}), false);
  });
});

describe('what was kept of a target', () => {
  it('is what its content says, whatever the row’s id promises', () => {
    const place = { area: 'deliverable', register: 'deliverables', entryId: 'x1' } as const;
    const found = (change: JsonObject) =>
      findKept(
        place,
        'malware',
        factsWith([{ ...seenOf('deliverable', 'deliverables', 'x1', 'malware', malwareSeen()), ...change }]),
      ) !== undefined;
    assert.equal(found({}), true);
    for (const change of [{ area: 'site' }, { register: 'sites' }, { entryId: 'x2' }])
      assert.equal(found(change), false, JSON.stringify(change));
  });
});

describe('the versions of TLS that several tools saw', () => {
  const sites = [{ id: 's1', url: 'https://a.example.go.jp/', opensOn: '2026-01-01' }];
  const ours = (versions: Parameters<typeof tlsSeen>[0]) => seenOf('site', 'sites', 's1', 'tls', tlsSeen(versions));
  const testssl = (...versions: readonly (readonly [version: string, state: string])[]) =>
    seenOf('site', 'sites', 's1', 'testssl', {
      versions: versions.map(([version, state]) => ({ version, state })),
      ...{ broken: null, flaws: [], ours: null },
    });
  const methods = (...observations: readonly JsonObject[]) => tlsMethods('s1', factsWith(observations, { sites }));

  it('agree or differ by what testssl could tell too, be it of one version alone', () => {
    const one = ours({ 'TLSv1.2': 'accepted' });
    assert.deepEqual(methods(one, testssl(['TLSv1.2', 'accepted'])), { agree: true, differing: [] });
    assert.deepEqual(methods(one, testssl(['TLSv1.2', 'refused'])), { agree: false, differing: ['TLSv1.2'] });
    assert.deepEqual(methods(one, testssl(['TLSv1.2', 'unknown'])), { agree: false, differing: [] });
  });

  it('are a matter of the duties that rest on them, and of no other', () => {
    const facts = factsWith([ours({ 'TLSv1.2': 'accepted' }), testssl(['TLSv1.2', 'refused'])], { sites });
    const told = ['15.8.tls', '15.8.scan', '15.8.cert'].map((duty) => methodReasons(duty, facts).length);
    assert.deepEqual(told, [1, 1, 0]);
  });
});
