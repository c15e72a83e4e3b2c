import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DaySense, Field } from './declaration.ts';
import { readTypedCell } from './typed-cell.ts';

const label = { ja: '日', en: 'Day' };
const day = (sense: DaySense): Field => ({ kind: 'date', label, sense });
const read = (field: Field, text: string): unknown => readTypedCell(field, text, () => undefined, '2026-11-30').value;

describe('a day as it is typed', () => {
  it('may be spoken, in any width and numerals', () => {
    for (const [text, date] of [
      ['今日', '2026-11-30'],
      ['本日', '2026-11-30'],
      ['昨日', '2026-11-29'],
      ['一昨日', '2026-11-28'],
      ['明日', '2026-12-01'],
      ['あさって', '2026-12-02'],
      ['Today', '2026-11-30'],
      ['R8.4.1', '2026-04-01'],
      ['令和8年4月1日', '2026-04-01'],
      ['令和八年四月一日', '2026-04-01'],
      ['2026/4/1', '2026-04-01'],
    ] as const)
      assert.equal(read(day('happened'), text), date, text);
  });

  it('without a year is the last one of what happened, the next one of what is planned, else the nearest', () => {
    for (const text of ['4/1', '４／１', '4月1日', '四月一日', '4月1日（水）'])
      assert.equal(read(day('happened'), text), '2026-04-01', text);
    assert.equal(read(day('happened'), '12/1'), '2025-12-01');
    assert.equal(read(day('planned'), '4/1'), '2027-04-01');
    assert.equal(read(day('planned'), '11/30'), '2026-11-30');
    assert.equal(read(day('until'), '3/31'), '2027-03-31');
    assert.equal(read(day('from'), '10/1'), '2026-10-01');
    assert.equal(read(day('happened'), '2/29'), '2024-02-29');
  });

  it('is not made up where there is none', () => {
    for (const text of ['2/30', '13/1', '来月', '4月', '令和8年', '末日', '明日か明後日'])
      assert.equal(read(day('planned'), text), null, text);
  });

  it('may be that of a moment or an end, and no text is taken for one', () => {
    const moment: Field = { kind: 'instant', label, sense: 'happened' };
    assert.equal(read(moment, '今日 9:30'), '2026-11-30T09:30:00+09:00');
    assert.equal(read(moment, '11/24 14時05分'), '2026-11-24T14:05:00+09:00');
    assert.equal(read({ kind: 'until', label }, '3/31'), '2027-03-31');
    assert.equal(read({ kind: 'until', label }, '無期限'), 'unlimited');
    assert.equal(read({ kind: 'text', label }, '今日'), '今日');
    assert.equal(read({ kind: 'code', label }, '4/1'), '4/1');
  });
});
