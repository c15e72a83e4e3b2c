import type { FoundContract } from '../commands/context.ts';
import { lengthOf } from '../core/assessment/period-verdict.ts';
import { assessPeriod, type PeriodAssessment } from '../core/assessment/period-verdicts.ts';
import { breachWords, periodWords, stretchWords } from '../core/assessment/ribbon-words.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { DutyRibbonView, RibbonView } from './ribbon-models.ts';

/** One duty's ribbon, cut at the end of its period, and what it comes to. */
function dutyRibbon({ to, ribbons, verdicts }: PeriodAssessment, dutyId: string): DutyRibbonView {
  const verdict = verdicts.get(dutyId);
  const stretches = (ribbons.get(dutyId)?.stretches ?? [])
    .filter(({ from }) => from <= to)
    .map((stretch) => ({ ...stretch, to: stretch.to < to ? stretch.to : to }));
  return {
    word: verdict?.word ?? 'notRecorded',
    brokenDays: verdict?.brokenDays ?? 0,
    words: verdict === undefined ? { ja: '', en: '' } : periodWords(verdict),
    stretches: stretches.map((stretch) => ({
      from: stretch.from,
      to: stretch.to,
      days: lengthOf(stretch),
      verdict: stretch.verdict,
      words: stretchWords(stretch),
    })),
    breaches: (verdict?.breaches ?? []).map((breach) => ({
      from: breach.from,
      to: breach.to,
      days: breach.days,
      end: breach.end,
      words: breachWords(breach),
    })),
  };
}

/** What is told of each duty for each day of a report's period, up to today; no days where the period is still to come. */
export function ribbonView(
  { catalogue, state }: FoundContract,
  schedule: ScheduledReport,
  today: PlainDate,
): RibbonView {
  const assessed = assessPeriod(catalogue, state, schedule, today);
  const duties = catalogue.obligations.flatMap(({ number, duties: own }) =>
    own.map(({ id: dutyId, label }) => ({ obligation: number, dutyId, label, ...dutyRibbon(assessed, dutyId) })),
  );
  return { schedule: schedule.id, from: assessed.from, to: assessed.to, duties };
}
