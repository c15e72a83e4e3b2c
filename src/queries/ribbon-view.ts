import type { FoundContract } from '../commands/context.ts';
import { ribbonsOf } from '../core/assessment/ribbon.ts';
import { lengthOf, stretchWords } from '../core/assessment/ribbon-words.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { RibbonView } from './ribbon-models.ts';

/** The verdict of each duty on each day of a report's period, up to today; no days where the period is still to come. */
export function ribbonView(
  { catalogue, state }: FoundContract,
  { id, from, to }: ScheduledReport,
  today: PlainDate,
): RibbonView {
  const last = to < today ? to : today;
  const ribbons = new Map(
    ribbonsOf(catalogue, state, { from, to: last }).map((ribbon) => [ribbon.dutyId, ribbon.stretches]),
  );
  const duties = catalogue.obligations.flatMap(({ number, duties: own }) =>
    own.map(({ id: dutyId, label }) => ({
      obligation: number,
      dutyId,
      label,
      stretches: (ribbons.get(dutyId) ?? []).map((stretch) => ({
        from: stretch.from,
        to: stretch.to,
        days: lengthOf(stretch),
        verdict: stretch.verdict,
        words: stretchWords(stretch),
      })),
    })),
  );
  return { schedule: id, from, to: last, duties };
}
