import { targetsAtOnce } from '../core/contract/check-schedule.ts';
import type { StoredRun, StoredRunTarget } from '../postgres/check-run-store.ts';

const isEnded = ({ state }: StoredRunTarget): boolean => state === 'done' || state === 'failed';

const lasted = ({ startedAt, endedAt }: StoredRunTarget): number[] =>
  startedAt === null || endedAt === null ? [] : [Date.parse(endedAt) - Date.parse(startedAt)];

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a target of the area takes, in milliseconds: by those that have ended in the run, else by the run before. */
function usualTime(run: StoredRun, runs: readonly StoredRun[]): number | null {
  const own = mean(run.targets.filter(isEnded).flatMap(lasted));
  if (own !== null) return own;
  const before = runs.find(({ area, askedAt }) => area === run.area && askedAt < run.askedAt);
  return mean((before?.targets ?? []).filter(isEnded).flatMap(lasted));
}

/**
 * Seconds until a run has ended, by what its targets took so far, or took the last time; null while neither is known. Time in
 * which a run stood still does not count. `runs`: newest first.
 */
export function secondsLeft(run: StoredRun, runs: readonly StoredRun[], now: string): number | null {
  const usual = usualTime(run, runs);
  if (usual === null) return null;
  const left = run.targets
    .filter((target) => !isEnded(target))
    .map(({ state, startedAt }) => {
      const sinceStart = state === 'running' && startedAt !== null ? Date.parse(now) - Date.parse(startedAt) : 0;
      return Math.max(0, usual - sinceStart);
    });
  const longest = Math.max(0, ...left);
  const shared = left.reduce((sum, one) => sum + one, 0) / targetsAtOnce;
  return Math.max(1, Math.ceil(Math.max(longest, shared) / 1000));
}
