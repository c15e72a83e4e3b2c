import { type PlanEntry, planEntrySchema } from '../plan/plan.ts';
import type { JudgedFacts } from './language/judged-facts.ts';

const entryIn = (data: unknown, dutyId: string): PlanEntry | undefined => {
  const entries = (data as { readonly entries?: Readonly<Record<string, unknown>> }).entries;
  return planEntrySchema.safeParse(new Map(Object.entries(entries ?? {})).get(dutyId)).data;
};

/** What the newest version of the plan (確認書類) in effect on the day says of a duty; undefined where there is none. */
export function planEntryInForce(facts: JudgedFacts, dutyId: string): PlanEntry | undefined {
  const inEffect = facts.facts
    .rows('planVersions')
    .filter(({ data }) => typeof data.effectiveFrom === 'string' && facts.hasCome(data.effectiveFrom))
    .sort((a, b) => Number(b.data.version) - Number(a.data.version));
  return entryIn(inEffect[0]?.data ?? {}, dutyId);
}
