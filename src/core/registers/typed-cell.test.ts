import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DaySense, Field } from './declaration.ts';
import { readTypedCell } from './typed-cell.ts';

const label = { ja: '日', en: 'Day' };
const day = (sense: DaySense): Field => ({ kind: 'date', label, sense });
/** Half past three in the afternoon in Japan. */
const present = { today: '2026-11-30', now: '2026-11-30T06:30:20.000Z' };
const read = (field: Field, text: string): unknown => readTypedCell(field, text, () => undefined, present).value;

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

  it('may be counted from today, or be the end of a month or of the fiscal year', () => {
    for (const [text, date] of [
      ['今', '2026-11-30'],
      ['三日前', '2026-11-27'],
      ['１０日後', '2026-12-10'],
      ['2週間後', '2026-12-14'],
      ['今月末', '2026-11-30'],
      ['来月末', '2026-12-31'],
      ['先月末', '2026-10-31'],
      ['年度末', '2027-03-31'],
    ] as const)
      assert.equal(read({ kind: 'until', label }, text), date, text);
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

describe('a moment as it is typed', () => {
  const of = (sense: DaySense): Field => ({ kind: 'instant', label, sense });

  it('may be now, or so long ago', () => {
    for (const [text, moment] of [
      ['今', '2026-11-30T15:30'],
      ['ただいま', '2026-11-30T15:30'],
      ['1時間前', '2026-11-30T14:30'],
      ['３０分前', '2026-11-30T15:00'],
      ['一時間半前', '2026-11-30T14:00'],
      ['16時間前', '2026-11-29T23:30'],
    ] as const)
      assert.equal(read(of('happened'), text), `${moment}:00+09:00`, text);
    assert.equal(read(of('planned'), '2時間後'), '2026-11-30T17:30:00+09:00');
  });

  it('may have any clock behind any day', () => {
    for (const [text, moment] of [
      ['今日 9:30', '2026-11-30T09:30'],
      ['昨日の午後3時', '2026-11-29T15:00'],
      ['昨日 午後 3時5分', '2026-11-29T15:05'],
      ['一昨日15時半', '2026-11-28T15:30'],
      ['11/24 9時', '2026-11-24T09:00'],
      ['11月24日14時05分', '2026-11-24T14:05'],
      ['R8.11.24 午前0時10分', '2026-11-24T00:10'],
      ['令和八年十一月二十四日 十五時三十分', '2026-11-24T15:30'],
      ['2026/11/24 3:05 PM', '2026-11-24T15:05'],
      ['2026年11月24日（火）９：３０', '2026-11-24T09:30'],
      ['昨日 正午', '2026-11-29T12:00'],
      ['今日 午後12時', '2026-11-30T12:00'],
    ] as const)
      assert.equal(read(of('happened'), text), `${moment}:00+09:00`, text);
  });

  it('without a day is today, or yesterday where it must have been and today has not come to it', () => {
    assert.equal(read(of('happened'), '9:30'), '2026-11-30T09:30:00+09:00');
    assert.equal(read(of('happened'), '23時40分'), '2026-11-29T23:40:00+09:00');
    assert.equal(read(of('planned'), '9時'), '2026-12-01T09:00:00+09:00');
    assert.equal(read(of('from'), '23時'), '2026-11-30T23:00:00+09:00');
  });

  it('is not made up where a part of it is missing', () => {
    for (const text of [
      '昨日',
      '15時ごろ',
      '25時',
      '午後15時',
      '9:75',
      '来月 9:00',
      '2/30 9:00',
      '前',
      '半前の',
      '夕方',
    ])
      assert.equal(read(of('happened'), text), null, text);
  });
});
