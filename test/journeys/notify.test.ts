import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { changeEntries } from '../../src/commands/change-entries.ts';
import type { CheckContext } from '../../src/commands/check-runs.ts';
import { closeContract } from '../../src/commands/close-contract.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { openSigner } from '../../src/commands/log-key.ts';
import { notifyOfRun } from '../../src/commands/notify.ts';
import { recordObservations } from '../../src/commands/record-observations.ts';
import { sendTrialMail } from '../../src/commands/send-trial-mail.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { JobHandlers } from '../../src/jobs/boss.ts';
import { type LazyBoss, lazyBoss } from '../../src/jobs/lazy-boss.ts';
import { sendDelivery } from '../../src/jobs/mail-jobs.ts';
import { endTarget, insertRun, takeTarget } from '../../src/postgres/check-run-store.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { findContractId } from '../../src/postgres/contract-store.ts';
import { readNotifications } from '../../src/postgres/notification-store.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { closableFile } from '../support/closable-contract.ts';
import { actor, freshDatabase } from '../support/database.ts';
import { type FilesShape, filesSeen } from '../support/files-seen.ts';
import { searchFiles } from '../support/search-files.ts';
import { smtpThat } from '../support/smtp-that.ts';

const number = 'TEST-NOTIFY-1';
const target = { register: 'deliverables', entryId: 'p1' } as const;

let database: Database;
let end: () => Promise<void>;
let context: CheckContext;
let contractId: string;
const bosses: LazyBoss[] = [];
let second = 0;

/** Later with each question, so that what happened is in its order. */
function now(): string {
  second += 1;
  return new Date(Date.parse('2026-11-20T01:00:00.000Z') + second * 1000).toISOString();
}

function serverOf(dataFolder: string): CheckContext {
  const boss = lazyBoss(database.owner, () => undefined);
  bosses.push(boss);
  const { pool, keys } = database;
  const parts = { pool, keys, dataFolder, evidenceLimit: 50_000_000, committer: new Committer(database), now };
  const mail = { server: 'smtp://127.0.0.1:9', from: 'junshu@lab.go.jp', baseUrl: () => 'http://127.0.0.1:3000' };
  return { ...parts, newId: () => crypto.randomUUID(), boss: boss.get, mail, tellFault: assert.fail };
}

/** Keeps what a run saw of the deliverable. */
async function see(runId: string, shape: FilesShape): Promise<void> {
  const gathered = [{ observation: filesSeen(target.entryId, shape, now()) }];
  const kept = await recordObservations(context, actor, number, { ...target, area: 'deliverable', runId, gathered });
  assert.ok(kept.ok);
}

const place = (runId: string) => ({ tenant: actor.tenant, contractId, runId });

/** What was told of it so far, oldest first: each as `check from → now`. */
async function told(): Promise<readonly string[][]> {
  const stored = await readNotifications(context, actor.tenant, actor.id, 50);
  return stored
    .map(({ notification }) =>
      notification.kind === 'checksWorsened'
        ? notification.worsened.map(({ check, from, now: to }) => `${check} ${from} → ${to}`)
        : [notification.kind],
    )
    .reverse();
}

const newRun = (): string => crypto.randomUUID();

async function runOf(shape: FilesShape): Promise<void> {
  const runId = newRun();
  await see(runId, shape);
  await notifyOfRun(context, place(runId));
}

