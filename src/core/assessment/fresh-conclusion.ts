import type { Check, CheckConclusion } from '../checks/check.ts';
import type { CheckArea } from '../contract/check-schedule.ts';
import { limitOf } from '../contract/limits.ts';
import { isOfAge } from '../kernel/age.ts';
import { japanDay } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { Facts } from './facts.ts';
import { concludeKept, findKept } from './kept-observations.ts';

/** Whether what was seen at an instant is recent enough to lean on; what bears an instant still to come is not. */
export const isFreshAt = (endedAt: string, { asOf, contract }: Facts): boolean =>
  isOfAge(japanDay(endedAt), asOf, limitOf(contract, 'checkMaxAgeDays'));

/** What one check says of a row by its newest observation; undefined when it was not looked at, or not for long. */
export function freshConclusion<Data, Result extends string>(
  check: Check<Data, Result>,
  area: CheckArea,
  register: string,
  row: Pick<RegisterEntry, 'id'>,
  facts: Facts,
): CheckConclusion | undefined {
  const kept = findKept({ area, register, entryId: row.id }, check.probe, facts);
  return kept === undefined || !isFreshAt(kept.observation.endedAt, facts)
    ? undefined
    : concludeKept(check, kept, facts);
}
