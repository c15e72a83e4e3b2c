import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { closingState } from './closing-state.ts';
import { closingRowPath, closingRowText, lackTexts } from './lack-texts.ts';

const contract = {
  number: 'T-1',
  title: '試験',
  period: { from: '2026-04-01', to: '2027-03-31' },
  scope: {},
  settings: {},
  schedule: [
    { id: 'r1', from: '2026-04-01', to: '2026-09-30', dueOn: '2026-10-30' },
    { id: 'r2', from: '2026-10-01', to: '2027-03-31', dueOn: '2027-04-30' },
  ],
} as const;

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

const stateOf = (rows: Rows): ContractState => ({
  contract: contract as unknown as ContractState['contract'],
  registers: Object.fromEntries(
    Object.entries(rows).map(([register, list]) => [
      register,
      list.map(({ id, ...data }, index) => ({
        id: String(id ?? index),
        revision: 1,
        data,
        changedAt: '2026-11-01T00:00:00Z',
        changedBy: '',
      })),
    ]),
  ),
});

const end = { id: 'end', kind: 'completed', on: '2027-03-31', by: '髙橋' };
const takeOut = { id: 'takeOut', kind: 'takeOut', on: '2027-04-10', by: '髙橋', keepsTitle: false };

const ready: Rows = {
  closing: [end, takeOut],
  informationItems: [
    { id: 'i1', title: '設計書', count: 2 },
    { id: 'i2', title: '名簿', count: 1 },
  ],
  copies: [{ id: 'c1', mediumId: 'M-1' }],
  carriedInDevices: [
    { id: 'd1', device: 'PC-1' },
    { id: 'd2', device: '延長コード', hasStorage: false },
  ],
  handbacks: [{ id: 'h1', informationItem: 'i1', count: 2, doneOn: '2027-04-02', confirmedOn: '2027-04-05' }],
  erasures: [
    { id: 'e1', copy: 'c1', mediumId: 'M-1', proof: '第1号', erasedOn: '2027-04-02', confirmedOn: '2027-04-05' },
    { id: 'e2', device: 'd1', mediumId: 'S-1', proof: '第2号', erasedOn: '2027-04-02', confirmedOn: '2027-04-05' },
    {
      id: 'e3',
      informationItem: 'i2',
      mediumId: 'S-2',
      proof: '第3号',
      erasedOn: '2027-04-03',
      confirmedOn: '2027-04-05',
    },
  ],
  acts: [{ id: 'a1', actKind: 'confirmation', obligation: 8, on: '2027-04-05', means: 'mail' }],
  subcontracts: [
    { id: 'b1', company: 'みどり', informationHandled: '試験用データ', returnStatedOn: '2027-04-04' },
    { id: 'b2', company: 'そら', informationHandled: 'なし' },
  ],
  reports: [
    { id: 'R1', scheduleId: 'r1' },
    { id: 'R2', scheduleId: 'r2' },
  ],
};

const openOf = (rows: Rows, asOf = '2027-04-20'): string[] =>
  closingState(stateOf(rows), asOf).steps.flatMap(({ id, open }) =>
    open.map((row) => {
      const { ja, en } = closingRowText(row);
      assert.doesNotMatch(`${ja}${en}${closingRowPath(row)}`, /\{\w+\}|undefined/);
      return `${id}: ${row.lack} ${row.entryId}`.trim();
    }),
  );

/** The ready contract with some registers changed. */
const but = (rows: Rows): Rows => ({ ...ready, ...rows });

const without = (register: string, id: string): Rows =>
  but({ [register]: (ready[register] ?? []).filter((row) => row.id !== id) });

const changed = (register: string, id: string, data: JsonObject): Rows =>
  but({ [register]: (ready[register] ?? []).map((row) => (row.id === id ? { ...row, ...data } : row)) });

