import { assess } from '../src/core/assessment/assess.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import type { ContractState } from '../src/core/registers/contract-state.ts';
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
  ];
}
