import { factsOf } from '../core/assessment/facts.ts';
import { planFactsOf } from '../core/assessment/plan-facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { Contract, ScheduledReport } from '../core/contract/contract.ts';
import type { ReschedulingFacts, ScheduleDifference } from '../core/contract/reschedule.ts';
import { scheduleDifference } from '../core/contract/reschedule.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { PlanEntry } from '../core/plan/plan.ts';
import { planTemplates } from '../core/plan/plan-templates.ts';
import { retellPeriod } from '../core/plan/retell-period.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { recordedEnd } from '../core/registers/recorded-end.ts';
import { submittedSchedules } from '../core/registers/submitted-reports.ts';
import type { Context, FoundContract, InputProblem, Refusal } from './context.ts';

/** What an extension, a cancellation or a mended schedule made of a contract, and what differs. */
export interface OperatedContract {
  readonly number: string;
  readonly revision: number;
  readonly changedAt: string;
  readonly schedule: readonly ScheduledReport[];
  readonly difference: ScheduleDifference;
  /** Duties whose text in the working plan states another period now: a change that the official is to agree to. */
  readonly planDuties: readonly string[];
}

/** What a schedule is made anew from. */
export const reschedulingFacts = ({ catalogue, state }: FoundContract): ReschedulingFacts => ({
  rules: catalogue.rules,
  submitted: submittedSchedules(state.registers),
  end: recordedEnd(state.registers),
});

export const revisionOf = ({ registers }: ContractState, register: string, id: string): number =>
  (own(registers, register) ?? []).find((row) => row.id === id)?.revision ?? 0;

export const factsChange = (facts: object, expectedRevision: number): EntryChange => ({
  register: 'contract',
  entryId: 'contract',
  expectedRevision,
  data: facts as JsonObject,
});

export const problemWith = ({ path, message, mend }: InputProblem): Refusal => ({
  type: 'badInput',
  problems: [{ path, message, mend }],
});

const withEntry = (registers: ContractState['registers'], change: EntryChange): ContractState['registers'] => {
  const { register, entryId, data } = change;
  const rows = own(registers, register) ?? [];
  const others = rows.filter(({ id }) => id !== entryId);
  const row = { id: entryId, revision: 1, changedAt: '', changedBy: '', ...rows.find(({ id }) => id === entryId) };
  return { ...registers, [register]: data === null ? others : [...others, { ...row, data }] };
};

/** The working plan's sentences on the period, told with the period that holds after some changes. */
function planChanges(found: FoundContract, contract: Contract, changes: readonly EntryChange[], today: string) {
  const { state } = found;
  const templates = own(planTemplates, contract.catalogue);
  if (templates === undefined) return [];
  const rows = state.registers.planEntries ?? [];
  const entries = Object.fromEntries(rows.map(({ id, data }) => [id, data as unknown as PlanEntry]));
  const later = { contract, registers: changes.reduce(withEntry, state.registers) };
  const [before, after] = [state, later].map((one) => planFactsOf(factsOf(one, today)));
  if (before === undefined || after === undefined) return [];
  return Object.entries(retellPeriod(templates, entries, before, after)).map(
    ([dutyId, entry]): EntryChange => ({
      register: 'planEntries',
      entryId: dutyId,
      expectedRevision: revisionOf(state, 'planEntries', dutyId),
      data: entry as unknown as JsonObject,
    }),
  );
}

/** Commits what an operation makes of a contract, with its reason and whatever follows for the working plan. */
export async function commitOperation(
  context: Context,
  actor: Actor,
  found: FoundContract,
  operation: {
    readonly verb: string;
    readonly reason: string;
    readonly contract: Contract;
    readonly expectedRevision?: number | undefined;
    readonly more?: readonly EntryChange[];
  },
): Promise<Result<OperatedContract, Refusal>> {
  const { contractId, state } = found;
  const { verb, reason, contract, more = [] } = operation;
  const at = context.now();
  const facts = factsChange(contract, operation.expectedRevision ?? revisionOf(state, 'contract', 'contract'));
  const plan = planChanges(found, contract, [facts, ...more], japanDay(at));
  const changes = [facts, ...more, ...plan];
  const committed = await context.committer.commit({ contractId, actor, at, verb, reason, changes });
  if (!committed.ok) return committed;
  const { schedule, period, number } = contract;
  return accepted({
    number,
    revision: committed.value.revisions[0] ?? 0,
    changedAt: committed.value.at,
    schedule,
    difference: scheduleDifference(state.contract.schedule, schedule, period),
    planDuties: plan.map(({ entryId }) => entryId),
  });
}
