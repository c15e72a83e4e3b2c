import type pg from 'pg';
import type { JsonObject } from '../core/kernel/json.ts';
import { asTenant } from './contract-store.ts';

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
  readonly summary: JsonObject;
}

/** Every contract of a tenant with its stored summary, by number. */
export function readSummaries(pool: pg.Pool, tenant: string): Promise<readonly StoredSummary[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<SummaryRow>(
      `SELECT contract_id AS "contractId", number, as_of_size, as_of_day::text, summary,
           (SELECT coalesce(max(seq) + 1, 0) FROM log_entries e WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id) AS size
         FROM contracts c LEFT JOIN contract_summaries USING (tenant_id, contract_id) ORDER BY number`,
    );
    return rows.map(({ contractId, number, size, as_of_size, as_of_day: day, summary }) => ({
      contractId,
      number,
      size,
      asOf: as_of_size === null ? null : { size: as_of_size, day, summary },
    }));
  });
}

/** Keeps a summary, unless a newer one is kept already. */
export function storeSummary(
  pool: pg.Pool,
  tenant: string,
  contractId: string,
  asOf: NonNullable<StoredSummary['asOf']>,
): Promise<void> {
  return asTenant(pool, tenant, async (client) => {
    await client.query(
      `INSERT INTO contract_summaries AS s (tenant_id, contract_id, as_of_size, as_of_day, summary) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, contract_id) DO UPDATE
           SET as_of_size = excluded.as_of_size, as_of_day = excluded.as_of_day, summary = excluded.summary
           WHERE (s.as_of_size, s.as_of_day) < (excluded.as_of_size, excluded.as_of_day)`,
      [tenant, contractId, asOf.size, asOf.day, asOf.summary],
    );
  });
}

/** Whether a tenant has any contract at all. */
export function hasContracts(pool: pg.Pool, tenant: string): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM contracts LIMIT 1');
    return rowCount === 1;
  });
}
