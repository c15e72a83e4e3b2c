import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Something to be done once a night. */
export interface NightlyJob {
  readonly name: string;
  /** The hour in Japan, 'HH:MM'. */
  readonly at: string;
  /** Ends early, by throwing, when the server stops; it is then begun again. */
  run(signal: AbortSignal): Promise<void>;
}

export interface NightlyOptions {
  readonly dataFolder: string;
  now(): string;
  tellFault(error: unknown): void;
}

const day = 86_400_000;
const japan = 9 * 3_600_000;

/** The last instant at or before now at which a job of an hour was due. */
export function latestDue(now: string, at: string): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const offset = (hours * 60 + minutes) * 60_000 - japan;
  return new Date(Math.floor((Date.parse(now) - offset) / day) * day + offset).toISOString();
}

const notePath = (dataFolder: string, name: string): string => join(dataFolder, 'jobs', `${name}.json`);

const noteSchema = z.object({ due: z.iso.datetime() });

/** What this process has done, by the note's path: a disk that takes no note must not have a job done over and over. */
const doneHere = new Map<string, string>();

/** The due instant that was last taken care of; null before the first night, and when the note can't be understood. */
function lastDone(dataFolder: string, name: string): string | null {
  const path = notePath(dataFolder, name);
  const here = doneHere.get(path);
  if (here !== undefined) return here;
  if (!existsSync(path)) return null;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).due;
  } catch {
    return null;
  }
}

/** Each nightly job with the due instant that was last taken care of. */
export function lastNights(dataFolder: string): readonly (readonly [name: string, due: string])[] {
  const folder = join(dataFolder, 'jobs');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.sort().flatMap((file) => {
    const name = file.slice(0, -'.json'.length);
    const due = lastDone(dataFolder, name);
    return due === null ? [] : [[name, due] as const];
  });
}

function noteDone(dataFolder: string, name: string, due: string): void {
  const path = notePath(dataFolder, name);
  doneHere.set(path, due);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.part`, JSON.stringify({ due }), { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

/**
 * Runs a job when its hour has come since it was last done. A server that was down at that hour makes up for it; one that dies in the
 * middle begins again. A new installation has missed nothing. True when it ran.
 */
export async function runWhenDue(
  job: NightlyJob,
  { dataFolder, now }: NightlyOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const due = latestDue(now(), job.at);
  const done = lastDone(dataFolder, job.name);
  if (done === null) noteDone(dataFolder, job.name, due);
  if (done === null || done >= due) return false;
  await job.run(signal);
  noteDone(dataFolder, job.name, due);
  return true;
}

const everyMinute = 60_000;
/** The first look comes once the server has settled. */
const firstLook = 5000;

/** Looks every minute whether something is due; one thing at a time. Returns how to stop: what is running breaks off at its next file. */
export function startNightly(jobs: readonly NightlyJob[], options: NightlyOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const stop = new AbortController();
  const look = async (): Promise<void> => {
    for (const job of jobs)
      await runWhenDue(job, options, stop.signal).catch((error) => {
        if (!stop.signal.aborted) options.tellFault(error);
      });
  };
  const lookAfter = (milliseconds: number): NodeJS.Timeout =>
    setTimeout(() => {
      running = look();
      void running.then(() => {
        if (!stop.signal.aborted) timer = lookAfter(everyMinute);
      });
    }, milliseconds).unref();
  let timer = lookAfter(firstLook);
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await running;
  };
}
