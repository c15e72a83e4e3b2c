import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { planNamesOf } from '../core/assessment/plan-names.ts';
import { registerDifferences } from '../core/assessment/plan-rules.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { own } from '../core/kernel/own.ts';
import { likelyType } from '../core/plan/fill-template.ts';
import { type NamedFact, newestAgreed, type PlanVersion } from '../core/plan/plan.ts';
import { type NameDifference, nameDifferences, planDifference } from '../core/plan/plan-difference.ts';
import { planTemplates } from '../core/plan/plan-templates.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { showCell } from '../core/registers/show-cell.ts';
import type { PlanSource } from '../core/report/build-plan-document.ts';
import { draftProposal } from '../core/report/draft-proposal.ts';
import { factLabel, namedLabel } from '../core/report/plan-annexes.ts';
import type { NameDifferenceView, PlanChangeView, PlanDifferenceView, PlanView } from './plan-models.ts';
import { draftSource, planVersionsOf } from './plan-state.ts';

function shown(register: string, field: string, value: NamedFact | null): Bilingual {
  const declared = own(registerNamed(register)?.fields, field);
  const plain = value === null ? '' : String(value);
  if (declared === undefined || value === null) return { ja: plain, en: plain };
  const json = Array.isArray(value) ? [...value] : value;
  return { ja: showCell(declared, json, {}, 'ja'), en: showCell(declared, json, {}, 'en') };
}

function nameView({ register, entryId, title, kind, facts }: NameDifference): NameDifferenceView {
  return {
    register,
    registerLabel: namedLabel(register),
    entryId,
    title: title ?? entryId,
    kind,
    facts: facts.map(({ field, before, after }) => ({
      label: factLabel(register, field) ?? { ja: field, en: field },
      before: shown(register, field, before),
      after: shown(register, field, after),
    })),
  };
}

/** The newest version, when it is newer than the one agreed to and waits for an answer. */
function openProposal(versions: readonly PlanVersion[]): PlanVersion | undefined {
  const newest = versions.at(-1);
  return newest?.agreement === undefined ? newest : undefined;
}

/** Whether the registers or the working texts have moved on from the agreed version, and what a change would say. */
export function planChangeView(found: FoundContract, today: string): PlanChangeView {
  const { catalogue, state } = found;
  const facts = factsOf(state, today);
  const versions = planVersionsOf(found);
  const agreed = newestAgreed(versions);
  const differences = registerDifferences(facts) ?? [];
  const open = openProposal(versions);
  const edited =
    agreed === undefined ? [] : planDifference(dutiesOf(catalogue), agreed, draftSource(found, today)).entries;
  return {
    agreedVersion: agreed?.version ?? null,
    openVersion: open?.version ?? null,
    isCoveredByOpen: open !== undefined && nameDifferences(open.names, planNamesOf(facts)).length === 0,
    differences: differences.map(nameView),
    editedDuties: edited.map(({ dutyId }) => dutyId),
    draft: draftProposal(differences, today),
  };
}

/** The plan as its page shows it: entries, versions, where it must change, and the templates to start from. */
export function planView(found: FoundContract, today: string): PlanView {
  const { catalogue, state } = found;
  const entries = (state.registers.planEntries ?? []).map(({ id, revision, data }) => [id, { revision, data }]);
  return {
    entries: Object.fromEntries(entries) as PlanView['entries'],
    versions: planVersionsOf(found).map(({ entries: _, names: __, ...version }) => version),
    addedItems: (state.registers.addedItems ?? []) as unknown as PlanView['addedItems'],
    change: planChangeView(found, today),
    templates: (own(planTemplates, catalogue.id)?.types ?? []).map(({ id, label, description }) => ({
      id,
      label,
      description,
    })),
    likelyTemplate: likelyType(state.contract.scope),
  };
}

/** Two states of the plan side by side, with the words that people know duties and facts by. */
export function planDifferenceView({ catalogue }: FoundContract, from: PlanSource, to: PlanSource): PlanDifferenceView {
  const duties = new Map(dutiesOf(catalogue).map((duty) => [duty.id, duty]));
  const { entries, names } = planDifference(dutiesOf(catalogue), from, to);
  return {
    from: from.version?.version ?? null,
    to: to.version?.version ?? null,
    entries: entries.flatMap(({ dutyId, fields }) => {
      const duty = duties.get(dutyId);
      return duty === undefined
        ? []
        : [{ dutyId, obligation: duty.obligation, mark: duty.mark, label: duty.label, fields }];
    }),
    names: names.map(nameView),
  };
}