const count = async (table: string): Promise<number> => {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('junshu.tenant', $1, true)", [actor.tenant]);
    return (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? -1;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};

before(async () => {
  let dataFolder: string;
  ({ database, end, dataFolder } = await freshDatabase());
  context = serverOf(dataFolder);
  const file = closableFile(number, '鷺ノ宮', true) as JsonObject & { registers: Record<string, JsonObject[]> };
  file.registers.deliverables = [
    {
      id: 'p1',
      name: '鷺ノ宮の成果物',
      version: '1',
      deliveredOn: '2026-11-10',
      digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
  ];
  const made = await createContract(context, actor, file);
  assert.ok(made.ok, JSON.stringify(made));
  contractId = (await findContractId(database.pool, actor.tenant, number)) ?? '';
});
after(async () => {
  for (const boss of bosses) await boss.stop();
  await end();
});

describe('what a run of checks is told of', () => {
  it('is nothing when the result is the first, good or bad', async () => {
    await runOf({ programs: ['setup.exe'] });
    await runOf({});
    assert.deepEqual(await told(), []);
  });

  it('is each check that came to something worse, once, however often it is asked', async () => {
    const runId = newRun();
    await see(runId, { programs: ['setup.exe'] });
    await Promise.all(Array.from({ length: 4 }, () => notifyOfRun(context, place(runId))));
    await notifyOfRun(context, place(runId));
    assert.deepEqual(await told(), [['deliverable-executables pass → fail']]);
  });

  it('is nothing where it stays as bad, where nobody can tell, where it fails as before, and where it is mended', async () => {
    await runOf({ programs: ['setup.exe', 'other.exe'] });
    await runOf('unseen');
    assert.equal((await told()).length, 2);
    assert.ok(
      (await told())[1]?.every((line) => line.endsWith('pass → undetermined')),
      JSON.stringify(await told()),
    );
    await runOf({ programs: ['setup.exe'] });
    await runOf({});
    assert.equal((await told()).length, 2);
  });

  it('comes from the queue where the server ended before it could tell', async () => {
    const runId = newRun();
    const run = { ...place(runId), area: 'deliverable', slot: null, askedBy: 'u1', at: now() } as const;
    await insertRun(database.pool, { ...run, state: 'running', targets: [target] }, async () => undefined);
    assert.ok(await takeTarget(database.pool, place(runId), target, now()));
    await see(runId, { programs: ['setup.exe'] });
    const boss = await context.boss();
    const isOver = await endTarget(database.pool, place(runId), target, 'done', now(), (client) =>
      boss.enqueueEnd(client, place(runId)),
    );
    // Killed here: nobody told anything. The next server finds the job.
    assert.deepEqual([isOver, (await told()).length], [true, 2]);
    const next = serverOf(context.dataFolder);
    const idle = async (): Promise<void> => undefined;
    const handlers: JobHandlers = {
      onTarget: idle,
      onMail: idle,
      onTick: idle,
      onEnd: (one) => notifyOfRun(next, one),
    };
    await (await next.boss()).work(handlers);
    for (let tries = 0; tries < 100 && (await told()).length < 3; tries += 1) await wait(100);
    assert.deepEqual((await told())[2], ['deliverable-executables pass → fail']);
  });
});

describe('a mail', () => {
  it('that many try to send at once goes once, and a mail that went is left alone', async () => {
    const smtp = await smtpThat();
    const sending = { ...context, mail: { server: smtp.url, from: 'junshu@lab.go.jp', baseUrl: () => 'http://x' } };
    const entry = { register: 'mailRecipients', entryId: 'r2', expectedRevision: 0 };
    const data = { address: 'once@lab.go.jp', language: 'ja' };
    assert.ok((await changeEntries(context, actor, number, [{ ...entry, data }])).ok);
    const made = await sendTrialMail(sending, actor, number, 'r2');
    assert.ok(made.ok);
    const mail = { tenant: actor.tenant, contractId, deliveryId: made.value.id };
    await Promise.allSettled(Array.from({ length: 4 }, () => sendDelivery(sending, mail)));
    await sendDelivery(sending, mail);
    assert.equal(smtp.taken(), 1);
    smtp.stop();
    const removed = await changeEntries(context, actor, number, [{ ...entry, expectedRevision: 1, data: null }]);
    assert.ok(removed.ok);
  });
});

describe('closing a contract', () => {
  it('takes its notifications, who read them, its addresses and its mails', async () => {
    const address = { register: 'mailRecipients', entryId: 'r1', expectedRevision: 0 };
    const data = { address: 'sagi@lab.go.jp', language: 'ja' };
    const added = await changeEntries(context, actor, number, [{ ...address, data }]);
    assert.ok(added.ok, JSON.stringify(added));
    await runOf({});
    await runOf({ programs: ['setup.exe'] });
    assert.deepEqual([await count('notifications'), await count('mail_deliveries')], [4, 2]);
    assert.deepEqual(searchFiles(context.dataFolder, data.address).found, []);
    const closed = await closeContract(context, openSigner(context.dataFolder), actor, number, number);
    assert.ok(closed.ok, JSON.stringify(closed));
    for (const table of ['notifications', 'notification_reads', 'mail_deliveries']) assert.equal(await count(table), 0);
    await notifyOfRun(context, place(newRun()));
    assert.deepEqual(await told(), []);
  });
});
