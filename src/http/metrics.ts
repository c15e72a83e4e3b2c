import { statfsSync } from 'node:fs';
import { Hono } from 'hono';
import type pg from 'pg';
import { readBackupNote } from '../backup/backup-note.ts';
import { lastScrubs } from '../blobs/scrub-note.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import { listFeeds } from '../feeds/feed-store.ts';
import { lastNights } from '../jobs/nightly.ts';
import { type QueueFigure, queueFigures } from '../jobs/queue-figures.ts';
import type { DiskRoom } from '../postgres/disk-room.ts';
import { gauge, type Metric, metricsText, metricsType, secondsOf } from './exposition.ts';
import { problemOf } from './problem.ts';
import { ProcessFigures } from './process-figures.ts';
import type { RequestFigures } from './request-figures.ts';
import type { Env } from './server-kit.ts';

/** What is watched. */
export interface Watched {
  readonly pool: pg.Pool;
  readonly dataFolder: string;
  readonly room?: Pick<DiskRoom, 'isShort'> | undefined;
  readonly isDatabaseHere: () => boolean | Promise<boolean>;
  readonly requests: RequestFigures;
  /** What the server is: its version, its database's kind. Words of ours, never a contract's. */
  readonly about: Readonly<Record<string, string>>;
}

const instants = (name: string, help: string, label: string, at: readonly (readonly [string, string])[]): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: at.flatMap(([which, instant]) => {
    const value = secondsOf(instant);
    return value === null ? [] : [{ labels: { [label]: which }, value }];
  }),
});

function ofQueues(figures: readonly QueueFigure[]): readonly Metric[] {
  const done = figures.flatMap(({ queue, completedAt }) =>
    completedAt === null ? [] : [{ labels: { queue }, value: completedAt }],
  );
  return [
    {
      name: 'junshu_queue_jobs',
      help: 'Jobs by queue and state: created and retry wait, active are worked on, failed gave up.',
      type: 'gauge',
      samples: figures.map(({ queue, state, count }) => ({ labels: { queue, state }, value: count })),
    },
    {
      name: 'junshu_queue_last_completed_timestamp_seconds',
      help: 'When a job of the queue was last done; check-tick, the round of the schedules, is due every minute.',
      type: 'gauge',
      samples: done,
    },
  ];
}

async function ofFeeds(dataFolder: string): Promise<readonly Metric[]> {
  const feeds = await listFeeds(dataFolder);
  const days = feeds.map((feed) => [feedNameOf(feed), `${feed.date}T00:00:00+09:00`] as const);
  const taken = feeds.map((feed) => [feedNameOf(feed), feed.importedAt] as const);
  return [
    instants('junshu_feed_date_timestamp_seconds', 'The day that a feed bears.', 'feed', days),
    instants('junshu_feed_imported_timestamp_seconds', 'When a feed was taken in.', 'feed', taken),
  ];
}

function ofDisk({ dataFolder, room }: Watched): readonly Metric[] {
  const { bavail, blocks, bsize } = statfsSync(dataFolder);
  return [
    gauge('junshu_disk_free_bytes', 'Room on the disk of the data folder.', bavail * bsize),
    gauge('junshu_disk_size_bytes', 'Size of the disk of the data folder.', blocks * bsize),
    gauge('junshu_disk_full', '1 while changes are refused for want of room.', room?.isShort() === true ? 1 : 0),
  ];
}

function ofEvidence(dataFolder: string): readonly Metric[] {
  const scrubs = lastScrubs(dataFolder);
  const oldest = scrubs.map(({ at }) => at).sort()[0];
  if (oldest === undefined) return [];
  const damaged = scrubs.reduce((sum, scrub) => sum + scrub.damaged.length, 0);
  return [
    gauge('junshu_evidence_damaged_files', 'Files found missing or altered when last read.', damaged),
    gauge('junshu_evidence_oldest_scrub_timestamp_seconds', 'The oldest last reading of files.', secondsOf(oldest)),
  ];
}

function ofBackup(dataFolder: string): readonly Metric[] {
  const { last, fault } = readBackupNote(dataFolder);
  return [
    gauge('junshu_backup_last_timestamp_seconds', 'When the last whole backup was made.', secondsOf(last?.at ?? null)),
    gauge('junshu_backup_bytes', 'How much it holds.', last?.bytes ?? null),
    gauge('junshu_backup_failed', '1 where the last try came to nothing.', fault === null ? 0 : 1),
  ];
}

/** What each look adds; one that fails must not hide the others. */
async function gathered(looks: readonly (() => Promise<readonly Metric[]> | readonly Metric[])[]): Promise<{
  readonly metrics: readonly Metric[];
  readonly failed: number;
}> {
  const outcomes = await Promise.allSettled(looks.map(async (look) => look()));
  return {
    metrics: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [])),
    failed: outcomes.filter(({ status }) => status === 'rejected').length,
  };
}

/** Figures of the server for Prometheus, for who holds the owner's token and nobody else. */
export function metricsRoutes(watched: Watched): Hono<Env> {
  const { pool, dataFolder, isDatabaseHere, requests, about } = watched;
  const itself = new ProcessFigures();
  return new Hono<Env>().get('/metrics', async (c) => {
    if (c.get('by') !== 'ownerToken') return c.json(problemOf({ type: 'notAllowed' }), 403);
    const isHere = await isDatabaseHere();
    const { metrics, failed } = await gathered([
      () => requests.metrics(),
      () => itself.metrics(),
      async () => (isHere ? ofQueues(await queueFigures(pool)) : []),
      () => [
        instants(
          'junshu_nightly_job_due_timestamp_seconds',
          'The hour of the last night for which a nightly job was done.',
          'job',
          lastNights(dataFolder),
        ),
      ],
      () => ofFeeds(dataFolder),
      () => ofDisk(watched),
      () => ofEvidence(dataFolder),
      () => ofBackup(dataFolder),
    ]);
    const whole = [
      { ...gauge('junshu_info', 'What the server is.', 1), samples: [{ labels: about, value: 1 }] },
      gauge('junshu_database_up', 'Whether the database answered when it was last asked.', isHere ? 1 : 0),
      ...metrics,
      gauge('junshu_metrics_failed', 'Looks of this very answer that failed.', failed),
    ];
    return c.body(metricsText(whole), 200, { 'content-type': metricsType });
  });
}
