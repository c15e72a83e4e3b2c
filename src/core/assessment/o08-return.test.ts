import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaredEmpty, judgedBy, judgedDuty, type Rows, toldBy } from '../../../test/support/judged-contract.ts';
import type { JsonObject } from '../kernel/json.ts';

const over = '2027-04-10';
const item = { id: 'i1', title: '資料', receivedOn: '2026-05-01', form: 'paper', confidential: true, count: 10 };
const handback = { id: 'h1', informationItem: 'i1', count: 10, doneOn: '2027-04-01', confirmedOn: '2027-04-05' };
const erasure = {
  id: 'e1',
  informationItem: 'i1',
  mediumId: 'M-1',
  erasedOn: '2027-04-01',
  confirmedOn: '2027-04-05',
};
const copy = { id: 'c1', mediumId: 'M-9', informationItem: 'i1', madeOn: '2026-05-02' };
const subcontractor = { id: 'b1', company: 'B社', tier: 2, from: '2026-05-01', informationHandled: 'なし' };

/** Nothing is open but what a test puts in. */
const settled: Rows = {
  informationItems: [item],
  handbacks: [handback],
  subcontracts: [subcontractor],
  ...declaredEmpty('copies'),
};

const dispose = (rows: Rows, asOf = over) => judgedBy('balanceNotZero', '8.dispose', { ...settled, ...rows }, asOf);
const confirm = (rows: Rows, asOf = over) => judgedBy('notConfirmed', '8.confirm', { ...settled, ...rows }, asOf);

describe('the balance of information', () => {
  it('is due from the day after the last of the work, or from that of its recorded end', () => {
    assert.equal(dispose({ handbacks: [] }, '2027-03-31'), 'undetermined');
    assert.equal(dispose({ handbacks: [] }, '2027-04-01'), 'notSatisfied');
    assert.equal(dispose({}), 'satisfied');
    const closing = [{ id: 'end', kind: 'cancelled', on: '2026-11-20', reason: '解除', by: '髙橋' }];
    assert.equal(dispose({ handbacks: [], closing }, '2026-11-19'), 'undetermined');
    assert.equal(dispose({ handbacks: [], closing }, '2026-11-20'), 'notSatisfied');
  });

  it('is counted: neither one handback nor one erasure takes ten sheets', () => {
    const handed = (count: number | null) => dispose({ handbacks: [{ ...handback, count }] });
    assert.deepEqual(
      [handed(10), handed(9), handed(11), handed(null)],
      ['satisfied', 'notSatisfied', 'notSatisfied', 'undetermined'],
    );
    const erased = (change: JsonObject) => dispose({ handbacks: [], erasures: [{ ...erasure, ...change }] });
    assert.equal(erased({ count: 10 }), 'satisfied');
    assert.equal(erased({ count: 1 }), 'notSatisfied');
    assert.equal(erased({}), 'undetermined');
    assert.equal(erased({ count: 10, confirmedOn: '2027-03-31' }), 'undetermined');
    assert.equal(erased({ count: 10, erasedOn: '2027-04-11' }), 'notSatisfied');
  });

  it('of a single thing is zero by one erasure of it alone', () => {
    const erased = (change: JsonObject) =>
      dispose({
        informationItems: [{ ...item, count: 1 }],
        handbacks: [],
        erasures: [{ ...erasure, ...change }],
        copies: change.copy === undefined ? [] : [copy],
      });
    assert.equal(erased({}), 'satisfied');
    assert.equal(erased({ copy: 'c1' }), 'undetermined');
    assert.equal(erased({ copy: 'c1', count: 1 }), 'satisfied');
  });

  it('that is below zero is told with what it is of', () => {
    const rows = { ...settled, handbacks: [{ ...handback, count: 12 }] };
    assert.match(toldBy('balanceNotZero', '8.dispose', rows, over), /受領した数より多く.*1件あります（資料）/);
  });

  it('counts each copy, also one of which nobody said when the work with it ended', () => {
    assert.equal(dispose({ copies: [copy] }), 'notSatisfied');
    const gone = { ...erasure, id: 'e2', informationItem: '', copy: 'c1', mediumId: 'M-9' };
    assert.equal(dispose({ copies: [copy], erasures: [gone] }), 'satisfied');
    assert.equal(dispose({ copies: [copy, { ...copy, id: 'c2' }], erasures: [gone] }), 'notSatisfied');
    assert.equal(dispose({ copies: [copy], erasures: [{ ...gone, confirmedOn: '2027-03-31' }] }), 'undetermined');
  });

  it('goes through every tier', () => {
    const tier = (change: JsonObject) => dispose({ subcontracts: [{ ...subcontractor, ...change }] });
    assert.equal(tier({ informationHandled: '名簿' }), 'notSatisfied');
    assert.equal(tier({ informationHandled: '名簿', returnStatedOn: '2027-04-10' }), 'satisfied');
    assert.equal(tier({ informationHandled: '名簿', returnStatedOn: '2027-04-11' }), 'notSatisfied');
    assert.equal(tier({ informationHandled: '未定' }), 'undetermined');
  });

  it('is not known while a register is empty without a word, or what went never came', () => {
    assert.equal(dispose({ emptyRegisters: [] }), 'undetermined');
    assert.equal(dispose({ subcontracts: [] }), 'undetermined');
    assert.equal(
      dispose({ handbacks: [handback, { ...handback, id: 'h2', informationItem: 'gone' }] }),
      'undetermined',
    );
    const none = declaredEmpty('informationItems', 'copies');
    assert.equal(dispose({ informationItems: [], handbacks: [], ...none }), 'satisfied');
    assert.equal(dispose({ informationItems: [], ...none }), 'undetermined');
    assert.equal(dispose({ informationItems: [], handbacks: [], copies: [copy], ...none }), 'notSatisfied');
  });
});

describe('the official’s confirmation of the return', () => {
  it('is a must once the work is over, and not before', () => {
    const unconfirmed = { handbacks: [{ ...handback, doneOn: '2026-11-01', confirmedOn: '' }] };
    assert.equal(confirm(unconfirmed, '2026-11-24'), 'undetermined');
    assert.equal(confirm(unconfirmed), 'notSatisfied');
    assert.equal(confirm({}), 'satisfied');
    assert.equal(confirm({ handbacks: [{ ...handback, confirmedOn: '2027-04-11' }] }), 'notSatisfied');
  });

  it('is not known while something is left, nor of an erasure that was confirmed before it was done', () => {
    assert.equal(confirm({ copies: [copy] }), 'undetermined');
    assert.equal(confirm({ erasures: [{ ...erasure, count: 0, confirmedOn: '2027-03-31' }] }), 'undetermined');
  });

  it('of nothing at all is no matter', () => {
    const none = declaredEmpty('informationItems', 'copies');
    const { verdict, draft } = judgedDuty(
      '8.confirm',
      { ...settled, informationItems: [], handbacks: [], ...none },
      over,
    );
    assert.deepEqual([verdict, draft?.status], ['satisfied', 'notApplicable']);
  });
});
