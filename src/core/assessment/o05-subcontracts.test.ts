import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedBy, toldBy } from '../../../test/support/judged-contract.ts';

const today = '2026-11-24';
const subcontract = {
  id: 'b1',
  company: 'B社',
  tier: 1,
  from: '2026-04-01',
  to: '2027-03-31',
  informationHandled: '名簿',
  flowDown: '契約第5条',
  answersReceivedOn: '2026-10-01',
};
const approval = { id: 'a1', actKind: 'approval', on: '2026-03-20' };

const judged = (rule: string, change: object, asOf = today, duty = '5.flow') =>
  judgedBy(rule, duty, { subcontracts: [{ ...subcontract, ...change }], acts: [approval] }, asOf);

describe('a subcontract', () => {
  it('is bound by a clause that says something', () => {
    assert.equal(judged('flowDownMissing', {}), 'satisfied');
    for (const flowDown of ['', '未定', 'なし', '　－　'])
      assert.equal(judged('flowDownMissing', { flowDown }), 'notSatisfied', flowDown);
  });

  it('that is planned for later is not there yet, and one that has ended still counts', () => {
    assert.equal(judged('flowDownMissing', { from: '2026-11-25', flowDown: '' }), 'undetermined');
    assert.equal(judged('flowDownMissing', { from: '2026-11-24', flowDown: '' }), 'notSatisfied');
    assert.equal(judged('flowDownMissing', { to: '2026-06-30', flowDown: '' }), 'notSatisfied');
  });

  it('owes its answer by a day, and a late one is told with its days', () => {
    const owed = { answersReceivedOn: '', answersDueOn: '2026-10-20' };
    assert.equal(judged('subcontractorUnanswered', owed, '2026-10-20'), 'undetermined');
    assert.equal(judged('subcontractorUnanswered', owed, '2026-10-21'), 'notSatisfied');
    assert.equal(judged('subcontractorUnanswered', { answersReceivedOn: '' }), 'undetermined');
    const late = { ...owed, answersReceivedOn: '2026-10-25' };
    assert.equal(judged('subcontractorUnanswered', late, '2026-10-24'), 'notSatisfied');
    assert.equal(judged('subcontractorUnanswered', late, '2026-10-25'), 'satisfied');
    const rows = { subcontracts: [{ ...subcontract, ...late }] };
    assert.match(
      toldBy('subcontractorUnanswered', '5.flow', rows, today),
      /期限の後に回答を受けた再委託先が1社あります（B社。最長で5日後）/,
    );
    for (const answersReceivedOn of ['2026-10-19', '2026-10-20']) {
      const inTime = { subcontracts: [{ ...subcontract, ...owed, answersReceivedOn }] };
      assert.doesNotMatch(toldBy('subcontractorUnanswered', '5.flow', inTime, today), /期限の後に/);
    }
  });

  it('is approved as advice, until the contract demands it', () => {
    const demands = { subcontractApproval: '仕様書 第8条' };
    const rows = (change: object, act: object = {}) => ({
      subcontracts: [{ ...subcontract, ...change }],
      acts: [{ ...approval, ...act }],
    });
    const by = (given: ReturnType<typeof rows>, settings = {}) =>
      judgedBy('subcontractNotApproved', '5.flow', given, today, settings);
    const wrong = [
      rows({}),
      rows({ approval: 'a1' }, { actKind: 'permission' }),
      rows({ approval: 'a1' }, { on: '2026-04-02' }),
      rows({ approval: 'a1' }, { validUntil: '2026-03-31' }),
    ];
    for (const given of wrong) {
      assert.equal(by(given), 'satisfied');
      assert.equal(by(given, { demands }), 'notSatisfied', JSON.stringify(given));
    }
    assert.equal(by(rows({ approval: 'a1' }), { demands }), 'satisfied');
    assert.equal(by(rows({ approval: 'gone' }), { demands }), 'undetermined');
    assert.equal(by(rows({ approval: 'gone' })), 'satisfied', 'advice leaves nothing open');
  });

  it('is judged at its tier; without one, or below another, where it may belong', () => {
    const flow = (change: object, duty: string) => judged('flowDownMissing', { flowDown: '', ...change }, today, duty);
    assert.deepEqual([flow({}, '5.flow'), flow({}, '5.tier')], ['notSatisfied', 'satisfied']);
    assert.deepEqual([flow({ tier: 3 }, '5.flow'), flow({ tier: 3 }, '5.tier')], ['satisfied', 'notSatisfied']);
    const unknown = { tier: null, parent: '' };
    assert.deepEqual([flow(unknown, '5.flow'), flow(unknown, '5.tier')], ['notSatisfied', 'notSatisfied']);
    const below = { tier: null, parent: 'gone' };
    assert.deepEqual([flow(below, '5.flow'), flow(below, '5.tier')], ['satisfied', 'notSatisfied']);
  });

  it('that handled information states its return when the work is over', () => {
    const stated = (change: object, asOf: string) => judged('returnNotStated', change, asOf);
    assert.equal(stated({}, today), 'satisfied');
    assert.equal(stated({}, '2027-03-31'), 'satisfied');
    assert.equal(stated({}, '2027-04-01'), 'notSatisfied');
    assert.equal(stated({ returnStatedOn: '2027-04-02' }, '2027-04-01'), 'notSatisfied');
    assert.equal(stated({ returnStatedOn: '2027-04-02' }, '2027-04-02'), 'satisfied');
    assert.equal(stated({ informationHandled: 'なし' }, '2027-04-01'), 'satisfied');
    assert.equal(stated({ informationHandled: 'なし', handlesConfidential: true }, '2027-04-01'), 'notSatisfied');
    assert.equal(stated({ informationHandled: '未定' }, '2027-04-01'), 'undetermined');
    assert.equal(stated({ to: '2026-06-30' }, '2026-06-30'), 'satisfied');
    assert.equal(stated({ to: '2026-06-30' }, '2026-07-01'), 'undetermined');
  });
});
