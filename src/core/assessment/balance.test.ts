import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { balanceOf, isCopyLeft, leftOf } from './balance.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const factsWith = (rows: Rows) => judgedFacts(factsOf(stateWith(rows), '2027-04-10'));
const item = { id: 'i1', title: '資料', receivedOn: '2026-05-01', count: 1 };
const copy = { id: 'c1', mediumId: 'M-1', informationItem: 'i1', madeOn: '2026-05-02' };
const erasure = (change: JsonObject) => ({ mediumId: 'M-1', erasedOn: '2027-04-01', ...change });
const subcontract = { id: 'b1', company: 'B社', tier: 1, from: '2026-05-01', informationHandled: '名簿' };

describe('what is left of a single thing', () => {
  const left = (...erasures: readonly JsonObject[]) => {
    const facts = factsWith({ informationItems: [item], erasures });
    const [row] = facts.rows('informationItems');
    assert.ok(row);
    return leftOf(row, facts);
  };

  it('is nothing after an erasure of it alone, and not known after one of a copy or a device too', () => {
    assert.equal(left(), 1);
    assert.equal(left(erasure({ informationItem: 'i1' })), 0);
    assert.equal(left(erasure({ informationItem: 'i1', copy: 'c1' })), null);
    assert.equal(left(erasure({ informationItem: 'i1', device: 'd1' })), null);
    assert.equal(left(erasure({ informationItem: 'i1', device: 'd1', count: 1 })), 0);
  });
});

describe('a copy', () => {
  it('is gone by one erasure that is told wholly, whatever is not known of another', () => {
    const isLeft = (...erasures: readonly JsonObject[]) => {
      const facts = factsWith({ copies: [copy], erasures });
      const [row] = facts.rows('copies');
      assert.ok(row);
      return isCopyLeft(row, facts);
    };
    const [whole, untold] = [erasure({ copy: 'c1' }), erasure({ copy: 'c1', erasedOn: '' })];
    assert.deepEqual([isLeft(), isLeft(whole), isLeft(untold), isLeft(whole, untold)], [true, false, null, false]);
  });
});

describe('what can’t be told of the balance', () => {
  const unclear = (rows: Rows) => {
    const { copies, subcontractors, unclear: open } = balanceOf(factsWith(rows));
    return [copies, subcontractors, open].map((all) => all.map(({ id }) => id).join());
  };

  it('is a copy that can’t be read, be it erased', () => {
    const copies = [{ ...copy, permittedUntil: '来年' }];
    assert.deepEqual(unclear({ copies, erasures: [erasure({ copy: 'c1' })] }), ['', '', 'c1']);
    assert.deepEqual(unclear({ copies: [copy], erasures: [erasure({ copy: 'c1' })] }), ['', '', '']);
  });

  it('is a subcontractor’s row that can’t be read, unless it surely owes its statement', () => {
    const of = (change: JsonObject) => unclear({ subcontracts: [{ ...subcontract, ...change }] });
    const unread = { tier: '一次' };
    assert.deepEqual(of({}), ['', 'b1', '']);
    assert.deepEqual(of(unread), ['', 'b1', '']);
    assert.deepEqual(of({ ...unread, informationHandled: 'なし' }), ['', '', 'b1']);
    assert.deepEqual(of({ informationHandled: 'なし' }), ['', '', '']);
    assert.deepEqual(of({ informationHandled: '' }), ['', '', 'b1']);
  });
});
