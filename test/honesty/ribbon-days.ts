import assert from 'node:assert/strict';
import { factsOf } from '../../src/core/assessment/facts.ts';
import { type PeriodVerdict, periodVerdict } from '../../src/core/assessment/period-verdict.ts';
import { type Ribbon, ribbonsOf } from '../../src/core/assessment/ribbon.ts';
import { RibbonsThen } from '../../src/core/assessment/ribbons-then.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { isOfficeDay } from '../../src/core/kernel/office-days.ts';
import { changedRow } from '../../src/core/registers/changed-row.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { judgedContract } from '../support/judged-contract.ts';
import { dayAfter } from './naive-reading.ts';
import {
  type Draw,
  fullScanDays,
  type KnownRow,
  type Lane,
  lanes,
  reportDays,
  type Telling,
  type Word,
} from './ribbon-lanes.ts';

/** What a run found: how often each word was expected, and every day on which the product says otherwise. */
export interface DaysFound {
  days: number;
  breaches: number;
  readonly words: Record<Word, number>;
  readonly differences: string[];
}

export const nothingFound = (): DaysFound => ({
  days: 0,
  breaches: 0,
  words: { broken: 0, fine: 0, unknown: 0 },
  differences: [],
});

const [from, length] = ['2026-04-01', 183];
const to = dayAfter(from, length - 1);

/** Whole numbers that follow from a seed alone. */
export function drawsFrom(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 1) % 4_294_967_296;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const contract = judgedContract({ fullScanWithinDays: fullScanDays, changeReportWithinDays: reportDays });

/** The contract as it stood after some tellings, made as commits make it. */
function stateAfter(tellings: readonly Telling[]): ContractState {
  const registers = new Map<string, Map<string, RegisterEntry>>();
  for (const { register, id, on, data } of tellings) {
    const rows = registers.get(register) ?? new Map<string, RegisterEntry>();
    registers.set(register, rows);
    const before = rows.get(id);
    const change = { register, entryId: id, data, revision: (before?.revision ?? 0) + 1 };
    rows.set(id, changedRow(before, change, data, `${on}T03:00:00Z`, '髙橋'));
  }
  return { contract, registers: Object.fromEntries([...registers].map(([name, rows]) => [name, [...rows.values()]])) };
}

/** What is known of a register's rows after some tellings. */
function known(tellings: readonly Telling[]): (register: string) => readonly KnownRow[] {
  const byRow = Map.groupBy(tellings, ({ register, id }) => `${register}/${id}`);
  const rows = [...byRow.values()].map((told) => ({
    register: told[0]?.register,
    id: told[0]?.id ?? '',
    data: told.at(-1)?.data ?? {},
    tellings: told,
    told: told[0]?.on ?? '',
  }));
  return (register) => rows.filter((row) => row.register === register);
}

const verdictOn = ({ stretches }: Ribbon, day: string): string | undefined =>
  stretches.find((one) => one.from <= day && day <= one.to)?.verdict;

/** Stretches of broken days, as a person would count them. */
function brokenStretches(words: readonly Word[], isNeverFolded: boolean): readonly string[] {
  const found: { from: number; to: number }[] = [];
  words.forEach((word, index) => {
    const last = found.at(-1);
    if (word !== 'broken') return;
    if (last?.to === index - 1) last.to = index;
    else found.push({ from: index, to: index });
  });
  return found
    .filter((one) => {
      const days = Array.from({ length: one.to - one.from + 1 }, (_, index) => dayAfter(from, one.from + index));
      return isNeverFolded || one.to === words.length - 1 || days.some(isOfficeDay);
    })
    .map((one) => `${dayAfter(from, one.from)}–${dayAfter(from, one.to)} ${one.to - one.from + 1}`);
}

function compare(
  found: DaysFound,
  lane: Lane,
  name: string,
  ribbon: Ribbon,
  words: readonly Word[],
  period: PeriodVerdict,
): void {
  words.forEach((word, index) => {
    const day = dayAfter(from, index);
    const told = verdictOn(ribbon, day);
    found.days += 1;
    found.words[word] += 1;
    const isSame =
      word === 'broken'
        ? told === 'notSatisfied'
        : word === 'fine'
          ? told !== 'notSatisfied' && told !== undefined
          : told === 'notRecorded' || told === 'undetermined';
    if (!isSame) found.differences.push(`${name} ${lane.duty} ${day}: ${word}, told ${told}`);
  });
  const expected = brokenStretches(words, lane.isNeverFolded === true);
  const told = period.breaches.map((one) => `${one.from}–${one.to} ${one.days}`);
  found.breaches += expected.length;
  if (expected.join() !== told.join())
    found.differences.push(`${name} ${lane.duty}: ${expected.join(', ')}, told ${told.join(', ')}`);
}

const days = Array.from({ length }, (_, index) => dayAfter(from, index));

const byDay = (a: Telling, b: Telling): number => a.on.localeCompare(b.on);

/** Holds one contract, its breaches planted by a seed, against a model that looks at each day by itself. */
export function compareDays(seed: number, found: { readonly known: DaysFound; readonly knownThen: DaysFound }): void {
  const draw = drawsFrom(seed);
  const planted = lanes.map((lane, index) =>
    Array.from({ length: 1 + draw(3) }, (_, row) => lane.plant(draw, from, `l${index}r${row}`))
      .flat()
      .toSorted(byDay),
  );
  const all = planted.flat().toSorted(byDay);
  const [state, facts] = [stateAfter(all), factsOf(stateAfter(all), to)];
  const then = new RibbonsThen(meti2023, { from, to });
  for (const day of [...new Set(all.map(({ on }) => on))])
    then.standsFrom(day, stateAfter(all.filter(({ on }) => on <= day)));
  const ribbons = { known: ribbonsOf(meti2023, state, { from, to }), knownThen: then.end() };
  lanes.forEach((lane, index) => {
    const tellings = planted[index] ?? [];
    const everything = known(tellings);
    for (const [view, rowsOn] of [
      ['known', () => everything],
      ['knownThen', (day: string) => known(tellings.filter(({ on }) => on <= day))],
    ] as const) {
      const ribbon = ribbons[view].find(({ dutyId }) => dutyId === lane.duty);
      assert.ok(ribbon);
      const words = days.map((day) => lane.wordOn(day, rowsOn(day)));
      compare(found[view], lane, `#${seed} ${view}`, ribbon, words, periodVerdict(ribbon, to, facts));
    }
  });
}
