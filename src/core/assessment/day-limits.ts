import { type LimitName, limitOf } from '../contract/limits.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { JudgedFacts } from './language/judged-facts.ts';

/** Whether something was done recently enough: not known without a day, and broken by one that has outlived its limit. */
export function isWithin(last: PlainDate | null, limit: LimitName, facts: JudgedFacts): Verdict {
  if (last === null) return 'undetermined';
  return facts.isOfAge(last, limitOf(facts.contract, limit)) ? 'satisfied' : 'notSatisfied';
}
