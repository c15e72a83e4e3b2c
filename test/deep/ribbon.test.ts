import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../../src/core/assessment/assess.ts';
import { ribbonsOf } from '../../src/core/assessment/ribbon.ts';
import { worstOf } from '../../src/core/assessment/rule.ts';
import { verdictOfDay } from '../../src/core/assessment/rule-severity.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { addDays, daysBetween, type PlainDate } from '../../src/core/kernel/plain-date.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import { compareDays, nothingFound } from '../honesty/ribbon-days.ts';
import { deepRounds } from '../support/deep-share.ts';
import { demoState } from '../support/demo-state.ts';

/** The same contract, had each of its rows been told before it began: then nothing of any day is missing from the record. */
function toldBefore(state: ContractState, day: PlainDate): ContractState {
  const toldAt = `${addDays(day, -1)}T00:00:00Z`;
  const told = Object.entries(state.registers).map(([name, rows = []]) => [
    name,
    rows.map((row) => ({ ...row, toldAt })),
  ]);
  return { ...state, registers: Object.fromEntries(told) };
}

describe('the ribbons of the demo', () => {
  for (const name of ['operations', 'web-build', 'research'] as const)
    it(`say of each day of ${name}, and of the sixty after it, what an assessment of that day says`, () => {
      const { from } = demoState(name).contract.period;
      const state = toldBefore(demoState(name), from);
      const to = addDays(state.contract.period.to, 60);
      const ribbons = new Map(
        ribbonsOf(meti2023, state, { from, to }).map(({ dutyId, stretches }) => [dutyId, stretches]),
      );
      for (let at = 0; at <= daysBetween(from, to); at += 1) {
        const day = addDays(from, at);
        for (const { dutyId, reasons } of assess(meti2023, state, day).obligations.flatMap(({ duties }) => duties)) {
          const verdict = worstOf(reasons.map(verdictOfDay));
          const told = ribbons.get(dutyId)?.find((stretch) => stretch.from <= day && day <= stretch.to)?.verdict;
          assert.ok(told === verdict || told === 'notRecorded', `${dutyId} on ${day}: ${told}, not ${verdict}`);
        }
      }
    });
});

describe('the days of 1,000 contracts with planted breaches, some mended, some never told', () => {
  it('are told as a model tells them that looks at each day by itself: all found with their days, none invented', () => {
    const found = { known: nothingFound(), knownThen: nothingFound() };
    for (let seed = 1; seed <= deepRounds(1000); seed += 1) compareDays(seed, found);
    for (const [view, { days, breaches, words, differences }] of Object.entries(found)) {
      process.stdout.write(`${view}: ${days} days, ${breaches} breaches, ${JSON.stringify(words)}\n`);
      assert.deepEqual(differences.slice(0, 20), []);
    }
  });
});
