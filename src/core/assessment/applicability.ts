import { type Duty, type ScopeKey, scopeKeys } from '../catalogue/catalogue.ts';
import { scopeTerms } from '../catalogue/scope-terms.ts';
import type { VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import { namesOf } from './language/names.ts';
import { scopeWitnesses } from './language/scope-answers.ts';

/** Whether one of several facts holds: one "yes" settles it, and so does "no" to all of them. */
function termHolds(keys: readonly ScopeKey[], facts: JudgedFacts): boolean | null {
  const answers = keys.map((key) => facts.scope(key));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

/** Whether a duty applies by what is on record and by the contract's scope; null while a question is open. A single "no" settles it. */
export function isApplicable(duty: Duty, raw: Facts): boolean | null {
  const terms = scopeTerms(duty).map((keys) => termHolds(keys, judgedFacts(raw)));
  if (terms.includes(false)) return false;
  return terms.includes(null) ? null : true;
}

/** The reason of a duty that does not apply, or of which it is not known. */
export function scopeReason(duty: Duty, raw: Facts): VerdictReason {
  const facts = judgedFacts(raw);
  const terms = scopeTerms(duty);
  const denied = terms.find((keys) => termHolds(keys, facts) === false);
  const open = terms.flat().filter((key) => facts.scope(key) === null);
  const common = { rule: 'outOfScope', situation: 'judged' as const, dutyIds: [duty.id], rows: [] };
  if (denied === undefined) return { ...common, verdict: 'undetermined', params: { scope: open } };
  return { ...common, verdict: 'satisfied', params: { scope: denied } };
}

/**
 * What rows on record say against the answers about the scope: of one that was answered with "no" (notSatisfied), or not at all
 * (undetermined). The duties are judged by the rows all the same.
 */
export function assessScope(duties: readonly Duty[], raw: Facts): readonly VerdictReason[] {
  const facts = judgedFacts(raw);
  return scopeKeys.flatMap((key): readonly VerdictReason[] => {
    const rows = facts.contract.scope[key] === true ? [] : scopeWitnesses(key, facts);
    if (rows.length === 0) return [];
    return [
      {
        rule: 'scopeContradicted',
        verdict: facts.contract.scope[key] === false ? 'notSatisfied' : 'undetermined',
        situation: 'judged',
        dutyIds: duties.filter((duty) => scopeTerms(duty).some((keys) => keys.includes(key))).map(({ id }) => id),
        params: { scope: key, count: rows.length, names: namesOf(rows) },
        rows: rows.map(({ register, id }) => ({ register, entryId: id })),
      },
    ];
  });
}
