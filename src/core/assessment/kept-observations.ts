import { type Check, type CheckConclusion, conclude } from '../checks/check.ts';
import { type KeptObservation, observationId, readKeptObservation } from '../checks/kept-observation.ts';
import { type ProbeName, probeNames } from '../checks/observation.ts';
import type { CheckTarget } from './check-targets.ts';
import type { Facts } from './facts.ts';

/** Where a target stands: its row, in an area. */
type Place = Pick<CheckTarget, 'area' | 'register' | 'entryId'>;

/** What a probe saw of a target last; undefined when it never looked. */
export function findKept(
  { area, register, entryId }: Place,
  probe: ProbeName,
  facts: Facts,
): KeptObservation | undefined {
  const entry = facts.find('observations', observationId(area, register, entryId, probe));
  const kept = entry === undefined ? null : readKeptObservation(entry.data);
  // A file from elsewhere may give a row an id that its content belies.
  return kept?.area === area && kept.register === register && kept.entryId === entryId ? kept : undefined;
}

/** What every probe saw of a target last, in the order of the probes. */
export const keptOf = (place: Place, facts: Facts): readonly KeptObservation[] =>
  probeNames.flatMap((probe) => findKept(place, probe, facts) ?? []);

/** What a check concludes of what was kept, held against what the target's row declares. */
export function concludeKept<Data, Result extends string>(
  check: Check<Data, Result>,
  { register, entryId, observation }: KeptObservation,
  facts: Facts,
): CheckConclusion {
  const declared = facts.find(register, entryId)?.data ?? {};
  const { supportFeedMaxAgeDays } = facts.contract.settings;
  return conclude(check, observation, { asOf: facts.asOf, declared, supportFeedMaxAgeDays });
}
