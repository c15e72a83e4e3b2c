import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../../test/support/backed-contract.ts';
import { judgedContract } from '../../../../test/support/judged-contract.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Verdict } from '../../kernel/three-values.ts';
import { factsOf } from '../facts.ts';
import { judgeFacts, judgePopulation, judgeRows } from './judge-rows.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
type Rowed = Parameters<typeof judgeRows<'erasures'>>[0];
const today = '2026-11-24';

/** An erasure whose number says what a rule makes of it. */
const row = (id: string, mediumId: string, more: JsonObject = {}) => ({
  id,
  mediumId,
  erasedOn: '2026-06-01',
  ...more,
});
const verdicts: Readonly<Record<string, Verdict>> = { good: 'satisfied', bad: 'notSatisfied', open: 'undetermined' };

function of(rows: Rows, change: Partial<Rowed> = {}, settings = {}) {
  const rule = judgeRows({
    id: 'erasureNotConfirmed',
    duties: ['7.erase'],
    register: 'erasures',
    proof: { kinds: [] },
    judge: (erasure) => verdicts[erasure.words('mediumId')] ?? 'undetermined',
    ...change,
  });
  const {
    rows: named,
    params,
    ...reason
  } = rule.judge(factsOf({ ...stateWith(rows), contract: judgedContract(settings) }, today));
  const { register, count, total, names } = params;
  assert.deepEqual([reason.rule, reason.dutyIds, register], ['erasureNotConfirmed', ['7.erase'], 'erasures']);
  return { ...reason, figures: [count, total, names], rows: named.map(({ entryId }) => entryId) };
}
const shortly = (...given: Parameters<typeof of>) => {
  const { verdict, situation, figures, rows } = of(...given);
  return [verdict, situation, figures[0], figures[1], rows.join()];
};
const erasures = (...all: readonly JsonObject[]): Rows => ({ erasures: all });

