import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { seenOf } from './about-server.ts';
import { checkout } from './checkout.ts';
import type { CheckContext } from './commands/check-runs.ts';
import { finishErasures } from './commands/close-contract.ts';
import { type ChangedLogKey, changeLogKey, openLogSigner, tellEveryLog } from './commands/log-key.ts';
import { notifyOfRun } from './commands/notify.ts';
import { ScanDesk } from './commands/scan-desk.ts';
import { tellRestores } from './commands/tell-restores.ts';
import { listenFault } from './faults/system-fault.ts';
import { createApp } from './http/app.ts';
import { HeavyDesk } from './http/heavy-desk.ts';
import { openJournal } from './http/journal.ts';
import { localOperator, makeSignInLink } from './http/session.ts';
import type { Door } from './http/sign-in.ts';
import { uuidv7 } from './ids.ts';
import { type LazyBoss, lazyBoss } from './jobs/lazy-boss.ts';
import { type NightlyJob, startNightly } from './jobs/nightly.ts';
import { whenOpen } from './jobs/when-open.ts';
import type { SecurityJournal } from './journal/security-journal.ts';
import { nightlyJobs, rematcherOf } from './night-work.ts';
import { Committer } from './postgres/commit.ts';
import { tellFolderProblem } from './postgres/data-folder.ts';
import { type Database, openDatabase } from './postgres/open-database.ts';
import { RestoreGate } from './postgres/restore-store.ts';
import { everHeldContracts } from './postgres/sample-store.ts';
import { problemOfFault, startFault } from './postgres/start-fault.ts';
import type { Outbound } from './probes/outbound/outbound.ts';
import { wayOutBy } from './probes/outbound/way-out.ts';
import { backupJobs, backupsOf } from './server-backups.ts';
import { alsoTold, feedAgeJob, openServerJournal, tellMail, tellStart } from './server-journal.ts';
import { databasePlace, type Settings, serverFile, webAddress } from './settings.ts';

/** A server that runs in this process. */
export interface RunningServer {
  /** Where people reach it. */
  readonly url: string;
  /** Where this machine reaches it. */
  readonly localUrl: string;
  /** Lets the owner of the data folder in, for the command line. */
  readonly ownerToken: string;
  readonly database: 'embedded' | 'server';
  /** Numbers of contracts whose erasure an earlier stop had cut short and this start completed. */
  readonly erased: readonly string[];
  signInLink(): Promise<string>;
  stop(): Promise<void>;
}

function listen(server: ReturnType<typeof createAdaptorServer>, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const fault = listenFault(error);
      reject(fault === null ? error : problemOfFault(fault));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Into an installation that never held a contract: where the sample was taken away, it stays away. */
async function bringSampleOnce(context: CheckContext): Promise<void> {
  if (await everHeldContracts(context.pool, localOperator.tenant)) return;
  const { playDemo } = await import('./commands/play-demo.ts');
  await playDemo(context);
}

/** How long connections may finish what they are doing when the server stops. */
const graceMilliseconds = 2000;

function closeServer(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
    }
  });
}

const mailOf = (
  { JUNSHU_SMTP_URL: server, JUNSHU_MAIL_FROM: from }: Settings,
  baseUrl: () => string,
  journal: Logger,
): CheckContext['mail'] =>
  server === undefined || from === undefined ? null : { server, from, baseUrl, tell: tellMail(journal) };

/** What the commands work with: the database, the clock, randomness, and the queue as it is first needed. */
function contextOf(
  database: Database,
  boss: LazyBoss,
  settings: Settings,
  journal: Logger,
  baseUrl: () => string,
): CheckContext {
  return {
    pool: database.pool,
    keys: database.keys,
    room: database.room,
    committer: new Committer(database),
    dataFolder: settings.JUNSHU_DATA,
    evidenceLimit: settings.JUNSHU_EVIDENCE_MB * 1_000_000,
    now: () => new Date().toISOString(),
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    boss: boss.get,
    mail: mailOf(settings, baseUrl, journal),
    tellFault: (error) => journal.error({ err: error }, 'a job failed'),
  };
}

