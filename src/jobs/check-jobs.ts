import type pg from 'pg';
import { areaProbes } from '../commands/check-areas.ts';
import { askForRun, type CheckContext, scheduleOf } from '../commands/check-runs.ts';
import { evidenceOf } from '../commands/evidence-of-target.ts';
import { notifyOfMissed, notifyOfRun } from '../commands/notify.ts';
import { recordObservations } from '../commands/record-observations.ts';
import { checkTargets, declaredOf } from '../core/assessment/check-targets.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import { type CheckArea, checkAreas, slotInstant, slotsDue } from '../core/contract/check-schedule.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import { keptFeeds } from '../feeds/matching-feeds.ts';
import {
  endTarget,
  everyContract,
  insertRun,
  type ListedContract,
  opaqueRow,
  type RunPlace,
  readLastSlot,
  readRunState,
  takeTarget,
} from '../postgres/check-run-store.ts';
import { stateOf } from '../postgres/contract-store.ts';
import type { Outbound } from '../probes/outbound/outbound.ts';
import { stoppable } from '../probes/outbound/stoppable.ts';
import type { CheckJob } from './boss.ts';

/** Who acts where nobody asked: named in the log as what it is. */
const scheduledActor = (tenant: string): Actor => ({ id: 'schedule', name: '自動点検', role: 'system', tenant });

/** How often a run under way is asked whether it was stopped, in milliseconds. */
const stopPoll = 500;

/** A signal that aborts with the job's own or when the run is no longer running. */
function stopSignal(
  context: CheckContext,
  place: RunPlace,
  job: AbortSignal,
): { signal: AbortSignal; done: () => void } {
  const stop = new AbortController();
  const timer = setInterval(() => {
    void readRunState(context.pool, place)
      .then((state) => {
        if (state !== 'running') stop.abort();
      })
      // A database that can't be asked just now says nothing about the run.
      .catch(() => undefined);
  }, stopPoll);
  return { signal: AbortSignal.any([job, stop.signal]), done: () => clearInterval(timer) };
}

/**
 * Looks at one target of a run and keeps what was seen. Safe to repeat: a target that is done is not taken again, and
 * observations that were kept before a crash are not kept twice.
 */
export async function checkTarget(
  context: CheckContext,
  outbound: Outbound,
  job: CheckJob,
  ended: AbortSignal,
): Promise<void> {
  const { area, register, entryId, ...place } = job;
  const row = { register, entryId };
  if (!(await takeTarget(context.pool, place, row, context.now()))) return;
  const { signal, done } = stopSignal(context, place, ended);
  let outcome: 'done' | 'stopped' | 'failed' = 'done';
  try {
    const state = stateOf(await context.committer.load(place.tenant, place.contractId));
    const facts = factsOf(state, japanDay(context.now()));
    const target = checkTargets(facts, area).find(
      (one) => one.register === register && opaqueRow(context.keys, place.contractId, one).entryId === entryId,
    );
    const look = await areaProbes[area]?.();
    if (target?.isOwned === true && look !== undefined) {
      const evidence = evidenceOf(context, place.contractId, facts, target);
      const kit = {
        outbound: stoppable(outbound, signal),
        today: facts.asOf,
        now: context.now,
        signal,
        evidence,
        feeds: keptFeeds(context.dataFolder),
      };
      const gathered = await look(target, declaredOf(facts, target), kit);
      const seen = { register, entryId: target.entryId, area, runId: place.runId, gathered };
      const of = { contractId: place.contractId };
      if (!signal.aborted) await recordObservations(context, scheduledActor(place.tenant), of, seen);
    }
    if (signal.aborted) outcome = 'stopped';
  } catch (error) {
    // One target whose probe breaks, or whose contract can't be read, must not hold up the others.
    outcome = 'failed';
    context.tellFault(error);
  } finally {
    done();
  }
  const boss = await context.boss();
  const told = (client: pg.PoolClient): Promise<void> => boss.enqueueEnd(client, place);
  // At once where nothing hinders; what is enqueued sees to it where the server ends in between.
  if (await endTarget(context.pool, place, row, outcome, context.now(), told))
    await notifyOfRun(context, place).catch(context.tellFault);
}

/** The instant since when slots count: the area has a schedule, and a target that may be checked. Null: it has none. */
function countsSince(state: ContractState, area: CheckArea, createdAt: string, now: string): string | null {
  const facts = factsOf(state, japanDay(now));
  const owned = checkTargets(facts, area).filter(({ isOwned }) => isOwned);
  if (owned.length === 0) return null;
  const rows = owned.map(({ register, entryId }) => facts.find(register, entryId)?.changedAt ?? createdAt);
  const setAt = facts.find('checkSchedules', area)?.changedAt ?? createdAt;
  const [ownedAt = createdAt] = rows.sort();
  return [createdAt, setAt, ownedAt].sort().at(-1) ?? createdAt;
}

/** Slots of one area of one contract that are due: the last is run, earlier ones that nobody ran are told as missed. */
async function runDueSlots(context: CheckContext, contract: ListedContract, area: CheckArea): Promise<void> {
  const { tenant, contractId, createdAt } = contract;
  const state = stateOf(await context.committer.load(tenant, contractId));
  const since = countsSince(state, area, createdAt, context.now());
  if (since === null) return;
  const schedule = scheduleOf(state, area);
  const last = await readLastSlot(context.pool, tenant, contractId, area);
  const lastAt = last === null ? since : new Date(slotInstant(last, schedule.hour)).toISOString();
  const due = slotsDue(schedule, since > lastAt ? since : lastAt, context.now());
  const missed = due.slice(0, -1);
  for (const slot of missed) {
    const run = { tenant, contractId, runId: context.newId(), area, slot, askedBy: 'schedule', at: context.now() };
    const isLast = slot === missed.at(-1);
    await insertRun(context.pool, { ...run, state: 'missed', targets: [] }, async (client) => {
      if (isLast) await notifyOfMissed(context, client, { tenant, contractId }, area, missed);
    });
  }
  const [slot] = due.slice(-1);
  if (slot === undefined) return;
  const asked = await askForRun(context, scheduledActor(tenant), { contractId }, area, slot);
  if (!asked.ok) throw new Error(`scheduled run of ${area} refused: ${asked.refusal.type}`);
}

async function runDueAreas(context: CheckContext, contract: ListedContract): Promise<void> {
  for (const area of checkAreas)
    if (areaProbes[area] !== undefined) await runDueSlots(context, contract, area).catch(context.tellFault);
}

/** Goes round every contract and asks for the runs whose time has come. Asking twice for a slot asks once. */
export async function askForDueRuns(context: CheckContext): Promise<void> {
  // One contract that can't be read (its key is lost) must not hold up the others.
  for (const contract of await everyContract(context.pool))
    await runDueAreas(context, contract).catch(context.tellFault);
}
