import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineRegister } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { meets, readConditions, writeConditions } from './row-conditions.ts';
import type { GridRow } from './row-drafts.ts';
import { rowsInOrder } from './row-order.ts';

const label = { ja: '', en: '' };
const declaration = defineRegister({
  ...{ name: 'samples', label, purpose: label, obligations: [], titleField: 'name', sameWhen: [], grid: true },
  fields: {
    name: { kind: 'text', label },
    kana: { kind: 'kana', label },
    count: { kind: 'integer', label },
    since: { kind: 'date', label, sense: 'from' },
    ends: { kind: 'until', label },
    at: { kind: 'instant', label, sense: 'happened' },
    isOn: { kind: 'boolean', label },
    state: { kind: 'choice', label, choices: { open: { ja: '未', en: 'open' }, done: { ja: '済', en: 'done' } } },
    kinds: { kind: 'choices', label, choices: { a: label, b: label, c: label } },
    place: { kind: 'reference', label, register: 'places' },
    version: { kind: 'code', label },
  },
});
const titles = { places: { p1: '東京', p2: 'ＡＢＣビル', p3: '青山' } };
const readings = { places: { p3: 'あおやま', p2: '' } };
const view: RegisterView = {
  declaration,
  entries: [],
  titles,
  readings,
  emptyReason: null,
  emptySaid: null,
  past: null,
};

const row = (id: string, data: GridRow['data'], texts: GridRow['texts'] = {}): GridRow => ({
  id,
  revision: 1,
  data,
  texts,
});
const inOrder = (rows: readonly GridRow[], field: string, isDescending = false): string =>
  rowsInOrder(rows, view, { field, isDescending })
    .rows.map(({ id }) => id)
    .join('');

/** Rows a, b, c … that hold these values of one field. */
const rowsOf = (field: string, ...values: GridRow['data'][string][]): readonly GridRow[] =>
  values.map((value, index) => row('abcdefgh'[index] ?? '', { [field]: value }));

describe('rows in order', () => {
  it('have people by their reading, whatever characters name them, and those without one by their name', () => {
    const people = [
      row('w', { name: '渡邉 健', kana: 'わたなべ けん' }),
      row('a', { name: '阿部 寛', kana: 'ｱﾍﾞ ﾋﾛｼ' }),
      row('t', { name: '髙橋 花子', kana: 'たかはし はなこ' }),
      row('s', { name: '佐藤 一', kana: 'サトウ ハジメ' }),
      row('k', { name: 'カトウ' }),
    ];
    assert.equal(inOrder(people, 'name'), 'akstw');
    assert.equal(inOrder(people, 'name', true), 'wtska');
  });

  it('have numbers, days, ends, moments, choices and numbered texts by what they mean', () => {
    assert.equal(inOrder(rowsOf('count', 10, 9, 100), 'count'), 'bac');
    assert.equal(inOrder(rowsOf('since', '2026-04-01', '2025-12-31', '2026-01-01'), 'since'), 'bca');
    assert.equal(inOrder(rowsOf('ends', 'unlimited', '2030-01-01', '2026-01-01'), 'ends'), 'cba');
    assert.equal(inOrder(rowsOf('at', '2026-04-01T09:00:00+09:00', '2026-04-01T00:30:00Z'), 'at'), 'ab');
    assert.equal(inOrder(rowsOf('isOn', true, false), 'isOn'), 'ba');
    assert.equal(inOrder(rowsOf('state', 'done', 'open'), 'state'), 'ba');
    assert.equal(inOrder(rowsOf('kinds', ['b'], ['a', 'c'], ['a']), 'kinds'), 'cba');
    assert.equal(inOrder(rowsOf('version', '1.10', '1.9', '1.2'), 'version'), 'cba');
    assert.equal(inOrder(rowsOf('place', 'p1', 'p2', 'p3'), 'place'), 'bca');
  });

  it('have what is empty behind what says something, and what can’t be read behind that, in both directions, and are counted', () => {
    const rows = [
      row('x', {}, { since: '来年' }),
      row('e', {}),
      row('b', { since: '2026-05-01' }),
      row('y', { since: 'いつか' }),
      row('a', { since: '2026-04-01' }),
    ];
    assert.equal(inOrder(rows, 'since'), 'abexy');
    assert.equal(inOrder(rows, 'since', true), 'baexy');
    const { empty, unreadable } = rowsInOrder(rows, view, { field: 'since', isDescending: false });
    assert.deepEqual([empty, unreadable], [1, 2]);
  });
});