/** Works through the queue and keeps the schedules. A queue that can't be started leaves the rest of the server running. */
async function workOnJobs(context: CheckContext, outbound: Outbound): Promise<void> {
  const { askForDueRuns, checkTarget } = await import('./jobs/check-jobs.ts');
  const { sendDelivery } = await import('./jobs/mail-jobs.ts');
  const boss = await context.boss();
  await boss.work({
    onTarget: (job, signal) => checkTarget(context, outbound, job, signal),
    onEnd: (place) => notifyOfRun(context, place),
    onMail: (place) => sendDelivery(context, place),
    onTick: () => askForDueRuns(context),
  });
}

const queueRetryMilliseconds = 5000;

/** Begins to work on jobs; a queue that can't be started (the disk is full, the database away) is tried again. Returns how to stop. */
function beginJobs(context: CheckContext, outbound: Outbound): () => void {
  const stop = new AbortController();
  const begin = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        return await workOnJobs(context, outbound);
      } catch (error) {
        context.tellFault(error);
        await wait(queueRetryMilliseconds, undefined, { ref: false, signal: stop.signal }).catch(() => undefined);
      }
    }
  };
  void begin();
  return () => stop.abort();
}

/** Tells the command line where the server is and what lets it in. */
function announce(dataFolder: string, found: { readonly url: string; readonly ownerToken: string }): void {
  try {
    writeFileSync(serverFile(dataFolder), JSON.stringify({ ...found, pid: process.pid }), { mode: 0o600 });
  } catch (error) {
    tellFolderProblem(dataFolder, error);
  }
}

/** Takes back what was announced, unless another server of the same folder has announced itself since. */
function withdraw(dataFolder: string, ownerToken: string): void {
  try {
    const found = JSON.parse(readFileSync(serverFile(dataFolder), 'utf8')) as { readonly ownerToken: string };
    if (found.ownerToken === ownerToken) rmSync(serverFile(dataFolder), { force: true });
  } catch {
    // Gone already, or not ours.
  }
}

/** How people come in. */
const doorOf = (
  { JUNSHU_BASE_URL: url, JUNSHU_SESSION_HOURS: hours }: Settings,
  context: CheckContext,
  { owner }: Database,
  security: SecurityJournal,
  ownerToken: string,
  publicUrl: () => string,
): Door => ({
  sessions: { context, secure: url?.startsWith('https:') ?? false, hours },
  security,
  ownerToken,
  owner,
  publicUrl,
});

/** Notes which contract's key was made or destroyed, whoever asked for it. */
function noteKeys({ keys }: Database, security: SecurityJournal): void {
  keys.tell = (what, contract) =>
    security.note({ what, outcome: 'done', who: null, by: 'server', from: null, contract });
}

/** A key that was changed; `untold`: ids of contracts whose logs can't be written. */
export interface RenewedLogKey extends ChangedLogKey {
  readonly untold: readonly string[];
}

/** Makes a new key that signs the logs, while no server runs; it is kept on record, and every open contract's log tells of it. */
export async function renewLogKey(settings: Settings, reason: string): Promise<RenewedLogKey> {
  const { JUNSHU_DATA: dataFolder } = settings;
  const database = await openDatabase(databasePlace(settings));
  try {
    const at = new Date().toISOString();
    const changed = await changeLogKey(database.owner, dataFolder, at, reason);
    const context = { pool: database.pool, committer: new Committer(database) };
    const untold = await tellEveryLog(context, localOperator, { at, verb: 'newLogKey' });
    openJournal(dataFolder, checkout).warn({ verifierKey: changed.verifierKey }, 'a new key signs the logs');
    return { ...changed, untold };
  } finally {
    await database.stop();
  }
}

/** A sign-in link that the server itself shows to who starts it. */
function linkByServer({ owner }: Database, security: SecurityJournal, now: string, url: string): Promise<string> {
  security.note({ what: 'signInLink', outcome: 'done', who: null, by: 'server', from: null });
  return makeSignInLink(owner, now, url);
}