describe('closing a contract', () => {
  it('is ready when every item, copy and device is accounted for, proved and confirmed', () => {
    assert.deepEqual(openOf(ready), []);
    assert.ok(closingState(stateOf(ready), '2027-04-20').isReady);
  });

  const open: readonly (readonly [string, Rows, readonly string[]])[] = [
    ['an end that nobody recorded', but({ closing: [takeOut] }), ['end: endNotRecorded']],
    ['an end that is still to come', but({ closing: [{ ...end, on: '2027-05-01' }, takeOut] }), ['end: endAhead']],
    [
      'a cancellation without a reason',
      but({ closing: [{ ...end, kind: 'cancelled' }, takeOut] }),
      ['end: endNotRecorded'],
    ],
    ['an item not wholly returned', changed('handbacks', 'h1', { count: 1 }), ['balance: itemLeft i1']],
    ['more returned than received', changed('handbacks', 'h1', { count: 3 }), ['balance: itemOver i1']],
    [
      'an erasure of some of an item that doesn’t say how many',
      but({
        informationItems: [
          { id: 'i1', title: '設計書', count: 2 },
          { id: 'i2', title: '名簿', count: 10 },
        ],
      }),
      ['balance: itemUnclear i2'],
    ],
    ['a copy not erased', without('erasures', 'e1'), ['balance: copyLeft c1']],
    ['a device not erased', without('erasures', 'e2'), ['balance: deviceLeft d1']],
    ['a register empty without a word', but({ carriedInDevices: [] }), ['balance: registerUndeclared']],
    ['an erasure without proof', changed('erasures', 'e1', { proof: '' }), ['proofs: proofMissing e1']],
    ['a proof of another medium', changed('erasures', 'e1', { mediumId: 'M-2' }), ['proofs: mediumDiffers e1']],
    ['a handback not confirmed', changed('handbacks', 'h1', { confirmedOn: '' }), ['confirmations: notConfirmed h1']],
    ['no confirming act', but({ acts: [] }), ['confirmations: actMissing']],
    ['an act before the last erasure', changed('acts', 'a1', { on: '2027-04-02' }), ['confirmations: actMissing']],
    ['an act of another kind', changed('acts', 'a1', { actKind: 'receipt' }), ['confirmations: actMissing']],
    [
      'a subcontractor that stated nothing',
      changed('subcontracts', 'b1', { returnStatedOn: '' }),
      ['subcontracts: statementMissing b1'],
    ],
    [
      'a subcontractor that doesn’t say whether it handled anything',
      changed('subcontracts', 'b2', { informationHandled: '' }),
      ['subcontracts: statementMissing b2'],
    ],
    ['a proof that was not made', changed('erasures', 'e1', { proof: '未作成' }), ['proofs: proofMissing e1']],
    ['a report not submitted', without('reports', 'R2'), ['reports: reportNotSubmitted r2']],
    ['nothing taken out', but({ closing: [end] }), ['takeOut: takeOutNotRecorded']],
  ];
  for (const [name, rows, wanted] of open)
    it(`is held up by ${name}`, () => {
      assert.deepEqual(openOf(rows), wanted);
    });

  it('owes no report of a period that never began before a cancellation', () => {
    const cancelled = { ...end, kind: 'cancelled', on: '2026-09-15', reason: '発注者の都合' };
    const rows = { ...without('reports', 'R2'), closing: [cancelled, takeOut] };
    assert.deepEqual(openOf(rows), []);
  });

  it('takes a declared empty register for what it says', () => {
    const none = { reason: '受領なし', on: '2027-04-01', by: '髙橋' };
    const rows: Rows = {
      closing: [end, takeOut],
      reports: ready.reports ?? [],
      emptyRegisters: ['informationItems', 'copies', 'carriedInDevices'].map((id) => ({ id, ...none })),
    };
    assert.deepEqual(openOf(rows), []);
  });

  it('has been held up in every way that has words', () => {
    const seen = new Set(open.flatMap(([, , wanted]) => wanted.map((line) => line.split(' ')[1])));
    assert.deepEqual([...seen].sort(), Object.keys(lackTexts).sort());
  });
});
