import type { Actor } from '../core/contract/actor.ts';
import { everyContract, type ListedContract } from '../postgres/check-run-store.ts';
import { stateOf } from '../postgres/contract-store.ts';
import type { Context, Refusal } from './context.ts';
import { matchSoftware } from './match-software.ts';
import { refreshRequirements } from './refresh-requirements.ts';

/** Who acts where nobody asked: named in the log as what it is. */
const feedActor = (tenant: string): Actor => ({ id: 'feeds', name: '自動照合', role: 'system', tenant });

/** Nothing that anybody has to look into: no feed of the kind yet, or the contract was closed meanwhile. */
const isUsual = ({ type }: Refusal): boolean => type === 'notFound' || type === 'contractClosed';

/** Holds one contract against the feeds that are kept. */
export async function rematch(context: Context, { tenant, contractId }: ListedContract): Promise<void> {
  const { registers } = stateOf(await context.committer.load(tenant, contractId));
  const hasRows = [registers.software, registers.cloudServices].some((rows = []) => rows.length > 0);
  if (hasRows) {
    const matched = await matchSoftware(context, feedActor(tenant), { contractId });
    if (!matched.ok && !isUsual(matched.refusal))
      throw new Error(`software of a contract was not matched: ${matched.refusal.type}`);
  }
  await refreshRequirements(context, feedActor(tenant), { contractId }, registers);
}

/**
 * Holds every open contract against the feeds that are kept, one after the other, and writes where something changed. A contract
 * that can't be matched (its key is lost) is told of and holds up no other. `one` says where it is done.
 */
export async function rematchContracts(
  context: Context,
  tellFault: (error: unknown) => void,
  signal: AbortSignal,
  one = (contract: ListedContract): Promise<void> => rematch(context, contract),
): Promise<void> {
  for (const contract of await everyContract(context.pool)) {
    signal.throwIfAborted();
    await one(contract).catch(tellFault);
  }
}
