import type pg from 'pg';
import type { MailRecipient } from '../core/contract/mail-recipient.ts';
import type { ContractKeys } from './contract-keys.ts';
import { asTenant, type Store } from './contract-store.ts';
import { type SealPlace, seal, unseal } from './seal.ts';
import type { Owner } from './sealed-rows.ts';

/** withdrawn: the address was taken from the contract before the mail went. restored: it waited when a backup was made, and may have gone. */
export type DeliveryState = 'waiting' | 'sent' | 'refused' | 'withdrawn' | 'restored';

/** Where a mail under way is found; ids only, since the queue's tables are not the contract's. */
export interface DeliveryPlace extends Owner {
  readonly deliveryId: string;
}

export interface StoredDelivery {
  readonly id: string;
  /** Null: a trial. */
  readonly notificationId: string | null;
  readonly madeAt: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly triedAt: string | null;
  readonly recipient: MailRecipient;
  /** What the mail server said last, where it did not take the mail; '' when nothing. */
  readonly reason: string;
}

const placeOf = ({ tenant, contractId }: Owner, row: string): SealPlace => ({
  tenant,
  contractId,
  table: 'mail_deliveries',
  row,
});

const instantOf = (stored: string | null): string | null => (stored === null ? null : new Date(stored).toISOString());

interface Row {
  readonly id: string;
  readonly notification_id: string | null;
  readonly made_at: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly tried_at: string | null;
  readonly sealed: Buffer;
  readonly reason: Buffer | null;
}

const columns = 'delivery_id AS id, notification_id, made_at, state, tries, tried_at, sealed, reason';

function opened(keys: ContractKeys, owner: Owner, row: Row): StoredDelivery {
  const open = (place: string, sealed: Buffer): string =>
    unseal(keys.of(owner.contractId), placeOf(owner, place), sealed).toString();
  const { id, notification_id: notificationId, state, tries } = row;
  return {
    id,
    notificationId,
    madeAt: new Date(row.made_at).toISOString(),
    state,
    tries,
    triedAt: instantOf(row.tried_at),
    recipient: JSON.parse(open(id, row.sealed)) as MailRecipient,
    reason: row.reason === null ? '' : open(`${id}/reason`, row.reason),
  };
}

/** Notes a mail that is to go, in the transaction of what it tells. */
export async function insertDelivery(
  client: pg.PoolClient,
  keys: ContractKeys,
  place: DeliveryPlace,
  made: { readonly notificationId: string | null; readonly at: string; readonly recipient: MailRecipient },
): Promise<void> {
  const { tenant, contractId, deliveryId } = place;
  const sealed = seal(keys.of(contractId), placeOf(place, deliveryId), JSON.stringify(made.recipient));
  await client.query(
    `INSERT INTO mail_deliveries (tenant_id, contract_id, delivery_id, notification_id, made_at, state, sealed)
       VALUES ($1, $2, $3, $4, $5, 'waiting', $6)`,
    [tenant, contractId, deliveryId, made.notificationId, made.at, sealed],
  );
}

/** Takes a waiting mail for a while, so that no other sends it. Null: gone or settled; 'held': another has it. */
export function holdDelivery(
  { pool, keys }: Store,
  place: DeliveryPlace,
  at: string,
  until: string,
): Promise<StoredDelivery | 'held' | null> {
  return asTenant(pool, place.tenant, async (client) => {
    const found = await client.query<Row & { readonly is_held: boolean }>(
      `SELECT ${columns}, coalesce(held_until > $3, false) AS is_held FROM mail_deliveries
         WHERE contract_id = $1 AND delivery_id = $2 AND state = 'waiting'`,
      [place.contractId, place.deliveryId, at],
    );
    const [row] = found.rows;
    if (row === undefined) return null;
    if (row.is_held) return 'held';
    await client.query('UPDATE mail_deliveries SET held_until = $3 WHERE contract_id = $1 AND delivery_id = $2', [
      place.contractId,
      place.deliveryId,
      until,
    ]);
    return opened(keys, place, row);
  });
}

/** What came of a try: settled, or waiting on for the next one. */
export function noteTry(
  { pool, keys }: Store,
  place: DeliveryPlace,
  tried: { readonly state: DeliveryState; readonly reason: string; readonly at: string },
): Promise<void> {
  const { tenant, contractId, deliveryId } = place;
  return asTenant(pool, tenant, async (client) => {
    const reason =
      tried.reason === '' ? null : seal(keys.of(contractId), placeOf(place, `${deliveryId}/reason`), tried.reason);
    await client.query(
      `UPDATE mail_deliveries SET state = $3, reason = $4, tried_at = $5, tries = tries + 1, held_until = NULL
         WHERE contract_id = $1 AND delivery_id = $2 AND state = 'waiting'`,
      [contractId, deliveryId, tried.state, reason, tried.at],
    );
  });
}

/** The mails of a contract, newest first. */
export function readDeliveries({ pool, keys }: Store, owner: Owner, limit: number): Promise<readonly StoredDelivery[]> {
  return asTenant(pool, owner.tenant, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT ${columns} FROM mail_deliveries WHERE contract_id = $1 ORDER BY made_at DESC, delivery_id DESC LIMIT $2`,
      [owner.contractId, limit],
    );
    return rows.map((row) => opened(keys, owner, row));
  });
}
