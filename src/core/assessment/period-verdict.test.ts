import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedContract, judgedDuty, judgedRows, type Rows } from '../../../test/support/judged-contract.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { PeriodVerdict } from './period-verdict.ts';
import { assessPeriod } from './period-verdicts.ts';
import { breachesWords, periodWords } from './ribbon-words.ts';

const half = { from: '2026-04-01', to: '2026-09-30' };

/** A duty's period as told on a day after it. */
function periodOf(dutyId: string, rows: Rows, period = half, today = '2026-12-01'): PeriodVerdict {
  const state = { contract: judgedContract(), registers: judgedRows(rows) };
  const verdict = assessPeriod(meti2023, state, period, today).verdicts.get(dutyId);
  assert.ok(verdict, dutyId);
  return verdict;
}

const breaches = (verdict: PeriodVerdict) =>
  verdict.breaches.map(({ from, to, days, end }) => [from, to, days, end].join(' '));

const permission = {
  id: 'a1',
  title: '許可',
  actKind: 'permission',
  on: '2026-04-02',
  official: '山本',
  means: 'mail',
};
const copy = {
  id: 'c1',
  mediumId: 'M-1',
  madeAt: 'outside',
  madeOn: '2026-04-10',
  permission: 'a1',
  permittedUntil: '2026-05-31',
  workEndedOn: '2026-10-01',
};
const erased = (on: string) => ({ copy: 'c1', method: 'purge', mediumId: 'M-1', erasedOn: on, by: '髙橋' });

describe('what a period comes to', () => {
  it('counts a copy that outlived its permission from the day after it to the day before it was erased', () => {
    const rows = { acts: [permission], copies: [copy], erasures: [erased('2026-10-01')] };
    const told = periodOf('7.copy', rows);
    assert.deepEqual(breaches(told), ['2026-06-01 2026-09-30 122 mended']);
    assert.deepEqual(
      breachesWords(told).map(({ ja }) => ja),
      ['6/1–9/30 満たしていない（122日）。10/1に是正した。'],
    );
    const next = periodOf('7.copy', rows, { from: '2026-10-01', to: '2027-03-31' });
    assert.deepEqual([next.word, breaches(next)], ['satisfied', []], 'the next report repeats nothing of it');
    const dayAfter = periodOf('7.copy', { ...rows, erasures: [erased('2026-10-02')] });
    assert.deepEqual(breaches(dayAfter), ['2026-06-01 2026-09-30 122 open'], 'it was there when the period ended');
  });

  it('tells a breach that goes on as one, up to the last day of which anything can be told', () => {
    const rows = { acts: [permission], copies: [copy] };
    assert.deepEqual(breaches(periodOf('7.copy', rows)), ['2026-06-01 2026-09-30 122 open']);
    const soFar = periodOf('7.copy', rows, half, '2026-06-20');
    assert.deepEqual(breaches(soFar), ['2026-06-01 2026-06-20 20 open']);
    assert.equal(periodWords(soFar).ja, '6/1–6/20 満たしていない（20日）。6/20現在、続いている。');
  });

  it('counts the days beyond a year without the yearly scan, which one late scan does not fill', () => {
    const site = { id: 's1', url: 'https://www.example.go.jp/', opensOn: '2024-06-01' };
    const scan = (heldOn: string) => ({ title: '診断', diagnosisKind: 'platform', site: 's1', heldOn });
    const told = periodOf('15.8.scan', {
      sites: [site],
      diagnoses: [scan('2024-05-20'), scan('2025-06-10'), scan('2026-09-15')],
      findings: [],
    });
    assert.deepEqual(breaches(told), ['2026-06-11 2026-09-14 96 mended']);
  });

  it('counts the days of a finding after its due day until it was closed', () => {
    const finding = {
      title: '指摘',
      foundBy: 'audit',
      foundOn: '2026-03-02',
      dueOn: '2026-04-15',
      closedOn: '2026-09-15',
    };
    assert.deepEqual(breaches(periodOf('3.fix', { findings: [finding] })), ['2026-04-16 2026-09-14 152 mended']);
  });

  it('ends a breach with the use that it was about, and says so', () => {
    const service = {
      id: 's1',
      service: '保管庫',
      serviceKind: 'contracted',
      usedFrom: '2026-04-10',
      usedTo: '2026-06-30',
    };
    const told = periodOf('14.approve', { cloudServices: [service] });
    assert.deepEqual(breaches(told), ['2026-04-10 2026-06-30 82 lapsed']);
    assert.deepEqual(
      breachesWords(told).map(({ ja, en }) => [ja, en]),
      [
        [
          '4/10–6/30 満たしていない（82日）。7/1に利用を終えた。',
          '10 Apr – 30 Jun not satisfied (82 days); the use had ended by 1 Jul.',
        ],
      ],
    );
    const next = periodOf('14.approve', { cloudServices: [service] }, { from: '2026-10-01', to: '2027-03-31' });
    assert.deepEqual(next.breaches, []);
  });

  it('keeps a gap that one late act closed as long as it was', () => {
    const service = { id: 's1', service: '保管庫', serviceKind: 'contracted', usedFrom: '2026-04-10', approval: 'a1' };
    const approval = { ...permission, actKind: 'approval', obligation: 14, on: '2026-05-20' };
    const approved = periodOf('14.approve', { cloudServices: [service], acts: [approval] });
    assert.deepEqual(breaches(approved), ['2026-04-10 2026-05-19 40 mended']);
    const lapsing = { ...approval, validUntil: '2026-08-31' };
    assert.deepEqual(breaches(periodOf('14.approve', { cloudServices: [service], acts: [lapsing] })), [
      '2026-04-10 2026-05-19 40 mended',
      '2026-09-01 2026-09-30 30 open',
    ]);
    const other = { ...approval, obligation: 9 };
    assert.deepEqual(breaches(periodOf('14.approve', { cloudServices: [service], acts: [other] })), [
      '2026-04-10 2026-09-30 174 open',
    ]);
  });

  it('breaks the one day of a disclosure, a Saturday too, and tells of it for ever', () => {
    const disclosure = {
      to: '協力会社',
      what: '設計書',
      disclosedOn: '2026-07-04',
      handlingAssured: true,
      cautions: '複製禁止',
    };
    assert.deepEqual(breaches(periodOf('9.provide', { disclosures: [disclosure] })), [
      '2026-07-04 2026-07-04 1 lapsed',
    ]);
    assert.equal(judgedDuty('9.provide', { disclosures: [disclosure] }, '2026-12-01').verdict, 'notSatisfied');
  });

  it('folds what lasted no working day, and nothing that lasted one', () => {
    const from = (madeOn: string, on: string) => ({
      acts: [permission],
      copies: [{ ...copy, permittedUntil: madeOn }],
      erasures: [erased(on)],
    });
    // 2026-06-05 is a Friday.
    assert.deepEqual(breaches(periodOf('7.copy', from('2026-06-05', '2026-06-08'))), []);
    assert.deepEqual(breaches(periodOf('7.copy', from('2026-06-05', '2026-06-09'))), [
      '2026-06-06 2026-06-08 3 mended',
    ]);
    assert.deepEqual(breaches(periodOf('7.copy', from('2026-06-04', '2026-06-06'))), [
      '2026-06-05 2026-06-05 1 mended',
    ]);
    assert.deepEqual(breaches(periodOf('7.copy', from('2026-06-06', '2026-06-09'))), [
      '2026-06-07 2026-06-08 2 mended',
    ]);
    const used = { service: '保管庫', serviceKind: 'contracted', usedFrom: '2026-06-06', usedTo: '2026-06-07' };
    assert.deepEqual(periodOf('14.approve', { cloudServices: [used] }).breaches, []);
  });

  it('tells five breaches of a duty, and counts the others', () => {
    const copies = ['04', '05', '06', '07', '08', '09'].map((month, index) => ({
      ...copy,
      id: `c${index}`,
      madeOn: `2026-${month}-01`,
      permission: 'a1',
      permittedUntil: `2026-${month}-10`,
    }));
    const erasures = copies.map(({ id, madeOn }) => ({ ...erased(`${madeOn.slice(0, 8)}15`), copy: id }));
    const words = breachesWords(periodOf('7.copy', { acts: [{ ...permission, on: '2026-04-01' }], copies, erasures }));
    assert.equal(words.length, 6);
    assert.equal(words.at(-1)?.ja, 'ほかに1回（計4日）。');
  });
});

