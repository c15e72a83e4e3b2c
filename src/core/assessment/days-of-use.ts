import type { PlainDate } from '../kernel/plain-date.ts';
import { type BrokenDays, daysOfUse } from './language/broken-days.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';

type Service = JudgedRow<'cloudServices'>;

/** The last day of a use that has ended by the day asked about; null while it goes on. */
function endOfUse(service: Service, facts: JudgedFacts): PlainDate | null {
  const [from, to] = [service.day('usedFrom'), service.day('usedTo')];
  return to !== null && facts.isPast(to) && (from === null || to >= from) ? to : null;
}

/** Whether what holds to a day held on the last day, by the one asked about, on which a service was used. */
export function holdsWhileUsed(service: Service, facts: JudgedFacts, until: PlainDate): boolean {
  const end = endOfUse(service, facts);
  return end === null ? !facts.isPast(until) : until >= end;
}

/** The days on which a service was used: what was not kept ends with it. */
export const daysUsed = (service: Service): readonly BrokenDays[] => [
  daysOfUse(service.day('usedFrom'), service.day('usedTo')),
];

/** Services whose use has ended by the day asked about. */
export const endedAmong = (services: readonly Service[], facts: JudgedFacts): readonly Service[] =>
  services.filter((service) => endOfUse(service, facts) !== null);
