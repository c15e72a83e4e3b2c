import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaredEmpty } from '../../../test/support/judged-contract.ts';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';

const [during, after] = ['2027-03-31', '2027-04-10'];
const item = { id: 'i1', title: '資料', receivedOn: '2026-05-01', form: 'paper', count: 10 };
const handback = { id: 'h1', informationItem: 'i1', count: 10, doneOn: '2027-04-01', confirmedOn: '2027-04-05' };
const subcontractor = { id: 'b1', company: 'B社', tier: 2, from: '2026-05-01', informationHandled: 'なし' };
const settled: Rows = {
  informationItems: [item],
  handbacks: [handback],
  subcontracts: [subcontractor],
  ...declaredEmpty('copies'),
};

const told = (rule: string, rows: Rows, asOf: string) => {
  const [reason] = reasonsOf(rule, rows, asOf);
  assert.ok(reason);
  const { verdict, situation, params } = reason;
  return { verdict, situation, params, rows: reason.rows.map(({ entryId }) => entryId) };
};

describe('8) the balance', () => {
  const balance = (rows: Rows, asOf = after) => told('balanceNotZero', rows, asOf);
  const figures = (rows: Rows, asOf = after) => {
    const { items, over, copies, subcontractors, unclear, received, made, running } = balance(rows, asOf).params;
    return [items, over, copies, subcontractors, unclear, received, made, running];
  };

  it('runs to the last day of the work, and is told from the next', () => {
    const open = { ...settled, handbacks: [] };
    const before = balance(open, during);
    assert.deepEqual(
      [before.verdict, before.params.running, before.params.until, before.rows],
      ['undetermined', 1, during, ['i1']],
    );
    const then = balance(open, '2027-04-01');
    assert.deepEqual([then.verdict, then.params.running, then.rows], ['notSatisfied', 0, ['i1']]);
  });

  it('counts what is left, what is over, copies, and subcontractors that said nothing', () => {
    assert.deepEqual(figures(settled), [0, 0, 0, 0, 0, 1, 0, 0]);
    const two = { ...item, id: 'i2', title: '台帳' };
    const copies = [{ id: 'c1', mediumId: 'M-1', informationItem: 'i1', madeOn: '2026-06-01' }];
    const silent = { ...subcontractor, id: 'b2', company: 'C社', informationHandled: '設計書' };
    const open = {
      ...settled,
      informationItems: [item, two],
      copies,
      emptyRegisters: [],
      subcontracts: [subcontractor, silent],
    };
    assert.deepEqual(figures(open), [1, 0, 1, 1, 0, 2, 1, 0]);
    const { params, rows } = balance(open);
    assert.deepEqual([params.subcontractorNames, rows], ['C社', ['i2', 'c1', 'b2']]);
    const over = { ...settled, handbacks: [{ ...handback, count: 12 }] };
    assert.deepEqual([figures(over), balance(over).params.overNames], [[0, 1, 0, 0, 0, 1, 0, 0], '資料']);
  });

  it('is open where a number is missing, and names what it is of', () => {
    const unclear = { ...settled, handbacks: [{ ...handback, count: null }] };
    const { verdict, situation, params, rows } = balance(unclear);
    assert.deepEqual(
      [verdict, situation, params.unclear, params.unclearNames, rows],
      ['undetermined', 'judged', 1, '資料', ['i1']],
    );
  });

  it('is zero with what was received and made, or where there was nothing from the start', () => {
    const copies = [{ id: 'c1', mediumId: 'M-1', informationItem: 'i1', madeOn: '2026-06-01' }];
    const erasures = [
      { id: 'e1', copy: 'c1', mediumId: 'M-1', count: 1, erasedOn: '2027-04-01', confirmedOn: '2027-04-05' },
    ];
    const { verdict, situation, rows } = balance({ ...settled, copies, erasures, emptyRegisters: [] });
    assert.deepEqual([verdict, situation, rows], ['satisfied', 'judged', ['i1', 'c1']]);
    const alone = [
      { ...settled, subcontracts: [], scope: false },
      { ...settled, informationItems: [], handbacks: [], ...declaredEmpty('informationItems', 'copies'), scope: true },
    ].map(
      ({ scope, ...given }) => reasonsOf('balanceNotZero', given as Rows, after, { scope: { subcontracts: scope } })[0],
    );
    assert.deepEqual(
      alone.map((reason) => [reason?.verdict, reason?.situation]),
      [
        ['satisfied', 'judged'],
        ['satisfied', 'judged'],
      ],
    );
    const nothing = declaredEmpty('informationItems', 'copies', 'subcontracts');
    const none = told('balanceNotZero', nothing, after);
    assert.notEqual(none.verdict, 'notSatisfied');
    const [only] = reasonsOf('balanceNotZero', nothing, after, { scope: { subcontracts: false } });
    assert.deepEqual(
      [only?.verdict, only?.situation, only?.params.register, only?.rows],
      ['satisfied', 'declaredEmpty', 'informationItems', []],
    );
  });

  it('can’t be told while a register says nothing, first of what was received', () => {
    const empty = balance({}, during);
    assert.deepEqual(
      [empty.verdict, empty.situation, empty.params.register],
      ['undetermined', 'emptyRegister', 'informationItems'],
    );
    const noCopies = { informationItems: [item], handbacks: [handback], subcontracts: [subcontractor] };
    assert.deepEqual([balance(noCopies, during).situation, balance(noCopies).situation], ['judged', 'emptyRegister']);
    assert.equal(balance(noCopies).params.register, 'copies');
    const contradicted = { ...declaredEmpty('informationItems'), handbacks: [handback] };
    assert.deepEqual([balance(contradicted).situation, balance(contradicted).rows], ['contradictedEmpty', ['h1']]);
  });
});

