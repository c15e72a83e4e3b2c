import type pg from 'pg';
import { factsOf } from '../core/assessment/facts.ts';
import type { CheckArea } from '../core/contract/check-schedule.ts';
import { type MailRecipient, mailRecipientSchema } from '../core/contract/mail-recipient.ts';
import { inForce } from '../core/contract/trust.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { goesByMail, type Notification } from '../core/notifications/notification.ts';
import { untold, worsenedNotifications } from '../core/notifications/worsened-notification.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { Boss } from '../jobs/boss.ts';
import type { RunPlace } from '../postgres/check-run-store.ts';
import { asTenant, ContractClosed, stateOf } from '../postgres/contract-store.ts';
import { insertDelivery } from '../postgres/delivery-store.ts';
import { insertNotification, readTold } from '../postgres/notification-store.ts';
import type { Owner } from '../postgres/sealed-rows.ts';
import type { CheckContext } from './check-runs.ts';

/** Whom a contract's mails go to. */
export function recipientsOf({ registers }: ContractState): readonly MailRecipient[] {
  const read = inForce(registers, 'mailRecipients').map(({ data }) => mailRecipientSchema.safeParse(data));
  return read.flatMap(({ data }) => data ?? []);
}

interface Made extends Owner {
  readonly source: string;
  readonly notification: Notification;
}

/** Mails to be made beside a notification: to whom, and the queue that takes them; null where none are. */
interface Mailing {
  readonly boss: Boss;
  readonly recipients: readonly MailRecipient[];
}

async function mailingOf(context: CheckContext, state: ContractState): Promise<Mailing | null> {
  const recipients = recipientsOf(state);
  return context.mail === null || recipients.length === 0 ? null : { boss: await context.boss(), recipients };
}

/** Notes a notification with its mails, once for its source. */
async function record(
  context: CheckContext,
  client: pg.PoolClient,
  { tenant, contractId, source, notification }: Made,
  mailing: Mailing | null,
): Promise<void> {
  const [id, at] = [context.newId(), context.now()];
  if (!(await insertNotification(client, context.keys, { tenant, contractId, id, source, at, notification }))) return;
  if (mailing === null || !goesByMail[notification.kind]) return;
  for (const recipient of mailing.recipients) {
    const place = { tenant, contractId, deliveryId: context.newId() };
    await insertDelivery(client, context.keys, place, { notificationId: id, at, recipient });
    await mailing.boss.enqueueMail(client, [place]);
  }
}

/** Tells of what a run came to that is worse than before. Safe to repeat: what was told of a run is not told again. */
export async function notifyOfRun(context: CheckContext, { tenant, contractId, runId }: RunPlace): Promise<void> {
  const owner = { tenant, contractId };
  try {
    const state = stateOf(await context.committer.load(tenant, contractId));
    const facts = factsOf(state, japanDay(context.now()));
    const found = worsenedNotifications(facts, runId);
    if (found.length === 0) return;
    const mailing = await mailingOf(context, state);
    await asTenant(context.pool, tenant, async (client) => {
      const told = await readTold(client, context.keys, owner, `run ${runId} `);
      for (const [index, notification] of untold(found, told).entries())
        await record(
          context,
          client,
          { ...owner, source: `run ${runId} ${told.length + index}`, notification },
          mailing,
        );
    });
  } catch (error) {
    // Nobody is left to be told.
    if (!(error instanceof ContractClosed)) throw error;
  }
}

/** Tells of slots that passed while no server ran, in the transaction that notes them. */
export async function notifyOfMissed(
  context: CheckContext,
  client: pg.PoolClient,
  owner: Owner,
  area: CheckArea,
  slots: readonly string[],
): Promise<void> {
  const [from, to] = [slots[0], slots.at(-1)];
  if (from === undefined || to === undefined) return;
  const notification: Notification = { kind: 'checkRunMissed', area, count: slots.length, from, to };
  await record(context, client, { ...owner, source: `missed ${area} ${to}`, notification }, null);
}
