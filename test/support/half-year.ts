import { readFileSync } from 'node:fs';
import { assess } from '../../src/core/assessment/assess.ts';
import { factsOf } from '../../src/core/assessment/facts.ts';
import { planNamesOf } from '../../src/core/assessment/plan-names.ts';
import { dutiesOf, meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { contractSchema } from '../../src/core/contract/contract.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { addDays } from '../../src/core/kernel/plain-date.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { contractFileOf } from '../../src/core/registers/write-contract-file.ts';
import { stateOf } from '../honesty/compare.ts';
import { thisTree } from '../honesty/judges.ts';
import { contractOf } from '../honesty/random-contract.ts';
import { projectRoot } from './source-files.ts';

/** Days of a period of a report: somewhat less than half a year, so that what is due once a year is not due again. */
const half = 145;
/** Days at the beginning of the work on which what it needs was put in place; no report tells of them. */
const settling = 70;

const entry = (id: string, data: JsonObject): RegisterEntry => ({
  id,
  revision: 1,
  data,
  changedAt: '',
  changedBy: '',
});

/** The plan of the demo’s operations as it names these rows, agreed to before the work begins. */
function agreedPlan(state: ContractState, on: string): ContractState['registers'] {
  const demo = JSON.parse(readFileSync(`${projectRoot}demo/operations.contract.json`, 'utf8'));
  const entries: Readonly<Record<string, JsonObject>> = demo.plan.entries;
  const version = {
    version: 1,
    proposedOn: on,
    proposedBy: '髙橋 花子',
    effectiveFrom: on,
    entries,
    names: planNamesOf(factsOf(state, on)),
    agreement: { on, official: '山本', means: 'mail' },
  };
  return {
    planEntries: Object.entries(entries).map(([id, data]) => entry(id, data)),
    planVersions: [entry('v1', version as unknown as JsonObject)],
  };
}

/** An answer to every duty: what the registers tell, else a sentence about the duty's own text. */
function answersTo(state: ContractState, today: string): readonly RegisterEntry[] {
  const drafts = new Map(
    assess(meti2023, state, today).obligations.flatMap(({ duties }) =>
      duties.map(({ dutyId, draft }) => [dutyId, draft] as const),
    ),
  );
  return dutiesOf(meti2023).map(({ id, label, quote }) => {
    const draft = drafts.get(id);
    const status = draft?.status ?? 'implemented';
    const text = draft?.status == null ? `${label.ja}として、${quote.slice(-60)}（確認済み：${id}）。` : draft.text.ja;
    return entry(id, status === 'implemented' ? { status, content: text } : { status, reason: text });
  });
}

/**
 * A contract in which everything is at work and kept, answered in full, on the first day after its second half-year: as a contract
 * file to be registered under a number.
 */
export function halfYearState(number: string, today: string): ContractState {
  const start = addDays(today, -2 * half - settling);
  const sound = contractOf({ size: 1, start, offset: 2 * half + settling, plants: [] });
  const contract = contractSchema.parse({
    ...sound.contract,
    number,
    title: '例示業務システムの運用',
    period: { from: start, to: addDays(today, 2 * half) },
    scope: { ...sound.contract.scope, cloud: false },
    schedule: [0, 1, 2].map((index) => ({
      id: `r${index + 1}`,
      from: addDays(start, settling + index * half),
      to: addDays(start, settling + (index + 1) * half - 1),
      dueOn: addDays(start, settling + (index + 1) * half + 30),
    })),
  });
  const { cloudServices: _services, riskAssessments: _risks, ...rows } = sound.rows;
  const bare = stateOf({ ...sound, contract, rows }, thisTree.hasField);
  const planned = { contract, registers: { ...bare.registers, ...agreedPlan(bare, start) } };
  return { contract, registers: { ...planned.registers, claims: answersTo(planned, today) } };
}

export const halfYearFile = (number: string, today: string): JsonObject =>
  contractFileOf(halfYearState(number, today), `${today}T00:00:00Z`);
