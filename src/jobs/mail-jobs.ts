import type { CheckContext } from '../commands/check-runs.ts';
import { troubleOf } from '../commands/contract-trouble.ts';
import { recipientsOf } from '../commands/notify.ts';
import { mailOf } from '../core/notifications/mail.ts';
import { type MailOutcome, sendMail } from '../mail/send-mail.ts';
import { ContractClosed, stateOf } from '../postgres/contract-store.ts';
import { type DeliveryPlace, holdDelivery, noteTry, type StoredDelivery } from '../postgres/delivery-store.ts';
import { findNotification } from '../postgres/notification-store.ts';

/** Longer than a try can take. */
const holdMilliseconds = 60_000;

/** After so long a mail that no server took is given up, and said to be. */
const giveUpMilliseconds = 2 * 24 * 3_600_000;

/** Tells the queue to come again. It stands in the queue's tables, so it says nothing of the mail. */
class MailWaits extends Error {}

const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

type Tried = MailOutcome | { readonly state: 'withdrawn' };

async function tryOnce(context: CheckContext, place: DeliveryPlace, delivery: StoredDelivery): Promise<Tried> {
  const state = stateOf(await context.committer.load(place.tenant, place.contractId));
  const { address, language } = delivery.recipient;
  if (!recipientsOf(state).some((one) => one.address === address)) return { state: 'withdrawn' };
  if (context.mail === null) return { state: 'waiting', reason: 'JUNSHU_SMTP_URL is not set' };
  const { notificationId: of } = delivery;
  const notification = of === null ? null : await findNotification(context, place, of);
  const message = mailOf(notification, { number: state.contract.number, baseUrl: context.mail.baseUrl(), language });
  return sendMail(context.mail, { ...message, id: delivery.id, to: address, at: delivery.madeAt });
}

/** A contract that can't be read now may be read again tomorrow: its mail waits as for a server that is away. */
function notTried(context: CheckContext, error: unknown): Tried {
  if (error instanceof ContractClosed) throw error;
  const reason = troubleOf(error).en;
  context.tellFault(error);
  return { state: 'waiting', reason };
}

/** Sends one mail, or notes why not and asks to be called again. A mail that was taken, refused or withdrawn is left alone. */
export async function sendDelivery(context: CheckContext, place: DeliveryPlace): Promise<void> {
  const begun = context.now();
  try {
    const delivery = await holdDelivery(context, place, begun, after(begun, holdMilliseconds));
    if (delivery === null) return;
    if (delivery === 'held') throw new MailWaits('held');
    const tried = await tryOnce(context, place, delivery).catch((error) => notTried(context, error));
    const isLate = after(delivery.madeAt, giveUpMilliseconds) < context.now();
    const state = tried.state === 'waiting' && isLate ? 'refused' : tried.state;
    if ('reason' in tried) context.mail?.tell?.(delivery.id, state, tried.reason);
    await noteTry(context, place, { state, reason: 'reason' in tried ? tried.reason : '', at: context.now() });
    if (state === 'waiting') throw new MailWaits('not taken');
  } catch (error) {
    if (!(error instanceof ContractClosed)) throw error;
  }
}
