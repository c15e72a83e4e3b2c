import type pg from 'pg';
import { forgetJobs } from './closing-store.ts';
import { asTenant } from './contract-store.ts';
import type { Owner } from './sealed-rows.ts';

/** A contract that came with the sample. */
export interface SampleContract {
  readonly contractId: string;
  readonly number: string;
  /** Log entries that somebody made who is not of the sample's story: what would be lost with it. */
  readonly ownEntries: number;
}

/**
 * Contracts of a tenant that came with the sample, by number: those whose log begins with an entry by one of its story. `cast`: ids of
 * the story's actors; `byItself`: who acts for the server.
 */
export function readSample(
  pool: pg.Pool,
  tenant: string,
  cast: readonly string[],
  byItself: string,
): Promise<readonly SampleContract[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<SampleContract>(
      `SELECT contract_id AS "contractId", number,
           (SELECT count(*)::integer FROM log_entries e
              WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id
                AND NOT (e.header::jsonb->>'actor' = ANY ($1) OR e.header::jsonb->>'actor' = $2)) AS "ownEntries"
         FROM contracts c WHERE EXISTS (SELECT 1 FROM log_entries e
           WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id AND e.seq = 0
             AND e.header::jsonb->>'actor' = ANY ($1)) ORDER BY number`,
      [cast, byItself],
    );
    return rows;
  });
}

/** Takes a sample's contract out of the database, its log too. False where it is no sample's, or gone. */
export function removeSampleContract(pool: pg.Pool, { tenant, contractId }: Owner): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    await forgetJobs(client, contractId);
    const { rows } = await client.query<{ removed: boolean }>('SELECT remove_sample_contract($1, $2) AS removed', [
      tenant,
      contractId,
    ]);
    return rows[0]?.removed ?? false;
  });
}

/** Whether a tenant has or had any contract: each leaves its tenant's name behind. */
export function everHeldContracts(pool: pg.Pool, tenant: string): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM tenants WHERE tenant_id = $1', [tenant]);
    return rowCount === 1;
  });
}
