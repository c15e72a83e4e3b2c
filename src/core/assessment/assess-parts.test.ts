import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import { withDuties } from '../../../test/support/part-of-catalogue.ts';
import type { JsonObject } from '../kernel/json.ts';
import { assess } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { draftOf } from './draft.ts';
import type { PeriodVerdict } from './period-verdict.ts';
import { assessPeriod } from './period-verdicts.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const copy = { id: 'c1', mediumId: 'M-1', madeAt: 'outside', madeOn: '2026-05-10' };
const permission = { id: 'a1', title: '許可', actKind: 'permission', on: '2026-05-01', obligation: 7 };

describe('a matter of the form', () => {
  const row = (claims: readonly JsonObject[], rowOverrides: readonly JsonObject[] = []) => {
    const catalogue = withDuties((id) => ['7.copy', '7.erase'].includes(id));
    const [obligation] = assess(catalogue, stateWith({ claims, rowOverrides }), '2026-11-24').obligations;
    assert.ok(obligation);
    return [obligation.status, obligation.overridden, obligation.answered];
  };
  const claim = (id: string, status = 'implemented') => ({ id, status });
  const override = [{ id: '7', status: 'notApplicable', reason: '協議の上' }];

  it('counts its answers, and has a word once all are given, which may be overridden then', () => {
    assert.deepEqual(row([]), [null, false, 0]);
    assert.deepEqual(row([claim('7.copy'), { id: '7.erase' }]), [null, false, 1]);
    assert.deepEqual(row([claim('7.copy')], override), [null, false, 1]);
    assert.deepEqual(row([claim('7.copy'), claim('7.erase')]), ['implemented', false, 2]);
    assert.deepEqual(row([claim('7.copy'), claim('7.erase')], override), ['notApplicable', true, 2]);
  });
});

describe('an answer against what is on record', () => {
  const period = { from: '2026-05-01', to: '2026-05-31' };
  const of = (status: string, rows: Rows, withPeriod = false, span = period) => {
    const catalogue = withDuties((id) => id === '7.copy');
    const state = stateWith({ ...rows, claims: [{ id: '7.copy', status }] });
    const told = withPeriod ? assessPeriod(catalogue, state, span, '2026-11-24') : undefined;
    const [duty] = assess(catalogue, state, withPeriod ? span.to : '2026-11-24', told).obligations.flatMap(
      ({ duties }) => duties,
    );
    assert.ok(duty);
    return [duty.contradicted, duty.atWork.map(({ entryId }) => entryId).join()];
  };
  const broken = { copies: [copy] };
  const kept = { copies: [{ ...copy, permission: 'a1' }], acts: [permission] };

  it('is contradicted where 実施 is said of a breach, or 該当なし of what is at work', () => {
    assert.deepEqual(of('implemented', broken), [true, 'c1']);
    assert.deepEqual(of('implemented', kept), [false, 'c1']);
    assert.deepEqual(of('notApplicable', kept), [true, 'c1']);
    assert.deepEqual(of('notApplicable', {}), [false, '']);
    assert.deepEqual(of('notImplemented', broken), [false, 'c1']);
  });

  it('is held against the whole period where there is one', () => {
    assert.deepEqual(of('implemented', broken, true), [true, 'c1']);
    assert.deepEqual(of('implemented', kept, true), [false, 'c1']);
    const late = { copies: [{ ...copy, permission: 'a1' }], acts: [{ ...permission, on: '2026-05-20' }] };
    assert.deepEqual(of('implemented', late, true), [true, 'c1']);
    assert.deepEqual(of('implemented', late, true, { from: '2026-06-01', to: '2026-06-30' })[0], false);
    assert.deepEqual(of('notApplicable', kept, true), [true, 'c1']);
    assert.deepEqual(of('notApplicable', kept, true, { from: '2026-04-01', to: '2026-05-09' }), [false, '']);
  });
});