describe('8) the confirmation', () => {
  const confirmed = (rows: Rows, asOf = after) => told('notConfirmed', rows, asOf);
  const figures = (rows: Rows, asOf = after) => {
    const { count, total, confirmed: told, names, remaining, running } = confirmed(rows, asOf).params;
    return [count, total, told, names, remaining, running];
  };
  const unconfirmed = { ...handback, id: 'h2', confirmedOn: '' };

  it('is asked of each return and erasure once the work is over', () => {
    const both = {
      ...settled,
      handbacks: [
        { ...handback, count: 5 },
        { ...unconfirmed, count: 5 },
      ],
    };
    assert.deepEqual(figures(both), [1, 2, 1, '資料', 0, 0]);
    assert.deepEqual([confirmed(both).verdict, confirmed(both).rows], ['notSatisfied', ['h2']]);
    const early = { ...settled, handbacks: [{ ...unconfirmed, doneOn: '2027-03-01', count: 5 }] };
    assert.deepEqual(
      [confirmed(early, during).verdict, figures(early, during)],
      ['undetermined', [1, 1, 0, '資料', 0, 1]],
    );
    assert.deepEqual([confirmed(settled).verdict, figures(settled)], ['satisfied', [0, 1, 1, '', 0, 0]]);
    assert.deepEqual([confirmed(settled).situation, confirmed(settled).rows], ['judged', ['h1']]);
  });

  it('is not whole while something remains, or is not known to be gone', () => {
    const left = { ...settled, handbacks: [{ ...handback, count: 9 }] };
    assert.deepEqual([confirmed(left).verdict, figures(left)], ['undetermined', [0, 1, 1, '', 1, 0]]);
    const unclear = { ...settled, handbacks: [{ ...handback, count: null }] };
    assert.deepEqual([confirmed(unclear).verdict, figures(unclear)], ['undetermined', [0, 1, 1, '', 1, 0]]);
    const none = { ...settled, handbacks: [] };
    assert.deepEqual([confirmed(none).verdict, figures(none)], ['undetermined', [0, 0, 0, '', 1, 0]]);
  });

  it('of days that contradict each other or can’t be read is told by neither', () => {
    const erasure = { id: 'e1', informationItem: 'i1', mediumId: 'M-1', count: 10, erasedOn: '2027-04-01' };
    const reversed = { ...settled, handbacks: [], erasures: [{ ...erasure, confirmedOn: '2027-03-20' }] };
    const { verdict, situation, rows } = confirmed(reversed);
    assert.deepEqual([verdict, situation, rows], ['undetermined', 'contradictory', ['e1']]);
    assert.equal(confirmed(reversed).params.names, 'M-1');
    const unread = { ...settled, handbacks: [{ ...handback, confirmedOn: '2027-13-20' }] };
    assert.deepEqual([confirmed(unread).situation, confirmed(unread).params.count], ['notJudged', 0]);
    const both = {
      ...settled,
      handbacks: [{ ...handback, confirmedOn: '2027-13-20' }],
      erasures: [{ ...erasure, confirmedOn: '2027-03-20' }],
    };
    assert.equal(confirmed(both).situation, 'notJudged');
  });

  it('concerns nothing where there was nothing to return', () => {
    const [none] = reasonsOf('notConfirmed', declaredEmpty('informationItems', 'copies', 'subcontracts'), after, {
      scope: { subcontracts: false },
    });
    assert.deepEqual([none?.verdict, none?.situation, none?.rows], ['satisfied', 'noneConcerned', []]);
  });
});
