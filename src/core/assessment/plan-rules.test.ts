import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { backingOf } from './backing.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { planNamesOf } from './plan-names.ts';
import { assessPlan } from './plan-rules.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const today = '2026-11-24';
const agreement = (on: string) => ({ on, official: '山本', means: 'mail' });
const version = (number: number, effectiveFrom: string, agreedOn?: string): JsonObject => ({
  id: `v${number}`,
  version: number,
  effectiveFrom,
  entries: {},
  names: {},
  ...(agreedOn === undefined ? {} : { agreement: agreement(agreedOn) }),
});

function told(rule: string, rows: Rows, day = today) {
  const facts = factsOf(stateWith(rows), day);
  const reason = assessPlan(facts).find((one) => one.rule === rule);
  assert.ok(reason, rule);
  const { verdict, params, rows: named } = reason;
  const { reached } = backingOf(reason, judgedFacts(facts));
  return { verdict, params, rows: named.map(({ entryId }) => entryId), reached };
}

const first = version(1, '2026-05-01', '2026-04-20');

describe('the plan', () => {
  it('is there from the day on which a version takes effect, and the newest by number counts', () => {
    const of = (planVersions: readonly JsonObject[], day?: string) => {
      const { verdict, params } = told('planMissing', { planVersions }, day);
      return [verdict, params.version];
    };
    assert.deepEqual(of([]), ['notSatisfied', undefined]);
    assert.deepEqual(of([first], '2026-04-30'), ['notSatisfied', undefined]);
    assert.deepEqual(of([first], '2026-05-01'), ['satisfied', 1]);
    const later = version(2, '2026-05-01');
    assert.deepEqual(
      [of([later, first]), of([first, later])],
      [
        ['satisfied', 2],
        ['satisfied', 2],
      ],
    );
    assert.deepEqual(of([first, version(2, '2026-11-25')]), ['satisfied', 1]);
  });

  it('is agreed from the day of the agreement on', () => {
    const of = (planVersions: readonly JsonObject[]) => {
      const { verdict, params } = told('planNotAgreed', { planVersions });
      return [verdict, params];
    };
    assert.deepEqual(of([]), ['notSatisfied', { version: 1 }]);
    assert.deepEqual(of([version(3, '2026-05-01')]), ['notSatisfied', { version: 3, agreedOn: '' }]);
    assert.deepEqual(of([version(1, '2026-05-01', today)]), ['satisfied', { version: 1, agreedOn: today }]);
    assert.equal(of([version(1, '2026-05-01', '2026-11-25')])[0], 'notSatisfied');
  });

  it('is borne out by what is filed under the version that counts', () => {
    const planVersions = [first, version(2, '2026-06-01', '2026-06-01')];
    const of = (rule: string, id: string, kind: string) =>
      told(rule, { planVersions, evidenceItems: [file('planVersions', id, kind)] }).reached;
    assert.deepEqual(of('planMissing', 'v2', 'submittedDocument'), ['evidence']);
    assert.deepEqual(of('planMissing', 'v1', 'submittedDocument'), ['statement']);
    assert.deepEqual(of('planNotAgreed', 'v2', 'agreement'), ['evidence']);
    assert.deepEqual(of('planNotAgreed', 'v1', 'agreement'), ['statement']);
    assert.deepEqual(of('planChangedAfterTheFact', 'v2', 'minutes'), ['evidence']);
    assert.deepEqual(of('planChangedAfterTheFact', 'v1', 'minutes'), ['statement']);
    const three = [...planVersions, version(3, '2026-07-01', '2026-07-01')];
    const evidenceItems = [file('planVersions', 'v2', 'minutes')];
    const changed = told('planChangedAfterTheFact', { planVersions: three, evidenceItems });
    assert.deepEqual(changed.reached, ['statement', 'evidence'], 'each change is borne out by itself');
  });
});

