import type { Context } from '../commands/context.ts';
import { keepVerdicts } from '../commands/keep-verdicts.ts';
import type { Actor } from '../core/contract/actor.ts';
import { everyContract, type ListedContract } from '../postgres/check-run-store.ts';
import type { NightlyJob } from './nightly.ts';

/** Keeps the verdicts of one contract. */
export async function keepVerdictsOf(
  context: Context,
  { tenant, contractId }: Pick<ListedContract, 'tenant' | 'contractId'>,
): Promise<void> {
  const actor: Actor = { id: 'rules', name: '自動判定', role: 'system', tenant };
  await keepVerdicts(context, actor, { contractId });
}

/**
 * Keeps the verdicts of every contract, after the feeds were matched. A contract that can't be read does not keep the others out.
 * `one` says where it is done.
 */
export const keepVerdictsJob = (
  context: Context,
  tellFault: (error: unknown) => void,
  one = (contract: ListedContract): Promise<void> => keepVerdictsOf(context, contract),
): NightlyJob => ({
  name: 'keep-verdicts',
  at: '04:20',
  run: async (signal) => {
    for (const contract of await everyContract(context.pool)) {
      signal.throwIfAborted();
      await one(contract).catch(tellFault);
    }
  },
});
