import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonsOf } from '../../../test/support/judged-rows.ts';

/** What has to be told of a rule, and what it comes to on the day itself. */
function told(rule: string, rows: Parameters<typeof reasonsOf>[1], asOf: string): string {
  const [reason] = reasonsOf(rule, rows, asOf);
  return `${reason?.verdict}, ${reason?.ofDay ?? reason?.verdict}`;
}

describe('what came late stays told, and is over from its day on', () => {
  it('a fix that was applied after its limit', () => {
    const server = { name: 'web01', patchReleasedOn: '2026-10-01', patchedOn: '2026-11-10' };
    const on = (asOf: string) => told('patchLate', { servers: [server] }, asOf);
    assert.equal(on('2026-10-31'), 'undetermined, undetermined');
    assert.equal(on('2026-11-01'), 'notSatisfied, notSatisfied');
    assert.equal(on('2026-11-09'), 'notSatisfied, notSatisfied');
    assert.equal(on('2026-11-10'), 'notSatisfied, satisfied');
    const other = { ...server, name: 'db01', patchedOn: '' };
    assert.equal(told('patchLate', { servers: [server, other] }, '2026-11-10'), 'notSatisfied, notSatisfied');
  });

  it('a third party that was found safe after the delivery', () => {
    const rows = {
      deliverables: [{ id: 'd1', name: '申請', deliveredOn: '2026-09-01', thirdParties: 'a.example' }],
      thirdParties: [{ host: 'a.example', deliverable: 'd1', safetyCheckedOn: '2026-09-20', safetyBasis: '契約書' }],
    };
    const on = (asOf: string) => told('thirdPartyNotSafe', rows, asOf);
    assert.equal(on('2026-09-19'), 'undetermined, undetermined');
    assert.equal(on('2026-09-20'), 'notSatisfied, satisfied');
    assert.equal(on('2026-12-01'), 'notSatisfied, satisfied');
  });

  it('the approval of a subcontract, while it holds and to the end of the subcontract', () => {
    const subcontract = { company: 'B社', tier: 1, from: '2026-05-01', to: '2026-10-31', approval: 'a1' };
    const act = { id: 'a1', actKind: 'approval', on: '2026-06-10' };
    const on = (asOf: string, change: object = {}, more: object = {}) =>
      told(
        'subcontractNotApproved',
        { subcontracts: [{ ...subcontract, ...more }], acts: [{ ...act, ...change }] },
        asOf,
      );
    assert.equal(on('2026-06-09'), 'notSatisfied, notSatisfied');
    assert.equal(on('2026-06-10'), 'notSatisfied, satisfied');
    const lapsing = { validUntil: '2026-08-31' };
    assert.equal(on('2026-08-31', lapsing), 'notSatisfied, satisfied');
    assert.equal(on('2026-09-01', lapsing), 'notSatisfied, notSatisfied');
    assert.equal(on('2026-11-01', lapsing), 'notSatisfied, satisfied');
    assert.equal(on('2026-10-31', {}, { approval: '' }), 'notSatisfied, notSatisfied');
    assert.equal(on('2026-11-01', {}, { approval: '' }), 'notSatisfied, satisfied');
  });
});
