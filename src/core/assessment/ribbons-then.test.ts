import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import type { DayVerdict, Ribbon } from './ribbon.ts';
import { knownOtherwise, RibbonsThen } from './ribbons-then.ts';

const period = { from: '2026-06-01', to: '2026-06-10' };
const copy = { id: 'c1', mediumId: 'M-1', madeOn: '2026-05-01', madeAt: 'outside', workEndedOn: '2026-09-01' };
const permission = { id: 'a1', actKind: 'permission', on: '2026-04-20', obligation: 7, title: '許可' };
const without = stateWith({ copies: [copy] });
const permitted = stateWith({ copies: [{ ...copy, permission: 'a1' }], acts: [permission] });

const shortly = ({ stretches }: Ribbon) => stretches.map(({ from, to, verdict }) => `${from}〜${to} ${verdict}`);
const ofCopies = (then: RibbonsThen) => {
  const found = then.end().find(({ dutyId }) => dutyId === '7.copy');
  assert.ok(found);
  return shortly(found);
};

describe('the ribbons of a period as they were known', () => {
  it('tell of every duty of each day by what had been told by its end', () => {
    const then = new RibbonsThen(meti2023, period);
    then.standsFrom('2026-05-20', without);
    then.standsFrom('2026-06-04', permitted);
    assert.deepEqual(ofCopies(then), ['2026-06-01〜2026-06-03 notSatisfied', '2026-06-04〜2026-06-10 satisfied']);
  });

  it('say that nothing was recorded before anybody had entered the contract, to the day before', () => {
    const then = new RibbonsThen(meti2023, period);
    then.standsFrom('2026-06-02', null);
    then.standsFrom('2026-06-05', permitted);
    assert.deepEqual(ofCopies(then), ['2026-06-01〜2026-06-04 notRecorded', '2026-06-05〜2026-06-10 satisfied']);
    const never = new RibbonsThen(meti2023, period).end();
    assert.equal(never.length, dutiesOf(meti2023).length);
    for (const ribbon of never) assert.deepEqual(shortly(ribbon), ['2026-06-01〜2026-06-10 notRecorded']);
    assert.deepEqual(
      never.flatMap(({ stretches }) => stretches.flatMap(({ reasons }) => reasons)),
      [],
    );
  });

  it('join what is told alike, whatever was told in between, and keep why it began', () => {
    const then = new RibbonsThen(meti2023, period);
    then.standsFrom('2026-06-01', without);
    then.standsFrom('2026-06-03', without);
    then.standsFrom('2026-06-03', without);
    then.standsFrom('2026-06-07', permitted);
    then.standsFrom('2026-06-08', without);
    then.standsFrom('2026-06-09', without);
    assert.deepEqual(ofCopies(then), [
      '2026-06-01〜2026-06-06 notSatisfied',
      '2026-06-07〜2026-06-07 satisfied',
      '2026-06-08〜2026-06-10 notSatisfied',
    ]);
    const begun = then.end().find(({ dutyId }) => dutyId === '7.copy')?.stretches[0]?.reasons;
    assert.deepEqual(
      begun?.map(({ rule }) => rule),
      ['copiedWithoutPermission'],
    );
  });

  it('end with the period, whatever was told after it', () => {
    const then = new RibbonsThen(meti2023, period);
    then.standsFrom('2026-06-01', without);
    then.standsFrom('2026-06-10', permitted);
    then.standsFrom('2026-06-11', without);
    then.standsFrom('2026-08-01', permitted);
    assert.deepEqual(ofCopies(then), ['2026-06-01〜2026-06-09 notSatisfied', '2026-06-10〜2026-06-10 satisfied']);
    const ofADay = new RibbonsThen(meti2023, { from: '2026-06-01', to: '2026-06-01' });
    ofADay.standsFrom('2026-06-01', without);
    assert.deepEqual(ofCopies(ofADay), ['2026-06-01〜2026-06-01 notSatisfied']);
  });
});

describe('days that are known otherwise now', () => {
  const ribbon = (...stretches: readonly (readonly [from: string, to: string, verdict: DayVerdict])[]): Ribbon => ({
    dutyId: '7.copy',
    stretches: stretches.map(([from, to, verdict]) => ({ from, to, verdict, reasons: [] })),
  });
  const [kept, broken] = ['satisfied', 'notSatisfied'] as const;

  it('are those that the one calls kept and the other broken, both ends included', () => {
    const now = ribbon(['2026-06-01', '2026-06-04', broken], ['2026-06-05', '2026-06-10', kept]);
    const then = ribbon(['2026-06-01', '2026-06-03', kept], ['2026-06-04', '2026-06-10', broken]);
    assert.deepEqual(knownOtherwise(now, then), [
      { from: '2026-06-01', to: '2026-06-03', knownThen: kept, knownNow: broken },
      { from: '2026-06-05', to: '2026-06-10', knownThen: broken, knownNow: kept },
    ]);
    const lastDay = ribbon(['2026-06-01', '2026-06-01', kept], ['2026-06-02', '2026-06-09', broken]);
    const firstDay = ribbon(['2026-06-01', '2026-06-02', kept], ['2026-06-03', '2026-06-09', broken]);
    assert.deepEqual(knownOtherwise(lastDay, firstDay), [
      { from: '2026-06-02', to: '2026-06-02', knownThen: kept, knownNow: broken },
    ]);
    assert.deepEqual(knownOtherwise(firstDay, lastDay), [
      { from: '2026-06-02', to: '2026-06-02', knownThen: broken, knownNow: kept },
    ]);
  });

  it('are none where they agree, or where either leaves it open', () => {
    for (const other of ['undetermined', 'notRecorded', kept] as const) {
      const [one, two] = [ribbon(['2026-06-01', '2026-06-10', kept]), ribbon(['2026-06-01', '2026-06-10', other])];
      assert.deepEqual([knownOtherwise(one, two), knownOtherwise(two, one)], [[], []]);
    }
  });
});
