import { z } from 'zod';
import { type Contract, plainDateSchema } from './contract.ts';
import type { EndOfWork } from './end-of-work.ts';
import { lastOwedDay, type ReschedulingFacts, rescheduled } from './reschedule.ts';

/** What whoever records a cancellation (解除) states: the day from which the contract is over, and why. */
export const cancellationSchema = z.strictObject({
  on: plainDateSchema,
  reason: z.string().trim().min(1).max(2000),
});
export type Cancellation = z.infer<typeof cancellationSchema>;

/** Why a contract can't be cancelled so. */
export type CancellationObstacle = 'beforeConclusion' | 'afterTheEnd' | 'sameCancellation';

export function cancellationObstacle(
  { concludedOn, period }: Contract,
  { on, reason }: Cancellation,
  end: EndOfWork | undefined,
): CancellationObstacle | null {
  if (on < concludedOn) return 'beforeConclusion';
  if (on > period.to) return 'afterTheEnd';
  return end?.kind === 'cancelled' && end.on === on && end.reason === reason ? 'sameCancellation' : null;
}

/**
 * The contract with its schedule as the end of its work makes it: a cancellation cuts it short, one taken back or moved makes it anew.
 * An end of another kind leaves it as it is.
 */
export function endedContract(contract: Contract, was: EndOfWork | undefined, facts: ReschedulingFacts): Contract {
  const before = { ...contract.period, to: lastOwedDay(contract, was) };
  if (before.to === lastOwedDay(contract, facts.end)) return contract;
  return { ...contract, schedule: [...rescheduled(contract, { ...facts, before })] };
}
