import { normalForm } from './normal-form.ts';
import { isCalendarDay, japanDayAt, type PlainDate, plainDate } from './plain-date.ts';

/** Where a clock without a zone of its own stands. */
export type ClockZone = 'UTC' | 'Japan';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 2026-11-24T; 2026/11/24; 2026 Nov 24; 2026 11月 24; Nov. 24, 2026; 11/24/2026: the day, to where the clock begins. */
const days: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?[T ] ?/i,
  /^(?<year>\d{4}) (?<month>[A-Za-z]{3,9}\.?|\d{1,2}月) (?<day>\d{1,2}),? /,
  /^(?<month>[A-Za-z]{3,9})\.? (?<day>\d{1,2}), ?(?<year>\d{4}),? (?:at )?/i,
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4}),? /,
];

/** 15:30:00.0000000Z; 15:30; 3:30 PM; 午後3:30. */
const clock =
  /^(?<early>午前|午後)? ?(?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d(?:[.,]\d+)?)? ?(?<half>[AP]\.?M\.?)? ?(?<zone>Z|UTC|GMT|JST|[+-]\d\d:?\d\d)?$/i;

/** The parts of a day with a clock behind it, where the text is spelled with single spaces; undefined for anything else. */
function partsIn(text: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const pattern of days) {
    const day = pattern.exec(text);
    const time = day === null ? null : clock.exec(text.slice(day[0].length));
    if (time !== null) return { ...day?.groups, ...time.groups };
  }
  return undefined;
}

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number.parseInt(text, 10) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/** Minutes east of Greenwich. */
function offsetOf(written: string | undefined, otherwise: ClockZone): number {
  const text = written?.toUpperCase() ?? (otherwise === 'Japan' ? 'JST' : 'Z');
  if (text === 'JST') return 540;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** 12 AM is midnight, 12 PM noon; without a half the clock counts to 24. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p|午後/i.test(half) ? 12 : 0);
}

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * The day in Japan of a date with a clock, as consoles and logs write it; null for anything else, a day without a clock and an
 * order of month and day that can't be told (3/4/2026 5:06) included.
 */
export function writtenInstantDay(raw: string, otherwise: ClockZone): PlainDate | null {
  const found = partsIn(normalForm(raw, 'NFKC').trim().replaceAll(/\s+/g, ' '));
  if (found === undefined) return null;
  const [year, month, day] = [Number(found.year), monthOf(found.month ?? ''), Number(found.day)];
  const [hour, minute] = [hourOf(Number(found.hour), found.early ?? found.half), Number(found.minute)];
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59) return null;
  const clock = `${pad(hour)}:${pad(minute)}`;
  return japanDayAt(
    Date.parse(`${plainDate(year, month, day)}T${clock}:00Z`) - offsetOf(found.zone, otherwise) * 60_000,
  );
}
