import type pg from 'pg';
import { asTenant } from './contract-store.ts';

/**
 * What a contract may hold and still be answered between other people's requests. At these bounds the slowest answer takes some
 * tens of milliseconds (docs/quality/load.md); the demo's contracts stay well below.
 */
const light = { rows: 600, bytes: 1_500_000, previewBytes: 400_000, logEntries: 3000 } as const;

/** Rows are counted up to the bound alone: what is beyond it need not be known. */
const heavy = `
  (SELECT count(*) > ${light.rows} OR coalesce(sum(size), 0) > ${light.bytes} FROM
    (SELECT octet_length(sealed) AS size FROM register_entries r WHERE r.contract_id = c.contract_id LIMIT ${light.rows + 1}) AS rows)
  OR (SELECT coalesce(max(octet_length(sealed)), 0) > ${light.previewBytes} FROM import_previews p WHERE p.contract_id = c.contract_id)
  OR EXISTS (SELECT 1 FROM log_entries l WHERE l.contract_id = c.contract_id AND l.seq > ${light.logEntries})`;

/** Whether a contract, by its number or its id, is so large that what it needs is done aside; one that nobody has is light. */
export function isHeavy(
  pool: pg.Pool,
  tenant: string,
  name: { readonly number: string } | { readonly contractId: string },
): Promise<boolean> {
  const [column, value] = 'number' in name ? ['number', name.number] : ['contract_id', name.contractId];
  return asTenant(pool, tenant, async (client) => {
    const text = `SELECT (${heavy}) AS heavy FROM contracts c WHERE ${column} = $1`;
    const { rows } = await client.query<{ heavy: boolean }>(text, [value]);
    return rows[0]?.heavy ?? false;
  });
}

/** Whether any contract of a tenant is. */
export function hasHeavy(pool: pg.Pool, tenant: string): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ heavy: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM contracts c WHERE ${heavy}) AS heavy`,
    );
    return rows[0]?.heavy ?? false;
  });
}
