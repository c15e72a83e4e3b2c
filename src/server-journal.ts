import type { Logger } from 'pino';
import { checkout } from './checkout.ts';
import { listFeeds } from './feeds/feed-store.ts';
import { openJournal } from './http/journal.ts';
import type { NightlyJob } from './jobs/nightly.ts';
import { Outage } from './journal/outage.ts';
import { openSecurityJournal, type SecurityJournal } from './journal/security-journal.ts';
import { isAway } from './postgres/database-trouble.ts';
import type { Database } from './postgres/open-database.ts';
import { version } from './version.ts';

const day = 86_400_000;

/** The server's journal, in which an outage of the database is one line when it begins and one when it ends. */
export function openServerJournal(dataFolder: string, { pulse, room }: Database): Logger {
  const outage = new Outage(isAway, () => performance.now());
  const journal = openJournal(dataFolder, checkout, outage);
  pulse.onBeat((error) => {
    if (error !== null) return journal.error({ err: error }, 'the database was asked in vain');
    const ended = outage.answered();
    if (ended !== null) journal.info(ended, 'the database answers again');
  });
  room?.onChange((isShort) =>
    journal.warn(isShort ? 'the disk is too full: changes are refused' : 'the disk has room again: changes are taken'),
  );
  return journal;
}

/** The security journal. Sign-ins stand in the server's journal too, so that one file tells a night's story; who it was stands in the security journal alone. */
export function alsoTold(dataFolder: string, journal: Logger): SecurityJournal {
  const security = openSecurityJournal(dataFolder, () => new Date().toISOString());
  return {
    note: (line) => {
      if (line.what === 'signIn') journal.info({ outcome: line.outcome, reason: line.reason }, 'a sign-in');
      security.note(line);
    },
  };
}

/** Tells that the server has started; returns how it is told that it stops. */
export function tellStart(journal: Logger, database: string, url: string): () => void {
  journal.info({ version: version(), node: process.version, database, url }, 'started');
  return () => journal.info('stopping');
}

/** Codes of SMTP and of the system; the server's own words may quote whom the mail was for. */
const codesIn = (reason: string): readonly string[] =>
  reason.match(/\b[245]\d\d\b|\b\d\.\d+\.\d+\b|\bE[A-Z]{3,}\b/g) ?? [];

/** Tells of a mail that was not taken. */
export const tellMail =
  (journal: Logger) =>
  (id: string, state: string, reason: string): void =>
    journal.warn({ mail: id, state, codes: codesIn(reason) }, 'a mail was not taken');

/** How old each feed is, in whole days: told at the start and every night. */
export const feedAgeJob = (dataFolder: string, now: () => string, journal: Logger): NightlyJob => ({
  name: 'feed-ages',
  at: '03:50',
  run: async () => {
    const feeds = (await listFeeds(dataFolder)).map(({ kind, ecosystem, date }) => ({
      feed: ecosystem === undefined ? kind : `${kind} ${ecosystem}`,
      date,
      days: Math.floor((Date.parse(now()) - Date.parse(date)) / day),
    }));
    journal.info({ feeds }, feeds.length === 0 ? 'no feeds are kept' : 'the age of feeds');
  },
});
