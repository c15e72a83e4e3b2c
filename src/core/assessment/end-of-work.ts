import { type EndOfWork, endOfWorkSchema } from '../contract/end-of-work.ts';
import type { JsonObject } from '../kernel/json.ts';
import { oncePer } from '../kernel/once-per.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Facts } from './facts.ts';

const readEnd = oncePer((data: JsonObject) => endOfWorkSchema.safeParse(data).data);

/** The recorded end of the work or cancellation of the contract; undefined while nobody has recorded one. */
export function endOfWork(facts: Facts): EndOfWork | undefined {
  const row = facts.find('closing', 'end');
  return row === undefined ? undefined : readEnd(row.data);
}

/** The last day of the work: as recorded, else the last of the contract's period. */
export const lastDayOf = (facts: Facts): PlainDate => endOfWork(facts)?.on ?? facts.contract.period.to;

/** Whether the work is over: from the recorded day on, or once the period has run out. A cancellation starts 8) at once. */
export function isWorkOver(facts: Facts): boolean {
  const end = endOfWork(facts);
  return end === undefined ? facts.asOf > facts.contract.period.to : facts.asOf >= end.on;
}
