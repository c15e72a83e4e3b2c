import type { FoundContract } from '../commands/context.ts';
import { lengthOf, type PeriodVerdict } from '../core/assessment/period-verdict.ts';
import { assessPeriod, type PeriodAssessment, periodOf } from '../core/assessment/period-verdicts.ts';
import type { Ribbon, Stretch } from '../core/assessment/ribbon.ts';
import { breachWords, periodWords, stretchWords } from '../core/assessment/ribbon-words.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { frozenDuty, frozenRibbons } from './frozen-ribbons.ts';
import type { DutyDaysView, DutyRibbonView, RibbonView } from './ribbon-models.ts';

/** A period of one stretch is told as that; else by what it comes to. */
function wordsOf(verdict: PeriodVerdict | undefined, [first, ...others]: readonly Stretch[]): Bilingual {
  if (verdict === undefined || first === undefined) return { ja: '', en: '' };
  const isPlain = others.length === 0 && (first.verdict === 'notRecorded' || first.verdict === 'undetermined');
  return isPlain ? stretchWords(first) : periodWords(verdict);
}

/** One duty's ribbon, cut at the end of its period, and what it comes to. */
function dutyRibbon({ to, verdicts }: PeriodAssessment, dutyId: string): DutyRibbonView {
  const verdict = verdicts.get(dutyId);
  const stretches = (verdict?.ribbon.stretches ?? [])
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

const told = (assessed: PeriodAssessment, dutyId: string): DutyDaysView['now'] => ({
  from: assessed.from,
  to: assessed.to,
  ...dutyRibbon(assessed, dutyId),
});

/** A duty's days in the period of a report, beside those of the report before: as it said when it was submitted, and as they are known now. */
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
  const said = before === undefined ? null : frozenRibbons(state.registers, before.id);
  return (dutyId) => ({
    now: told(now, dutyId),
    before: last === null ? null : told(last, dutyId),
    submitted: said === null ? null : frozenDuty(said, dutyId),
  });
}

function viewOf({ catalogue }: FoundContract, id: string, assessed: PeriodAssessment): RibbonView {
  const duties = catalogue.obligations.flatMap(({ number, duties: own }) =>
    own.map(({ id: dutyId, label }) => ({ obligation: number, dutyId, label, ...dutyRibbon(assessed, dutyId) })),
  );
  return { schedule: id, from: assessed.from, to: assessed.to, duties };
}

/** What is told of each duty for each day of a report's period, up to today; no days where the period is still to come. */
export const ribbonView = (found: FoundContract, schedule: ScheduledReport, today: PlainDate): RibbonView =>
  viewOf(found, schedule.id, assessPeriod(found.catalogue, found.state, schedule, today));

/** The same as it was known on the days themselves. */
export function ribbonViewThen(
  found: FoundContract,
  { id, from, to }: ScheduledReport,
  today: PlainDate,
  ribbons: readonly Ribbon[],
): RibbonView {
  const period = { from, to: to < today ? to : today };
  return viewOf(found, id, periodOf(ribbons, period, found.state));
}
