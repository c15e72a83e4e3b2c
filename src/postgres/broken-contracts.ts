import type pg from 'pg';
import { asTenant, type Store } from './contract-store.ts';
import type { Owner } from './sealed-rows.ts';

/** What of a half contract may have been noted while it stood in the way. */
const tablesOfHalves = ['contract_summaries', 'import_previews', 'contracts'];

/**
 * Takes away a contract that was noted and never came to its first log entry, so that its number is free again; its key is set
 * aside. False when it has a log.
 */
export async function freeHalfContract({ pool, keys }: Store, { tenant, contractId }: Owner): Promise<boolean> {
  const isFreed = await asTenant(pool, tenant, async (client) => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM contracts WHERE contract_id = $1
         AND NOT EXISTS (SELECT 1 FROM log_entries WHERE contract_id = $1)
         AND NOT EXISTS (SELECT 1 FROM closings WHERE contract_id = $1)`,
      [contractId],
    );
    if (rowCount !== 1) return false;
    for (const table of tablesOfHalves) await client.query(`DELETE FROM ${table} WHERE contract_id = $1`, [contractId]);
    return true;
  });
  if (isFreed) keys.setAside(contractId);
  return isFreed;
}

/** Every contract that the database knows, of every tenant, the closed ones too. */
export async function knownContracts(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ tenant_id: string }>('SELECT tenant_id FROM tenants ORDER BY 1');
  const known = new Set<string>();
  for (const { tenant_id: tenant } of rows)
    await asTenant(pool, tenant, async (client) => {
      const found = await client.query<{ contract_id: string }>('SELECT contract_id FROM contracts');
      for (const { contract_id: id } of found.rows) known.add(id);
    });
  return known;
}
