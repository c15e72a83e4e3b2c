import { z } from 'zod';
import { addDays, addMonths, dayOfWeek, japanDay, type PlainDate } from '../kernel/plain-date.ts';

/** What is checked together: the probes of one kind of target. */
export const checkAreas = ['site', 'server', 'mail', 'retirement', 'content', 'deliverable'] as const;
export type CheckArea = (typeof checkAreas)[number];

/** How many targets are looked at side by side: each waits for the network most of its time. */
export const targetsAtOnce = 4;

/** How often an area is checked by itself. Entry id = area, in the book `checkSchedules`. */
export const checkScheduleSchema = z.strictObject({
  frequency: z.enum(['daily', 'weekly', 'monthly', 'never']),
  /** Hour of the day in Japan. */
  hour: z.int().min(0).max(23),
});
export type CheckSchedule = z.infer<typeof checkScheduleSchema>;

/** What goes out by itself; files are checked when they are given. */
export const defaultSchedules: Readonly<Record<CheckArea, CheckSchedule>> = {
  site: { frequency: 'daily', hour: 2 },
  server: { frequency: 'weekly', hour: 3 },
  mail: { frequency: 'daily', hour: 2 },
  retirement: { frequency: 'daily', hour: 3 },
  content: { frequency: 'weekly', hour: 3 },
  deliverable: { frequency: 'never', hour: 2 },
};

/** The first day of the slot that a day falls into: the day, its Monday, its month's first. */
function slotDay(frequency: CheckSchedule['frequency'], day: PlainDate): PlainDate {
  if (frequency === 'weekly') return addDays(day, -((dayOfWeek(day) + 6) % 7));
  return frequency === 'monthly' ? `${day.slice(0, 8)}01` : day;
}

function before(frequency: CheckSchedule['frequency'], slot: PlainDate): PlainDate {
  if (frequency === 'monthly') return addMonths(slot, -1);
  return addDays(slot, frequency === 'weekly' ? -7 : -1);
}

/** The instant at which a slot is due: its day at the hour in Japan (UTC+9, no summer time). */
export const slotInstant = (slot: PlainDate, hour: number): number =>
  Date.parse(`${slot}T00:00:00Z`) + (hour - 9) * 3_600_000;

/** Slots looked back upon at the most, so that a clock that was far off does no harm. */
const farthest = 60;

/**
 * Slots that became due after one instant and not after another, oldest first. A slot is named by its day; of several that
 * passed while nobody ran, the last is to be run and the others are told as missed.
 */
export function slotsDue({ frequency, hour }: CheckSchedule, after: string, until: string): readonly PlainDate[] {
  if (frequency === 'never') return [];
  const slots: PlainDate[] = [];
  let slot = slotDay(frequency, japanDay(until));
  if (slotInstant(slot, hour) > Date.parse(until)) slot = before(frequency, slot);
  while (slotInstant(slot, hour) > Date.parse(after) && slots.length < farthest) {
    slots.unshift(slot);
    slot = before(frequency, slot);
  }
  return slots;
}
