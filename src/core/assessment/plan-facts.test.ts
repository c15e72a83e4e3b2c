import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import { judgedContract } from '../../../test/support/judged-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { firstPlanDay } from './first-plan.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { planFactsOf } from './plan-facts.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const planFacts = (rows: Rows, settings = {}, day = '2026-11-24') =>
  planFactsOf(factsOf({ ...stateWith(rows), contract: judgedContract(settings) }, day));

describe('the facts that a plan’s templates speak of', () => {
  it('name the contract, its period and its limits', () => {
    const { values, scope } = planFacts({});
    assert.equal(values.contractor?.ja, '社');
    assert.deepEqual(values.period, {
      ja: '令和8年4月1日から令和9年3月31日まで',
      en: '2026-04-01 to 2027-03-31',
    });
    assert.deepEqual(values.periodEnd, { ja: '令和9年3月31日', en: '2027-03-31' });
    assert.equal(scope.confidential, true);
    const limits = ['erasureDays', 'ismapDays', 'definitionsDays', 'patchDays', 'noticeDays', 'reviewDays'] as const;
    for (const name of limits) assert.match(values[name]?.ja ?? '', /^\d+$/, name);
  });

  it('end with a contract that was cancelled', () => {
    const closing = [{ id: 'end', kind: 'cancelled', on: '2026-12-31', reason: '解除', by: '髙橋' }];
    assert.equal(planFacts({ closing }).values.periodEnd?.en, '2026-12-31');
  });

  it('say at once, or within how long where the contract says so', () => {
    const { firstReport, changeReport } = planFacts({}).values;
    assert.deepEqual([firstReport?.ja, changeReport?.en], ['速やかに', 'at once']);
    const within = planFacts({}, { firstReportWithinHours: 3, changeReportWithinDays: 5 }).values;
    assert.deepEqual(within.firstReport, { ja: '認知から3時間以内に', en: 'within 3 hours' });
    assert.deepEqual(within.changeReport, { ja: '変更の日から5日以内に', en: 'within 5 days of the change' });
  });

  it('list three names and count the rest; nothing is known of what nobody entered', () => {
    const places = (count: number) => ({
      workplaces: Array.from({ length: count }, (_, index) => ({ address: `室${index + 1}`, placeKind: 'office' })),
    });
    assert.equal(planFacts({}).values.workplaces, null);
    assert.equal(planFacts({}).values.subcontractors, null);
    assert.deepEqual(planFacts(places(1)).values.workplaces, { ja: '室1', en: '室1' });
    assert.equal(planFacts(places(3)).values.workplaces?.ja, '室1、室2、室3');
    assert.deepEqual(planFacts(places(4)).values.workplaces, {
      ja: '室1、室2、室3 ほか1か所',
      en: '室1、室2、室3 and 1 more',
    });
    const subcontracts = ['ア社', 'イ社', 'ウ社', 'エ社', 'オ社'].map((company) => ({ company }));
    assert.equal(planFacts({ subcontracts }).values.subcontractors?.ja, 'ア社、イ社、ウ社 ほか2社');
  });

  it('count the people, and name who holds a role to the last day of their work', () => {
    assert.deepEqual([planFacts({}).values.peopleCount, planFacts({}).holders], [null, {}]);
    const person = { name: '山田', role: '責任者' };
    assert.equal(planFacts({ people: [person, { name: '佐藤' }] }).values.peopleCount?.ja, '2');
    const holders = (...people: readonly JsonObject[]) => planFacts({ people }).holders;
    assert.deepEqual(holders(person, { name: '佐藤' }, { role: '監査' }), { 責任者: '山田' });
    assert.deepEqual(holders({ ...person, endedOn: '2026-11-24' }), { 責任者: '山田' });
    assert.deepEqual(holders({ ...person, endedOn: '2026-11-25' }), { 責任者: '山田' });
    assert.deepEqual(holders({ ...person, endedOn: '2026-11-23' }), {});
  });
});

describe('the day of the first plan', () => {
  const dayOf = (days: readonly string[], asOf: string) =>
    firstPlanDay(
      judgedFacts(factsOf(stateWith({ planVersions: days.map((effectiveFrom) => ({ effectiveFrom })) }), asOf)),
    );

  it('is the earliest on which a version took effect, once it has come', () => {
    assert.equal(dayOf([], '2026-11-24'), null);
    assert.equal(dayOf([''], '2026-11-24'), null);
    assert.equal(dayOf(['2026-06-01', '2026-05-01'], '2026-11-24'), '2026-05-01');
    assert.equal(dayOf(['2026-06-01', '2026-05-01'], '2026-05-01'), '2026-05-01');
    assert.equal(dayOf(['2026-06-01', '2026-05-01'], '2026-04-30'), null);
  });
});
