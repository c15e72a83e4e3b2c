import type { Duty, ScopeKey } from '../catalogue/catalogue.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';

interface Witness {
  readonly register: string;
  /** Rows that contradict; all when absent. */
  readonly among?: (data: JsonObject) => boolean;
}

const isConfidential = (data: JsonObject): boolean => data.confidential === true;

/** Rows that contradict a scope fact answered with "no". */
const witnesses: Readonly<Record<ScopeKey, readonly Witness[]>> = {
  buildsSystems: ['systems', 'endpoints', 'servers', 'software', 'vulnerabilities', 'changes', 'handovers'].map(
    (register) => ({ register }),
  ),
  publicSite: [{ register: 'sites' }, { register: 'systems', among: ({ isPublic }) => isPublic === true }],
  mail: [{ register: 'mailDomains' }, { register: 'systems', among: ({ hasMail }) => hasMail === true }],
  applications: [{ register: 'deliverables' }, { register: 'webApplications' }],
  cloud: [{ register: 'cloudServices' }],
  subcontracts: [{ register: 'subcontracts' }],
  confidential: [
    { register: 'informationItems', among: isConfidential },
    { register: 'cloudServices', among: isConfidential },
  ],
};

function contradicting(key: ScopeKey, facts: Facts): VerdictReason['rows'] {
  return witnesses[key].flatMap(({ register, among = () => true }) =>
    facts.rows(register).flatMap(({ id, data }) => (among(data) ? [{ register, entryId: id }] : [])),
  );
}

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
  const rows = denied.flatMap((key) => contradicting(key, facts));
  const common = { rule: 'outOfScope', situation: 'judged' as const, dutyIds: [duty.id], rows };
  if (denied.length === 0) return { ...common, verdict: 'undetermined', params: { scope: open } };
  const verdict = rows.length > 0 ? 'notSatisfied' : 'satisfied';
  const told = denied.find((key) => contradicting(key, facts).length > 0) ?? denied[0];
  return { ...common, verdict, params: { scope: told === undefined ? [] : [told], count: rows.length } };
}
