import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { VerdictReason } from './assessment.ts';
import { factsOf } from './facts.ts';
import { periodVerdict } from './period-verdict.ts';
import type { DayVerdict } from './ribbon.ts';

const reason = (verdict: VerdictReason['verdict'], entryId: string): VerdictReason => ({
  rule: 'copiedWithoutPermission',
  verdict,
  situation: 'judged',
  dutyIds: ['7.copy'],
  params: {},
  rows: [{ register: 'copies', entryId }],
});
const facts = factsOf(stateWith({}), '2026-11-24');
type Told = readonly [from: string, to: string, verdict: DayVerdict, decidedBy?: string];

function of(to: string, ...stretches: readonly Told[]) {
  const told = periodVerdict(
    {
      dutyId: '7.copy',
      stretches: stretches.map(([from, last, verdict, row]) => ({
        from,
        to: last,
        verdict,
        reasons: row === undefined ? [] : [reason(verdict === 'notRecorded' ? 'undetermined' : verdict, row)],
      })),
    },
    to,
    facts,
  );
  const { word, last, brokenDays } = told;
  const breaches = told.breaches.map((one) => `${one.from} ${one.to} ${one.days} ${one.end}`);
  return { word, last, brokenDays, breaches, atWork: told.atWork.map(({ entryId }) => entryId) };
}
const nothing = { brokenDays: 0, breaches: [], atWork: [] };

describe('what the days of a period come to', () => {
  it('is not on record of none, and its worst of some; what is to be told outweighs what is not known', () => {
    assert.deepEqual(of('2026-06-30'), { ...nothing, word: 'notRecorded', last: 'notRecorded' });
    assert.deepEqual(of('2026-06-30', ['2026-06-01', '2026-06-30', 'satisfied']), {
      ...nothing,
      word: 'satisfied',
      last: 'satisfied',
    });
    const [recorded, kept] = [
      ['2026-06-01', '2026-06-10', 'notRecorded'],
      ['2026-06-11', '2026-06-30', 'satisfied'],
    ] as const;
    assert.equal(of('2026-06-30', recorded, kept).word, 'notRecorded');
    assert.equal(of('2026-06-30', recorded, ['2026-06-11', '2026-06-30', 'undetermined']).word, 'undetermined');
  });

  it('counts each breach with both its ends, and says how it ended', () => {
    const broken = ['2026-06-02', '2026-06-05', 'notSatisfied', 'c1'] as const;
    const kept = ['2026-06-06', '2026-06-20', 'satisfied', 'c2'] as const;
    assert.deepEqual(
      of('2026-06-30', ['2026-06-01', '2026-06-01', 'satisfied', 'c0'], broken, kept, [
        '2026-06-21',
        '2026-06-30',
        'notSatisfied',
        'c1',
      ]),
      {
        word: 'broken',
        last: 'notSatisfied',
        brokenDays: 14,
        breaches: ['2026-06-02 2026-06-05 4 mended', '2026-06-21 2026-06-30 10 open'],
        atWork: ['c0'],
      },
    );
    for (const next of ['undetermined', 'notRecorded'] as const)
      assert.deepEqual(of('2026-06-30', broken, ['2026-06-06', '2026-06-30', next]).breaches, [
        '2026-06-02 2026-06-05 4 unclear',
      ]);
  });

  it('goes to the last day alone, though the day after tells how a breach ended', () => {
    const broken = ['2026-06-02', '2026-06-30', 'notSatisfied'] as const;
    assert.deepEqual(of('2026-06-30', broken, ['2026-07-01', '2026-07-01', 'satisfied']).breaches, [
      '2026-06-02 2026-06-30 29 mended',
    ]);
    assert.deepEqual(of('2026-06-30', ['2026-06-02', '2026-07-01', 'notSatisfied']).breaches, [
      '2026-06-02 2026-06-30 29 open',
    ]);
    const after = of(
      '2026-06-30',
      ['2026-06-01', '2026-06-30', 'satisfied'],
      ['2026-07-01', '2026-07-01', 'notSatisfied', 'c9'],
    );
    assert.deepEqual(after, { ...nothing, word: 'satisfied', last: 'satisfied' });
    const onIt = of(
      '2026-06-30',
      ['2026-06-01', '2026-06-29', 'satisfied'],
      ['2026-06-30', '2026-07-01', 'notSatisfied', 'c9'],
    );
    assert.deepEqual(
      [onIt.breaches, onIt.last, onIt.atWork],
      [['2026-06-30 2026-06-30 1 open'], 'notSatisfied', ['c9']],
    );
  });

  it('tells of no breach of a weekend alone, unless it goes on', () => {
    // 6 and 7 June 2026 are a Saturday and a Sunday.
    const weekend = ['2026-06-06', '2026-06-07', 'notSatisfied'] as const;
    const kept = ['2026-06-08', '2026-06-30', 'satisfied'] as const;
    assert.deepEqual(of('2026-06-30', ['2026-06-01', '2026-06-05', 'satisfied'], weekend, kept), {
      ...nothing,
      word: 'satisfied',
      last: 'satisfied',
    });
    assert.deepEqual(of('2026-06-07', ['2026-06-01', '2026-06-05', 'satisfied'], weekend).breaches, [
      '2026-06-06 2026-06-07 2 open',
    ]);
    for (const open of ['undetermined', 'notRecorded'] as const)
      assert.equal(of('2026-06-30', ['2026-06-06', '2026-06-07', open], kept).word, open);
    const monday = ['2026-06-06', '2026-06-08', 'notSatisfied'] as const;
    assert.deepEqual(of('2026-06-30', monday, ['2026-06-09', '2026-06-30', 'satisfied']).breaches, [
      '2026-06-06 2026-06-08 3 mended',
    ]);
    const friday = ['2026-06-05', '2026-06-07', 'notSatisfied'] as const;
    assert.deepEqual(of('2026-06-30', friday, kept).breaches, ['2026-06-05 2026-06-07 3 mended']);
  });

  it('names what was at work on a day that is on record', () => {
    const unrecorded = ['2026-06-01', '2026-06-10', 'notRecorded', 'c1'] as const;
    assert.deepEqual(of('2026-06-30', unrecorded, ['2026-06-11', '2026-06-30', 'satisfied', 'c2']).atWork, ['c2']);
    assert.deepEqual(of('2026-06-30', ['2026-06-01', '2026-06-30', 'undetermined', 'c1']).atWork, []);
    assert.deepEqual(of('2026-06-30', unrecorded).atWork, []);
  });
});
