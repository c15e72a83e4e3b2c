/** Calendar arithmetic on plain days in Japan. A plain date is 'YYYY-MM-DD'; no time zone of the machine takes part. */
export type PlainDate = string;

const millisecondsPerDay = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1–12. */
const lastOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** True for a day that exists in the Gregorian calendar of the years 1 to 9999, e.g. false for 2026-02-30. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= lastOfMonth(year, month);
}

export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
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

/** NaN for a text that is no day. */
const dayNumber = (date: PlainDate): number =>
  isPlainDate(date) ? Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay : Number.NaN;

const [firstNumber, lastNumber] = [dayNumber(firstDay), dayNumber(lastDay)];

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Infinite amounts come to the calendar's ends, parts of a day are left out, and what is no number is nothing. */
const whole = (amount: number): number => (Number.isNaN(amount) ? 0 : Math.trunc(amount));

const fromDayNumber = (days: number): PlainDate =>
  new Date(within(days, firstNumber, lastNumber) * millisecondsPerDay).toISOString().slice(0, 10);

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
