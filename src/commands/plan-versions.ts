import { factsOf } from '../core/assessment/facts.ts';
import { planNamesOf } from '../core/assessment/plan-names.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { Agreement, PlanEntry, PlanVersion } from '../core/plan/plan.ts';
import { type PlanProposal, proposalProblems } from '../core/plan/plan-proposal.ts';
import type { Committed } from '../postgres/commit.ts';
import { type Context, loadContract, type Refusal } from './context.ts';

export interface ProposedPlan extends Committed {
  readonly version: number;
}

/**
 * Freezes the working draft as the plan's next version, with the rows it speaks of as they stand now. A change says why, and takes
 * effect later than today, unless it is told after the fact with the reason for that.
 */
export async function proposePlan(
  context: Context,
  actor: Actor,
  number: string,
  proposal: PlanProposal,
): Promise<Result<ProposedPlan, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, catalogue, state } = found.value;
  const at = context.now();
  const today = japanDay(at);
  const versions = (state.registers.planVersions ?? []).map((row) => row.data as unknown as PlanVersion);
  const entries = Object.fromEntries(
    (state.registers.planEntries ?? []).map(({ id, data }) => [id, data as unknown as PlanEntry]),
  );
  const problems = proposalProblems(proposal, { duties: dutiesOf(catalogue), entries, versions, today });
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const plan: PlanVersion = {
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    proposedOn: today,
    proposedBy: actor.name,
    ...proposal,
    entries,
    names: planNamesOf(factsOf(state, today)),
  };
  const change = {
    register: 'planVersions',
    entryId: `v${plan.version}`,
    expectedRevision: 0,
    data: plan as unknown as JsonObject,
  };
  const committed = await context.committer.commit({ contractId, actor, at, verb: 'proposePlan', changes: [change] });
  return committed.ok ? accepted({ ...committed.value, version: plan.version }) : committed;
}

/** Records the official's agreement to a version: a fact with an author, a date and the means by which it came. */
export async function agreePlan(
  context: Context,
  actor: Actor,
  number: string,
  versionId: string,
  agreement: Agreement,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const row = (found.value.state.registers.planVersions ?? []).find(({ id }) => id === versionId);
  if (row === undefined)
    return refused({
      type: 'notFound',
      what: { ja: `確認書類の版「${versionId}」`, en: `plan version “${versionId}”` },
    });
  const at = context.now();
  if (agreement.on > japanDay(at)) return refused({ type: 'badInput', problems: [agreedTooLate] });
  const data = { ...row.data, agreement: agreement as unknown as JsonObject };
  const change = { register: 'planVersions', entryId: versionId, expectedRevision: row.revision, data };
  return context.committer.commit({
    contractId: found.value.contractId,
    actor,
    at,
    verb: 'agreePlan',
    changes: [change],
  });
}

const agreedTooLate = {
  path: 'on',
  message: { ja: '了承の日が今日より後です。', en: 'The day of the agreement lies in the future.' },
  mend: { ja: '了承を得た日を入れてください。', en: 'Give the day on which it was agreed.' },
};
