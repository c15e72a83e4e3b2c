/** Calendar arithmetic on plain days in Japan. A plain date is 'YYYY-MM-DD'; no time zone of the machine takes part. */
export type PlainDate = string;

const millisecondsPerDay = 86_400_000;

const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const two = (value: number): string => twoDigits[value] ?? String(value);
const four = (value: number): string => (value > 999 ? String(value) : String(value).padStart(4, '0'));

export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${four(year)}-${two(month)}-${two(day)}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1–12. */
function lastOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that exists in the Gregorian calendar of the years 1 to 9999, e.g. false for 2026-02-30. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= lastOfMonth(year, month);
}

const zero = '0'.charCodeAt(0);
const dash = '-'.charCodeAt(0);

/** The number that digits of a text make; NaN where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

export function isPlainDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return false;
  return isCalendarDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** Year, month (1–12) and day (1–31) of a plain date. */
export function partsOf(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** The calendar's first and last day: arithmetic that would leave it stays there. */
export const firstDay: PlainDate = '0001-01-01';
export const lastDay: PlainDate = '9999-12-31';

/** 無期限: the value of a field that says until when something holds, where it has no end. It sorts after every day. */
export const unlimited = 'unlimited';

/** Nothing ends on it: 無期限, also where it was written as the calendar's last day. */
export const isEndless = (until: string): boolean => until === unlimited || until === lastDay;

/** Days from 1 March of the year 0 to 1 January 1970. */
const daysTo1970 = 719_468;

/** Days since 1970; NaN for a text that is no day. */
function dayNumber(date: PlainDate): number {
  if (!isPlainDate(date)) return Number.NaN;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  // Years that begin in March put the leap day last, so that a month's first day is the same in each of them.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + digits(date, 8, 10) - 1 - daysTo1970;
}

const [firstNumber, lastNumber] = [dayNumber(firstDay), dayNumber(lastDay)];

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Infinite amounts come to the calendar's ends, parts of a day are left out, and what is no number is nothing. */
const whole = (amount: number): number => (Number.isNaN(amount) ? 0 : Math.trunc(amount));

/** The day some days after 1970, by the same reckoning backwards: cycles of 400, 100, 4 and 1 years from March. */
function fromDayNumber(days: number): PlainDate {
  const since = within(days, firstNumber, lastNumber) + daysTo1970;
  const cycle = Math.floor(since / 146_097);
  const inCycle = since - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365,
  );
  const inYear = inCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1);
  return plainDate(year, month, inYear - Math.floor((marchMonth * 153 + 2) / 5) + 1);
}

/** A day some days later or, below zero, earlier; the calendar's end where that is beyond it. A text that is no day (無期限) stays. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const from = dayNumber(date);
  return Number.isNaN(from) ? date : fromDayNumber(from + whole(days));
}

/**
 * Same day some months later; the month's last day when it is too short (1月31日 + 1 → 2月28日), and the calendar's end where that is
 * beyond it. A text that is no day (無期限) stays.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  if (!isPlainDate(date)) return date;
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + whole(months);
  if (index < 12) return firstDay;
  if (index > 9999 * 12 + 11) return lastDay;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return plainDate(target.year, target.month, Math.min(day, lastOfMonth(target.year, target.month)));
}

/**
 * Days from one day to another; negative when `to` is earlier. To 無期限 they are infinitely many; from or to what is no day they are
 * not a number, of which no comparison holds.
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return to === unlimited ? Number.POSITIVE_INFINITY : dayNumber(to) - dayNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(date: PlainDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** 年度: April to March. */
export function fiscalYear(date: PlainDate): number {
  const { year, month } = partsOf(date);
  return month >= 4 ? year : year - 1;
}

/** What a moment (ms since 1970) is in Japan (UTC+9, no summer time), as an ISO text within the calendar; '' for what is no moment. */
function inJapan(milliseconds: number): string {
  const moment = milliseconds + 9 * 3_600_000;
  const [least, most] = [firstNumber * millisecondsPerDay, (lastNumber + 1) * millisecondsPerDay - 1];
  return Number.isNaN(moment) ? '' : new Date(within(moment, least, most)).toISOString();
}

/** The day in Japan at a moment in milliseconds since 1970, as `japanDay` tells it. */
export const japanDayAt = (milliseconds: number): PlainDate => inJapan(milliseconds).slice(0, 10);

/** The day in Japan at an ISO instant; the calendar's end where it is beyond, and '' for a text that is no instant. */
export function japanDay(instant: string): PlainDate {
  return japanDayAt(Date.parse(instant));
}

/** The clock in Japan at an ISO instant, 'HH:MM'; '' for a text that is no instant. */
export function japanTime(instant: string): string {
  return inJapan(Date.parse(instant)).slice(11, 16);
}