describe('a change of the plan', () => {
  const of = (...planVersions: readonly JsonObject[]) => {
    const { verdict, params } = told('planChangedAfterTheFact', { planVersions });
    return [verdict, params.total, params.versions];
  };

  it('can’t be judged before any version is in effect, and is none where there is only the first', () => {
    assert.deepEqual(of(), ['undetermined', undefined, undefined]);
    assert.deepEqual(of(version(2, '2026-11-25')), ['undetermined', undefined, undefined]);
    assert.deepEqual(of(version(1, '2026-05-01')), ['satisfied', 0, '']);
  });

  it('is agreed by the day on which it takes effect, or it was late', () => {
    assert.deepEqual(of(first, version(2, '2026-06-01', '2026-06-01')), ['satisfied', 1, '']);
    assert.deepEqual(of(first, version(2, '2026-06-01', '2026-06-02')), ['notSatisfied', 1, '2']);
    assert.deepEqual(of(first, version(2, '2026-06-01'), version(3, '2026-07-01')), ['notSatisfied', 2, '2、3']);
  });

  it('counts from its day on, unless a later version overtook it by then', () => {
    assert.deepEqual(of(first, version(2, today)), ['notSatisfied', 1, '2']);
    assert.deepEqual(of(first, version(2, '2026-11-25')), ['satisfied', 0, '']);
    const third = (on: string) => version(3, on, '2026-05-20');
    assert.deepEqual(of(first, version(2, '2026-06-02'), third('2026-06-01')), ['satisfied', 1, '']);
    assert.deepEqual(of(first, version(2, '2026-06-01'), third('2026-06-01')), ['satisfied', 1, '']);
    assert.deepEqual(of(first, version(2, '2026-06-01'), third('2026-06-02')), ['notSatisfied', 2, '2']);
  });
});

describe('the plan and the registers', () => {
  const people = [
    { id: 'p1', name: '山田' },
    { id: 'p2', name: '佐藤' },
  ];
  const named = (rows: Rows) => JSON.parse(JSON.stringify(planNamesOf(factsOf(stateWith(rows), today)))) as JsonObject;
  const differ = (agreed: Rows, now: Rows, more: JsonObject = {}) =>
    told('planOutdatedByRegister', { ...now, planVersions: [{ ...first, names: named(agreed), ...more }] });

  it('can’t be compared before an official agreed, and are alike where the plan names what is there', () => {
    const unagreed = { planVersions: [version(1, '2026-05-01', '2026-11-25')], people };
    assert.equal(told('planOutdatedByRegister', unagreed).verdict, 'undetermined');
    const { verdict, params, rows } = differ({ people }, { people });
    assert.deepEqual([verdict, params, rows], ['satisfied', { count: 0, names: '' }, []]);
    const later = { ...version(2, '2026-06-01', '2026-11-25'), names: named({}) };
    const planVersions = [{ ...first, names: named({ people }) }, later];
    assert.equal(told('planOutdatedByRegister', { people, planVersions }).verdict, 'satisfied');
  });

  it('differ in who came, changed or left; who left has no row any more', () => {
    const now = [{ id: 'p1', name: '山田', company: 'A社' }, ...people.slice(1)];
    const changed = differ({ people }, { people: now });
    assert.deepEqual(
      [changed.verdict, changed.params, changed.rows],
      ['notSatisfied', { count: 1, names: '山田' }, ['p1']],
    );
    const left = differ({ people }, { people: people.slice(0, 1) });
    assert.deepEqual([left.params, left.rows], [{ count: 1, names: '佐藤' }, []]);
    const added = differ({}, { people });
    assert.deepEqual([added.params, added.rows], [{ count: 2, names: '山田、佐藤' }, ['p1', 'p2']]);
    const ofOld = differ({}, { people: people.slice(0, 1) }, { names: { people: ['p1', 'p2'] } });
    assert.deepEqual(ofOld.params.names, 'p2');
  });

  it('name three of many, and a period that was changed by its own word', () => {
    const five = ['ア', 'イ', 'ウ', 'エ', 'オ'].map((name) => ({ id: name, name }));
    assert.deepEqual(differ({}, { people: five }).params, { count: 5, names: 'ア、イ、ウ' });
    const closing = [{ id: 'end', kind: 'cancelled', on: '2026-12-31', reason: '解除', by: '髙橋' }];
    const ended = differ({}, { closing });
    assert.deepEqual([ended.params, ended.rows], [{ count: 1, names: '契約期間' }, []]);
  });
});
