import { randomBytes } from 'node:crypto';
import type { Actor } from '../core/contract/actor.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import { dropFeed, keepFeed, openFeed } from '../postgres/calendar-feeds.ts';
import { type Context, type ContractName, type FoundContract, loadContract, type Refusal } from './context.ts';
import { troubleOf } from './contract-trouble.ts';

/** Makes a feed of a contract's deadlines for one person; the secret is told here and never again. */
export async function createCalendarFeed(
  context: Context,
  actor: Actor,
  number: string,
  label: string,
): Promise<Result<{ readonly id: string; readonly secret: string }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const id = context.newId();
  const secret = randomBytes(32).toString('base64url');
  const { contractId } = found.value;
  await keepFeed(context, { id, secret, tenant: actor.tenant, contractId, actor, label, at: context.now() });
  return accepted({ id, secret });
}

/** Revokes one's own feed: calendars that read it find nothing from then on. */
export async function revokeCalendarFeed(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
): Promise<Result<null, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId } = found.value;
  const isGone = isUuid(id) && (await dropFeed(context.pool, { tenant: actor.tenant, contractId }, actor.id, id));
  return isGone
    ? accepted(null)
    : refused({ type: 'notFound', what: { ja: 'そのカレンダーの購読', en: 'such calendar feed' } });
}

/** What a feed's secret opens. `found` is null where the contract can't be read or judged: its deadlines can't be told. */
export interface OpenedFeed {
  readonly actor: Actor;
  readonly contractId: string;
  readonly number: string;
  readonly found: FoundContract | null;
}

async function loadOrTrouble(
  context: Context,
  actor: Actor,
  contract: ContractName,
): Promise<Result<FoundContract | null, Refusal>> {
  try {
    const found = await loadContract(context, actor, contract);
    return !found.ok && found.refusal.type === 'contractTroubled' ? accepted(null) : found;
  } catch (error) {
    troubleOf(error);
    context.tellFault?.(error);
    return accepted(null);
  }
}

/** The contract that a feed's secret opens; null for a wrong or revoked one, and once the contract is closed. */
export async function openCalendarFeed(context: Context, secret: string): Promise<OpenedFeed | null> {
  const feed = await openFeed(context.pool, secret, context.now());
  if (feed === null) return null;
  const found = await loadOrTrouble(context, feed.actor, { contractId: feed.contractId });
  return found.ok ? { ...feed, found: found.value } : null;
}
