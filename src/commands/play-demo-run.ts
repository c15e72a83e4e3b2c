import type { DemoRun } from '../../demo/observations.ts';
import type { Actor } from '../core/contract/actor.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import { endTarget, insertRun, opaqueRow, takeTarget } from '../postgres/check-run-store.ts';
import type { CheckContext } from './check-runs.ts';
import { loadContract, type Refusal } from './context.ts';
import { notifyOfRun } from './notify.ts';
import { recordObservations } from './record-observations.ts';

const nothingMore = async (): Promise<void> => undefined;

/** A run of the story goes the way of every run, but for the looking. */
export async function playDemoRun(
  context: CheckContext,
  actor: Actor,
  number: string,
  run: DemoRun,
): Promise<Result<unknown, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId } = found.value;
  const { runId, area, at, observations } = run;
  const place = { tenant: actor.tenant, contractId, runId };
  const target = opaqueRow(context.keys, contractId, run);
  const asked = { ...place, area, slot: null, askedBy: actor.id, at, state: 'running', targets: [target] } as const;
  await insertRun(context.pool, asked, nothingMore);
  await takeTarget(context.pool, place, target, at);
  const gathered = observations.map((observation) => ({ observation }));
  const kept = await recordObservations(context, actor, { contractId: found.value.contractId }, { ...run, gathered });
  if (!kept.ok) return kept;
  await endTarget(context.pool, place, target, 'done', at, nothingMore);
  await notifyOfRun(context, place);
  return accepted(null);
}
