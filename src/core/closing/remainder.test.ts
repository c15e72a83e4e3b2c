import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { confidentialityRemainderSchema, isReminded, nextReminder, remainderOf } from './remainder.ts';

const contract = {
  number: 'T-1',
  title: '秘密の業務',
  period: { from: '2026-04-01', to: '2027-03-31' },
  buyer: { ministry: '経済産業省', addressee: '課長' },
  contractor: { name: '株式会社あおば情報', address: '所', representative: '代表 太郎' },
};

const stateOf = (pledges: readonly JsonObject[]): ContractState => ({
  contract: contract as unknown as ContractState['contract'],
  registers: Object.fromEntries(
    Object.entries({ people: [{ name: '山田' }, { name: '佐藤' }], pledges }).map(([register, rows]) => [
      register,
      rows.map((data, index) => ({ id: String(index), revision: 1, data, changedAt: '', changedBy: '' })),
    ]),
  ),
});

const closedOn = '2027-04-20';
const signed = { person: '0', signedOn: '2026-04-01' };

describe('what 9) leaves of a closed contract', () => {
  it('is its parties, how many people pledged, and until when: no name of a person, no title', () => {
    const kept = remainderOf(stateOf([signed, { ...signed, person: '1' }]), closedOn);
    assert.deepEqual(kept, {
      contractNumber: 'T-1',
      parties: { ministry: '経済産業省', contractor: '株式会社あおば情報' },
      pledges: 2,
      until: 'unlimited',
      remindOn: '2028-04-20',
    });
    assert.doesNotMatch(JSON.stringify(kept), /山田|佐藤|太郎|秘密/);
    assert.deepEqual(confidentialityRemainderSchema.parse(kept), kept);
  });

  it('counts the pledges that outlast the contract, and ends with the last of them', () => {
    const brief = { ...signed, survives: false };
    const long = { ...signed, person: '1', validUntil: '2030-03-31' };
    const kept = remainderOf(stateOf([brief, long]), closedOn);
    assert.deepEqual([kept.pledges, kept.until], [1, '2030-03-31']);
    assert.equal(remainderOf(stateOf([{ ...signed, validUntil: '2027-04-19' }]), closedOn).pledges, 0);
    assert.equal(remainderOf(stateOf([{ ...signed, validUntil: '2027-04-20' }]), closedOn).pledges, 1);
  });

  it('has no end where nobody pledged: the clause knows none', () => {
    assert.deepEqual(
      [remainderOf(stateOf([]), closedOn)].map(({ pledges, until }) => [pledges, until]),
      [[0, 'unlimited']],
    );
  });

  it('is reminded of once a year, told from thirty days before, and when the last pledge ends', () => {
    const kept = remainderOf(stateOf([signed]), closedOn);
    assert.deepEqual(
      ['2027-04-21', '2028-04-20', '2028-04-21', '2031-01-01'].map((today) => nextReminder(kept, today)),
      ['2028-04-20', '2028-04-20', '2029-04-20', '2031-04-20'],
    );
    assert.deepEqual(
      ['2028-03-20', '2028-03-21'].map((today) => isReminded('2028-04-20', today)),
      [false, true],
    );
    const ending = { ...kept, until: '2028-10-01' };
    assert.deepEqual(
      ['2028-05-01', '2028-10-01', '2028-10-02'].map((today) => nextReminder(ending, today)),
      ['2028-10-01', '2028-10-01', '2029-04-20'],
    );
  });
});