describe('a rule that judges each row', () => {
  it('comes to the worst, and names those that decided', () => {
    const [good, bad, open] = [row('e1', 'good'), row('e2', 'bad'), row('e3', 'open')];
    assert.deepEqual(shortly(erasures(good, row('e4', 'good'))), ['satisfied', 'judged', 2, 2, 'e1,e4']);
    assert.deepEqual(shortly(erasures(good, open)), ['undetermined', 'judged', 1, 2, 'e3']);
    assert.deepEqual(shortly(erasures(good, bad, open, row('e4', 'bad'))), ['notSatisfied', 'judged', 2, 4, 'e2,e4']);
    assert.equal(of(erasures(bad)).figures[2], 'bad');
  });

  it('judges no row that can’t be read, and leaves it out of nothing', () => {
    const unread = row('e1', 'good', { erasedOn: '2026-13-01' });
    assert.deepEqual(shortly(erasures(unread)), ['undetermined', 'notJudged', 1, 1, 'e1']);
    assert.deepEqual(shortly(erasures(row('e2', 'good'), unread), { among: () => false }), [
      'undetermined',
      'notJudged',
      1,
      1,
      'e1',
    ]);
    assert.deepEqual(shortly(erasures(row('e2', 'open'), unread)), ['undetermined', 'notJudged', 2, 2, 'e2,e1']);
    assert.deepEqual(shortly(erasures(row('e2', 'bad'), unread)), ['notSatisfied', 'judged', 1, 2, 'e2']);
  });

  it('is satisfied by no row whose days contradict each other, and broken by one all the same', () => {
    const reversed = { confirmedOn: '2026-05-01' };
    assert.deepEqual(shortly(erasures(row('e1', 'good', reversed))), ['undetermined', 'contradictory', 1, 1, 'e1']);
    assert.deepEqual(shortly(erasures(row('e1', 'bad', reversed))), ['notSatisfied', 'judged', 1, 1, 'e1']);
    assert.deepEqual(shortly(erasures(row('e1', 'good', reversed), row('e2', 'open'))), [
      'undetermined',
      'contradictory',
      2,
      2,
      'e1,e2',
    ]);
    const both = erasures(row('e1', 'good', reversed), row('e2', 'good', { erasedOn: '2026-13-01' }));
    assert.equal(of(both).situation, 'notJudged');
  });

  it('speaks of some of the rows, and of none where there are others', () => {
    const among: Rowed['among'] = (erasure) => erasure.words('mediumId') === 'bad';
    assert.deepEqual(shortly(erasures(row('e1', 'good'), row('e2', 'bad')), { among }), [
      'notSatisfied',
      'judged',
      1,
      1,
      'e2',
    ]);
    assert.deepEqual(shortly(erasures(row('e1', 'good')), { among }), ['satisfied', 'noneConcerned', 0, 0, '']);
    for (const whenNone of ['notSatisfied', 'undetermined'] as const)
      assert.deepEqual(shortly(erasures(row('e1', 'good')), { among, whenNone }), [
        whenNone,
        'noneConcerned',
        0,
        0,
        '',
      ]);
  });

  it('names three of many, and counts the rest', () => {
    const named = (count: number) =>
      of(erasures(...Array.from({ length: count }, (_, index) => row(`e${index}`, 'bad')))).figures[2];
    assert.deepEqual([1, 3, 4, 6].map(named), [
      'bad',
      'bad、bad、bad',
      'bad、bad、bad ほか1件',
      'bad、bad、bad ほか3件',
    ]);
  });

  it('tells since when a register was said to be empty, and names what stands against it', () => {
    const said = (rows: Rows, on?: string) => {
      const emptyRegisters = [{ id: 'copies', reason: '複製しないため', ...(on === undefined ? {} : { on }) }];
      const judged = judgeRows({
        id: 'copiedWithoutPermission',
        duties: ['7.copy'],
        register: 'copies',
        proof: { kinds: [] },
        judge: () => 'satisfied',
      });
      const { situation, params, rows: named } = judged.judge(factsOf(stateWith({ ...rows, emptyRegisters }), today));
      return [situation, params.emptySince, params.against, named.map(({ entryId }) => entryId).join()];
    };
    assert.deepEqual(said({}, '2026-10-01'), ['declaredEmpty', '2026-10-01', '', '']);
    assert.deepEqual(said({}), ['declaredEmpty', '2026-11-01', '', '']);
    assert.deepEqual(said({ erasures: [{ id: 'e1', copy: 'c1', mediumId: 'M-1' }] }, '2026-10-01'), [
      'contradictedEmpty',
      '2026-10-01',
      'M-1',
      'e1',
    ]);
  });

  it('can’t tell of an empty register, unless that says nothing bad or somebody said why', () => {
    assert.deepEqual(shortly({}), ['undetermined', 'emptyRegister', 0, 0, '']);
    assert.deepEqual(shortly({}, { whenEmpty: 'noneConcerned' }), ['satisfied', 'noneConcerned', 0, 0, '']);
    assert.deepEqual(shortly({}, { whenNone: 'notSatisfied' }), ['undetermined', 'emptyRegister', 0, 0, '']);
    const emptyRegisters = [{ id: 'erasures', reason: '消去するものがないため' }];
    assert.deepEqual(shortly({ emptyRegisters }).slice(0, 2), ['satisfied', 'declaredEmpty']);
    assert.deepEqual(shortly({ emptyRegisters: [{ id: 'copies', reason: 'ない' }] })[1], 'emptyRegister');
  });

  it('advises where the contract does not demand what the clause does not ask for', () => {
    const demand = { demand: 'erasureConfirmation' } as const;
    const demands = { demands: { erasureConfirmation: '確認書類 第2版' } };
    assert.equal(of(erasures(row('e1', 'bad'))).advisory, undefined);
    assert.equal(of(erasures(row('e1', 'bad')), demand).advisory, true);
    assert.equal(of(erasures(row('e1', 'bad')), demand, demands).advisory, undefined);
  });

  it('says of the day itself what is not over, where some of what failed is', () => {
    const brokenOn = (from: string, to: string): Partial<Rowed> => ({ brokenOn: () => [{ from, to }] });
    const failed = erasures(row('e1', 'bad'), row('e2', 'good'));
    assert.equal(of(failed).ofDay, undefined);
    assert.equal(of(failed, brokenOn('2026-06-01', '2026-11-23')).ofDay, 'satisfied');
    assert.equal(of(failed, brokenOn('2026-06-01', today)).ofDay, undefined);
    assert.equal(of(failed, brokenOn('2026-11-25', '2026-12-01')).ofDay, 'satisfied');
    assert.equal(of(failed, brokenOn(today, '2026-12-01')).ofDay, undefined);
    assert.equal(of(failed, { brokenOn: () => [] }).ofDay, 'satisfied');
    const open = erasures(row('e1', 'bad'), row('e2', 'open'));
    assert.equal(of(open, brokenOn('2026-06-01', '2026-11-23')).ofDay, 'undetermined');
    assert.equal(of(erasures(row('e2', 'open')), brokenOn('2026-06-01', '2026-11-23')).ofDay, undefined);
    const second: Partial<Rowed> = {
      brokenOn: ({ id }) => [{ from: '2026-06-01', to: id === 'e1' ? '2026-06-02' : today }],
    };
    assert.equal(of(erasures(row('e1', 'bad'), row('e2', 'bad')), second).ofDay, undefined);
  });
});

