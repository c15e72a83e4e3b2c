import { demoRuns } from '../demo/observations.ts';
import { assess } from '../src/core/assessment/assess.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { observationId } from '../src/core/checks/kept-observation.ts';
import type { Json, JsonObject } from '../src/core/kernel/json.ts';
import { addDays, isPlainDate } from '../src/core/kernel/plain-date.ts';
import type { SeriesValue } from '../src/core/kernel/row-series.ts';
import type { ContractState } from '../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../src/core/registers/entry.ts';
import { registerNamed } from '../src/core/registers/registers.ts';
import { contractFileOf } from '../src/core/registers/write-contract-file.ts';
import { demoState } from '../test/support/demo-state.ts';
import { median, perSecond } from './measure.ts';
import type { BenchRow } from './row.ts';

/** The demo contract grown to about so many register rows. */
function grown(rows: number): ContractState {
  const state = demoState('operations');
  const software = state.registers.software ?? [];
  const people = state.registers.people ?? [];
  const more = <Row extends { readonly id: string }>(list: readonly Row[], count: number): Row[] =>
    Array.from({ length: count }, (_, index) => ({ ...(list[index % list.length] as Row), id: `x${index}` }));
  return {
    ...state,
    registers: { ...state.registers, software: more(software, rows - 600), people: more(people, 500) },
  };
}

const weeks = 52;

/** A year of what was told each week: days before the one that the row bears, or the same word again and again. */
function toldEachWeek(value: Json): readonly SeriesValue[] {
  const newest = typeof value === 'string' && isPlainDate(value) ? value : null;
  return Array.from({ length: weeks }, (_, index) => {
    const toldOn = addDays(newest ?? '2026-11-24', 7 * (index + 1 - weeks));
    return { value: newest === null ? value : toldOn, toldOn };
  });
}

/** The same contract, every value of a series field told each week for a year. */
function withSeries(state: ContractState): ContractState {
  const told = ([name, rows]: readonly [string, readonly RegisterEntry[]]) => {
    const fields = Object.entries(registerNamed(name)?.fields ?? {}).flatMap(([field, { series }]) =>
      series ? [field] : [],
    );
    const seriesOf = ({ data }: RegisterEntry) =>
      Object.fromEntries(fields.map((field) => [field, toldEachWeek(data[field] ?? '2026-11-20')]));
    return [name, fields.length === 0 ? rows : rows.map((row) => ({ ...row, series: seriesOf(row) }))];
  };
  return { ...state, registers: Object.fromEntries(Object.entries(state.registers).map(told)) };
}

/** Milliseconds per assessment where every series was told each week for a year. */
async function benchSeries(): Promise<BenchRow> {
  const state = withSeries(grown(2000));
  const milliseconds: number[] = [];
  for (let round = 0; round < 7; round += 1)
    milliseconds.push(1000 / (await perSecond(20, () => assess(meti2023, state, '2026-11-24'))));
  const value = median(milliseconds);
  const name = `assessment, 2,000 register rows, ${weeks} values in each series`;
  return { name, value, unit: 'ms', baseline: null, ratio: null, target: '≤ 5 ms', met: value <= 5 };
}

/** The demo's web contract with so many sites, each seen by every probe of the site's checks, as a run keeps them. */
function checkedSites(count: number): ContractState {
  const state = demoState('web-build');
  const [site] = state.registers.sites ?? [];
  const seen = demoRuns.find(({ area }) => area === 'site')?.observations ?? [];
  if (site === undefined || seen.length === 0) throw new Error('the demo has lost its site');
  const ids = Array.from({ length: count }, (_, index) => `site${index}`);
  const rowOf = (id: string, data: JsonObject): RegisterEntry => ({
    id,
    revision: 1,
    data,
    changedAt: '',
    changedBy: '',
  });
  const kept = ids.flatMap((entryId) =>
    seen.map((observation) => ({
      id: observationId('site', 'sites', entryId, observation.probe),
      data: { register: 'sites', entryId, area: 'site', runId: 'r', observation, before: null },
    })),
  );
  const observations = kept.map(({ id, data }) => rowOf(id, structuredClone(data) as unknown as JsonObject));
  return { ...state, registers: { ...state.registers, sites: ids.map((id) => ({ ...site, id })), observations } };
}

/** Milliseconds per assessment of a contract whose sites were all checked. */
async function benchChecked(): Promise<BenchRow> {
  const sites = 20;
  const state = checkedSites(sites);
  const milliseconds: number[] = [];
  for (let round = 0; round < 7; round += 1)
    milliseconds.push(1000 / (await perSecond(20, () => assess(meti2023, state, '2026-11-24'))));
  return {
    name: `assessment, ${sites} sites checked`,
    value: median(milliseconds),
    unit: 'ms',
    baseline: null,
    ratio: null,
    target: 'told',
    met: true,
  };
}

/** Milliseconds per assessment of a contract with 2,000 register rows, beside parsing the same contract's JSON. */
export async function benchAssessment(): Promise<BenchRow[]> {
  const state = grown(2000);
  const text = JSON.stringify(contractFileOf(state, '2026-11-24T00:00:00Z'));
  await perSecond(50, () => assess(meti2023, state, '2026-11-24'));
  const assessed: number[] = [];
  const parsed: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    assessed.push(1000 / (await perSecond(20, () => assess(meti2023, state, '2026-11-24'))));
    parsed.push(1000 / (await perSecond(20, () => JSON.parse(text))));
  }
  const [value, baseline] = [median(assessed), median(parsed)];
  return [
    {
      name: 'assessment, 2,000 register rows',
      value,
      unit: 'ms',
      baseline,
      ratio: value / baseline,
      target: '≤ 5 ms',
      met: value <= 5,
    },
    await benchSeries(),
    await benchChecked(),
  ];
}
