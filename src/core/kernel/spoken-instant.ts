import { normalisedDate, parseJapaneseDate } from './japanese-date.ts';
import { normalForm } from './normal-form.ts';
import { addDays, japanDay, japanTime, type PlainDate } from './plain-date.ts';
import { type Lean, spokenDay } from './spoken-day.ts';

const nowWords = new Set(['今', 'いま', '只今', 'ただいま', 'たった今', '現在', '現時点', 'now']);

/** 1時間前, 30分前, 1時間半前, 2時間後. */
const away = /^(?:(\d{1,3})時間)?(半)?(?:(\d{1,4})分)?(前|後)$/;

/** 15:30, 15時, 9時半, 午後3時5分, 3:30 PM, at the end of a text. */
const clock =
  /(?<half>午前|午後|[ap]m)?(?<![\d:])(?<hour>\d{1,2})(?::(?<minute>\d\d)(?::\d\d)?|時(?:(?<spoken>\d{1,2})分|(?<midway>半))?)(?<behind>[ap]m)?$/i;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The hour of a clock that counts to twelve; to 24 without a half of the day; NaN where it has no such hour. */
function hourOf(hour: number, half: string): number {
  if (half === '') return hour < 24 ? hour : Number.NaN;
  if (hour > 12) return Number.NaN;
  return (hour % 12) + (/^(午後|p)/i.test(half) ? 12 : 0);
}

/** The clock at the end of a text without blanks, 'HH:MM', and what stands before it; null where there is none. */
function clockIn(text: string): { readonly before: string; readonly time: string } | null {
  if (/正午$/.test(text)) return { before: text.replace(/正午$/, ''), time: '12:00' };
  const found = clock.exec(text);
  const { half = '', hour = '', minute, spoken, midway, behind = '' } = found?.groups ?? {};
  if (found === null || (half !== '' && behind !== '')) return null;
  const [hours, minutes] = [hourOf(Number(hour), half || behind), Number(minute ?? spoken ?? (midway ? 30 : 0))];
  if (Number.isNaN(hours) || minutes > 59) return null;
  return { before: text.slice(0, found.index), time: `${pad(hours)}:${pad(minutes)}` };
}

/** A day and a clock as 'YYYY-MM-DD HH:MM' in Japan. */
const written = (instant: string): string => `${japanDay(instant)} ${japanTime(instant)}`;

function fromNow(text: string, now: string): string | null {
  if (nowWords.has(text)) return written(now);
  const [, hours = '0', midway, minutes = '0', direction] = away.exec(text) ?? [];
  const distance = Number(hours) * 60 + (midway === undefined ? 0 : 30) + Number(minutes);
  if (direction === undefined || distance === 0) return null;
  return written(new Date(Date.parse(now) + (direction === '前' ? -1 : 1) * distance * 60_000).toISOString());
}

/** A clock without a day: today, unless that has not been yet (or has been) where it must. */
function dayOfClock(time: string, now: string, lean: Lean): PlainDate {
  const [today, present] = [japanDay(now), japanTime(now)];
  if (lean === 'past' && time > present) return addDays(today, -1);
  return lean === 'future' && time < present ? addDays(today, 1) : today;
}

/** The day before a clock, spoken or written in full; null where it is none. */
function dayBefore(text: string, now: string, lean: Lean): PlainDate | null {
  const bare = text.replace(/[のt、,]$/i, '');
  const spoken = spokenDay(bare, japanDay(now), lean);
  if (spoken !== null) return spoken;
  const read = parseJapaneseDate(bare);
  return read.outcome === 'understood' ? read.date : null;
}

/** Blanks part what a text without them would run together (11/24 9:30); a half of the day stays with its clock. */
function parted(raw: string): readonly [before: string, last: string] {
  const text = normalForm(raw, 'NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ ([ap]m)$/i, '$1')
    .replace(/(午前|午後) (?=[\d一-十])/, '$1');
  const at = text.lastIndexOf(' ') + 1;
  return [normalisedDate(text.slice(0, at)), normalisedDate(text.slice(at))];
}

/**
 * A moment as it is spoken at some moment, by somebody who sees at once how it was taken: 今, 30分前, 昨日の午後3時, 15時半, 11/24 9:30.
 * 'YYYY-MM-DD HH:MM' in Japan; null for any other text, a day without a clock among them.
 */
export function spokenInstant(raw: string, now: string, lean: Lean): string | null {
  const near = fromNow(normalisedDate(raw).toLowerCase(), now);
  if (near !== null) return near;
  const [before, last] = parted(raw);
  const found = clockIn(last);
  if (found === null) return null;
  const dayText = `${before}${found.before}`;
  const day = dayText === '' ? dayOfClock(found.time, now, lean) : dayBefore(dayText, now, lean);
  return day === null ? null : `${day} ${found.time}`;
}
