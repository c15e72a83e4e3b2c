import { lengthOf } from '../core/assessment/period-verdict.ts';
import type { PeriodAssessment } from '../core/assessment/period-verdicts.ts';
import type { Ribbon, Stretch } from '../core/assessment/ribbon.ts';
import { periodWords, stretchWords } from '../core/assessment/ribbon-words.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { Registers } from '../core/registers/entry.ts';
import { type ReportRibbons, reportRibbonsSchema } from '../core/registers/report-ribbons.ts';
import { standingReports } from '../core/registers/submitted-reports.ts';
import type { SubmittedDays } from './ribbon-models.ts';

/** A ribbon as it is kept: its stretches up to a day, without what decided. */
const keptRibbon = (stretches: readonly Stretch[], last: PlainDate): ReportRibbons['known'][string] =>
  stretches.filter(({ from }) => from <= last).map(({ from, to, verdict }) => [from, to < last ? to : last, verdict]);

/** What a report says of the days of its period, to be kept with it. */
export function ribbonsToKeep(
  scheduleId: string,
  ruleset: string,
  { from, to, verdicts }: PeriodAssessment,
  then: readonly Ribbon[] | null,
): ReportRibbons {
  const all = [...verdicts.values()];
  const broken = all.filter(({ breaches }) => breaches.length > 0);
  return {
    scheduleId,
    ruleset,
    from,
    to,
    known: Object.fromEntries(all.map(({ dutyId, ribbon }) => [dutyId, keptRibbon(ribbon.stretches, to)])),
    knownThen:
      then === null
        ? null
        : Object.fromEntries(then.map(({ dutyId, stretches }) => [dutyId, keptRibbon(stretches, to)])),
    words: Object.fromEntries(broken.map((verdict) => [verdict.dutyId, periodWords(verdict)])),
  };
}

interface Frozen extends ReportRibbons {
  readonly report: string;
}

/** What the standing report on a schedule said of its days; null where none stands, or none was kept with it. */
export function frozenRibbons(registers: Registers, scheduleId: string): Frozen | null {
  const standing = standingReports(registers).findLast(({ data }) => data.scheduleId === scheduleId);
  const row = registers.reportRibbons?.find(({ id }) => id === standing?.id);
  const read = reportRibbonsSchema.safeParse(row?.data);
  return row === undefined || !read.success ? null : { ...read.data, report: row.id };
}

/** One duty of what was kept. */
export function frozenDuty({ report, from, to, known, words }: Frozen, dutyId: string): SubmittedDays | null {
  const stretches = (own(known, dutyId) ?? []).map(([first, last, verdict]) => ({ from: first, to: last, verdict }));
  const [only, ...others] = stretches;
  if (only === undefined) return null;
  const plain =
    others.length === 0 ? stretchWords(only) : { ja: '満たしていない日はない。', en: 'No day was not satisfied.' };
  return {
    report,
    from,
    to,
    words: own(words, dutyId) ?? plain,
    stretches: stretches.map((one) => ({ ...one, days: lengthOf(one), words: stretchWords(one) })),
  };
}
