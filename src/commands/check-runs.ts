import { checkTargets } from '../core/assessment/check-targets.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import {
  type CheckArea,
  type CheckSchedule,
  checkScheduleSchema,
  defaultSchedules,
} from '../core/contract/check-schedule.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { Boss } from '../jobs/boss.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import { insertRun, opaqueRow, type RunPlace, resumeRun, stopRun } from '../postgres/check-run-store.ts';
import { areaProbes } from './check-areas.ts';
import { type Context, type ContractName, loadContract, type Refusal } from './context.ts';

/** What the commands of checks need beside the context: the queue, started when it is first needed. */
export interface CheckContext extends Context {
  readonly boss: () => Promise<Boss>;
  /** How mail goes out; null where no mail server is set. */
  readonly mail: MailSettings | null;
  /** Keeps a fault of ours for whoever reads the journal. */
  tellFault(error: unknown): void;
}

const noRun: Refusal = { type: 'notFound', what: { ja: 'その点検の回', en: 'such run of checks' } };

const noProbes = (area: string): Refusal => ({
  type: 'notFound',
  what: { ja: `点検「${area}」`, en: `checks “${area}”` },
});

/** The schedule of an area: as set in the contract, else the usual one. */
export function scheduleOf({ registers }: ContractState, area: CheckArea): CheckSchedule {
  const row = (registers.checkSchedules ?? []).find(({ id }) => id === area);
  const parsed = checkScheduleSchema.safeParse(row?.data);
  return parsed.success ? parsed.data : defaultSchedules[area];
}

/** Asks for a run over every target of an area whose ownership is on record; the others are left alone. */
export async function askForRun(
  context: CheckContext,
  actor: Actor,
  contract: ContractName,
  area: CheckArea,
  slot: string | null = null,
): Promise<Result<{ readonly runId: string; readonly targets: number }, Refusal>> {
  if (areaProbes[area] === undefined) return refused(noProbes(area));
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const at = context.now();
  const { contractId } = found.value;
  const targets = checkTargets(factsOf(found.value.state, japanDay(at)), area)
    .filter(({ isOwned }) => isOwned)
    .map((target) => opaqueRow(context.keys, contractId, target));
  const place: RunPlace = { tenant: actor.tenant, contractId, runId: context.newId() };
  const boss = await context.boss();
  const run = { ...place, area, slot, askedBy: actor.id, at, state: 'running', targets } as const;
  await insertRun(context.pool, run, (client) =>
    boss.enqueue(
      client,
      targets.map(({ register, entryId }) => ({ ...place, area, register, entryId })),
    ),
  );
  return accepted({ runId: place.runId, targets: targets.length });
}

async function placeOf(
  context: Context,
  actor: Actor,
  number: string,
  runId: string,
): Promise<Result<RunPlace, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  if (!isUuid(runId)) return refused(noRun);
  return accepted({ tenant: actor.tenant, contractId: found.value.contractId, runId });
}

/** Stops a run: what waits is left, what is under way is let go within moments; what was seen is kept. */
export async function stopCheckRun(
  context: CheckContext,
  actor: Actor,
  number: string,
  runId: string,
): Promise<Result<null, Refusal>> {
  const place = await placeOf(context, actor, number, runId);
  if (!place.ok) return place;
  const boss = await context.boss();
  const isStopped = await stopRun(context.pool, place.value, context.now(), (client) =>
    boss.enqueueEnd(client, place.value),
  );
  return isStopped ? accepted(null) : refused(noRun);
}

/** Goes on with a stopped run where it was. */
export async function resumeCheckRun(
  context: CheckContext,
  actor: Actor,
  number: string,
  runId: string,
): Promise<Result<null, Refusal>> {
  const place = await placeOf(context, actor, number, runId);
  if (!place.ok) return place;
  const boss = await context.boss();
  const isResumed = await resumeRun(context.pool, place.value, context.now(), (client, area, targets) =>
    boss.enqueue(
      client,
      targets.map((target) => ({ ...place.value, area, ...target })),
    ),
  );
  return isResumed ? accepted(null) : refused(noRun);
}
