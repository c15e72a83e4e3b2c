import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import { mendedSchedule } from '../core/contract/schedule-flaws.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { type Context, type ContractName, loadContract, type Refusal } from './context.ts';
import { commitOperation, type OperatedContract, problemWith, reschedulingFacts } from './contract-operation.ts';

export const mendScheduleSchema = z.strictObject({ expectedRevision: z.int().min(1).optional() });

const nothingToMend = {
  path: 'schedule',
  message: { ja: '報告の予定に直すところはありません。', en: 'The schedule has no flaw that could be mended.' },
  mend: {
    ja: '期限だけを変えるときは「番号と日付を直す」を使ってください。',
    en: 'To change a due day alone, correct the contract’s days.',
  },
};

/** Mends the gaps, overlaps and stubs of a contract's schedule; reports that stand, and due days that somebody set, stay. */
export async function mendSchedule(
  context: Context,
  actor: Actor,
  name: ContractName,
  { expectedRevision }: z.infer<typeof mendScheduleSchema>,
): Promise<Result<OperatedContract, Refusal>> {
  const found = await loadContract(context, actor, name);
  if (!found.ok) return found;
  const { contract } = found.value.state;
  const schedule = mendedSchedule(contract, reschedulingFacts(found.value));
  if (schedule === null) return refused(problemWith(nothingToMend));
  return commitOperation(context, actor, found.value, {
    verb: 'mendSchedule',
    reason: '契約期間のすべての日を、一度ずつ報告するように予定を直しました。',
    contract: { ...contract, schedule: [...schedule] },
    expectedRevision,
  });
}
