import { factsOf } from '../../src/core/assessment/facts.ts';
import { planNamesOf } from '../../src/core/assessment/plan-names.ts';
import type { Json, JsonObject } from '../../src/core/kernel/json.ts';
import { addDays, isPlainDate } from '../../src/core/kernel/plain-date.ts';
import type { RowSeries, SeriesValue } from '../../src/core/kernel/row-series.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import { holdsDay } from '../../src/core/registers/declaration.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import { demoState } from './demo-state.ts';

/** Shares of a large contract's rows, of 2,000: the people and what is asked of each, machines and what runs on them, what is handled. */
const shares: Readonly<Record<string, number>> = {
  people: 250,
  pledges: 250,
  attendances: 250,
  endpoints: 160,
  servers: 50,
  software: 650,
  vulnerabilities: 30,
  informationItems: 40,
  copies: 60,
  erasures: 40,
  acts: 60,
  sites: 20,
  mailDomains: 6,
  diagnoses: 20,
  findings: 20,
  retirements: 24,
  cloudServices: 15,
  riskAssessments: 15,
  changes: 40,
};

/** A text with the number of its row, where it names the row. */
function numberedTitle(register: string, data: JsonObject, index: number): JsonObject {
  const { titleField = '', fields = {} } = registerNamed(register) ?? {};
  const title = data[titleField];
  const isText = fields[titleField]?.kind === 'text' && typeof title === 'string';
  return isText ? { ...data, [titleField]: `${title} ${index}` } : data;
}

/** Each reference to the row of the same place in the register that it names, so that each person has a pledge, each site its scans. */
function referring(register: string, data: JsonObject, index: number, counts: ReadonlyMap<string, number>): JsonObject {
  const references = Object.entries(registerNamed(register)?.fields ?? {}).flatMap(([name, field]) => {
    const count = field.register === undefined ? undefined : counts.get(field.register);
    return count === undefined || data[name] === undefined
      ? []
      : [[name, `${field.register}-${index % count}`] as const];
  });
  return { ...data, ...Object.fromEntries(references) };
}

/** A year of weeks of a day that is renewed again and again, the newest the one that the row bears; of what holds, one change in ten rows. */
function toldOver(weeks: number, isDay: boolean, value: Json, index: number): readonly SeriesValue[] {
  const newest = isDay && typeof value === 'string' && isPlainDate(value) ? value : '2026-11-20';
  const first: SeriesValue = { value: isDay ? addDays(newest, 7 * (1 - weeks)) : value, toldOn: '2026-04-01' };
  if (!isDay)
    return index % 10 === 0
      ? [
          { ...first, value: `${value} 前` },
          { value, toldOn: '2026-08-03' },
        ]
      : [first];
  return Array.from({ length: weeks }, (_, at) => {
    const day = addDays(newest, 7 * (at + 1 - weeks));
    return { value: day, toldOn: addDays(day, index % 3) };
  });
}

function seriesOf(register: string, data: JsonObject, weeks: number, index: number): RowSeries | undefined {
  const fields = Object.entries(registerNamed(register)?.fields ?? {}).filter(([, { series }]) => series === true);
  if (weeks === 0 || fields.length === 0) return undefined;
  return Object.fromEntries(
    fields.map(([name, field]) => [name, toldOver(weeks, holdsDay(field), data[name] ?? '2026-11-20', index)]),
  );
}

/**
 * A contract of a demo grown to so many register rows of every kind, the plan naming them, each with what was told of its series for so
 * many weeks.
 */
export function grownState(rows: number, weeks: number): ContractState {
  const [state, web] = [demoState('operations'), demoState('web-build')];
  const models = { ...web.registers, ...state.registers };
  const counts = new Map(Object.entries(shares).map(([name, share]) => [name, Math.round((share * rows) / 2000)]));
  const grown = [...counts].map(([name, count]) => {
    const own = (state.registers[name] ?? []).length > 0 ? state.registers[name] : web.registers[name];
    const list: readonly RegisterEntry[] = own ?? models[name] ?? [];
    if (list.length === 0) throw new Error(`the demo has no row of ${name}`);
    const made = Array.from({ length: count }, (_, index): RegisterEntry => {
      const model = list[index % list.length] as RegisterEntry;
      const data = numberedTitle(name, referring(name, model.data, index, counts), index);
      const series = seriesOf(name, data, weeks, index);
      return { ...model, id: `${name}-${index}`, data, ...(series === undefined ? {} : { series }) };
    });
    return [name, made] as const;
  });
  const registers = { ...state.registers, ...Object.fromEntries(grown) };
  const names = planNamesOf(factsOf({ ...state, registers }, '2026-11-24'));
  const planVersions = (registers.planVersions ?? []).map((version) => ({
    ...version,
    data: { ...version.data, names: names as unknown as Json },
  }));
  return { ...state, registers: { ...registers, planVersions } };
}

/** How many rows people see in registers, books not counted. */
export const rowsIn = ({ registers }: ContractState): number =>
  Object.entries(registers).reduce(
    (sum, [name, list]) => sum + (registerNamed(name) === undefined ? 0 : list.length),
    0,
  );
