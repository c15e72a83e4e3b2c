import { z } from 'zod';
import type { FormRules } from '../catalogue/catalogue.ts';
import { addDays } from '../kernel/plain-date.ts';
import { type Contract, contractSchema, plainDateSchema, type ScheduledReport } from './contract.ts';
import { generateSchedule } from './schedule.ts';

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

const isSame = (a: ScheduledReport, b: ScheduledReport): boolean => a.from === b.from && a.to === b.to;

/** Ids for new reports, after those that are taken: r1, r2 … */
function freshIds(taken: ReadonlySet<string>, count: number): string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) if (!taken.has(`r${number}`)) ids.push(`r${number}`);
  return ids;
}

/**
 * The schedule of a contract whose period changed. Reports that were submitted stay as they were submitted; what is left of the
 * period is divided anew, and a due day that was set by hand stays where its report's period is the same.
 */
function rescheduled(contract: Contract, rules: FormRules, submitted: ReadonlySet<string>): ScheduledReport[] {
  const kept = contract.schedule.filter(({ id }) => submitted.has(id));
  const told = kept
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const from = told === undefined ? contract.period.from : addDays(told, 1);
  if (from > contract.period.to) return kept;
  const made = generateSchedule({ ...contract, period: { from, to: contract.period.to } }, rules);
  const ids = freshIds(new Set(kept.map(({ id }) => id)), made.length);
  const left = made.map((one, index): ScheduledReport => {
    const id = ids[index] ?? one.id;
    const before = contract.schedule.find((old) => isSame(old, one) && old.changeReason !== undefined);
    return before === undefined ? { ...one, id } : { ...before, id };
  });
  return [...kept, ...left];
}

/** A contract with its facts corrected, and what follows from them made anew. `submitted`: reports that stand, by schedule id. */
export function correctedContract(
  contract: Contract,
  correction: ContractCorrection,
  { rules, submitted, reason }: { rules: FormRules; submitted: ReadonlySet<string>; reason: string },
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
  const schedule = (isMoved && period.from <= period.to ? rescheduled(whole, rules, submitted) : whole.schedule).map(
    (one) => {
      const day = due.get(one.id);
      return day === undefined || day === one.dueOn ? one : { ...one, dueOn: day, changeReason: reason };
    },
  );
  return { ...whole, schedule };
}

/** Ids of due days that the contract's schedule does not have. */
export function strangeDueDays({ schedule }: Contract, { dueOn = {} }: ContractCorrection): readonly string[] {
  const known = new Set(schedule.map(({ id }) => id));
  return Object.keys(dueOn).filter((id) => !known.has(id));
}
