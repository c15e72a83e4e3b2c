/** Calendar arithmetic on plain days in Japan. A plain date is 'YYYY-MM-DD'; no time zone of the machine takes part. */
export type PlainDate = string;

const millisecondsPerDay = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for a day that exists in the Gregorian calendar, e.g. false for 2026-02-30. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year);
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
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

const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;

const fromDayNumber = (days: number): PlainDate => new Date(days * millisecondsPerDay).toISOString().slice(0, 10);

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Same day some months later; the month's last day when it is too short (1月31日 + 1 → 2月28日). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  return plainDate(target.year, target.month, Math.min(day, last));
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
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

/** The day in Japan (UTC+9, no summer time) at an ISO instant. */
export function japanDay(instant: string): PlainDate {
  return new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The clock in Japan at an ISO instant, 'HH:MM'. */
export function japanTime(instant: string): string {
  return new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(11, 16);
}
