import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { VerdictReason } from './assessment.ts';
import { endedBefore, endedUse } from './ended-use.ts';
import { factsOf } from './facts.ts';
import { periodDraft } from './period-draft.ts';
import { periodVerdict } from './period-verdict.ts';
import type { DayVerdict } from './ribbon.ts';

const reason = (verdict: VerdictReason['verdict'], more: Partial<VerdictReason> = {}): VerdictReason => ({
  rule: 'personNotPresented',
  verdict,
  situation: 'judged',
  dutyIds: ['4.people'],
  params: { total: 2, count: 1, names: '山田' },
  rows: [{ register: 'people', entryId: 'p1' }],
  ...more,
});
const sentence = {
  satisfied: '従事者2名全員の所属、専門性、実績及び国籍を担当職員に提示しています。',
  notSatisfied: '担当職員に提示していない従事者が1名います（山田）。',
};
const facts = factsOf(stateWith({}), '2026-11-24');

function drafted(
  reasons: readonly VerdictReason[],
  ...days: readonly (readonly [from: string, to: string, verdict: DayVerdict])[]
) {
  const stretches = days.map(([from, to, verdict]) => ({
    from,
    to,
    verdict,
    reasons: verdict === 'notSatisfied' ? [reason('notSatisfied')] : [],
  }));
  const period = periodVerdict({ dutyId: '4.people', stretches }, '2026-06-30', facts);
  const [first] = reasons;
  const assessed = { applicable: true, verdict: first?.verdict ?? 'undetermined', reasons, atWork: [] } as const;
  const draft = periodDraft(assessed, period, false);
  return draft === null ? null : [draft.status, draft.text.ja, draft.figures.map(({ rows }) => rows.length).join()];
}
const kept = ['2026-06-11', '2026-06-30', 'satisfied'] as const;

describe('the draft of a whole period', () => {
  it('is that of what stands where nothing was broken', () => {
    assert.deepEqual(drafted([reason('satisfied')], ['2026-06-01', '2026-06-30', 'satisfied']), [
      'implemented',
      sentence.satisfied,
      '1',
    ]);
    assert.equal(drafted([], ['2026-06-01', '2026-06-30', 'satisfied']), null);
  });

  it('is told in both languages', () => {
    const broken = {
      from: '2026-06-01',
      to: '2026-06-10',
      verdict: 'notSatisfied',
      reasons: [reason('notSatisfied')],
    } as const;
    const after = { from: '2026-06-11', to: '2026-06-30', verdict: 'satisfied', reasons: [] } as const;
    const period = periodVerdict({ dutyId: '4.people', stretches: [broken, after] }, '2026-06-30', facts);
    const assessed = { applicable: true, verdict: 'satisfied', reasons: [reason('satisfied')], atWork: [] } as const;
    const en = periodDraft(assessed, period, false)?.text.en ?? '';
    assert.match(
      en,
      /^Affiliation, .* have been presented\. In the period: 1 Jun – 10 Jun not satisfied \(10 days\); mended on 11 Jun\.$/,
    );
    const alone = periodDraft({ ...assessed, reasons: [] }, period, false)?.text.en ?? '';
    assert.match(alone, /^In the period: /);
  });

  it('leaves out what was over before the period', () => {
    const over = reason('notSatisfied', { ofDay: 'satisfied' });
    assert.equal(drafted([over], ['2026-06-01', '2026-06-30', 'satisfied']), null);
  });

  it('tells the days that were broken, and proposes nothing but 未実施 while it goes on', () => {
    const mended = drafted([reason('satisfied')], ['2026-06-01', '2026-06-10', 'notSatisfied'], kept);
    assert.deepEqual(mended?.[0], null);
    assert.equal(mended?.[1], `${sentence.satisfied}対象期間中、6/1–6/10 満たしていない（10日）。6/11に是正した。`);
    assert.equal(mended?.[2], '1,1');
    const goesOn = drafted([reason('notSatisfied')], ['2026-06-21', '2026-06-30', 'notSatisfied']);
    assert.deepEqual(
      [goesOn?.[0], String(goesOn?.[1]).startsWith(`${sentence.notSatisfied}対象期間中、6/21–6/30`)],
      ['notImplemented', true],
    );
    const alone = drafted([], ['2026-06-01', '2026-06-10', 'notSatisfied'], kept);
    assert.match(String(alone?.[1]), /^対象期間中、6\/1/);
  });
});

describe('what came to its end', () => {
  const rows = {
    cloudServices: [{ id: 'v1', usedTo: '2026-06-10' }],
    incidents: [{ id: 'n1', firstReportAt: '2026-06-10T16:00:00Z' }],
    copies: [{ id: 'c1', workEndedOn: '2026-06-10' }],
  };
  const given = factsOf(stateWith(rows), '2026-11-24');
  const of = (register: string, entryId: string) => [reason('notSatisfied', { rows: [{ register, entryId }] })];

  it('is a use whose last day it was, in Japan, of what has one', () => {
    const ended = (register: string, id: string, day: string) =>
      endedUse(of(register, id), day, given)?.entryId ?? null;
    assert.deepEqual(
      [ended('cloudServices', 'v1', '2026-06-10'), ended('cloudServices', 'v1', '2026-06-11')],
      ['v1', null],
    );
    assert.deepEqual([ended('incidents', 'n1', '2026-06-11'), ended('incidents', 'n1', '2026-06-10')], ['n1', null]);
    assert.deepEqual([ended('copies', 'c1', '2026-06-10'), ended('cloudServices', 'gone', '2026-06-10')], [null, null]);
    const both = [
      reason('notSatisfied', {
        rows: [
          { register: 'copies', entryId: 'c1' },
          { register: 'cloudServices', entryId: 'v1' },
        ],
      }),
    ];
    assert.equal(endedUse(both, '2026-06-10', given)?.entryId, 'v1');
  });

  it('before a day is no matter of what is told from then on, but for an incident', () => {
    const before = (register: string, entryId: string, day: string) => endedBefore({ register, entryId }, day, given);
    assert.deepEqual(
      [before('cloudServices', 'v1', '2026-06-11'), before('cloudServices', 'v1', '2026-06-10')],
      [true, false],
    );
    assert.deepEqual(
      [
        before('incidents', 'n1', '2026-07-01'),
        before('copies', 'c1', '2026-07-01'),
        before('cloudServices', 'gone', '2026-07-01'),
      ],
      [false, false, false],
    );
    const open = factsOf(stateWith({ cloudServices: [{ id: 'v1' }] }), '2026-11-24');
    assert.equal(endedBefore({ register: 'cloudServices', entryId: 'v1' }, '2026-07-01', open), false);
  });
});
