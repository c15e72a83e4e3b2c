import { randomBytes } from 'node:crypto';
import type { Actor } from '../core/contract/actor.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import { dropFeed, keepFeed, openFeed } from '../postgres/calendar-feeds.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

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

/** The contract that a feed's secret opens; null for a wrong or revoked one, and once the contract is closed. */
export async function openCalendarFeed(
  context: Context,
  secret: string,
): Promise<{ readonly actor: Actor; readonly found: FoundContract } | null> {
  const feed = await openFeed(context.pool, secret, context.now());
  if (feed === null) return null;
  const found = await loadContract(context, feed.actor, feed.number);
  return found.ok ? { actor: feed.actor, found: found.value } : null;
}
