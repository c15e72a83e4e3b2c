import { Hono } from 'hono';
import type { CheckContext } from '../commands/check-runs.ts';
import { sendTrialMail } from '../commands/send-trial-mail.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import { countUnread, markRead, markUnread } from '../postgres/notification-reads.ts';
import { listContracts } from '../queries/list-contracts.ts';
import { notificationList, recipientList } from '../queries/notification-view.ts';
import { answer, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

const noNotification = { type: 'notFound', what: { ja: 'その通知', en: 'such notification' } } as const;

/** Notifications of every contract, read by one person; a notification's `read` is a resource: put when read, deleted when not. */
export function notificationRoutes(kit: Kit, context: CheckContext): Hono<Env> {
  const recipients = '/contracts/:number/mail-recipients';
  return new Hono<Env>()
    .get('/notifications', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      return c.json(await notificationList(context, c.get('actor')));
    })
    .get('/notifications/unread', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      const { tenant, id } = c.get('actor');
      const troubles = (await listContracts(context, tenant, kit.today())).filter(
        ({ trouble }) => trouble !== undefined,
      );
      return c.json({ count: await countUnread(context.pool, tenant, id), troubles: troubles.length });
    })
    .put('/notifications/read', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      const { tenant, id } = c.get('actor');
      await markRead(context.pool, tenant, id, context.now(), null);
      return c.json({ read: true });
    })
    .put('/notifications/:id/read', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      if (!isUuid(c.req.param('id'))) return refuse(c, noNotification);
      const { tenant, id } = c.get('actor');
      await markRead(context.pool, tenant, id, context.now(), c.req.param('id'));
      return c.json({ read: true });
    })
    .delete('/notifications/:id/read', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      if (!isUuid(c.req.param('id'))) return refuse(c, noNotification);
      const { tenant, id } = c.get('actor');
      await markUnread(context.pool, tenant, id, c.req.param('id'));
      return c.json({ read: false });
    })
    .get(recipients, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      return c.json(await recipientList(context, c.get('actor').tenant, found.value));
    })
    .post(`${recipients}/:id/trials`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, id } = c.req.param();
      return answer(c, await sendTrialMail(context, c.get('actor'), number, id), (sent) => sent, 201);
    });
}
