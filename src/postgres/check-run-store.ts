import type pg from 'pg';
import type { RowReference } from '../core/assessment/assessment.ts';
import type { CheckArea } from '../core/contract/check-schedule.ts';
import type { ContractKeys } from './contract-keys.ts';
import { asTenant } from './contract-store.ts';
import { rowIdOf } from './seal.ts';

export type CheckRunState = 'running' | 'stopped' | 'finished' | 'missed';
/** failed: the probe broke, which is a fault of ours; the journal has it. */
export type CheckTargetState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed';

/** A row as runs and their queue know it: by its keyed digest, because people may write names into the ids of their entries. */
export function opaqueRow(keys: ContractKeys, contractId: string, { register, entryId }: RowReference): RowReference {
  return { register, entryId: rowIdOf(keys.of(contractId), register, entryId).toString('hex') };
}

/** Where a run belongs. */
export interface RunPlace {
  readonly tenant: string;
  readonly contractId: string;
  readonly runId: string;
}

export interface StoredRunTarget extends RowReference {
  readonly state: CheckTargetState;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface StoredRun {
  readonly runId: string;
  readonly area: CheckArea;
  readonly slot: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly state: CheckRunState;
  readonly endedAt: string | null;
  readonly targets: readonly StoredRunTarget[];
}

export interface NewRun extends RunPlace {
  readonly area: CheckArea;
  readonly slot: string | null;
  readonly askedBy: string;
  readonly at: string;
  readonly state: 'running' | 'missed';
  readonly targets: readonly RowReference[];
}

/**
 * Notes a run with its targets and, in the same transaction, whatever `enqueue` adds. False, having written nothing, when the
 * slot has a run already.
 */
export function insertRun(
  pool: pg.Pool,
  run: NewRun,
  enqueue: (client: pg.PoolClient) => Promise<void>,
): Promise<boolean> {
  const { tenant, contractId, runId, area, slot, askedBy, at, state, targets } = run;
  return asTenant(pool, tenant, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO check_runs (tenant_id, contract_id, run_id, area, slot, asked_by, asked_at, state, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $8 = 'missed' OR $9 THEN $7::timestamptz END) ON CONFLICT DO NOTHING`,
      [
        tenant,
        contractId,
        runId,
        area,
        slot,
        askedBy,
        at,
        targets.length === 0 && state === 'running' ? 'finished' : state,
        targets.length === 0,
      ],
    );
    if (rowCount !== 1) return false;
    await client.query(
      `INSERT INTO check_run_targets (tenant_id, contract_id, run_id, register, entry_id, state)
         SELECT $1, $2, $3, register, entry_id, 'waiting' FROM unnest($4::text[], $5::text[]) AS t(register, entry_id)`,
      [tenant, contractId, runId, targets.map(({ register }) => register), targets.map(({ entryId }) => entryId)],
    );
    await enqueue(client);
    return true;
  });
}

/** Takes a waiting target, or one that a dead server left running. False when it is done, stopped or gone. */
export function takeTarget(
  pool: pg.Pool,
  place: RunPlace,
  { register, entryId }: RowReference,
  at: string,
): Promise<boolean> {
  return asTenant(pool, place.tenant, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE check_run_targets SET state = 'running', started_at = $5
         WHERE contract_id = $1 AND run_id = $2 AND register = $3 AND entry_id = $4 AND state IN ('waiting', 'running')`,
      [place.contractId, place.runId, register, entryId, at],
    );
    return rowCount === 1;
  });
}

/** Ends a target, and its run with the last one; `told` adds in the same transaction whatever follows once nothing is under way. */
export function endTarget(
  pool: pg.Pool,
  place: RunPlace,
  { register, entryId }: RowReference,
  state: 'done' | 'stopped' | 'failed',
  at: string,
  told: (client: pg.PoolClient) => Promise<void>,
): Promise<boolean> {
  return asTenant(pool, place.tenant, async (client) => {
    // Two that end at once must see each other: the second is overtaken at this row and begins again.
    await client.query('UPDATE check_runs SET ended_at = ended_at WHERE contract_id = $1 AND run_id = $2', [
      place.contractId,
      place.runId,
    ]);
    await client.query(
      `UPDATE check_run_targets SET state = $5, ended_at = $6
         WHERE contract_id = $1 AND run_id = $2 AND register = $3 AND entry_id = $4 AND state = 'running'`,
      [place.contractId, place.runId, register, entryId, state, at],
    );
    await client.query(
      `UPDATE check_runs r SET state = 'finished', ended_at = $3 WHERE contract_id = $1 AND run_id = $2 AND state = 'running'
         AND NOT EXISTS (SELECT 1 FROM check_run_targets t WHERE t.contract_id = $1 AND t.run_id = $2 AND t.state NOT IN ('done', 'failed'))`,
      [place.contractId, place.runId, at],
    );
    const { rowCount: underWay } = await client.query(
      "SELECT 1 FROM check_run_targets WHERE contract_id = $1 AND run_id = $2 AND state IN ('waiting', 'running') LIMIT 1",
      [place.contractId, place.runId],
    );
    if (underWay === 0) await told(client);
    return underWay === 0;
  });
}

/** Stops a run: what waits no longer will; what runs is let go by whoever runs it. `told` is added in the same transaction. */
export function stopRun(
  pool: pg.Pool,
  { tenant, contractId, runId }: RunPlace,
  at: string,
  told: (client: pg.PoolClient) => Promise<void>,
): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    const { rowCount } = await client.query(
      "UPDATE check_runs SET state = 'stopped', ended_at = $3 WHERE contract_id = $1 AND run_id = $2 AND state = 'running'",
      [contractId, runId, at],
    );
    await client.query(
      "UPDATE check_run_targets SET state = 'stopped' WHERE contract_id = $1 AND run_id = $2 AND state = 'waiting'",
      [contractId, runId],
    );
    if (rowCount === 1) await told(client);
    return rowCount === 1;
  });
}

