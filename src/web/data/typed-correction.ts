import { type Contract, contractSchema } from '../../core/contract/contract.ts';
import type { ContractCorrection } from '../../core/contract/contract-correction.ts';
import { isPlainDate } from '../../core/kernel/plain-date.ts';

/** A contract's number and days as they are typed, with why they are corrected. */
export interface TypedCorrection {
  readonly number: string;
  readonly concludedOn: string;
  readonly from: string;
  readonly to: string;
  /** Due days, in the order of the schedule. */
  readonly dueOn: readonly string[];
  readonly reason: string;
}

export const typedCorrection = ({ number, concludedOn, period, schedule }: Contract): TypedCorrection => ({
  ...{ number, concludedOn, from: period.from, to: period.to, reason: '' },
  dueOn: schedule.map(({ dueOn }) => dueOn),
});

/** Whether the reports are scheduled anew, so that due days typed beside it would be of no report. */
export const isRescheduled = ({ period }: Contract, { from, to }: TypedCorrection): boolean =>
  from !== period.from || to !== period.to;

export type CorrectionFault = 'correctNumberWrong' | 'correctNoDay' | 'correctReversed' | 'correctDueEarly';

const dayFault = (day: string): CorrectionFault | undefined => (isPlainDate(day) ? undefined : 'correctNoDay');

/** What is wrong with what is typed, by field; due days by their place. Empty where it can be sent. */
export function correctionFaults(contract: Contract, typed: TypedCorrection): ReadonlyMap<string, CorrectionFault> {
  const faults = new Map<string, CorrectionFault>();
  const put = (field: string, fault: CorrectionFault | undefined): void => {
    if (fault !== undefined) faults.set(field, fault);
  };
  if (!contractSchema.shape.number.safeParse(typed.number.trim()).success) put('number', 'correctNumberWrong');
  put('concludedOn', dayFault(typed.concludedOn));
  put('from', dayFault(typed.from));
  put('to', dayFault(typed.to) ?? (typed.from > typed.to ? 'correctReversed' : undefined));
  if (isRescheduled(contract, typed)) return faults;
  for (const [index, { from }] of contract.schedule.entries()) {
    const day = typed.dueOn[index] ?? '';
    put(`due${index}`, dayFault(day) ?? (day < from ? 'correctDueEarly' : undefined));
  }
  return faults;
}

/** The correction to be sent: what differs alone. */
export function correctionOf(contract: Contract, typed: TypedCorrection): ContractCorrection {
  const { concludedOn, from, to } = typed;
  const number = typed.number.trim();
  const isMoved = isRescheduled(contract, typed);
  const changed = contract.schedule.flatMap(({ id, dueOn }, index): [string, string][] => {
    const day = typed.dueOn[index] ?? dueOn;
    return day === dueOn ? [] : [[id, day]];
  });
  return {
    ...(number === contract.number ? {} : { number }),
    ...(concludedOn === contract.concludedOn ? {} : { concludedOn }),
    ...(isMoved ? { period: { from, to } } : {}),
    ...(isMoved || changed.length === 0 ? {} : { dueOn: Object.fromEntries(changed) }),
  };
}
