import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assess, reassess } from '../src/core/assessment/assess.ts';
import { assessPeriod } from '../src/core/assessment/period-verdicts.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { addDays } from '../src/core/kernel/plain-date.ts';
import type { ContractState } from '../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../src/core/registers/entry.ts';
import { SharedSeries } from '../src/core/registers/shared-series.ts';
import { grownState } from '../test/support/grown-state.ts';
import { atMost, toldOnly } from './measure.ts';
import type { BenchRow } from './row.ts';

const today = '2026-11-24';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapNow(): number {
  for (let round = 0; round < 4; round += 1) collect();
  return process.memoryUsage().heapUsed;
}

type Open = (row: RegisterEntry) => RegisterEntry;

/** Megabytes that contracts' rows take once they were opened as the server opens them: each parsed from its own text. */
function megabytesOf(contracts: readonly (readonly string[])[], openerOf: () => Open): number {
  const before = heapNow();
  const held = contracts.map((texts) => {
    const open = openerOf();
    return texts.map((text) => open(JSON.parse(text) as RegisterEntry));
  });
  const after = heapNow();
  if (held.length !== contracts.length) throw new Error('contracts got lost');
  return (after - before) / 1_000_000;
}

const asItIs = (): Open => (row) => row;

function sharing(): Open {
  const shared = new SharedSeries();
  return (row) => (row.series === undefined ? row : { ...row, series: shared.of(row.series) });
}

/** Megabytes that are kept of large contracts' assessments: of a day, and of the half-year that is reported on. */
function megabytesKept(contracts: readonly (readonly string[])[]): number {
  const states = contracts.map((texts): ContractState => JSON.parse(texts[0] ?? '') as ContractState);
  for (const state of states) assess(meti2023, state, today);
  const before = heapNow();
  for (const state of states)
    reassess(meti2023, state, today, assessPeriod(meti2023, state, { from: addDays(today, -182), to: today }, today));
  const after = heapNow();
  if (states.length !== contracts.length) throw new Error('contracts got lost');
  return (after - before) / 1_000_000;
}

/** What a year of weekly series adds to the rows of large contracts in memory. */
export async function benchMemory(): Promise<BenchRow[]> {
  const count = 5;
  const contracts = Array.from({ length: count }, () => Object.values(grownState(2000, 52).registers).flat());
  const told = contracts.map((rows) => rows.map((row) => JSON.stringify(row)));
  const plain = contracts.map((rows) => rows.map(({ series: _, ...row }) => JSON.stringify(row)));
  megabytesOf(told, sharing);
  const without = megabytesOf(plain, asItIs);
  const extra = (value: number): number => (100 * (value - without)) / without;
  const whole = Array.from({ length: count }, () => [JSON.stringify(grownState(2000, 0))]);
  return [
    toldOnly(
      `kept of the assessments of ${count} contracts of 2,000 (their rows)`,
      'MB',
      megabytesKept(whole),
      without,
    ),
    toldOnly(`rows of ${count} contracts of 2,000 in memory, without series`, 'MB', without),
    atMost(
      'what 52 values in each series add to them (each row by itself)',
      '%',
      extra(megabytesOf(told, sharing)),
      20,
      extra(megabytesOf(told, asItIs)),
    ),
  ];
}
