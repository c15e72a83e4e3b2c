import type pg from 'pg';
import type { ErasureManifest, SignedErasureCertificate } from '../core/closing/erasure-certificate.ts';
import type { WrittenLogEntry } from '../core/log/log-entry.ts';
import type { Frontier } from '../core/log/merkle.ts';
import { asTenant, readFrontier } from './contract-store.ts';
import type { Owner } from './sealed-rows.ts';

/** A contract that was closed, or is being erased: `certificate` is there once everything is gone. */
export interface StoredClosing {
  readonly manifest: ErasureManifest;
  readonly keyDestroyedAt: string | null;
  readonly certificate: SignedErasureCertificate | null;
  /** What 9) leaves of it, sealed; null for one that was closed before any was kept. */
  readonly remainder: string | null;
}

/** What is recorded when a contract is closed. */
export interface Closing {
  readonly manifest: ErasureManifest;
  readonly remainder: string;
}

const columns = `manifest - 'remainder' AS manifest, manifest->>'remainder' AS remainder,
  key_destroyed_at AS "keyDestroyedAt", certificate`;

/** Writes the last entry with a body and the closing, with what 9) leaves, in one transaction: neither is there without the other. */
export async function recordClosing(
  client: pg.PoolClient,
  lastCommit: pg.QueryConfig,
  { tenant, contractId }: Owner,
  { manifest, remainder }: Closing,
): Promise<void> {
  await client.query(lastCommit);
  await client.query('INSERT INTO closings (tenant_id, contract_id, begun_at, manifest) VALUES ($1, $2, $3, $4)', [
    tenant,
    contractId,
    manifest.begunAt,
    { ...manifest, remainder },
  ]);
}

/** A contract's closing, or null while it is open. */
export function findClosing(pool: pg.Pool, { tenant, contractId }: Owner): Promise<StoredClosing | null> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<StoredClosing>(`SELECT ${columns} FROM closings WHERE contract_id = $1`, [
      contractId,
    ]);
    return rows[0] ?? null;
  });
}

/** Every closing of a tenant, by the contract's number. */
export function readClosings(pool: pg.Pool, tenant: string): Promise<readonly StoredClosing[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<StoredClosing>(
      `SELECT ${columns} FROM closings ORDER BY manifest->>'contractNumber'`,
    );
    return rows;
  });
}

/** Erasures that were begun and not completed, of every tenant. */
export async function openClosings(pool: pg.Pool): Promise<readonly Owner[]> {
  const { rows } = await pool.query<Owner>(
    'SELECT tenant_id AS tenant, contract_id AS "contractId" FROM open_closings()',
  );
  return rows;
}

/** Every contract that was closed, of every tenant. */
export async function closedOwners(pool: pg.Pool): Promise<readonly Owner[]> {
  const { rows } = await pool.query<{ tenant_id: string }>('SELECT tenant_id FROM tenants ORDER BY 1');
  const closedOf = (tenant: string): Promise<Owner[]> =>
    asTenant(pool, tenant, async (client) => {
      const found = await client.query<{ contractId: string }>('SELECT contract_id AS "contractId" FROM closings');
      return found.rows.map(({ contractId }) => ({ tenant, contractId }));
    });
  return (await Promise.all(rows.map(({ tenant_id: tenant }) => closedOf(tenant)))).flat();
}

/** Remembers when the key was destroyed: the first time that it was found gone. */
export async function noteKeyDestroyed(pool: pg.Pool, { tenant, contractId }: Owner, at: string): Promise<void> {
  await asTenant(pool, tenant, (client) =>
    client.query('UPDATE closings SET key_destroyed_at = coalesce(key_destroyed_at, $2) WHERE contract_id = $1', [
      contractId,
      at,
    ]),
  );
}

/** What the last entry of a closed log is made from. */
export interface LastEntry {
  readonly entry: WrittenLogEntry;
  readonly certificate: SignedErasureCertificate;
}

/** Jobs of the contract that still wait; the queue makes its tables when it is first needed. */
export async function forgetJobs(client: pg.PoolClient, contractId: string): Promise<void> {
  const { rowCount } = await client.query(
    "SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss' AND has_schema_privilege(oid, 'USAGE')",
  );
  if (rowCount !== 0) await client.query("DELETE FROM pgboss.job WHERE data->>'contractId' = $1", [contractId]);
}

/** What holds something of a contract, and goes with it. */
const tablesOfContracts = [
  'register_entries',
  'contract_summaries',
  'import_previews',
  'check_runs',
  'calendar_feeds',
  'mail_deliveries',
  'notifications',
];

/**
 * Takes away what is left of a contract and appends the entry that says so, in one transaction: rows, log bodies, summary and
 * previews go; headers and hashes stay. Returns the certificate; a second run finds it made.
 */
export function eraseRows(
  pool: pg.Pool,
  { tenant, contractId }: Owner,
  conclude: (frontier: Frontier, closing: StoredClosing) => LastEntry,
): Promise<SignedErasureCertificate> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<StoredClosing>(
      `SELECT ${columns} FROM closings WHERE contract_id = $1 FOR NO KEY UPDATE`,
      [contractId],
    );
    const [closing] = rows;
    if (closing === undefined) throw new Error('a contract that nobody closed');
    if (closing.certificate !== null) return closing.certificate;
    for (const table of tablesOfContracts)
      await client.query(`DELETE FROM ${table} WHERE contract_id = $1`, [contractId]);
    await forgetJobs(client, contractId);
    await client.query('UPDATE log_entries SET sealed = NULL WHERE contract_id = $1 AND sealed IS NOT NULL', [
      contractId,
    ]);
    const frontier = await readFrontier(client, contractId);
    const { entry, certificate } = conclude(frontier, closing);
    await client.query(
      'INSERT INTO log_entries (tenant_id, contract_id, seq, header, leaf_hash) VALUES ($1, $2, $3, $4, $5)',
      [tenant, contractId, frontier.size, entry.headerText, entry.leafHash],
    );
    await client.query('UPDATE closings SET certificate = $2 WHERE contract_id = $1', [contractId, certificate]);
    return certificate;
  });
}