describe('days before anything was told', () => {
  const control = { family: 'access', what: '多要素認証' };

  it('are no breach: a row that names no day tells of the days since it was typed', () => {
    const told = periodOf('2.b', { controls: [{ ...control, toldAt: '2026-08-20T01:00:00Z' }] });
    assert.deepEqual(breaches(told), ['2026-08-20 2026-09-30 42 open']);
    const later = periodOf('2.b', { controls: [{ ...control, toldAt: '2026-11-01T01:00:00Z' }] });
    assert.deepEqual([later.word, later.breaches], ['notRecorded', []]);
    const kept = periodOf('2.b', { controls: [{ ...control, evidence: '設定書', toldAt: '2026-11-01T01:00:00Z' }] });
    assert.deepEqual([kept.word, kept.atWork], ['notRecorded', []]);
  });

  it('are those before the earliest day that a row names, be it typed months later', () => {
    const person = { id: 'p1', name: '佐藤', startedOn: '2026-06-01', toldAt: '2026-11-01T01:00:00Z' };
    const training = { id: 't1', title: '教育', heldOn: '2026-06-22', subjects: ['malware'] };
    const attendance = { training: 't1', person: 'p1' };
    const told = periodOf('10.edu', { people: [person], trainings: [training], attendances: [attendance] });
    assert.equal(told.breaches[0]?.from, '2026-06-01');
  });

  it('stay unknown though another row of the duty was told before, and neither hide nor make a breach', () => {
    const rows = {
      controls: [
        { ...control, evidence: '設定書', toldAt: '2026-03-01T01:00:00Z' },
        { ...control, what: '棚卸し', toldAt: '2026-07-01T01:00:00Z' },
      ],
    };
    assert.deepEqual(breaches(periodOf('2.b', rows)), ['2026-07-01 2026-09-30 92 open']);
  });
});
