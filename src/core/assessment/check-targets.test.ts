import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedContract, judgedRows, type Rows } from '../../../test/support/judged-contract.ts';
import type { CheckArea } from '../contract/check-schedule.ts';
import type { JsonObject } from '../kernel/json.ts';
import { checkTargets, declaredOf } from './check-targets.ts';
import { factsOf } from './facts.ts';

const today = '2026-11-24';
const site = {
  id: 's1',
  name: '連携サイト',
  url: 'https://renkei.example.go.jp/a?b',
  ownershipConfirmedOn: '2026-05-01',
  opensOn: '2026-06-01',
  closesOn: '2027-03-31',
};
const retirement = { id: 't1', target: 's1', designatedOn: '2026-11-24' };

const factsWith = (rows: Rows, asOf = today) =>
  factsOf({ contract: judgedContract(), registers: judgedRows(rows) }, asOf);
const targets = (area: CheckArea, rows: Rows, asOf = today) =>
  checkTargets(factsWith(rows, asOf), area).map(({ target, isOwned }) => [target, isOwned]);

describe('what a check looks at', () => {
  it('is a site from the day on which it opens to that on which it closes', () => {
    const isLooked = (asOf: string, change: JsonObject = {}) =>
      targets('site', { sites: [{ ...site, ...change }] }, asOf).length === 1;
    assert.deepEqual(
      ['2026-05-31', '2026-06-01', '2027-03-31', '2027-04-01'].map((asOf) => isLooked(asOf)),
      [false, true, true, false],
    );
    assert.ok(isLooked('2020-01-01', { opensOn: '' }));
    assert.ok(isLooked('2040-01-01', { closesOn: '' }));
    assert.ok(!isLooked(today, { url: '' }));
  });

  it('may be touched where it is on record that it is ours', () => {
    assert.deepEqual(targets('site', { sites: [site] }), [[site.url, true]]);
    assert.deepEqual(targets('site', { sites: [{ ...site, ownershipConfirmedOn: '' }] }), [[site.url, false]]);
  });

  it('is a deliverable by its own row, and nobody else’s machine', () => {
    assert.deepEqual(targets('deliverable', { deliverables: [{ id: 'm1', name: '画面' }] }), [['m1', true]]);
  });

  it('is a retired name by the host of its site, from the designated day on', () => {
    const retired = (change: JsonObject, of: JsonObject = {}) =>
      targets('retirement', { sites: [{ ...site, ...of }], retirements: [{ ...retirement, ...change }] });
    assert.deepEqual(retired({}), [['renkei.example.go.jp', true]]);
    assert.deepEqual(retired({ designatedOn: '2026-11-23' }), [['renkei.example.go.jp', true]]);
    assert.deepEqual(retired({}, { ownershipConfirmedOn: '' }), [['renkei.example.go.jp', false]]);
    for (const change of [{ designatedOn: '2026-11-25' }, { designatedOn: '' }, { target: 's9' }, { target: '' }])
      assert.deepEqual(retired(change), [], JSON.stringify(change));
    for (const url of ['', '未定']) assert.deepEqual(retired({}, { url }), [], url);
  });
});

describe('what is declared of a target', () => {
  const other = { ...site, id: 's2', url: 'https://other.example.go.jp/' };
  const foreign = { ...site, id: 's3', url: 'https://foreign.example.go.jp/', ownershipConfirmedOn: '' };
  const rows: Rows = { sites: [site, other, foreign], retirements: [retirement] };
  const declared = (area: CheckArea) => {
    const facts = factsWith(rows);
    const [target] = checkTargets(facts, area);
    assert.ok(target);
    return declaredOf(facts, target);
  };

  it('is its row', () => {
    const { id: _, ...data } = site;
    assert.deepEqual(declared('site'), data);
  });

  it('is for a retired name also the pages of the other sites that may be touched', () => {
    const { id: _, ...data } = retirement;
    assert.deepEqual(declared('retirement'), { ...data, pages: [other.url] });
  });
});
