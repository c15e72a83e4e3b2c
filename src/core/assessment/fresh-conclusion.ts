import type { Check, CheckConclusion } from '../checks/check.ts';
import { conclude } from '../checks/check.ts';
import { observationId, readKeptObservation } from '../checks/kept-observation.ts';
import type { CheckArea } from '../contract/check-schedule.ts';
import { usualLimits } from '../contract/usual-limits.ts';
import { daysBetween, japanDay } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { Facts } from './facts.ts';

/** Whether what was seen at an instant is recent enough to lean on. */
export const isFreshAt = (endedAt: string, { asOf, contract }: Facts): boolean =>
  daysBetween(japanDay(endedAt), asOf) <= (contract.settings.checkMaxAgeDays ?? usualLimits.checkMaxAgeDays);

/** What one check says of a row by its newest observation; undefined when it was not looked at, or not for long. */
export function freshConclusion<Data, Result extends string>(
  check: Check<Data, Result>,
  area: CheckArea,
  register: string,
  row: RegisterEntry,
  facts: Facts,
): CheckConclusion | undefined {
  const entry = facts.find('observations', observationId(area, register, row.id, check.probe));
  const kept = entry === undefined ? null : readKeptObservation(entry.data);
  if (kept === null || !isFreshAt(kept.observation.endedAt, facts)) return undefined;
  return conclude(check, kept.observation, { asOf: facts.asOf, declared: row.data });
}
