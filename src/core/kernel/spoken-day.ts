import { normalisedDate } from './japanese-date.ts';
import { addDays, addMonths, fiscalYear, isCalendarDay, type PlainDate, partsOf, plainDate } from './plain-date.ts';

/** Which of several years a day without one is meant in: one that has been, one to come, or the nearest. */
export type Lean = 'past' | 'future' | 'near';

/** Days from today by the words for them. */
const away: ReadonlyMap<string, number> = new Map(
  (
    [
      [0, ['今日', '本日', 'きょう', 'today', '今', 'いま', '現在', 'now']],
      [-1, ['昨日', 'きのう', 'yesterday']],
      [-2, ['一昨日', 'おととい']],
      [1, ['明日', 'あす', 'あした', 'tomorrow']],
      [2, ['明後日', 'あさって']],
    ] as const
  ).flatMap(([days, words]) => words.map((word) => [normalisedDate(word), days])),
);

/** 3日前, 2週間後. */
const counted = /^(\d{1,3})(日|週間)(前|後)$/;

function countedDay(text: string, today: PlainDate): PlainDate | null {
  const [, count = '', unit, direction] = counted.exec(text) ?? [];
  if (count === '') return null;
  return addDays(today, Number(count) * (unit === '日' ? 1 : 7) * (direction === '前' ? -1 : 1));
}

/** Ends of months by their distance from this one. */
const monthEnds: ReadonlyMap<string, number> = new Map([
  ['先月末', -1],
  ['前月末', -1],
  ['今月末', 0],
  ['来月末', 1],
  ['翌月末', 1],
]);

/** 今月末, 年度末: the last day of what is named. */
function endNamed(text: string, today: PlainDate): PlainDate | null {
  if (text === '年度末' || text === '今年度末') return plainDate(fiscalYear(today) + 1, 3, 31);
  const months = monthEnds.get(text);
  if (months === undefined) return null;
  const { year, month } = partsOf(addMonths(today, months + 1));
  return addDays(plainDate(year, month, 1), -1);
}

const dayAndMonth = /^(\d{1,2})[月/](\d{1,2})日?$/;

/** A leap day stands eight years apart at most. */
const yearsAround = Array.from({ length: 17 }, (_, index) => index - 8);

function nearestDay(today: PlainDate, month: number, day: number, lean: Lean): PlainDate | null {
  const { year } = partsOf(today);
  const days = yearsAround
    .filter((offset) => isCalendarDay(year + offset, month, day))
    .map((offset) => plainDate(year + offset, month, day));
  const past = days.filter((one) => one <= today).at(-1);
  const future = days.find((one) => one >= today);
  if (past === undefined || future === undefined) return null;
  if (lean !== 'near') return lean === 'past' ? past : future;
  const distance = (one: PlainDate): number => Math.abs(Date.parse(one) - Date.parse(today));
  return distance(past) < distance(future) ? past : future;
}

/**
 * A day as it is spoken on some day, and typed by somebody who sees at once how it was taken: 今日, 明日, 三日前, 今月末, 4/1, 四月一日. Null for any
 * other text. Files and other doors don't know when a thing was said: there such a day is asked about (`parseJapaneseDate`).
 */
export function spokenDay(raw: string, today: PlainDate, lean: Lean): PlainDate | null {
  const text = normalisedDate(raw);
  const steps = away.get(text.toLowerCase());
  if (steps !== undefined) return addDays(today, steps);
  const named = countedDay(text, today) ?? endNamed(text, today);
  if (named !== null) return named;
  const [, month = '', day = ''] = dayAndMonth.exec(text) ?? [];
  return month === '' ? null : nearestDay(today, Number(month), Number(day), lean);
}
