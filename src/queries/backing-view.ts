import type { FoundContract } from '../commands/context.ts';
import { assess, reassess } from '../core/assessment/assess.ts';
import type { Assessment } from '../core/assessment/assessment.ts';
import type { BackingTally } from '../core/assessment/backing-of-duty.ts';
import { backingOfReport, type ReportBacking } from '../core/assessment/backing-of-report.ts';
import { backingWords } from '../core/assessment/backing-words.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import type { BackingView, ReportBackingView } from './backing-models.ts';

/** By what everything is borne out on a day, as the registers tell it now. */
export const backingView = (found: FoundContract, day: PlainDate): BackingView =>
  viewOf(found, reassess(found.catalogue, found.state, day));

function viewOf({ catalogue, state }: FoundContract, assessment: Assessment): BackingView {
  const { asOf, ruleset, tally, duties } = backingOfReport(state, assessment);
  const places = new Map(
    catalogue.obligations.flatMap(({ number, duties: own }) =>
      own.map(({ id, label }) => [id, { obligation: number, label }] as const),
    ),
  );
  const placed = duties.flatMap((duty) => {
    const place = places.get(duty.dutyId);
    return place === undefined ? [] : [{ ...place, ...duty }];
  });
  return { asOf, ruleset, tally, duties: placed };
}

const isSame = (one: BackingTally, other: BackingTally): boolean =>
  backingWords.every((word) => one.words[word].reached === other.words[word].reached);

/** What a submitted report said of its backing, and what the registers now bear out of the day it was judged on; null where there is no such report. */
export function reportBackingView(found: FoundContract, id: string): ReportBackingView | null {
  const report = (found.state.registers.reports ?? []).find((one) => one.id === id);
  if (report === undefined) return null;
  const document = report.data.document as { readonly backing?: unknown } | undefined;
  const reported = (document?.backing ?? null) as ReportBacking | null;
  // A past day is asked about once: what is kept is that of today.
  const day = reported?.asOf ?? japanDay(String(report.data.submittedAt));
  const now = viewOf(found, assess(found.catalogue, found.state, day));
  const before = new Map((reported?.duties ?? []).map(({ dutyId, tally }) => [dutyId, tally]));
  const changed = now.duties.flatMap(({ obligation, dutyId, label, tally }) => {
    const told = before.get(dutyId);
    return told === undefined || isSame(told, tally) ? [] : [{ obligation, dutyId, label, reported: told, now: tally }];
  });
  return { reported, now, changed };
}
