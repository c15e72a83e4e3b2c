import { addDays, dayOfWeek, firstDay, isPlainDate, type PlainDate, partsOf } from './plain-date.ts';

/** Fixed holidays of the present law (国民の祝日に関する法律), 'MM-DD'. */
const fixedHolidays = new Set([
  '01-01',
  '02-11',
  '02-23',
  '04-29',
  '05-03',
  '05-04',
  '05-05',
  '08-11',
  '11-03',
  '11-23',
]);

/** Holidays on an n-th Monday: month → n (成人の日, 海の日, 敬老の日, スポーツの日). */
const mondayHolidays: Readonly<Record<number, number>> = { 1: 2, 7: 3, 9: 3, 10: 2 };

/** Day of the equinox by the usual approximation, good for 1980–2099. */
function equinoxDay(year: number, base: number): number {
  return Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
}

function isNamedHoliday(date: PlainDate): boolean {
  const { year, month, day } = partsOf(date);
  if (fixedHolidays.has(date.slice(5))) return true;
  if (dayOfWeek(date) === 1 && mondayHolidays[month] === Math.ceil(day / 7)) return true;
  return (month === 3 && day === equinoxDay(year, 20.8431)) || (month === 9 && day === equinoxDay(year, 23.2488));
}

/** 振替休日: the first day that is no holiday itself after a run of holidays holding a Sunday. */
function isSubstitute(date: PlainDate): boolean {
  for (let before = addDays(date, -1); isNamedHoliday(before) && before !== firstDay; before = addDays(before, -1))
    if (dayOfWeek(before) === 0) return true;
  return false;
}

/** A day between two holidays is one too (国民の休日). */
const isBetween = (date: PlainDate): boolean => isNamedHoliday(addDays(date, -1)) && isNamedHoliday(addDays(date, 1));

/** A public holiday by the law in force since 2022; dates before are told by the same rules. */
export function isHoliday(date: PlainDate): boolean {
  return isNamedHoliday(date) || isSubstitute(date) || (isBetween(date) && dayOfWeek(date) !== 0);
}

/** Days on which a ministry's office is open: no weekend, no holiday, not 12/29–1/3 (行政機関の休日に関する法律). */
export function isOfficeDay(date: PlainDate): boolean {
  const { month, day } = partsOf(date);
  const yearEnd = (month === 12 && day >= 29) || (month === 1 && day <= 3);
  return !yearEnd && dayOfWeek(date) !== 0 && dayOfWeek(date) !== 6 && !isHoliday(date);
}

export type DueDayRule = 'previousOfficeDay' | 'nextOfficeDay' | 'asIs';

/** The day moved off weekends and holidays by the contract's rule; itself where the calendar ends before an office opens. */
export function moveToOfficeDay(date: PlainDate, rule: DueDayRule): PlainDate {
  if (rule === 'asIs' || !isPlainDate(date)) return date;
  const step = rule === 'previousOfficeDay' ? -1 : 1;
  for (let moved = date, last = ''; moved !== last; last = moved, moved = addDays(moved, step))
    if (isOfficeDay(moved)) return moved;
  return date;
}
