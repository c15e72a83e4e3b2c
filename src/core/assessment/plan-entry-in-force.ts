import type { JsonObject } from '../kernel/json.ts';
import { oncePer } from '../kernel/once-per.ts';
import { type PlanEntry, planEntrySchema } from '../plan/plan.ts';
import type { JudgedFacts } from './language/judged-facts.ts';

/** The entries of a version of the plan by their duties, each read when it is first asked for. */
const entriesOf = oncePer((data: JsonObject) => {
  const stored = new Map(
    Object.entries((data as { readonly entries?: Readonly<Record<string, unknown>> }).entries ?? {}),
  );
  const read = new Map<string, PlanEntry | undefined>();
  return (dutyId: string): PlanEntry | undefined => {
    if (!read.has(dutyId)) read.set(dutyId, planEntrySchema.safeParse(stored.get(dutyId)).data);
    return read.get(dutyId);
  };
});

/** The newest version of the plan (確認書類) in effect on the day. */
const versionInForce = (facts: JudgedFacts): JsonObject | undefined =>
  facts.facts
    .rows('planVersions')
    .filter(({ data }) => typeof data.effectiveFrom === 'string' && facts.hasCome(data.effectiveFrom))
    .sort((a, b) => Number(b.data.version) - Number(a.data.version))[0]?.data;

/** What the newest version of the plan in effect on the day says of a duty; undefined where there is none. */
export function planEntryInForce(facts: JudgedFacts, dutyId: string): PlanEntry | undefined {
  const version = facts.derived(versionInForce);
  return version === undefined ? undefined : entriesOf(version)(dutyId);
}
