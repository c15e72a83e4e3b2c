import type { Draft, DutyAssessment } from './assessment.ts';
import { draftOf } from './draft.ts';
import type { PeriodVerdict } from './period-verdict.ts';
import { breachesWords } from './ribbon-words.ts';
import { worstOf } from './rule.ts';
import { goesOn, verdictOfDay } from './rule-severity.ts';

type Assessed = Pick<DutyAssessment, 'applicable' | 'verdict' | 'reasons' | 'atWork'>;

/** What stands without what is over: of breaches before the period a report says nothing. */
function withoutPast(assessed: Assessed): Assessed {
  const reasons = assessed.reasons.filter(goesOn);
  return { ...assessed, reasons, verdict: worstOf(assessed.reasons.map(verdictOfDay)) };
}

/**
 * The text that facts suggest for a whole period. What was broken on some of its days is told with them, and no word is proposed for it
 * but 未実施 while it goes on: that a breach was mended makes neither 該当なし of it nor plain 実施.
 */
export function periodDraft(assessed: Assessed, period: PeriodVerdict, isStillToCome: boolean): Draft | null {
  const now = withoutPast(assessed);
  if (period.breaches.length === 0) return draftOf(now, isStillToCome);
  const drafted = draftOf(assessed, isStillToCome);
  const words = breachesWords(period);
  const told = { ja: words.map(({ ja }) => ja).join(''), en: words.map(({ en }) => en).join(' ') };
  const rows = period.breaches.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.rows));
  const once = [...new Map(rows.map((row) => [`${row.register}/${row.entryId}`, row])).values()];
  return {
    status: now.verdict === 'notSatisfied' ? 'notImplemented' : null,
    text: {
      ja: `${drafted?.text.ja ?? ''}対象期間中、${told.ja}`,
      en: [drafted?.text.en ?? '', `In the period: ${told.en}`].join(' ').trim(),
    },
    figures: [...(drafted?.figures ?? []), { text: told.ja, rows: once }],
  };
}
