import { factsOf } from '../core/assessment/facts.ts';
import { planFactsOf } from '../core/assessment/plan-facts.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { fillTemplate, type TemplateItem } from '../core/plan/fill-template.ts';
import type { PlanEntry } from '../core/plan/plan.ts';
import { type PlanTemplateType, planTemplates } from '../core/plan/plan-templates.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { changeEntries } from './change-entries.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

/** What a template would make of a contract's plan today. */
export function templateItems(
  { catalogue, state }: FoundContract,
  type: PlanTemplateType,
  today: string,
): readonly TemplateItem[] {
  const templates = own(planTemplates, catalogue.id);
  if (templates === undefined) return [];
  const entries = Object.fromEntries(
    (state.registers.planEntries ?? []).map(({ id, data }) => [id, data as unknown as PlanEntry]),
  );
  return fillTemplate(templates, type, dutiesOf(catalogue), planFactsOf(factsOf(state, today)), entries);
}

/** A duty whose text a person agreed to have replaced, with the revision that was seen. */
export interface Replacement {
  readonly dutyId: string;
  readonly revision: number;
}

export interface AppliedTemplate {
  readonly count: number;
  /** The inverse changes: sent back to the book, they undo the whole. */
  readonly undo: readonly Omit<EntryChange, 'register'>[];
}

/** Fills the empty entries of the plan from a template, and replaces those that a person chose, in one commit. */
export async function applyPlanTemplate(
  context: Context,
  actor: Actor,
  number: string,
  type: PlanTemplateType,
  replace: readonly Replacement[],
): Promise<Result<AppliedTemplate, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const rows = new Map((found.value.state.registers.planEntries ?? []).map((row) => [row.id, row]));
  const seen = new Map(replace.map(({ dutyId, revision }) => [dutyId, revision]));
  const changes = templateItems(found.value, type, japanDay(context.now()))
    .filter(({ dutyId, state }) => state === 'fill' || (state === 'differs' && seen.has(dutyId)))
    .map(
      ({ dutyId, proposed }): EntryChange => ({
        register: 'planEntries',
        entryId: dutyId,
        expectedRevision: seen.get(dutyId) ?? rows.get(dutyId)?.revision ?? 0,
        data: proposed as unknown as JsonObject,
      }),
    );
  if (changes.length === 0) return accepted({ count: 0, undo: [] });
  const committed = await changeEntries(
    context,
    actor,
    { contractId: found.value.contractId },
    changes,
    'applyPlanTemplate',
  );
  if (!committed.ok) return refused(committed.refusal);
  const undo = changes.map(({ entryId }, index) => ({
    entryId,
    expectedRevision: committed.value.revisions[index] ?? 0,
    data: rows.get(entryId)?.data ?? null,
  }));
  return accepted({ count: changes.length, undo });
}
