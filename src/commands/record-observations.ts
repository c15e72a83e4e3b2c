import { storeBlob } from '../blobs/blob-store.ts';
import type { RowReference } from '../core/assessment/assessment.ts';
import { allChecks } from '../core/checks/all-checks.ts';
import type { CheckOutcome } from '../core/checks/check.ts';
import { judgeTarget } from '../core/checks/checked-target.ts';
import { type KeptObservation, observationId, readKeptObservation } from '../core/checks/kept-observation.ts';
import { boundedSeen } from '../core/checks/observation-bounds.ts';
import { lastKnown, stillLost } from '../core/checks/outcome-change.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { CheckArea } from '../core/contract/check-schedule.ts';
import type { Contract } from '../core/contract/contract.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { EntryChange, RegisterEntry } from '../core/registers/entry.ts';
import type { Gathered } from '../probes/probe-kit.ts';
import { type Context, type ContractName, type FoundContract, loadContract, type Refusal } from './context.ts';

/** What a run saw of one target. */
export interface ObservedTarget extends RowReference {
  readonly area: CheckArea;
  readonly runId: string;
  readonly gathered: readonly Gathered[];
}

/** What the observation that is about to be replaced came to, by the checks of today, on the day it was made. */
function outcomesBefore(
  row: RegisterEntry | undefined,
  declared: JsonObject,
  { settings }: Contract,
): KeptObservation['before'] {
  const kept = row === undefined ? null : readKeptObservation(row.data);
  if (kept === null) return null;
  const { observation } = kept;
  const { supportFeedMaxAgeDays } = settings;
  const context = { asOf: japanDay(observation.endedAt), declared, supportFeedMaxAgeDays };
  const { conclusions } = judgeTarget(observation.target, [observation], allChecks, context);
  const outcomes = Object.fromEntries(
    conclusions.map(({ check, outcome }): [string, CheckOutcome] => [check, outcome]),
  );
  const then = kept.before?.outcomes ?? {};
  const lost = stillLost(outcomes, then, kept.before?.lost ?? {});
  const known = lastKnown(outcomes, then, kept.before?.known ?? {});
  const isEmpty = (some: object): boolean => Object.keys(some).length === 0;
  return {
    at: observation.endedAt,
    outcomes,
    ...(isEmpty(lost) ? {} : { lost }),
    ...(isEmpty(known) ? {} : { known }),
  };
}

async function changeFor(
  context: Context,
  { contractId, state: { contract, registers } }: FoundContract,
  { register, entryId, area, runId }: ObservedTarget,
  { observation, raw }: Gathered,
): Promise<EntryChange | null> {
  const id = observationId(area, register, entryId, observation.probe);
  const row = (registers.observations ?? []).find((one) => one.id === id);
  if (row !== undefined && readKeptObservation(row.data)?.runId === runId) return null;
  const declared = (own(registers, register) ?? []).find((one) => one.id === entryId)?.data ?? {};
  const file =
    raw === undefined
      ? {}
      : { raw: { sha256: await storeBlob(context.dataFolder, contractId, raw), size: raw.length } };
  const kept: KeptObservation = {
    register,
    entryId,
    area,
    runId,
    observation: { ...observation, ...file, seen: boundedSeen(observation.seen) },
    before: outcomesBefore(row, declared, contract),
  };
  return {
    register: 'observations',
    entryId: id,
    expectedRevision: row?.revision ?? 0,
    data: kept as unknown as JsonObject,
  };
}

/** Keeps what was seen of a target, once per run: a run that is repeated after a crash adds nothing. */
export async function recordObservations(
  context: Context,
  actor: Actor,
  contract: ContractName,
  seen: ObservedTarget,
): Promise<Result<{ readonly count: number }, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const made = await Promise.all(seen.gathered.map((one) => changeFor(context, found.value, seen, one)));
  const changes = made.filter((change) => change !== null);
  if (changes.length === 0) return accepted({ count: 0 });
  const committed = await context.committer.commit({
    contractId: found.value.contractId,
    actor,
    at: context.now(),
    verb: 'recordObservations',
    changes,
  });
  return committed.ok ? accepted({ count: changes.length }) : committed;
}
