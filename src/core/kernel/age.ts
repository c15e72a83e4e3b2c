import { daysBetween, type PlainDate } from './plain-date.ts';

/** Whether what bears a day is of that day or up to so many days older: a day that is still to come is no age at all. */
export function isOfAge(day: PlainDate, on: PlainDate, most: number): boolean {
  const age = daysBetween(day, on);
  return age >= 0 && age <= most;
}
