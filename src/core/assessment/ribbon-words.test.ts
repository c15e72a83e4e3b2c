import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Breach, PeriodVerdict } from './period-verdict.ts';
import { breachesWords, breachWords, overInPeriod, periodWords, stretchWords } from './ribbon-words.ts';

const breach = (change: Partial<Breach> = {}): Breach => ({
  from: '2026-04-10',
  to: '2026-06-30',
  days: 82,
  end: 'mended',
  ended: null,
  reasons: [],
  ...change,
});
const period = (word: PeriodVerdict['word'], ...breaches: readonly Breach[]): PeriodVerdict => ({
  dutyId: '4.people',
  ribbon: { dutyId: '4.people', stretches: [] },
  word,
  last: 'satisfied',
  breaches,
  brokenDays: breaches.reduce((sum, { days }) => sum + days, 0),
  atWork: [],
});

describe('a stretch of days', () => {
  it('is told with its first and last day and its length, a single day by itself', () => {
    const of = (from: string, to: string) => stretchWords({ from, to, verdict: 'notSatisfied' });
    assert.deepEqual(of('2026-04-10', '2026-06-30'), {
      ja: '4/10–6/30 満たしていない（82日）',
      en: '10 Apr – 30 Jun not satisfied (82 days)',
    });
    assert.deepEqual(of('2026-04-10', '2026-04-10'), {
      ja: '4/10 満たしていない（1日）',
      en: '10 Apr not satisfied (1 day)',
    });
    const words = (['satisfied', 'undetermined', 'notRecorded'] as const).map((verdict) => {
      const { ja, en } = stretchWords({ from: '2026-04-10', to: '2026-04-10', verdict });
      return [ja, en];
    });
    assert.deepEqual(words, [
      ['4/10 満たしている（1日）', '10 Apr satisfied (1 day)'],
      ['4/10 判定できない（1日）', '10 Apr undetermined (1 day)'],
      ['4/10 記録なし（1日）', '10 Apr not recorded (1 day)'],
    ]);
  });
});

describe('a breach', () => {
  const told = (change: Partial<Breach>) => breachWords(breach(change)).ja;

  it('is told with how it ended: mended or unclear from the next day on, or going on', () => {
    assert.equal(told({}), '4/10–6/30 満たしていない（82日）。7/1に是正した。');
    assert.equal(told({ end: 'unclear' }), '4/10–6/30 満たしていない（82日）。7/1からは判定できない。');
    assert.equal(told({ end: 'open' }), '4/10–6/30 満たしていない（82日）。6/30現在、続いている。');
  });

  it('is told with what came to its end, of one day without the next', () => {
    assert.match(told({ ended: { register: 'cloudServices', entryId: 'c' } }), /7\/1に利用を終えた/);
    assert.doesNotMatch(told({ ended: { register: 'disclosures', entryId: 'd' } }), /7\/1/);
    assert.match(told({ ended: { register: 'servers', entryId: 's' } }), /7\/1に是正した/);
  });
});

describe('the breaches of a duty', () => {
  const some = (count: number) =>
    breachesWords({ breaches: Array.from({ length: count }, () => breach({ days: 1 })) }).map(({ ja, en }) => [ja, en]);

  it('are told one by one up to five, and counted from there on', () => {
    assert.deepEqual(
      [0, 1, 5, 6, 7].map((count) => some(count).length),
      [0, 1, 5, 6, 6],
    );
    assert.deepEqual(some(6).at(-1), ['ほかに1回（計1日）。', '1 more (1 day in all).']);
    assert.deepEqual(some(7).at(-1), ['ほかに2回（計2日）。', '2 more (2 days in all).']);
  });
});

describe('the whole period of a duty', () => {
  it('is kept, not to be judged, in parts not on record, or broken once or more often', () => {
    const told = (...given: Parameters<typeof period>) => periodWords(period(...given)).ja;
    assert.equal(told('satisfied'), '期間を通して満たしている。');
    assert.equal(told('undetermined'), '判定できない日がある。');
    assert.equal(told('notRecorded'), '記録のない日がある。');
    assert.equal(told('undetermined', breach()), '判定できない日がある。');
    assert.equal(told('broken', breach()), breachWords(breach()).ja);
    assert.equal(told('broken', breach(), breach({ days: 3 })), '満たしていない期間が2回（計85日）ある。');
  });
});

describe('what was broken in a period and is over', () => {
  const open = breach({ end: 'open', days: 500 });

  it('is nothing where nothing was, or all of it goes on', () => {
    assert.equal(overInPeriod([]), null);
    assert.equal(overInPeriod([period('satisfied'), period('broken', open)]), null);
  });

  it('is the one breach that is over, beside others that go on', () => {
    assert.deepEqual(overInPeriod([period('broken', open), period('broken', breach(), open)]), breachWords(breach()));
  });

  it('is counted over all duties', () => {
    const over = overInPeriod([
      period('broken', breach(), open),
      period('broken', breach({ days: 3 }), breach({ days: 1 })),
    ]);
    assert.equal(over?.ja, '満たしていない期間が3回（計86日）あり、終わっている。');
    assert.equal(over?.en, 'Not satisfied 3 times (86 days in all); over.');
  });
});
