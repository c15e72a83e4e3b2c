import type { CheckContext } from './commands/check-runs.ts';
import { rematch, rematchContracts } from './commands/rematch-contracts.ts';
import type { HeavyDesk, HeavyWork } from './http/heavy-desk.ts';
import { localOperator } from './http/session.ts';
import { keepVerdictsJob, keepVerdictsOf } from './jobs/keep-verdicts-job.ts';
import type { NightlyJob } from './jobs/nightly.ts';
import { purgeJob } from './jobs/purge-job.ts';
import { Rematcher } from './jobs/rematch.ts';
import { scrubJob } from './jobs/scrub-job.ts';
import type { ListedContract } from './postgres/check-run-store.ts';
import { isHeavy } from './postgres/request-weight.ts';

/** Where work on a contract is done: here, or on a thread of its own where the contract is large, so that it holds up no answer. */
const inItsPlace =
  ({ pool }: CheckContext, desk: HeavyDesk, name: HeavyWork, here: (contract: ListedContract) => Promise<void>) =>
  async (contract: ListedContract): Promise<void> =>
    (await isHeavy(pool, contract.tenant, contract)) ? desk.work(name, contract) : here(contract);

/** What matches contracts again after feeds came in, and in the small hours. */
export function rematcherOf(context: CheckContext, desk: HeavyDesk): Rematcher {
  const one = inItsPlace(context, desk, 'rematchHere', (contract) => rematch(context, contract));
  return new Rematcher((signal) => rematchContracts(context, context.tellFault, signal, one), context.tellFault);
}

/** What is done once a night, in this order. */
export const nightlyJobs = (context: CheckContext, rematcher: Rematcher, desk: HeavyDesk): readonly NightlyJob[] => [
  scrubJob(context, localOperator.tenant, context.tellFault),
  rematcher.nightly(),
  purgeJob(context.pool),
  keepVerdictsJob(
    context,
    context.tellFault,
    inItsPlace(context, desk, 'keepVerdictsHere', (contract) => keepVerdictsOf(context, contract)),
  ),
];
