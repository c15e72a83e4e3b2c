import type { FoundContract } from '../commands/context.ts';
import { lengthOf, type PeriodVerdict } from '../core/assessment/period-verdict.ts';
import { assessPeriod, type PeriodAssessment } from '../core/assessment/period-verdicts.ts';
import type { Stretch } from '../core/assessment/ribbon.ts';
import { breachWords, periodWords, stretchWords } from '../core/assessment/ribbon-words.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { DutyDaysView, DutyRibbonView, RibbonView } from './ribbon-models.ts';

/** A period of one stretch is told as that; else by what it comes to. */
function wordsOf(verdict: PeriodVerdict | undefined, [first, ...others]: readonly Stretch[]): Bilingual {
  if (verdict === undefined || first === undefined) return { ja: '', en: '' };
  const isPlain = others.length === 0 && (first.verdict === 'notRecorded' || first.verdict === 'undetermined');
  return isPlain ? stretchWords(first) : periodWords(verdict);
}

/** One duty's ribbon, cut at the end of its period, and what it comes to. */
function dutyRibbon({ to, ribbons, verdicts }: PeriodAssessment, dutyId: string): DutyRibbonView {
  const verdict = verdicts.get(dutyId);
  const stretches = (ribbons.get(dutyId)?.stretches ?? [])
    .filter(({ from }) => from <= to)
    .map((stretch) => ({ ...stretch, to: stretch.to < to ? stretch.to : to }));
  return {
    word: verdict?.word ?? 'notRecorded',
    brokenDays: verdict?.brokenDays ?? 0,
    words: wordsOf(verdict, stretches),
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

/** A duty's days in the period of a report, beside those of the report before. */
export function dutyDays(
  { catalogue, state }: FoundContract,
  schedule: ScheduledReport | null,
  today: PlainDate,
): (dutyId: string) => DutyDaysView | null {
  const { contract } = state;
  if (schedule === null || schedule.from > today) return () => null;
  const before = contract.schedule[contract.schedule.findIndex(({ id }) => id === schedule.id) - 1];
  const now = assessPeriod(catalogue, state, schedule, today);
  const last = before === undefined ? null : assessPeriod(catalogue, state, before, today);
  const told = (assessed: PeriodAssessment, dutyId: string) => ({
    from: assessed.from,
    to: assessed.to,
    ...dutyRibbon(assessed, dutyId),
  });
  return (dutyId) => ({ now: told(now, dutyId), before: last === null ? null : told(last, dutyId) });
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
