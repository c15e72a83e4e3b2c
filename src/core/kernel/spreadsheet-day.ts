const millisecondsPerDay = 86_400_000;
/** The last day that ISO dates of four digits can write, 9999-12-31. */
const lastSerial = 2_958_465;
/** Days between the two beginnings that spreadsheets count from. */
const from1900To1904 = 1462;

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a number without a format, where a day is wanted, is one: from 1954 to 2099, as the days of contracts are. */
export const isLikelySerial = (serial: number): boolean => serial >= 20_000 && serial <= 73_050;

/** The clock of a spreadsheet's number, to the minute. */
export function serialClock(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/**
 * A spreadsheet's day number as text: `2026-11-24`, or `2026-11-24 09:30` where it holds a time. Days before 1900-03-01 are one less,
 * since spreadsheets believe in 1900-02-29. Null when the number is no day.
 */
export function serialMoment(serial: number, from1904 = false): string | null {
  const days = from1904 ? serial + from1900To1904 : serial;
  if (!(days >= 0 && days <= lastSerial + 1)) return null;
  const minutes = Math.round((days % 1) * 1440);
  const whole = Math.floor(days) + (minutes === 1440 ? 1 : 0);
  const day = new Date(Date.UTC(1899, 11, 30) + (whole < 60 ? whole + 1 : whole) * millisecondsPerDay);
  const date = day.toISOString().slice(0, 10);
  return minutes % 1440 === 0 ? date : `${date} ${serialClock(days)}`;
}
