import type pg from 'pg';
import { asTenant } from './contract-store.ts';

const unread = `FROM notifications n WHERE NOT EXISTS (SELECT 1 FROM notification_reads r WHERE r.tenant_id = n.tenant_id
  AND r.contract_id = n.contract_id AND r.notification_id = n.notification_id AND r.actor_id = $1)
  AND NOT EXISTS (SELECT 1 FROM closings k WHERE k.tenant_id = n.tenant_id AND k.contract_id = n.contract_id)`;

/** How many notifications of a tenant a person has not read. */
export function countUnread(pool: pg.Pool, tenant: string, actorId: string): Promise<number> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count ${unread}`, [actorId]);
    return rows[0]?.count ?? 0;
  });
}

/** Marks one notification as read, or every one where none is named. */
export function markRead(pool: pg.Pool, tenant: string, actorId: string, at: string, id: string | null): Promise<void> {
  return asTenant(pool, tenant, async (client) => {
    await client.query(
      `INSERT INTO notification_reads (tenant_id, contract_id, notification_id, actor_id, read_at)
         SELECT n.tenant_id, n.contract_id, n.notification_id, $1, $2 ${unread} AND ($3::uuid IS NULL OR n.notification_id = $3)
         ON CONFLICT DO NOTHING`,
      [actorId, at, id],
    );
  });
}

/** Marks a notification as not read yet. */
export function markUnread(pool: pg.Pool, tenant: string, actorId: string, id: string): Promise<void> {
  return asTenant(pool, tenant, async (client) => {
    await client.query('DELETE FROM notification_reads WHERE actor_id = $1 AND notification_id = $2', [actorId, id]);
  });
}
