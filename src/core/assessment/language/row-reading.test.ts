import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../../test/support/demo-state.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { RowSeries } from '../../kernel/row-series.ts';
import { factsOf } from '../facts.ts';
import { JudgedFacts } from './judged-facts.ts';

const { contract } = demoState('operations');

const row = (id: string, data: JsonObject, series?: RowSeries) => ({
  id,
  revision: 1,
  data,
  changedAt: '',
  changedBy: '',
  ...(series === undefined ? {} : { series }),
});

const days = (...values: readonly string[]) => values.map((value) => ({ value, toldOn: value }));

const endpointOn = (asOf: string, series: RowSeries) => {
  const registers = { endpoints: [row('e', { name: 'pc01', fullScanOn: '2026-09-01' }, series)] };
  const [endpoint] = new JudgedFacts(factsOf({ contract, registers }, asOf)).rows('endpoints');
  assert.ok(endpoint);
  return endpoint;
};

describe('the days on which something was done', () => {
  it('are those that have come by the day asked about, each way of cutting a long series', () => {
    const all = Array.from({ length: 9 }, (_, index) => addDays('2026-05-01', 10 * index));
    for (let cut = -1; cut < all.length * 10; cut += 1) {
      const asOf = addDays('2026-05-01', cut);
      const come = all.filter((day) => day <= asOf);
      const endpoint = endpointOn(asOf, { fullScanOn: days(...all) });
      assert.deepEqual(endpoint.daysOf('fullScanOn'), come, asOf);
      assert.equal(endpoint.lastOn('fullScanOn'), come.at(-1) ?? null);
    }
  });

  it('turn on the next of them, and on no day before', () => {
    const registers = { endpoints: [row('e', {}, { fullScanOn: days('2026-05-01', '2026-05-11', '2026-05-21') })] };
    const facts = JudgedFacts.of({ contract, registers }, '2026-05-11');
    facts.moveTo('2026-05-11');
    const last = facts.watching(() => facts.rows('endpoints')[0]?.lastOn('fullScanOn'));
    assert.deepEqual([last.value, last.until], ['2026-05-11', '2026-05-20']);
  });
});

describe('what is derived of the facts as a whole', () => {
  const registers = {
    people: [
      row('p1', { name: '山田', startedOn: '2026-05-01' }),
      row('p2', { name: '髙橋', startedOn: '2026-05-05' }),
    ],
  };

  it('is derived once on a day, and anew on the day on which something that it read has turned', () => {
    let times = 0;
    const countPeople = (facts: JudgedFacts): number => {
      times += 1;
      return facts.rows('people').length;
    };
    const facts = JudgedFacts.of({ contract, registers }, '2026-05-01');
    const on = (day: string): readonly number[] => {
      facts.moveTo(day);
      return [facts.derived(countPeople), facts.derived(countPeople), times];
    };
    assert.deepEqual(on('2026-05-01'), [1, 1, 1]);
    assert.deepEqual(on('2026-05-04'), [1, 1, 1]);
    assert.deepEqual(on('2026-05-05'), [2, 2, 2]);
    assert.deepEqual(on('2027-05-05'), [2, 2, 2]);
  });

  it('lets what rests on it turn with it, also where it was derived before', () => {
    const countPeople = (facts: JudgedFacts): number => facts.rows('people').length;
    const facts = JudgedFacts.of({ contract, registers }, '2026-05-01');
    facts.moveTo('2026-05-01');
    facts.derived(countPeople);
    assert.equal(facts.watching(() => facts.derived(countPeople)).until, '2026-05-04');
  });
});