describe('a rule that judges a population', () => {
  const population = (rows: Rows, more: object = {}) => {
    const rule = judgePopulation({
      id: 'erasureNotConfirmed',
      duties: ['7.erase'],
      register: 'erasures',
      lacks: 'copies',
      members: (facts) => facts.rows('erasures'),
      proof: { kinds: [] },
      judge: (erasure) => verdicts[erasure.words('mediumId')] ?? 'undetermined',
      ...more,
    });
    const reason = rule.judge(factsOf(stateWith(rows), today));
    const { met, total, count } = reason.params;
    return [
      reason.verdict,
      reason.situation,
      met,
      total,
      count,
      (reason.missing ?? []).map(({ about }) => about.entryId).join(),
    ];
  };

  it('counts who has what is needed, and names what is to be made for the rest', () => {
    const all = erasures(row('e1', 'good'), row('e2', 'bad'), row('e3', 'good'), row('e4', 'open'));
    assert.deepEqual(population(all), ['notSatisfied', 'judged', 2, 4, 1, 'e2']);
    assert.deepEqual(population(erasures(row('e1', 'good'))), ['satisfied', 'judged', 1, 1, 1, '']);
    assert.deepEqual(population(erasures(row('e1', 'good'), row('e4', 'open'))), [
      'undetermined',
      'judged',
      1,
      2,
      1,
      'e4',
    ]);
    assert.deepEqual(population({}), ['undetermined', 'emptyRegister', 0, 0, 0, '']);
    assert.deepEqual(population({}, { whenEmpty: 'noneConcerned' }), ['satisfied', 'noneConcerned', 0, 0, 0, '']);
    const unread = erasures(row('e1', 'good', { erasedOn: '2026-13-01' }));
    assert.deepEqual(population(unread), ['undetermined', 'notJudged', 0, 1, 1, 'e1']);
  });
});

describe('a rule that judges the facts as a whole', () => {
  it('is judged, of no rows and without anybody missing, unless it says so', () => {
    const told = (conclusion: ReturnType<Parameters<typeof judgeFacts>[3]>) =>
      judgeFacts('planMissing', [], { kinds: [] }, () => conclusion).judge(factsOf(stateWith({}), today));
    const bare = { rule: 'planMissing', verdict: 'satisfied', situation: 'judged', dutyIds: [], params: {}, rows: [] };
    assert.deepEqual(told({ verdict: 'satisfied' }), bare);
    assert.deepEqual(told({ verdict: 'satisfied', missing: [] }), bare);
    assert.deepEqual(told({ verdict: 'satisfied', ofDay: 'undetermined' }), { ...bare, ofDay: 'undetermined' });
    const missing = [{ register: 'people', about: { register: 'acts', entryId: 'a1' }, title: '許可' }];
    assert.deepEqual(told({ verdict: 'satisfied', missing }), { ...bare, missing });
  });
});
