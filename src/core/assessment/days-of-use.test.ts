import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { endedAmong, holdsWhileUsed } from './days-of-use.ts';
import { endOfWork, isWorkOver, lastDayOf } from './end-of-work.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { planEntryInForce } from './plan-entry-in-force.ts';
import { planNamesOf } from './plan-names.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const today = '2026-11-24';
const factsWith = (rows: Rows, day = today) => judgedFacts(factsOf(stateWith(rows), day));

describe('a use', () => {
  const use = (usedFrom: string, usedTo: string) => {
    const facts = factsWith({ cloudServices: [{ id: 'v1', service: '基盤', usedFrom, usedTo }] });
    const [service] = facts.rows('cloudServices');
    assert.ok(service);
    return {
      isEnded: endedAmong([service], facts).length === 1,
      holds: (until: string) => holdsWhileUsed(service, facts, until),
    };
  };

  it('has ended from the day after its last, which may be its first, and not by an end before its beginning', () => {
    const ended = (usedFrom: string, usedTo: string) => use(usedFrom, usedTo).isEnded;
    assert.equal(ended('2026-05-01', '2026-11-23'), true);
    assert.equal(ended('2026-11-23', '2026-11-23'), true);
    assert.equal(ended('', '2026-11-23'), true);
    for (const [from, to] of [
      ['2026-05-01', ''],
      ['2026-05-01', today],
      ['2026-05-01', '2026-12-31'],
      ['2026-05-01', '2026-04-30'],
    ] as const)
      assert.equal(ended(from, to), false, to);
  });

  it('is covered by what holds to its last day, or to today while it goes on', () => {
    const past = use('2026-05-01', '2026-06-30');
    assert.deepEqual([past.holds('2026-06-29'), past.holds('2026-06-30')], [false, true]);
    const running = use('2026-05-01', '2026-12-31');
    assert.deepEqual([running.holds('2026-11-23'), running.holds(today)], [false, true]);
  });
});

describe('the end of the work', () => {
  it('is its recorded day, else the last of the contract, and the work is over from the one and after the other', () => {
    const closing = [{ id: 'end', kind: 'completed', on: '2026-12-10', by: '髙橋' }];
    const over = (rows: Rows, ...days: readonly string[]) =>
      days.map((day) => isWorkOver(factsOf(stateWith(rows), day)));
    assert.deepEqual(over({}, '2027-03-30', '2027-03-31', '2027-04-01'), [false, false, true]);
    assert.deepEqual(over({ closing }, '2026-12-09', '2026-12-10', '2026-12-11'), [false, true, true]);
    const facts = factsOf(stateWith({ closing }), today);
    assert.deepEqual([endOfWork(facts)?.on, lastDayOf(facts)], ['2026-12-10', '2026-12-10']);
    assert.equal(lastDayOf(factsOf(stateWith({}), today)), '2027-03-31');
  });
});

describe('the plan', () => {
  it('is in force by its newest version that has taken effect, in whatever order they stand', () => {
    const version = (number: number, effectiveFrom: string) => ({
      id: `v${number}`,
      version: number,
      effectiveFrom,
      names: {},
      entries: { '9.nda': { method: `第${number}版の方法` } },
    });
    const method = (...planVersions: readonly JsonObject[]) =>
      planEntryInForce(factsWith({ planVersions }), '9.nda')?.method;
    const [first, second, third] = [version(1, '2026-04-01'), version(2, today), version(3, '2026-11-25')];
    assert.equal(method(), undefined);
    assert.equal(method(third), undefined);
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ])
      assert.equal(method(...order), '第2版の方法');
  });

  it('names of a row words, numbers, yes and no, and lists of words, and nothing else', () => {
    const named = (row: JsonObject, register: string) =>
      planNamesOf(factsWith({ [register]: [{ id: 'x1', ...row }] }).facts)[register]?.map((one) =>
        typeof one === 'string' ? {} : one.facts,
      );
    const cloud = { service: '基盤', confidential: true, purpose: null, provider: { name: '社' } };
    assert.deepEqual(named(cloud, 'cloudServices'), [{ service: '基盤', confidential: true }]);
    assert.deepEqual(named({ company: 'B社', tier: 2 }, 'subcontracts'), [{ company: 'B社', tier: 2 }]);
    const lists = { qualifications: ['登録', '監査'], role: ['担当', 3], trackRecord: [3], post: [] };
    assert.deepEqual(named({ name: '山田', ...lists }, 'people'), [
      { name: '山田', qualifications: ['登録', '監査'], post: [] },
    ]);
  });
});