/** The night's work, and beside it how old the feeds are: told now, too. */
function beginNights(jobs: readonly NightlyJob[], context: CheckContext, journal: Logger): () => Promise<void> {
  const ages = feedAgeJob(context.dataFolder, context.now, journal);
  void ages.run(new AbortController().signal).catch(context.tellFault);
  return startNightly([...jobs, ages], context);
}

/** What goes on by itself: the nights and the jobs. */
const beginBoth = (jobs: readonly NightlyJob[], context: CheckContext, journal: Logger, outbound: Outbound) => [
  beginNights(jobs, context, journal),
  beginJobs(context, outbound),
];

interface StartOptions {
  readonly demo: boolean;
  readonly announce: boolean;
  readonly jobs: boolean;
}

/** Puts the parts together: settings, clock and randomness come in here and nowhere else. What stands in the way is told in words. */
export async function startServer(settings: Settings, options: StartOptions): Promise<RunningServer> {
  try {
    return await bringUp(settings, options);
  } catch (error) {
    throw startFault(error);
  }
}

async function bringUp(settings: Settings, options: StartOptions): Promise<RunningServer> {
  // What was started is stopped in the opposite order, also when a later step of the start fails.
  await using started = new AsyncDisposableStack();
  const dataFolder = settings.JUNSHU_DATA;
  const database = await openDatabase(databasePlace(settings));
  started.defer(() => database.stop());
  const journal = openServerJournal(dataFolder, database);
  started.defer(() => journal.info('stopped'));
  const security = alsoTold(dataFolder, journal);
  noteKeys(database, security);
  const boss = lazyBoss(database.owner, (error) => journal.warn({ err: error }, 'the queue'));
  started.defer(() => boss.stop());
  let publicUrl = '';
  const context = contextOf(database, boss, settings, journal, () => publicUrl);
  const signer = await openLogSigner(database.owner, dataFolder, context.now());
  const erased = await finishErasures(context, signer);
  if (erased.length > 0) journal.warn({ contracts: erased }, 'erasures completed that a stop had cut short');
  await tellRestores(context, database.owner, localOperator);
  const gate = new RestoreGate(database.pool);
  if (options.demo && settings.JUNSHU_SAMPLE && (await gate.isOpen())) await bringSampleOnce(context);
  // One for checks and scans alike: the pace to one host is theirs together.
  const outbound = wayOutBy(settings);
  const scans = { ...context, outbound, desk: new ScanDesk() };
  const ownerToken = randomBytes(32).toString('base64url');
  const door = doorOf(settings, context, database, security, ownerToken, () => publicUrl);
  const heavyDesk = new HeavyDesk({ settings, connection: database.login, signer });
  const rematcher = rematcherOf(context, heavyDesk);
  started.defer(() => heavyDesk.close());
  const backups = backupsOf(database, context, signer, security, settings.JUNSHU_BACKUP_HOURS);
  started.defer(() => backups.desk.close());
  const more = { journal, ...seenOf(database), heavyDesk, backups, gate };
  const kit = { context, scans, signer, checkout, door, afterFeeds: () => rematcher.afterFeeds(), ...more };
  const server = createAdaptorServer({ fetch: createApp(kit).fetch });
  const port = await listen(server, settings.PORT, settings.HOST);
  started.defer(() => closeServer(server));
  const url = webAddress(settings.HOST, port);
  publicUrl = settings.JUNSHU_BASE_URL ?? url;
  if (options.announce) {
    announce(dataFolder, { url, ownerToken });
    started.defer(() => withdraw(dataFolder, ownerToken));
  }
  started.defer(() => (options.jobs ? rematcher.stop() : rematcher.finish()));
  started.defer(() => scans.desk.close());
  if (options.jobs) {
    const nightly = [...backupJobs(settings, backups, context), ...nightlyJobs(context, rematcher, heavyDesk)];
    started.defer(whenOpen(gate, () => beginBoth(nightly, context, journal, outbound), context.tellFault));
  }
  started.defer(tellStart(journal, database.kind, publicUrl));
  const running = started.move();
  return {
    url: publicUrl,
    localUrl: url,
    ownerToken,
    database: database.kind,
    erased,
    signInLink: () => linkByServer(database, security, context.now(), publicUrl),
    stop: () => running.disposeAsync(),
  };
}
