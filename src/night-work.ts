import type { CheckContext } from './commands/check-runs.ts';
import { rematchContracts } from './commands/rematch-contracts.ts';
import type { HeavyDesk } from './http/heavy-desk.ts';
import { localOperator } from './http/session.ts';
import { keepVerdictsJob, keepVerdictsOf } from './jobs/keep-verdicts-job.ts';
import type { NightlyJob } from './jobs/nightly.ts';
import { purgeJob } from './jobs/purge-job.ts';
import { Rematcher } from './jobs/rematch.ts';
import { scrubJob } from './jobs/scrub-job.ts';
import type { ListedContract } from './postgres/check-run-store.ts';
import { isHeavy } from './postgres/request-weight.ts';

/** Verdicts are kept here, or on a thread of its own where the contract is large, so that no answer waits. */
async function keepInItsPlace(context: CheckContext, desk: HeavyDesk, contract: ListedContract): Promise<void> {
  if (await isHeavy(context.pool, contract.tenant, contract)) await desk.work('keepVerdictsHere', contract);
  else await keepVerdictsOf(context, contract);
}

/** What matches contracts again after feeds came in, and in the small hours. */
export function rematcherOf(context: CheckContext, desk: HeavyDesk): Rematcher {
  // Feeds are large though a contract is small.
  const one = (contract: ListedContract): Promise<void> => desk.work('rematchHere', contract);
  return new Rematcher((signal) => rematchContracts(context, context.tellFault, signal, one), context.tellFault);
}

/** What is done once a night, in this order. */
export const nightlyJobs = (context: CheckContext, rematcher: Rematcher, desk: HeavyDesk): readonly NightlyJob[] => [
  scrubJob(context, localOperator.tenant, context.tellFault),
  rematcher.nightly(),
  purgeJob(context.pool),
  keepVerdictsJob(context, context.tellFault, (contract) => keepInItsPlace(context, desk, contract)),
];
