import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { RowReference } from '../core/assessment/assessment.ts';
import type { CheckArea } from '../core/contract/check-schedule.ts';
import type { RunPlace } from '../postgres/check-run-store.ts';

/** One target of one run; ids only, since the queue's tables are not the contract's. */
export interface CheckJob extends RunPlace, RowReference {
  readonly area: CheckArea;
}

const checkQueue = 'check-target';
const tickQueue = 'check-tick';

/** Targets looked at side by side: each waits for the network most of its time. */
const concurrency = 4;

/** A job whose server is gone shows no sign of life for this long and is given to another. */
const heartbeatSeconds = 10;

/** The queue of jobs: on PostgreSQL, so that a job outlives the server that took it. */
export interface Boss {
  /** Enqueues targets in the transaction of the change that asks for them. */
  enqueue(client: pg.PoolClient, jobs: readonly CheckJob[]): Promise<void>;
  /** Begins to work: targets by `onTarget`, the schedules' round by `onTick`, every minute. */
  work(onTarget: (job: CheckJob, signal: AbortSignal) => Promise<void>, onTick: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Any number that nothing else locks by. */
const lockNumber = 7_205_759_404;

/**
 * The application's role may enqueue and settle jobs; the owner alone changes their tables. One starter at a time: PostgreSQL
 * refuses two grants on one table at once. Sent as one text, which is one transaction.
 */
async function letIn(boss: PgBoss): Promise<void> {
  const statements = [
    `SELECT pg_advisory_xact_lock(${lockNumber})`,
    'GRANT USAGE ON SCHEMA pgboss TO junshu_app',
    'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO junshu_app',
    'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO junshu_app',
  ];
  await boss.getDb().executeSql(statements.join(';'));
}

/** Starts the queue as the owner of the database. Errors of a lost connection are the queue's to retry and are told to `onError`. */
export async function startBoss(connection: pg.ClientConfig, onError: (error: Error) => void): Promise<Boss> {
  const boss = new PgBoss({
    ...(connection as object),
    max: 3,
    superviseIntervalSeconds: 15,
    application_name: 'junshu-jobs',
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(checkQueue, { retryLimit: 5, retryDelay: 1, expireInSeconds: 900, heartbeatSeconds });
  await boss.createQueue(tickQueue, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 120 });
  await letIn(boss);
  return {
    async enqueue(client, jobs) {
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
      for (const job of jobs) await boss.send(checkQueue, job, { db });
    },
    async work(onTarget, onTick) {
      await boss.work<CheckJob>(
        checkQueue,
        { localConcurrency: concurrency, pollingIntervalSeconds: 1 },
        async (jobs) => {
          for (const { data, signal } of jobs) await onTarget(data, signal);
        },
      );
      await boss.work(tickQueue, { pollingIntervalSeconds: 2 }, onTick);
      await boss.schedule(tickQueue, '* * * * *', null, { tz: 'Asia/Tokyo' });
      await boss.send(tickQueue, {});
    },
    stop: () => boss.stop({ graceful: false, close: true }),
  };
}