describe('an answer beside a period', () => {
  const catalogue = withDuties((id) => id === '7.copy');
  const of = (status: string, rows: Rows, change: Partial<PeriodVerdict>) => {
    const state = stateWith({ ...rows, claims: [{ id: '7.copy', status }] });
    const span = { from: '2026-04-01', to: '2026-04-30' };
    const told = assessPeriod(catalogue, state, span, '2026-11-24');
    const verdict = told.verdicts.get('7.copy');
    assert.ok(verdict);
    const verdicts = new Map([['7.copy', { ...verdict, ...change }]]);
    const [duty] = assess(catalogue, state, '2026-11-24', { ...told, verdicts }).obligations.flatMap(
      ({ duties }) => duties,
    );
    assert.ok(duty);
    return [duty.contradicted, duty.atWork.map(({ entryId }) => entryId).join()];
  };

  it('is contradicted by what goes on today, though the period was kept', () => {
    assert.deepEqual(of('implemented', { copies: [copy] }, {}), [true, 'c1']);
  });

  it('is held against what was at work in the period and is no more', () => {
    const atWork = [{ register: 'copies', entryId: 'c9' }];
    assert.deepEqual(of('notApplicable', {}, { atWork }), [true, 'c9']);
    assert.deepEqual(of('notApplicable', { copies: [copy] }, { atWork }), [true, 'c1']);
    assert.deepEqual(of('notApplicable', {}, {}), [false, '']);
  });
});

describe('a duty that no rule judges', () => {
  it('is for a person to judge, and named as that', () => {
    const [duty] = assess(
      withDuties((id) => id === '15.9.sign'),
      stateWith({ mailDomains: [{ id: 'd1', domain: 'a.go.jp' }] }),
      '2026-11-24',
    ).obligations.flatMap(({ duties }) => duties);
    assert.deepEqual(
      duty?.reasons.map(({ rule, verdict }) => [rule, verdict]),
      [['judgedByPerson', 'undetermined']],
    );
  });
});

describe('the draft of a duty', () => {
  const reason = (change: Partial<VerdictReason> = {}): VerdictReason => ({
    rule: 'personNotPresented',
    verdict: 'satisfied',
    situation: 'judged',
    dutyIds: ['4.people'],
    params: { total: 2, count: 1, names: '山田' },
    rows: [{ register: 'people', entryId: 'p1' }],
    ...change,
  });
  const of = (verdict: VerdictReason['verdict'], ...reasons: readonly VerdictReason[]) =>
    draftOf({ applicable: true, verdict, reasons, atWork: [] }, false)?.text.ja ?? null;
  const kept = '従事者2名全員の所属、専門性、実績及び国籍を担当職員に提示しています。';
  const failed = '担当職員に提示していない従事者が1名います（山田）。';
  const complete = '従事者2名の所属、専門性、実績及び国籍はすべて記載されています。';
  const fields = reason({ rule: 'fieldMissing' });

  it('is the sentences that decided, each once', () => {
    assert.equal(of('satisfied', reason(), fields), kept + complete);
    assert.equal(of('satisfied', reason(), reason()), kept);
    assert.equal(of('notSatisfied', reason({ verdict: 'notSatisfied' }), fields), failed);
    assert.equal(of('satisfied', reason(), reason({ verdict: 'notSatisfied' })), kept + failed);
    assert.equal(of('undetermined', reason({ verdict: 'notSatisfied' })), null);
    assert.equal(of('satisfied', reason({ verdict: 'undetermined' })), null);
  });

  it('is none of what only asks for something, or of a person’s judgement', () => {
    for (const situation of ['emptyRegister', 'neverVoid', 'contradictory', 'notJudged'] as const)
      assert.equal(of('satisfied', reason({ situation })), null, situation);
    assert.equal(of('satisfied', reason({ rule: 'judgedByPerson' })), null);
  });

  it('leaves out what concerns nothing, beside what was judged', () => {
    const none = reason({ rule: 'changeAfterTheFact', situation: 'noneConcerned', rows: [] });
    assert.equal(of('satisfied', none), '従事者の変更はありません。');
    assert.equal(of('satisfied', none, reason()), kept);
    const empty = reason({
      situation: 'declaredEmpty',
      params: { register: 'people', emptyBecause: 'いないため' },
      rows: [],
    });
    assert.match(of('satisfied', empty) ?? '', /記録すべきものはありません（いないため）/);
    assert.equal(of('satisfied', empty, reason()), kept);
  });
});
