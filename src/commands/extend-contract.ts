import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import { extensionObstacleTexts } from '../core/contract/contract-operation-texts.ts';
import { extendedContract, extensionObstacle, extensionSchema } from '../core/contract/extension.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { type Context, type ContractName, loadContract, type Refusal } from './context.ts';
import { commitOperation, type OperatedContract, problemWith, reschedulingFacts } from './contract-operation.ts';

export const extendContractSchema = extensionSchema.extend({
  /** Of the contract's facts, as they were read; whoever extends without having read them leaves it out. */
  expectedRevision: z.int().min(1).optional(),
});

/**
 * Extends a contract by an amendment (変更契約): its last day, the schedule and due days, and what the working plan says of its period.
 * Reports that stand stay as they are, and so does everything that was permitted until some day. Stated again with the same day of
 * the amendment it corrects the extension.
 */
export async function extendContract(
  context: Context,
  actor: Actor,
  name: ContractName,
  { expectedRevision, ...extension }: z.infer<typeof extendContractSchema>,
): Promise<Result<OperatedContract, Refusal>> {
  const found = await loadContract(context, actor, name);
  if (!found.ok) return found;
  const facts = reschedulingFacts(found.value);
  const { contract } = found.value.state;
  const obstacle = extensionObstacle(contract, extension, { end: facts.end, today: japanDay(context.now()) });
  if (obstacle !== null) return refused(problemWith(extensionObstacleTexts[obstacle]));
  return commitOperation(context, actor, found.value, {
    verb: 'extendContract',
    reason: extension.reason,
    contract: extendedContract(contract, extension, facts),
    expectedRevision,
  });
}
