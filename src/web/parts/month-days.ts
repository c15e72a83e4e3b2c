import { own } from '../../core/kernel/own.ts';
import { addDays, addMonths, dayOfWeek, type PlainDate } from '../../core/kernel/plain-date.ts';

/** The weeks that a month touches, from Sunday, each of seven days. */
export function weeksOf(month: string): readonly (readonly PlainDate[])[] {
  const first = `${month}-01`;
  const start = addDays(first, -dayOfWeek(first));
  const count = Math.ceil((dayOfWeek(first) + Number(addDays(addMonths(first, 1), -1).slice(8))) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => addDays(start, week * 7 + index)),
  );
}

/** Where a key leads from a day (WAI-ARIA date grid). */
export function movedBy(key: string, from: PlainDate): PlainDate | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = own(steps, key);
  if (step !== undefined) return addDays(from, step);
  if (key === 'Home') return addDays(from, -dayOfWeek(from));
  if (key === 'End') return addDays(from, 6 - dayOfWeek(from));
  if (key === 'PageUp') return addMonths(from, -1);
  return key === 'PageDown' ? addMonths(from, 1) : null;
}
