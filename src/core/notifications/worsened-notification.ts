import type { Facts } from '../assessment/facts.ts';
import { type JudgedCheck, worsenedChecks } from '../assessment/judged-checks.ts';
import { checkAreas } from '../contract/check-schedule.ts';
import { own } from '../kernel/own.ts';
import type { ChecksWorsened, Notification, WorsenedCheck } from './notification.ts';

function worsenedOf({ target, check, conclusion, kept }: JudgedCheck): WorsenedCheck[] {
  const from = own(kept.before?.outcomes, check.id);
  if (from === undefined) return [];
  const { register, entryId, title } = target;
  const name = title === '' ? target.target : title;
  return [{ register, entryId, name, check: check.id, from, now: conclusion.outcome }];
}

const keyOf = ({ register, entryId, check }: WorsenedCheck): string => JSON.stringify([register, entryId, check]);

/** What a run came to that is worse than before, area by area. */
export function worsenedNotifications(facts: Facts, runId: string): readonly ChecksWorsened[] {
  return checkAreas.flatMap((area) => {
    const judged = worsenedChecks(facts, area, (kept) => kept.runId === runId);
    const worsened = judged.flatMap(worsenedOf);
    return worsened.length === 0 ? [] : [{ kind: 'checksWorsened' as const, area, worsened }];
  });
}

/**
 * What of a run is yet to be told: a run that was stopped is told of when it stops, and of the rest when it has gone on to its
 * end.
 */
export function untold(found: readonly ChecksWorsened[], told: readonly Notification[]): readonly ChecksWorsened[] {
  const known = new Set(told.flatMap((one) => (one.kind === 'checksWorsened' ? one.worsened.map(keyOf) : [])));
  return found.flatMap((one) => {
    const worsened = one.worsened.filter((check) => !known.has(keyOf(check)));
    return worsened.length === 0 ? [] : [{ ...one, worsened }];
  });
}
