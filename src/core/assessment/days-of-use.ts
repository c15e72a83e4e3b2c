import type { PlainDate } from '../kernel/plain-date.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';

/** The last day, by the day asked about, on which a cloud service was used. */
export function lastDayOfUse(service: JudgedRow<'cloudServices'>, { asOf }: JudgedFacts): PlainDate {
  const [from, to] = [service.day('usedFrom'), service.day('usedTo')];
  const isEnded = to !== null && to < asOf && (from === null || to >= from);
  return isEnded ? to : asOf;
}

/** Services whose use has ended by the day asked about. */
export const endedAmong = (
  services: readonly JudgedRow<'cloudServices'>[],
  facts: JudgedFacts,
): readonly JudgedRow<'cloudServices'>[] => services.filter((service) => lastDayOfUse(service, facts) < facts.asOf);
