import { endOfWork, isWorkOver } from '../assessment/end-of-work.ts';
import { type Facts, factsOf } from '../assessment/facts.ts';
import { type TakeOut, takeOutSchema } from '../contract/end-of-work.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { ClosingLack } from './lack-texts.ts';
import { openRowsByStep } from './open-rows.ts';

/** The guided run, step by step; erasure and certificate follow the confirmation without a further hand. */
export const closingSteps = [
  'end',
  'balance',
  'proofs',
  'confirmations',
  'subcontracts',
  'reports',
  'takeOut',
] as const;
export type ClosingStepId = (typeof closingSteps)[number];

/** A row that stands in the way of closing: which, and what it lacks. */
export interface ClosingOpenRow {
  readonly lack: ClosingLack;
  /** Where the row is; empty for what no register holds yet. */
  readonly register: string;
  readonly entryId: string;
  readonly title: string;
  /** Figures for the text. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ClosingStep {
  readonly id: ClosingStepId;
  readonly open: readonly ClosingOpenRow[];
}

/** How far a contract is on its way to being closed. It may be closed when no step has an open row. */
export interface ClosingState {
  readonly steps: readonly ClosingStep[];
  readonly isReady: boolean;
}

/** What was recorded as taken out before the erasure. */
function takeOutOf(facts: Facts): TakeOut | undefined {
  const row = facts.find('closing', 'takeOut');
  return row === undefined ? undefined : takeOutSchema.safeParse(row.data).data;
}

const missing = (lack: ClosingLack, params: ClosingOpenRow['params'] = {}): ClosingOpenRow => ({
  lack,
  register: '',
  entryId: '',
  title: '',
  params,
});

function endRows(facts: Facts): ClosingOpenRow[] {
  const end = endOfWork(facts);
  if (end === undefined) return [missing('endNotRecorded', { until: facts.contract.period.to })];
  return isWorkOver(facts) ? [] : [missing('endAhead', { on: end.on })];
}

function openRows(step: ClosingStepId, facts: Facts, state: ContractState): readonly ClosingOpenRow[] {
  switch (step) {
    case 'end':
      return endRows(facts);
    case 'takeOut':
      return takeOutOf(facts) === undefined ? [missing('takeOutNotRecorded')] : [];
    default:
      return openRowsByStep[step](facts, state);
  }
}

/** Every step of closing a contract, with each row that is still open. Pure. */
export function closingState(state: ContractState, asOf: PlainDate): ClosingState {
  const facts = factsOf(state, asOf);
  const steps = closingSteps.map((id) => ({ id, open: openRows(id, facts, state) }));
  return { steps, isReady: steps.every(({ open }) => open.length === 0) };
}
