import type { Facts } from '../assessment/facts.ts';
import { type JudgedCheck, worsenedChecks } from '../assessment/judged-checks.ts';
import { checkAreas } from '../contract/check-schedule.ts';
import type { Notification, WorsenedCheck } from './notification.ts';

function worsenedOf({ target, check, conclusion, kept }: JudgedCheck): WorsenedCheck[] {
  const from = kept.before?.outcomes[check.id];
  if (from === undefined) return [];
  const { register, entryId, title } = target;
  const name = title === '' ? target.target : title;
  return [{ register, entryId, name, check: check.id, from, now: conclusion.outcome }];
}

const keyOf = ({ register, entryId, check }: WorsenedCheck): string => JSON.stringify([register, entryId, check]);

/**
 * What is told of a run, area by area: the checks that came to something worse in it, those aside that were told of before (a run
 * that was stopped is told of when it stops, and again when it has gone on to its end).
 */
export function worsenedNotifications(
  facts: Facts,
  runId: string,
  told: readonly Notification[],
): readonly Notification[] {
  const known = new Set(told.flatMap((one) => (one.kind === 'checksWorsened' ? one.worsened.map(keyOf) : [])));
  return checkAreas.flatMap((area) => {
    const judged = worsenedChecks(facts, area, (kept) => kept.runId === runId);
    const worsened = judged.flatMap(worsenedOf).filter((one) => !known.has(keyOf(one)));
    return worsened.length === 0 ? [] : [{ kind: 'checksWorsened' as const, area, worsened }];
  });
}
