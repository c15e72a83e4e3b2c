import type { PlanVersion } from '../plan/plan.ts';
import type { VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';
import { factRule, type Rule } from './rule.ts';

/** Registers whose rows the agreed plan names one by one. */
export const registersNamedByPlan = ['people', 'workplaces', 'cloudServices'] as const;

/** The newest version that has taken effect, agreed or not. */
function newestVersion(facts: Facts): PlanVersion | undefined {
  const versions = facts.rows('planVersions').map((row) => row.data as unknown as PlanVersion);
  return versions.filter((version) => version.effectiveFrom <= facts.asOf).sort((a, b) => b.version - a.version)[0];
}

const planRules: readonly Rule[] = [
  factRule('planMissing', [], (facts) => {
    const plan = newestVersion(facts);
    return plan === undefined
      ? { verdict: 'notSatisfied' }
      : { verdict: 'satisfied', params: { version: plan.version } };
  }),
  factRule('planNotAgreed', [], (facts) => {
    const plan = newestVersion(facts);
    if (plan === undefined) return { verdict: 'notSatisfied', params: { version: 1 } };
    const params = { version: plan.version, agreedOn: plan.agreement?.on ?? '' };
    return { verdict: plan.agreement === undefined ? 'notSatisfied' : 'satisfied', params };
  }),
  factRule('planOutdatedByRegister', [], (facts) => {
    const plan = newestVersion(facts);
    if (plan === undefined) return { verdict: 'undetermined' };
    const rows = registersNamedByPlan.flatMap((register) =>
      facts
        .rows(register)
        .filter((entry) => !(plan.names[register] ?? []).includes(entry.id))
        .map((entry) => ({ register, entryId: entry.id, name: facts.titleOf(register, entry) })),
    );
    const names = rows
      .slice(0, 3)
      .map((row) => row.name)
      .join('、');
    return {
      verdict: rows.length === 0 ? 'satisfied' : 'notSatisfied',
      params: { count: rows.length, names },
      rows: rows.map(({ register, entryId }) => ({ register, entryId })),
    };
  }),
];

/** What holds of the plan as a whole: it exists, an official agreed to it, and it names what the registers hold. */
export function assessPlan(facts: Facts): readonly VerdictReason[] {
  return planRules.map((rule) => rule.judge(facts));
}
