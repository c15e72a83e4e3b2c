import { unlessDiskFull } from '../blobs/durable.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { ContractKeys } from './contract-keys.ts';
import { asTenant, type Store } from './contract-store.ts';
import { type SealPlace, seal, unseal } from './seal.ts';

/** A contract in the list, with what was last worked out about it and of which log size and day that is. */
export interface StoredSummary {
  readonly contractId: string;
  readonly number: string;
  /** Size of the contract's log now. */
  readonly size: number;
  readonly asOf: { readonly size: number; readonly day: string; readonly summary: JsonObject } | null;
}

interface SummaryRow extends Omit<StoredSummary, 'asOf'> {
  readonly as_of_size: number | null;
  readonly as_of_day: string;
  readonly sealed: Buffer;
}

const placeOf = (tenant: string, contractId: string, size: number, day: string): SealPlace => ({
  tenant,
  contractId,
  table: 'contract_summaries',
  row: `${size}/${day}`,
});

/** A stored summary; null when it can't be opened: whoever makes it anew meets what is wrong, and one contract holds up no other. */
function openSummary(keys: ContractKeys, place: SealPlace, sealed: Buffer): JsonObject | null {
  try {
    return JSON.parse(unseal(keys.of(place.contractId), place, sealed).toString()) as JsonObject;
  } catch {
    return null;
  }
}

/** Every open contract of a tenant with its stored summary, by number. */
export function readSummaries({ pool, keys }: Store, tenant: string): Promise<readonly StoredSummary[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<SummaryRow>(
      `SELECT contract_id AS "contractId", number, as_of_size, as_of_day::text, sealed,
           (SELECT coalesce(max(seq) + 1, 0) FROM log_entries e WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id) AS size
         FROM contracts c LEFT JOIN contract_summaries USING (tenant_id, contract_id)
         WHERE NOT EXISTS (SELECT 1 FROM closings k WHERE k.tenant_id = c.tenant_id AND k.contract_id = c.contract_id) ORDER BY number`,
    );
    return rows.map(({ contractId, number, size, as_of_size: of, as_of_day: day, sealed }) => {
      if (of === null) return { contractId, number, size, asOf: null };
      const summary = openSummary(keys, placeOf(tenant, contractId, of, day), sealed);
      return { contractId, number, size, asOf: summary === null ? null : { size: of, day, summary } };
    });
  });
}

/** Keeps a summary, unless a newer one is kept already. One that the disk does not take is made anew by the next who asks. */
export async function storeSummary(
  { pool, keys }: Store,
  tenant: string,
  contractId: string,
  { size, day, summary }: NonNullable<StoredSummary['asOf']>,
): Promise<void> {
  const sealed = seal(keys.of(contractId), placeOf(tenant, contractId, size, day), JSON.stringify(summary));
  await unlessDiskFull(
    asTenant(pool, tenant, async (client) => {
      await client.query(
        `INSERT INTO contract_summaries AS s (tenant_id, contract_id, as_of_size, as_of_day, sealed) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, contract_id) DO UPDATE
           SET as_of_size = excluded.as_of_size, as_of_day = excluded.as_of_day, sealed = excluded.sealed
           WHERE (s.as_of_size, s.as_of_day) < (excluded.as_of_size, excluded.as_of_day)`,
        [tenant, contractId, size, day, sealed],
      );
    }),
  );
}
