import type pg from 'pg';
import { type Notification, notificationSchema } from '../core/notifications/notification.ts';
import type { ContractKeys } from './contract-keys.ts';
import { asTenant, type Store } from './contract-store.ts';
import { type SealPlace, seal, unseal } from './seal.ts';
import type { Owner } from './sealed-rows.ts';

export interface NewNotification extends Owner {
  readonly id: string;
  /** What it was made from: of one source one notification is made. */
  readonly source: string;
  readonly at: string;
  readonly notification: Notification;
}

/** A notification as one person finds it. */
export interface StoredNotification {
  readonly id: string;
  readonly contractId: string;
  /** Number of the contract. */
  readonly number: string;
  readonly at: string;
  readonly isRead: boolean;
  readonly notification: Notification;
}

const placeOf = ({ tenant, contractId }: Owner, id: string): SealPlace => ({
  tenant,
  contractId,
  table: 'notifications',
  row: id,
});

const openOne = (keys: ContractKeys, owner: Owner, id: string, sealed: Buffer): Notification =>
  notificationSchema.parse(JSON.parse(unseal(keys.of(owner.contractId), placeOf(owner, id), sealed).toString()));

function openIfReadable(keys: ContractKeys, owner: Owner, id: string, sealed: Buffer): Notification | null {
  try {
    return openOne(keys, owner, id, sealed);
  } catch {
    return null;
  }
}

/** Notes a notification in someone's transaction; false, having written nothing, when its source has one. */
export async function insertNotification(
  client: pg.PoolClient,
  keys: ContractKeys,
  made: NewNotification,
): Promise<boolean> {
  const { tenant, contractId, id, source, at, notification } = made;
  const sealed = seal(keys.of(contractId), placeOf(made, id), JSON.stringify(notification));
  const { rowCount } = await client.query(
    `INSERT INTO notifications (tenant_id, contract_id, notification_id, source, made_at, sealed)
       SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM closings WHERE contract_id = $2) ON CONFLICT DO NOTHING`,
    [tenant, contractId, id, source, at, sealed],
  );
  return rowCount === 1;
}

/** What was told of one run, or of anything else whose sources begin alike; oldest first. */
export async function readTold(
  client: pg.PoolClient,
  keys: ContractKeys,
  owner: Owner,
  beginning: string,
): Promise<readonly Notification[]> {
  const { rows } = await client.query<{ id: string; sealed: Buffer }>(
    `SELECT notification_id AS id, sealed FROM notifications WHERE contract_id = $1 AND starts_with(source, $2)
       ORDER BY made_at, notification_id`,
    [owner.contractId, beginning],
  );
  return rows.map(({ id, sealed }) => openOne(keys, owner, id, sealed));
}

/** One notification of a contract; null when it is gone. */
export function findNotification({ pool, keys }: Store, owner: Owner, id: string): Promise<Notification | null> {
  return asTenant(pool, owner.tenant, async (client) => {
    const { rows } = await client.query<{ sealed: Buffer }>(
      'SELECT sealed FROM notifications WHERE contract_id = $1 AND notification_id = $2',
      [owner.contractId, id],
    );
    const [row] = rows;
    return row === undefined ? null : openOne(keys, owner, id, row.sealed);
  });
}

interface Row extends Omit<StoredNotification, 'notification'> {
  readonly sealed: Buffer;
}

/** The newest notifications of a tenant's open contracts, as one person has read them. One that can't be read is left out and told. */
export function readNotifications(
  { pool, keys }: Store,
  tenant: string,
  actorId: string,
  limit: number,
  onUnreadable: (number: string) => void = () => undefined,
): Promise<readonly StoredNotification[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT n.notification_id AS id, n.contract_id AS "contractId", c.number, n.made_at AS at, r.read_at IS NOT NULL AS "isRead", n.sealed
         FROM notifications n JOIN contracts c USING (tenant_id, contract_id)
         LEFT JOIN notification_reads r ON r.tenant_id = n.tenant_id AND r.contract_id = n.contract_id
           AND r.notification_id = n.notification_id AND r.actor_id = $1
         WHERE NOT EXISTS (SELECT 1 FROM closings k WHERE k.tenant_id = n.tenant_id AND k.contract_id = n.contract_id)
         ORDER BY n.made_at DESC, n.notification_id DESC LIMIT $2`,
      [actorId, limit],
    );
    return rows.flatMap(({ sealed, at, ...row }) => {
      const notification = openIfReadable(keys, { tenant, contractId: row.contractId }, row.id, sealed);
      if (notification === null) onUnreadable(row.number);
      return notification === null ? [] : [{ ...row, at: new Date(at).toISOString(), notification }];
    });
  });
}
