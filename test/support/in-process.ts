import { rmSync } from 'node:fs';
import { pino } from 'pino';
import type { CheckContext } from '../../src/commands/check-runs.ts';
import { changesFrom } from '../../src/commands/create-contract.ts';
import { openLogSigner } from '../../src/commands/log-key.ts';
import { ScanDesk } from '../../src/commands/scan-desk.ts';
import type { EntryChange } from '../../src/core/registers/entry.ts';
import { createApp } from '../../src/http/app.ts';
import { localOperator } from '../../src/http/session.ts';
import { lazyBoss } from '../../src/jobs/lazy-boss.ts';
import { openSecurityJournal } from '../../src/journal/security-journal.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { type Database, openDatabase } from '../../src/postgres/open-database.ts';
import { prepareCommit } from '../../src/postgres/prepare-commit.ts';
import { RestoreGate } from '../../src/postgres/restore-store.ts';
import { wayOutBy } from '../../src/probes/outbound/way-out.ts';
import { backupsOf } from '../../src/server-backups.ts';
import { readSettings } from '../../src/settings.ts';
import { at, makeEmptyContract } from './database.ts';
import { demoState } from './demo-state.ts';
import { startedFolder } from './first-start.ts';
import { projectRoot } from './source-files.ts';

/** What stands in a contract beside the usual: its facts, and its rows by register. */
type DemoName = Parameters<typeof demoState>[0];

/** The whole application in this process, on a real database, asked as the owner of the data folder. */
export interface InProcess {
  readonly database: Database;
  readonly context: CheckContext;
  /** What was told to the journal so far. */
  readonly faults: unknown[];
  get(path: string): Promise<Response>;
  send(method: string, path: string, body: unknown): Promise<Response>;
  /** Another server on the same database, which holds its own contracts in memory. */
  beside(): Pick<InProcess, 'get' | 'send'>;
  /** A contract of the demo under a number of its own, with further rows written past every rule of entry. */
  plant(
    number: string,
    demo: DemoName,
    changes?: (own: readonly EntryChange[]) => readonly EntryChange[],
  ): Promise<string>;
  /** Stops it; another one may be started on its folder. */
  stop(): Promise<void>;
  end(): Promise<void>;
}

const today = '2026-11-24T03:00:00.000Z';

export async function startInProcess(given?: string): Promise<InProcess> {
  const dataFolder = given ?? (await startedFolder('empty'));
  const database = await openDatabase({ dataFolder });
  const faults: unknown[] = [];
  const boss = lazyBoss(database.owner, () => undefined);
  const context: CheckContext = {
    pool: database.pool,
    keys: database.keys,
    committer: new Committer(database),
    dataFolder,
    evidenceLimit: 50_000_000,
    now: () => today,
    newId: () => crypto.randomUUID(),
    boss: boss.get,
    mail: null,
    tellFault: (error) => faults.push(error),
  };
  const journal = pino({ serializers: {} }, { write: (line: string) => faults.push(line) });
  const ownerToken = 'o'.repeat(43);
  const outbound = wayOutBy(readSettings({ JUNSHU_DATA: dataFolder }));
  const security = openSecurityJournal(dataFolder, context.now);
  const signer = await openLogSigner(database.owner, dataFolder, today);
  const appWith = (context: CheckContext) =>
    createApp({
      context,
      gate: new RestoreGate(database.pool),
      backups: backupsOf(database, context, signer, security, 36),
      scans: { ...context, outbound, desk: new ScanDesk() },
      signer,
      afterFeeds: async () => undefined,
      isDatabaseHere: () => true,
      journal,
      checkout: projectRoot,
      door: {
        sessions: { context, secure: false, hours: 12 },
        security,
        ownerToken,
        owner: database.owner,
        publicUrl: () => 'http://127.0.0.1:3000',
      },
    });
  const stop = async (): Promise<void> => {
    await boss.stop();
    await database.stop();
  };
  const headers = { authorization: `Bearer ${ownerToken}`, 'x-junshu': '1', 'content-type': 'application/json' };
  const doorsOf = (app: ReturnType<typeof createApp>): Pick<InProcess, 'get' | 'send'> => ({
    get: async (path) => app.request(path, { headers }),
    send: async (method, path, body) => app.request(path, { method, headers, body: JSON.stringify(body) }),
  });
  return {
    database,
    context,
    faults,
    ...doorsOf(appWith(context)),
    beside: () => doorsOf(appWith({ ...context, committer: new Committer(database) })),
    plant: async (number, demo, changes = (own) => own) => {
      const contractId = context.newId();
      await makeEmptyContract(database, contractId, number, localOperator.tenant);
      const own = changesFrom(demoState(demo)).map((change) =>
        change.register === 'contract' ? { ...change, data: { ...change.data, number } } : change,
      );
      const request = { contractId, actor: localOperator, at, verb: 'createContract', changes: changes(own) };
      // As an earlier version wrote it, which looked at less than a commit looks at now.
      const base = await context.committer.load(localOperator.tenant, contractId);
      await database.pool.query(prepareCommit(database, base, request).statement);
      return contractId;
    },
    stop,
    end: async () => {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
