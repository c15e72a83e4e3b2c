import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { RowReference } from '../core/assessment/assessment.ts';
import { type CheckArea, targetsAtOnce } from '../core/contract/check-schedule.ts';
import type { RunPlace } from '../postgres/check-run-store.ts';
import type { DeliveryPlace } from '../postgres/delivery-store.ts';

/** One target of one run; ids only, since the queue's tables are not the contract's. */
export interface CheckJob extends RunPlace, RowReference {
  readonly area: CheckArea;
}

const checkQueue = 'check-target';
const endQueue = 'check-end';
const mailQueue = 'mail';
const tickQueue = 'check-tick';

/** A job whose server is gone shows no sign of life for this long and is given to another. */
const heartbeatSeconds = 10;

/** Mail that a server does not take is tried again after seconds at first, then ever more rarely. */
const mailRetries = { retryLimit: 500, retryDelay: 2, retryBackoff: true, retryDelayMax: 1800 };

/** What is done with each kind of job. */
export interface JobHandlers {
  onTarget(job: CheckJob, signal: AbortSignal): Promise<void>;
  /** A run has nothing under way any more. */
  onEnd(place: RunPlace): Promise<void>;
  /** Throws where the mail has to be tried again. */
  onMail(place: DeliveryPlace): Promise<void>;
  /** The schedules' round, every minute. */
  onTick(): Promise<void>;
}

/** The queue of jobs: on PostgreSQL, so that a job outlives the server that took it. */
export interface Boss {
  /** Enqueues targets in the transaction of the change that asks for them. */
  enqueue(client: pg.PoolClient, jobs: readonly CheckJob[]): Promise<void>;
  /** Enqueues what follows a run's end, in the transaction of that end. */
  enqueueEnd(client: pg.PoolClient, place: RunPlace): Promise<void>;
  /** Enqueues mails in the transaction that notes them. */
  enqueueMail(client: pg.PoolClient, places: readonly DeliveryPlace[]): Promise<void>;
  /** Begins to work. */
  work(handlers: JobHandlers): Promise<void>;
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

async function makeQueues(boss: PgBoss): Promise<void> {
  await boss.start();
  await boss.createQueue(checkQueue, { retryLimit: 5, retryDelay: 1, expireInSeconds: 900, heartbeatSeconds });
  await boss.createQueue(endQueue, { retryLimit: 20, retryDelay: 2, retryBackoff: true, heartbeatSeconds });
  await boss.createQueue(mailQueue, { ...mailRetries, expireInSeconds: 120, heartbeatSeconds });
  await boss.createQueue(tickQueue, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 120 });
  await letIn(boss);
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
  try {
    await makeQueues(boss);
  } catch (error) {
    // Another try begins with a queue of its own: this one must not hold its connections.
    await boss.stop({ graceful: false, close: true }).catch(onError);
    throw error;
  }
  const send = async (client: pg.PoolClient, queue: string, jobs: readonly object[]): Promise<void> => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const job of jobs) await boss.send(queue, job, { db });
  };
  return {
    enqueue: (client, jobs) => send(client, checkQueue, jobs),
    enqueueEnd: (client, place) => send(client, endQueue, [place]),
    enqueueMail: (client, places) => send(client, mailQueue, places),
    work: (handlers) => workBy(boss, handlers),
    stop: () => boss.stop({ graceful: false, close: true }),
  };
}

async function workBy(boss: PgBoss, { onTarget, onEnd, onMail, onTick }: JobHandlers): Promise<void> {
  const options = { localConcurrency: targetsAtOnce, pollingIntervalSeconds: 1 };
  await boss.work<CheckJob>(checkQueue, options, async (jobs) => {
    for (const { data, signal } of jobs) await onTarget(data, signal);
  });
  await boss.work<RunPlace>(endQueue, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await onEnd(data);
  });
  await boss.work<DeliveryPlace>(mailQueue, { localConcurrency: 2, pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await onMail(data);
  });
  await boss.work(tickQueue, { pollingIntervalSeconds: 2 }, onTick);
  await boss.schedule(tickQueue, '* * * * *', null, { tz: 'Asia/Tokyo' });
  await boss.send(tickQueue, {});
}
