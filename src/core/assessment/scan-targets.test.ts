import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedContract, judgedRows, type Rows } from '../../../test/support/judged-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { scanTargets } from './scan-targets.ts';

const today = '2026-11-24';
const site = {
  id: 's1',
  name: '連携サイト',
  url: 'https://renkei.example.go.jp/',
  ownershipConfirmedOn: '2026-05-01',
  opensOn: '2027-01-01',
  closesOn: '2027-03-31',
};

const factsWith = (rows: Rows, asOf = today) =>
  factsOf({ contract: judgedContract(), registers: judgedRows(rows) }, asOf);
const urls = (change: JsonObject, asOf = today) =>
  scanTargets(factsWith({ sites: [{ ...site, ...change }] }, asOf), 'testssl').map(({ url }) => url);

describe('what a scanner can be run on', () => {
  it('is a site by https, before it opens too, to the day on which it closes', () => {
    assert.deepEqual(urls({}), [site.url]);
    assert.deepEqual(urls({}, '2027-03-31'), [site.url]);
    assert.deepEqual(urls({}, '2027-04-01'), []);
    assert.deepEqual(urls({ closesOn: '' }, '2027-04-01'), [site.url]);
  });

  it('is no site whose URL is missing, is none, or leads elsewhere than to the web', () => {
    for (const url of ['', '未定', 'ftp://renkei.example.go.jp/', 'http://renkei.example.go.jp/'])
      assert.deepEqual(urls({ url }), [], url);
  });

  it('says whether the site may be contacted', () => {
    const isOwned = (change: JsonObject) =>
      scanTargets(factsWith({ sites: [{ ...site, ...change }] }), 'testssl').map((target) => target.isOwned);
    assert.deepEqual([isOwned({}), isOwned({ ownershipConfirmedOn: '' })], [[true], [false]]);
  });

  it('is for wapiti each web application by the site that it stands on, by http too', () => {
    const applications = (url: string, of = 's1') =>
      scanTargets(
        factsWith({ sites: [{ ...site, url }], webApplications: [{ id: 'w1', name: '申請', site: of }] }),
        'wapiti',
      );
    assert.deepEqual(applications(site.url), [
      { register: 'webApplications', entryId: 'w1', title: '申請', url: site.url, isOwned: true },
    ]);
    assert.equal(applications('http://renkei.example.go.jp/').length, 1);
    for (const url of ['', '未定', 'ftp://renkei.example.go.jp/']) assert.deepEqual(applications(url), [], url);
    assert.deepEqual(applications(site.url, 's2'), []);
  });
});
