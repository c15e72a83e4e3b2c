import { demoRuns } from '../demo/observations.ts';
import { assess, reassess } from '../src/core/assessment/assess.ts';
import { assessPeriod } from '../src/core/assessment/period-verdicts.ts';
import { ribbonsOf } from '../src/core/assessment/ribbon.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { observationId } from '../src/core/checks/kept-observation.ts';
import type { JsonObject } from '../src/core/kernel/json.ts';
import { addDays, daysBetween } from '../src/core/kernel/plain-date.ts';
import type { ContractState } from '../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../src/core/registers/entry.ts';
import { contractFileOf } from '../src/core/registers/write-contract-file.ts';
import { demoState } from '../test/support/demo-state.ts';
import { grownState, rowsIn } from '../test/support/grown-state.ts';
import { atMost, processorTime, toldOnly } from './measure.ts';
import type { BenchRow } from './row.ts';

const today = '2026-11-24';
const rows = 2000;
const weeks = 52;

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

/** Milliseconds of processor time per assessment, once the code is compiled and the rows were read. */
const assessing = (state: ContractState): number => {
  processorTime(1, 40, () => assess(meti2023, state, today));
  return processorTime(8, 8, () => assess(meti2023, state, today));
};

/** A register with one of its rows changed, as a commit changes it: each time another. */
function changing(state: ContractState, register: string): () => ContractState {
  let [current, turn] = [state, 0];
  return () => {
    const rows = current.registers[register] ?? [];
    const at = turn % rows.length;
    const row = rows[at];
    if (row === undefined) throw new Error(`no row of ${register}`);
    turn += 1;
    const changed = rows.with(at, { ...row, revision: row.revision + 1, data: { ...row.data } });
    current = { ...current, registers: { ...current.registers, [register]: changed } };
    return current;
  };
}

/** What a row that was changed costs beside a whole assessment: of registers that feed few rules, and of those that feed most. */
function benchReassessment(state: ContractState, whole: number): BenchRow[] {
  const after = (register: string): number => {
    const next = changing(state, register);
    processorTime(1, 20, () => reassess(meti2023, next(), today));
    return processorTime(8, 6, () => reassess(meti2023, next(), today));
  };
  const share = (register: string): BenchRow => {
    const percent = (100 * after(register)) / whole;
    return atMost(`assessment after one row of ${register} changed, of a whole one`, '%', percent, 5, null);
  };
  const told = (register: string): BenchRow => toldOnly(`the same, ${register}`, '%', (100 * after(register)) / whole);
  reassess(meti2023, state, today);
  return [
    atMost(
      'assessment of what is as it was (a whole one)',
      'ms',
      processorTime(8, 40, () => reassess(meti2023, state, today)),
      1,
      whole,
    ),
    ...['trainings', 'findings', 'claims', 'diagnoses', 'informationItems'].map(share),
    ...['pledges', 'endpoints', 'people', 'software'].map(told),
  ];
}

/** A half-year's ribbons of every duty, beside as many single assessments as it has days. */
function benchRibbon(state: ContractState): BenchRow[] {
  const period = { from: addDays(today, -182), to: today };
  processorTime(1, 3, () => ribbonsOf(meti2023, state, period));
  const value = processorTime(7, 1, () => ribbonsOf(meti2023, state, period));
  const eachDay = processorTime(1, 1, () => {
    for (let day = 0; day <= daysBetween(period.from, period.to); day += 1)
      assess(meti2023, state, addDays(period.from, day));
  });
  const name = `ribbons, 183 days × 89 duties × ${rows} rows (183 single assessments)`;
  const next = changing(state, 'trainings');
  const again = (): unknown => assessPeriod(meti2023, next(), period, today);
  processorTime(1, 3, again);
  return [
    atMost(name, 'ms', value, 150, eachDay),
    toldOnly('ribbons after one row of trainings changed (all of them)', 'ms', processorTime(7, 1, again), value),
  ];
}

/** Assessments of one day and of a half-year, of a contract with 2,000 rows of every kind and a year of weekly series. */
export async function benchAssessment(): Promise<BenchRow[]> {
  const [plain, state] = [grownState(rows, 0), grownState(rows, weeks)];
  if (rowsIn(state) < rows) throw new Error(`only ${rowsIn(state)} rows`);
  const text = JSON.stringify(contractFileOf(plain, `${today}T00:00:00Z`));
  const parsing = processorTime(12, 10, () => JSON.parse(text));
  const sites = 20;
  const whole = assessing(plain);
  return [
    atMost(`assessment, ${rows} rows (its contract file parsed)`, 'ms', whole, 5, parsing),
    atMost(`assessment, ${rows} rows, ${weeks} values in each series (the same)`, 'ms', assessing(state), 5, parsing),
    toldOnly(
      'assessment of rows that were never read before (the same)',
      'ms',
      processorTime(5, 1, () => assess(meti2023, structuredClone(state), today)) -
        processorTime(5, 1, () => structuredClone(state)),
      parsing,
    ),
    toldOnly(`assessment, ${sites} sites checked`, 'ms', assessing(checkedSites(sites))),
    ...benchReassessment(plain, whole),
    ...benchRibbon(state),
  ];
}
