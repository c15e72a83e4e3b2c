import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { planNamesOf } from '../core/assessment/plan-names.ts';
import type { PlanEntry, PlanVersion } from '../core/plan/plan.ts';
import type { PlanSource } from '../core/report/build-plan-document.ts';

export function planVersionsOf({ state }: FoundContract): readonly PlanVersion[] {
  return (state.registers.planVersions ?? [])
    .map((row) => row.data as unknown as PlanVersion)
    .sort((a, b) => a.version - b.version);
}

/** The working draft: entries as they stand, rows as the registers hold them now. */
export function draftSource({ state }: FoundContract, today: string): PlanSource {
  const entries = Object.fromEntries(
    (state.registers.planEntries ?? []).map(({ id, data }) => [id, data as unknown as PlanEntry]),
  );
  return { version: null, entries, names: planNamesOf(factsOf(state, today)), asOf: today };
}

/** A version by 'v1' …, or the working draft by 'draft'; null when there is none. */
export function planSource(found: FoundContract, id: string, today: string): PlanSource | null {
  if (id === 'draft') return draftSource(found, today);
  const version = planVersionsOf(found).find((one) => `v${one.version}` === id);
  return version === undefined ? null : { version, entries: version.entries, names: version.names, asOf: today };
}
