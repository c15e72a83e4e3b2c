import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { saysNothing } from '../core/kernel/says-nothing.ts';
import { reportState } from '../core/registers/submitted-reports.ts';
import type { Committed } from '../postgres/commit.ts';
import { type Context, loadContract, type Refusal } from './context.ts';

export const reportWithdrawalSchema = z.strictObject({ reason: z.string().trim().max(2000) });

const reasonMissing: Refusal = {
  type: 'badInput',
  problems: [
    {
      path: 'reason',
      message: { ja: '取下げの理由がありません。', en: 'The reason of the withdrawal is missing.' },
      mend: {
        ja: '何が違っていたか、なぜ出し直すかを書いてください。',
        en: 'Say what was wrong and why it is submitted anew.',
      },
    },
  ],
};

/**
 * Takes a submitted report back, with the reason, so that its schedule is owed again. The report and its files stay as they were
 * frozen. One that the official received, sent back, or that is withdrawn already is left as it is.
 */
export async function withdrawReport(
  context: Context,
  actor: Actor,
  number: string,
  reportId: string,
  { reason }: z.infer<typeof reportWithdrawalSchema>,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const report = (state.registers.reports ?? []).find(({ id }) => id === reportId);
  if (report === undefined) {
    const what = { ja: `報告書「${reportId.slice(0, 80)}」`, en: `report “${reportId.slice(0, 80)}”` };
    return refused({ type: 'notFound', what });
  }
  const at = context.now();
  const standing = reportState(report, state.registers, japanDay(at));
  if (standing !== 'submitted') return refused({ type: 'notWithdrawable', report: report.id, state: standing });
  if (saysNothing(reason)) return refused(reasonMissing);
  const withdrawn = { on: japanDay(at), by: actor.name, reason };
  return context.committer.commit({
    contractId,
    actor,
    at,
    verb: 'withdrawReport',
    changes: [
      {
        register: 'reports',
        entryId: report.id,
        expectedRevision: report.revision,
        data: { ...report.data, withdrawn } as JsonObject,
      },
    ],
  });
}
