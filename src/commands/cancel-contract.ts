import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import { cancellationObstacle, cancellationSchema, endedContract } from '../core/contract/cancellation.ts';
import { cancellationObstacleTexts } from '../core/contract/contract-operation-texts.ts';
import type { EndOfWork } from '../core/contract/end-of-work.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { type Context, type ContractName, loadContract, type Refusal } from './context.ts';
import {
  commitOperation,
  type OperatedContract,
  problemWith,
  reschedulingFacts,
  revisionOf,
} from './contract-operation.ts';

export const cancelContractSchema = cancellationSchema.extend({
  /** Of the recorded end, as it was read (0: none); whoever cancels without having read it leaves it out. */
  expectedRevision: z.int().min(0).optional(),
});

/**
 * Records that a contract was cancelled (解除): 8) begins on that day, the last report tells of the days up to it, and what was due
 * later goes. Recorded again it corrects day and reason.
 */
export async function cancelContract(
  context: Context,
  actor: Actor,
  name: ContractName,
  { expectedRevision, ...cancellation }: z.infer<typeof cancelContractSchema>,
): Promise<Result<OperatedContract, Refusal>> {
  const found = await loadContract(context, actor, name);
  if (!found.ok) return found;
  const facts = reschedulingFacts(found.value);
  const { state } = found.value;
  const obstacle = cancellationObstacle(state.contract, cancellation, facts.end);
  if (obstacle !== null) return refused(problemWith(cancellationObstacleTexts[obstacle]));
  const { on, reason } = cancellation;
  const end: EndOfWork = { kind: 'cancelled', on, reason, by: actor.name };
  return commitOperation(context, actor, found.value, {
    verb: 'cancelContract',
    reason,
    contract: endedContract(state.contract, facts.end, { ...facts, end }),
    more: [
      {
        register: 'closing',
        entryId: 'end',
        expectedRevision: expectedRevision ?? revisionOf(state, 'closing', 'end'),
        data: end as unknown as JsonObject,
      },
    ],
  });
}

export const withdrawCancellationSchema = cancelContractSchema.omit({ on: true });

const notCancelled = {
  path: 'reason',
  message: { ja: '解除の記録がありません。', en: 'No cancellation is on record.' },
  mend: { ja: '契約の番号を確かめてください。', en: 'Check the contract’s number.' },
};

/** Takes back a cancellation that was recorded by mistake: its record goes, and the schedule is made whole again. */
export async function withdrawCancellation(
  context: Context,
  actor: Actor,
  name: ContractName,
  { expectedRevision, reason }: z.infer<typeof withdrawCancellationSchema>,
): Promise<Result<OperatedContract, Refusal>> {
  const found = await loadContract(context, actor, name);
  if (!found.ok) return found;
  const facts = reschedulingFacts(found.value);
  const { state } = found.value;
  if (facts.end?.kind !== 'cancelled') return refused(problemWith(notCancelled));
  const revision = expectedRevision ?? revisionOf(state, 'closing', 'end');
  return commitOperation(context, actor, found.value, {
    verb: 'withdrawCancellation',
    reason,
    contract: endedContract(state.contract, facts.end, { ...facts, end: undefined }),
    more: [{ register: 'closing', entryId: 'end', expectedRevision: revision, data: null }],
  });
}
