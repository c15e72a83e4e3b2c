import type { CheckContext } from '../commands/check-runs.ts';
import type { FoundContract } from '../commands/context.ts';
import { troubleOf } from '../commands/contract-trouble.ts';
import type { Actor } from '../core/contract/actor.ts';
import { type MailRecipient, mailRecipientSchema, recipientIds } from '../core/contract/mail-recipient.ts';
import { inForce } from '../core/contract/trust.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { notificationWords } from '../core/notifications/notification-words.ts';
import { stateOf } from '../postgres/contract-store.ts';
import { readDeliveries, type StoredDelivery } from '../postgres/delivery-store.ts';
import { countUnread } from '../postgres/notification-reads.ts';
import { readNotifications, type StoredNotification } from '../postgres/notification-store.ts';
import { listContracts } from './list-contracts.ts';
import type {
  DeliveryView,
  NotificationList,
  NotificationView,
  RecipientList,
  RecipientView,
  TroubledContract,
} from './notification-models.ts';

/** Notifications and mails looked back upon at the most. */
const shown = 200;
const mailsShown = 500;

const deliveryView = ({ recipient, notificationId: _, ...delivery }: StoredDelivery): DeliveryView => ({
  ...delivery,
  address: recipient.address,
});

/** What is known of a contract beside its notifications: its title and mails. */
async function besides(context: CheckContext, tenant: string, contractId: string) {
  const { contract } = stateOf(await context.committer.load(tenant, contractId));
  return { title: contract.title, deliveries: await readDeliveries(context, { tenant, contractId }, mailsShown) };
}

/** Contracts that can't be read or judged, and those of whose notifications some can't be read. */
async function troublesOf(
  context: CheckContext,
  tenant: string,
  unreadable: readonly string[],
): Promise<readonly TroubledContract[]> {
  const listed = await listContracts(context, tenant, japanDay(context.now()));
  const troubled = listed.flatMap(({ number, trouble }) => (trouble === undefined ? [] : [{ number, trouble }]));
  const known = new Set(troubled.map(({ number }) => number));
  const others = Map.groupBy(unreadable, (number) => number);
  const inPart = [...others].flatMap(([number, { length }]) =>
    known.has(number)
      ? []
      : [
          {
            number,
            trouble: {
              ja: `この契約の通知のうち${length}件が読めません。`,
              en: `${length} of its notifications can’t be read.`,
            },
          },
        ],
  );
  return [...troubled, ...inPart];
}

/** The newest notifications of every contract, as one person has read them. */
export async function notificationList(context: CheckContext, { tenant, id }: Actor): Promise<NotificationList> {
  const unreadable: string[] = [];
  const stored = await readNotifications(context, tenant, id, shown, (number) => unreadable.push(number));
  const contracts = new Map<string, Awaited<ReturnType<typeof besides>>>();
  const found = [...new Set(stored.map((one) => one.contractId))].map(async (contractId) => {
    // What can't be read is told among the troubles: the others' notifications stand as ever.
    const known = await besides(context, tenant, contractId).catch((error) => {
      troubleOf(error);
      return null;
    });
    if (known !== null) contracts.set(contractId, known);
  });
  await Promise.all(found);
  const view = ({ id: own, contractId, number, at, isRead, notification }: StoredNotification): NotificationView => {
    const { title = number, deliveries = [] } = contracts.get(contractId) ?? {};
    const mine = deliveries.filter(({ notificationId }) => notificationId === own).map(deliveryView);
    const words = notificationWords(notification);
    return { ...words, id: own, kind: notification.kind, number, contract: title, at, isRead, deliveries: mine };
  };
  return {
    unread: await countUnread(context.pool, tenant, id),
    hasMail: context.mail !== null,
    notifications: stored.map(view),
    troubles: await troublesOf(context, tenant, unreadable),
  };
}

/** Whom a contract's notifications go to by mail, each with what became of the last mail. */
export async function recipientList(
  context: CheckContext,
  tenant: string,
  { contractId, state }: FoundContract,
): Promise<RecipientList> {
  const deliveries = await readDeliveries(context, { tenant, contractId }, mailsShown);
  const rows = state.registers.mailRecipients ?? [];
  const view = (id: string, revision: number, recipient: MailRecipient): RecipientView => {
    const last = deliveries.find((one) => one.recipient.address === recipient.address);
    return { id, revision, ...recipient, last: last === undefined ? null : deliveryView(last) };
  };
  const recipients = inForce(state.registers, 'mailRecipients').flatMap(({ id, revision, data }) => {
    const { data: recipient } = mailRecipientSchema.safeParse(data);
    return recipient === undefined ? [] : [view(id, revision, recipient)];
  });
  return {
    hasMail: context.mail !== null,
    from: context.mail?.from ?? '',
    recipients,
    nextId: recipientIds.find((id) => rows.every((row) => row.id !== id)) ?? null,
  };
}
