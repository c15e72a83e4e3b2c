import type { Actor } from '../core/contract/actor.ts';
import { mailRecipientSchema } from '../core/contract/mail-recipient.ts';
import { inForce } from '../core/contract/trust.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { insertDelivery } from '../postgres/delivery-store.ts';
import type { CheckContext } from './check-runs.ts';
import { loadContract, type Refusal } from './context.ts';

const noRecipient: Refusal = { type: 'notFound', what: { ja: 'その宛先', en: 'such address' } };
const noMail: Refusal = {
  type: 'notFound',
  what: { ja: 'メールを送るサーバーの設定（JUNSHU_SMTP_URL）', en: 'mail server in the settings (JUNSHU_SMTP_URL)' },
};

/** Sends a mail to one address of a contract to see that it arrives, the way of every mail. */
export async function sendTrialMail(
  context: CheckContext,
  actor: Actor,
  number: string,
  recipientId: string,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const row = inForce(state.registers, 'mailRecipients').find(({ id }) => id === recipientId);
  const recipient = mailRecipientSchema.safeParse(row?.data);
  if (!recipient.success) return refused(noRecipient);
  if (context.mail === null) return refused(noMail);
  const boss = await context.boss();
  const place = { tenant: actor.tenant, contractId, deliveryId: context.newId() };
  await asTenant(context.pool, actor.tenant, async (client) => {
    const made = { notificationId: null, at: context.now(), recipient: recipient.data };
    await insertDelivery(client, context.keys, place, made);
    await boss.enqueueMail(client, [place]);
  });
  return accepted({ id: place.deliveryId });
}
