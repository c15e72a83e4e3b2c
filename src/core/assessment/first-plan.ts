import type { PlainDate } from '../kernel/plain-date.ts';
import { textOf } from './facts.ts';
import type { JudgedFacts } from './language/judged-facts.ts';

/** The day on which the plan's first version took effect; null while there is none in effect. */
export function firstPlanDay(facts: JudgedFacts): PlainDate | null {
  const days = facts.facts.rows('planVersions').flatMap(({ data }) => textOf(data, 'effectiveFrom') ?? []);
  const first = days.sort()[0] ?? null;
  return first !== null && facts.hasCome(first) ? first : null;
}