describe('a filter of a column', () => {
  const shown = (rows: readonly GridRow[], where: string): string =>
    rows
      .filter((one) => meets(one, readConditions(where, declaration), view))
      .map(({ id }) => id)
      .join('');

  it('finds a text whatever its width, kana and old characters, in references by their title', () => {
    const rows = [row('a', { name: '髙橋', place: 'p2' }), row('b', { name: '高橋' }), row('c', {}, { name: 'ﾀｶﾊｼ' })];
    assert.equal(shown(rows, 'name:has:高橋'), 'ab');
    assert.equal(shown(rows, 'name:has:たかはし'), 'c');
    assert.equal(shown(rows, 'place:has:abc'), 'a');
  });

  it('takes spans of days and numbers with both ends, and no end as open; what is neither is not in them', () => {
    const days = [
      ...rowsOf('since', '2026-04-01', '2026-09-30', '2026-10-01', 'いつか'),
      row('x', {}, { since: '4月' }),
    ];
    assert.equal(shown(days, 'since:within:2026-04-01..2026-09-30'), 'ab');
    assert.equal(shown(days, 'since:within:2026-09-30..'), 'bc');
    assert.equal(shown(rowsOf('ends', 'unlimited', '2026-01-01'), 'ends:within:2027-01-01..'), 'a');
    assert.equal(shown(rowsOf('ends', 'unlimited', '2026-01-01'), 'ends:within:..2027-01-01'), 'b');
    // Half past midnight in Japan is a day later than in Greenwich.
    assert.equal(shown(rowsOf('at', '2026-03-31T15:30:00Z', '2026-03-31T14:30:00Z'), 'at:within:2026-04-01..'), 'a');
    assert.equal(shown(rowsOf('count', 0, 5, 10), 'count:within:0..5'), 'ab');
  });

  it('takes some of the choices, what is empty, and what is not', () => {
    const rows = [
      row('a', { state: 'open', isOn: true }),
      row('b', { state: 'done' }),
      row('c', {}, { state: '半分' }),
      row('d', {}),
    ];
    assert.equal(shown(rows, 'state:is:open,done'), 'ab');
    assert.equal(shown(rows, 'isOn:is:true'), 'a');
    assert.equal(shown(rows, 'state:empty'), 'd');
    assert.equal(shown(rows, 'state:filled'), 'abc');
    assert.equal(shown(rows, 'state:filled;isOn:empty'), 'bc');
    assert.equal(shown(rowsOf('kinds', ['a', 'b'], ['c'], []), 'kinds:is:b,c'), 'ab');
    assert.equal(shown(rowsOf('kinds', ['a'], []), 'kinds:empty'), 'b');
  });

  it('stands in the address as it is, and an address that means nothing narrows nothing', () => {
    for (const where of [
      { name: { kind: 'has', text: 'a;b:c,d 50% ..' } },
      { since: { kind: 'within', from: '', to: '2026-09-30' }, state: { kind: 'is', values: ['open', 'a,b'] } },
      { count: { kind: 'within', from: '-5', to: '1.5' }, kana: { kind: 'empty' }, version: { kind: 'filled' } },
    ] as const)
      assert.deepEqual(readConditions(writeConditions(where), declaration), where);
    for (const where of [
      '',
      ';;',
      'nobody:has:x',
      'toString:empty',
      'since:has:x',
      'since:within:..',
      'since:within:soon..',
      'name',
      'count:within:x..',
      'name:has:',
    ])
      assert.deepEqual(readConditions(where, declaration), {}, where);
    assert.deepEqual(readConditions('name:has:%E0%A4%A', declaration), { name: { kind: 'has', text: '%E0%A4%A' } });
  });
});
