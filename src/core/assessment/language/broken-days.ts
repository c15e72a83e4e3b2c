import { addDays, firstDay, lastDay, type PlainDate } from '../../kernel/plain-date.ts';

/** Days on which something was broken, both ends included; of what is still broken, to the calendar's last. */
export interface BrokenDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** The days of a use that has begun; of one that doesn't say when, all days before its end. */
export const daysOfUse = (from: PlainDate | null, to: PlainDate | null): BrokenDays => ({
  from: from ?? firstDay,
  to: to === null || (from !== null && to < from) ? lastDay : to,
});

/** What was done at one instant broke that day alone; of which nobody says when, nobody can tell that it is over. */
export const thatDay = (day: PlainDate | null): readonly BrokenDays[] =>
  day === null ? [daysOfUse(null, null)] : [{ from: day, to: day }];

/** From a day on which an act was due to the one before it was done, within a use; all of the use while it was not done. */
export const untilDone = (used: BrokenDays, done: PlainDate | null): readonly BrokenDays[] => {
  if (done === null) return [used];
  return done <= used.from ? [] : [{ from: used.from, to: earlier(addDays(done, -1), used.to) }];
};

/** The days of a use for which a permission was wanting: before it was given, and after its end. */
export function daysWithout(used: BrokenDays, given: PlainDate | null, end: PlainDate | null): readonly BrokenDays[] {
  if (given === null || end === null || end >= used.to) return untilDone(used, given);
  return [...untilDone(used, given), { from: addDays(end, 1), to: used.to }];
}