/** Resumes a stopped run: the targets that are to run again, enqueued in the same transaction. */
export function resumeRun(
  pool: pg.Pool,
  { tenant, contractId, runId }: RunPlace,
  at: string,
  enqueue: (client: pg.PoolClient, area: CheckArea, targets: readonly RowReference[]) => Promise<void>,
): Promise<boolean> {
  return asTenant(pool, tenant, async (client) => {
    const resumed = await client.query<{ area: CheckArea }>(
      "UPDATE check_runs SET state = 'running', ended_at = NULL WHERE contract_id = $1 AND run_id = $2 AND state = 'stopped' RETURNING area",
      [contractId, runId],
    );
    const [run] = resumed.rows;
    if (run === undefined) return false;
    const { rows } = await client.query<RowReference>(
      `UPDATE check_run_targets SET state = 'waiting', started_at = NULL WHERE contract_id = $1 AND run_id = $2 AND state <> 'done'
         RETURNING register, entry_id AS "entryId"`,
      [contractId, runId],
    );
    await enqueue(client, run.area, rows);
    // Stopped in the moment in which its last target ended: nothing is left to run.
    if (rows.length === 0)
      await client.query(
        "UPDATE check_runs SET state = 'finished', ended_at = $3 WHERE contract_id = $1 AND run_id = $2",
        [contractId, runId, at],
      );
    return true;
  });
}

interface RunRow extends Omit<StoredRun, 'targets'> {
  readonly register: string | null;
  readonly entryId: string;
  readonly targetState: CheckTargetState;
  readonly targetStartedAt: string | null;
  readonly targetEndedAt: string | null;
}

function runsOf(rows: readonly RunRow[]): StoredRun[] {
  const runs = new Map<string, StoredRun & { readonly targets: StoredRunTarget[] }>();
  for (const { register, entryId, targetState: state, targetStartedAt, targetEndedAt, ...run } of rows) {
    const known = runs.get(run.runId) ?? { ...run, targets: [] };
    runs.set(run.runId, known);
    if (register !== null)
      known.targets.push({ register, entryId, state, startedAt: targetStartedAt, endedAt: targetEndedAt });
  }
  return [...runs.values()];
}

/** The latest runs of a contract, newest first. */
export function readRuns(
  pool: pg.Pool,
  tenant: string,
  contractId: string,
  limit: number,
): Promise<readonly StoredRun[]> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<RunRow>(
      `SELECT r.run_id AS "runId", r.area, r.slot::text, r.asked_by AS "askedBy", r.asked_at AS "askedAt", r.state, r.ended_at AS "endedAt",
           t.register, t.entry_id AS "entryId", t.state AS "targetState", t.started_at AS "targetStartedAt", t.ended_at AS "targetEndedAt"
         FROM (SELECT * FROM check_runs WHERE contract_id = $1 ORDER BY asked_at DESC, run_id DESC LIMIT $2) r
         LEFT JOIN check_run_targets t USING (tenant_id, contract_id, run_id)
         ORDER BY r.asked_at DESC, r.run_id DESC, t.register, t.entry_id`,
      [contractId, limit],
    );
    return runsOf(rows);
  });
}

/** The state of one run; null when there is none. */
export function readRunState(pool: pg.Pool, { tenant, contractId, runId }: RunPlace): Promise<CheckRunState | null> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ state: CheckRunState }>(
      'SELECT state FROM check_runs WHERE contract_id = $1 AND run_id = $2',
      [contractId, runId],
    );
    return rows[0]?.state ?? null;
  });
}

/** The last slot of an area that was run or missed, and the day the contract came in: what is due begins after it. */
export function readLastSlot(
  pool: pg.Pool,
  tenant: string,
  contractId: string,
  area: CheckArea,
): Promise<string | null> {
  return asTenant(pool, tenant, async (client) => {
    const { rows } = await client.query<{ slot: string | null }>(
      'SELECT max(slot)::text AS slot FROM check_runs WHERE contract_id = $1 AND area = $2',
      [contractId, area],
    );
    return rows[0]?.slot ?? null;
  });
}

/** A contract as jobs that go round find it. */
export interface ListedContract {
  readonly tenant: string;
  readonly contractId: string;
  readonly createdAt: string;
}

/** Every open contract of every tenant; one whose creation was cut short has nothing to be done for. */
export async function everyContract(pool: pg.Pool): Promise<readonly ListedContract[]> {
  const { rows } = await pool.query<{ tenant_id: string }>('SELECT tenant_id FROM tenants ORDER BY 1');
  const contractsOf = (tenant: string): Promise<ListedContract[]> =>
    asTenant(pool, tenant, async (client) => {
      const found = await client.query<{ contractId: string; createdAt: string }>(
        `SELECT contract_id AS "contractId", created_at AS "createdAt" FROM contracts c
           WHERE NOT EXISTS (SELECT 1 FROM closings k WHERE k.tenant_id = c.tenant_id AND k.contract_id = c.contract_id)
             AND EXISTS (SELECT 1 FROM log_entries e WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id) ORDER BY number`,
      );
      return found.rows.map((contract) => ({ tenant, ...contract }));
    });
  return (await Promise.all(rows.map(({ tenant_id: tenant }) => contractsOf(tenant)))).flat();
}
