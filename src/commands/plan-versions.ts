import type { z } from 'zod';
import { registersNamedByPlan } from '../core/assessment/plan-rules.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import type { agreementSchema, PlanEntry, PlanVersion } from '../core/plan/plan.ts';
import type { Committed } from '../postgres/commit.ts';
import { type Context, loadContract, type Refusal } from './context.ts';

/** Freezes the working draft as the plan's next version, with the names of those it speaks of. */
export async function proposePlan(
  context: Context,
  actor: Actor,
  number: string,
  effectiveFrom: string,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const { registers } = state;
  const version = (registers.planVersions ?? []).length + 1;
  const entries = Object.fromEntries(
    (registers.planEntries ?? []).map(({ id, data }) => [id, data as unknown as PlanEntry]),
  );
  const names = Object.fromEntries(
    registersNamedByPlan.map((name) => [name, (registers[name] ?? []).map(({ id }) => id)]),
  );
  const at = context.now();
  const plan: PlanVersion = {
    version,
    proposedOn: japanDay(at),
    proposedBy: actor.name,
    effectiveFrom,
    entries,
    names,
  };
  const change = {
    register: 'planVersions',
    entryId: `v${version}`,
    expectedRevision: 0,
    data: plan as unknown as JsonObject,
  };
  return context.committer.commit({ contractId, actor, at, verb: 'proposePlan', changes: [change] });
}

/** Records the official's agreement to a version: a fact with an author, a date and the means by which it came. */
export async function agreePlan(
  context: Context,
  actor: Actor,
  number: string,
  versionId: string,
  agreement: z.infer<typeof agreementSchema>,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const row = (found.value.state.registers.planVersions ?? []).find(({ id }) => id === versionId);
  if (row === undefined)
    return refused({
      type: 'notFound',
      what: { ja: `確認書類の版「${versionId}」`, en: `plan version “${versionId}”` },
    });
  const data = { ...row.data, agreement: agreement as unknown as JsonObject };
  const change = { register: 'planVersions', entryId: versionId, expectedRevision: row.revision, data };
  return context.committer.commit({
    contractId: found.value.contractId,
    actor,
    at: context.now(),
    verb: 'agreePlan',
    changes: [change],
  });
}
