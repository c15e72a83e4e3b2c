import { signCheckpoint } from '../core/log/checkpoint.ts';
import { rootOf } from '../core/log/merkle.ts';
import { asTenant, readFrontier } from '../postgres/contract-store.ts';
import type { Context } from './context.ts';
import type { LogSigner } from './log-key.ts';

/** The signed head of a contract's log. A place in the log is taken once and for all, so one size is never signed with two roots. */
export async function checkpointOf(
  context: Context,
  tenant: string,
  contractId: string,
  { key, privateKey }: LogSigner,
): Promise<string> {
  const frontier = await asTenant(context.pool, tenant, (client) => readFrontier(client, contractId));
  const head = { size: frontier.size, root: rootOf(frontier) };
  return signCheckpoint({ origin: `${key.name}/${contractId}`, ...head }, key, privateKey);
}
