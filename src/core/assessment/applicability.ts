import type { Duty, ScopeKey } from '../catalogue/catalogue.ts';
import type { VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';

/** Registers whose rows contradict a scope fact answered with "no". */
const witnesses: Readonly<Partial<Record<ScopeKey, readonly string[]>>> = {
  buildsSystems: ['vulnerabilities'],
  publicSite: ['sites'],
  mail: ['mailDomains'],
  applications: ['deliverables'],
  cloud: ['cloudServices'],
  subcontracts: ['subcontracts'],
};

/** Whether a duty applies by the contract's scope; null while a question is open. A single "no" settles it. */
export function isApplicable(duty: Duty, facts: Facts): boolean | null {
  const answers = duty.appliesWhen.map((key) => facts.contract.scope[key]);
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** The reason of a duty that does not apply, or of which it is not known. */
export function scopeReason(duty: Duty, facts: Facts): VerdictReason {
  const scope = facts.contract.scope;
  const denied = duty.appliesWhen.filter((key) => scope[key] === false);
  const open = duty.appliesWhen.filter((key) => scope[key] === null);
  const rows = denied
    .flatMap((key) => witnesses[key] ?? [])
    .flatMap((register) => facts.rows(register).map((entry) => ({ register, entryId: entry.id })));
  const common = { rule: 'outOfScope', situation: 'judged' as const, dutyIds: [duty.id], rows };
  if (denied.length === 0) return { ...common, verdict: 'undetermined', params: { scope: open } };
  const verdict = rows.length > 0 ? 'notSatisfied' : 'satisfied';
  return { ...common, verdict, params: { scope: denied.slice(0, 1), count: rows.length } };
}
