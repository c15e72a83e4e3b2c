import type { FoundContract } from '../commands/context.ts';
import { assess } from '../core/assessment/assess.ts';
import type { BackingTally } from '../core/assessment/backing-of-duty.ts';
import { backingOfReport, type ReportBacking } from '../core/assessment/backing-of-report.ts';
import { backingWords } from '../core/assessment/backing-words.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import type { BackingView, ReportBackingView } from './backing-models.ts';

/** By what everything is borne out on a day, as the registers tell it now. */
export function backingView({ catalogue, state }: FoundContract, day: PlainDate): BackingView {
  const { asOf, ruleset, tally, duties } = backingOfReport(state, assess(catalogue, state, day));
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
  const now = backingView(found, reported?.asOf ?? japanDay(String(report.data.submittedAt)));
  const before = new Map((reported?.duties ?? []).map(({ dutyId, tally }) => [dutyId, tally]));
  const changed = now.duties.flatMap(({ obligation, dutyId, label, tally }) => {
    const told = before.get(dutyId);
    return told === undefined || isSame(told, tally) ? [] : [{ obligation, dutyId, label, reported: told, now: tally }];
  });
  return { reported, now, changed };
}
