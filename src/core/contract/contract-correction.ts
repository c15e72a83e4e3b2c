import { z } from 'zod';
import { type Contract, contractSchema, plainDateSchema } from './contract.ts';
import { lastOwedDay, type ReschedulingFacts, rescheduled } from './reschedule.ts';

/**
 * Facts of a contract that are corrected by an operation of their own, with a reason: its number, its catalogue, its days. What is
 * left out stays. `dueOn`: days by which reports are due, by their ids in the schedule.
 */
export const contractCorrectionSchema = z.strictObject({
  number: contractSchema.shape.number.optional(),
  catalogue: contractSchema.shape.catalogue.unwrap().optional(),
  concludedOn: plainDateSchema.optional(),
  period: contractSchema.shape.period.optional(),
  dueOn: z.record(z.string().min(1).max(80), plainDateSchema).optional(),
});
export type ContractCorrection = z.infer<typeof contractCorrectionSchema>;

/** A contract with its facts corrected, and what follows from them made anew. `submitted`: reports that stand, by schedule id. */
export function correctedContract(
  contract: Contract,
  correction: ContractCorrection,
  { reason, ...facts }: ReschedulingFacts & { readonly reason: string },
): Contract {
  const {
    number = contract.number,
    catalogue = contract.catalogue,
    concludedOn = contract.concludedOn,
    period = contract.period,
    dueOn = {},
  } = correction;
  const whole: Contract = { ...contract, number, catalogue, concludedOn, period };
  const isMoved = period.from !== contract.period.from || period.to !== contract.period.to;
  const due = new Map(Object.entries(dueOn));
  const before = { ...contract.period, to: lastOwedDay(contract, facts.end) };
  const made = isMoved && period.from <= period.to ? rescheduled(whole, { ...facts, before }) : whole.schedule;
  const schedule = made.map((one) => {
    const day = due.get(one.id);
    return day === undefined || day === one.dueOn ? one : { ...one, dueOn: day, changeReason: reason };
  });
  const { extensions } = contract;
  const last = extensions?.at(-1);
  const isSlip = last !== undefined && last.before < period.to;
  return {
    ...whole,
    schedule,
    ...(extensions === undefined
      ? {}
      : { extensions: isSlip ? [...extensions.slice(0, -1), { ...last, to: period.to }] : extensions }),
  };
}

/** Ids of due days that the contract's schedule does not have. */
export function strangeDueDays({ schedule }: Contract, { dueOn = {} }: ContractCorrection): readonly string[] {
  const known = new Set(schedule.map(({ id }) => id));
  return Object.keys(dueOn).filter((id) => !known.has(id));
}
