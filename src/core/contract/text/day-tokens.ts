import type { Bilingual } from '../../kernel/bilingual.ts';
import { parseJapaneseDate } from '../../kernel/japanese-date.ts';
import { addDays, addMonths, type PlainDate, partsOf, plainDate } from '../../kernel/plain-date.ts';
import { readingTexts } from './reading-texts.ts';

/** A day as a contract's text writes it, or why none follows from it. */
export interface DayToken {
  /** Places in the flat text. */
  readonly from: number;
  readonly to: number;
  readonly day: PlainDate | null;
  /** The day on which the contract is concluded, whichever it is. */
  readonly isConclusion: boolean;
  /** A month and a day of the year of the token before (同年), or of so many years later (翌年); day 0: the month's last. */
  readonly inYear: { readonly later: number; readonly month: number; readonly day: number } | null;
  readonly notice: Bilingual | null;
  readonly trouble: Bilingual | null;
}

type Meaning = Omit<DayToken, 'from' | 'to'>;

const nothing: Meaning = { day: null, isConclusion: false, inYear: null, notice: null, trouble: null };

const endOfMonth = (first: PlainDate): PlainDate => addDays(addMonths(first, 1), -1);

/** 令和9年3月31日; 令和9年3月末日 is the month's last day. */
function fullDay(text: string): Meaning {
  const isEnd = text.endsWith('末日');
  const reading = parseJapaneseDate(isEnd ? text.replace('末日', '1日') : text);
  if (reading.outcome !== 'understood') return { ...nothing, trouble: reading.reason };
  return { ...nothing, day: isEnd ? endOfMonth(reading.date) : reading.date, notice: reading.notice };
}

/** 3, 三 and 十一 of a month or day. */
function countOf(text: string): number {
  const reading = parseJapaneseDate(`2020年1月${text}日`);
  return reading.outcome === 'understood' ? partsOf(reading.date).day : 0;
}

function relativeDay(text: string): Meaning {
  const [month = '', day = ''] = text.slice(2, -1).split('月');
  const inYear = {
    later: text.startsWith('翌') ? 1 : 0,
    month: countOf(month),
    day: day === '末' ? 0 : countOf(day),
  };
  return { ...nothing, inYear };
}

const troubled = (trouble: Bilingual) => (): Meaning => ({ ...nothing, trouble });

/** Every way to write a day or an end, the most telling first. */
const ways: readonly (readonly [RegExp, (text: string) => Meaning])[] = [
  [
    /(?:(?:令和|平成|昭和|[RH]\.?)[〇一二三四五六七八九十元\d]{1,3}|[〇一二三四五六七八九\d]{4})[年./-][〇一二三四五六七八九十\d]{1,3}[月./-](?:末日|[〇一二三四五六七八九十\d]{1,3}日?)/g,
    fullDay,
  ],
  [/[同翌]年[一二三四五六七八九十\d]{1,3}月(?:末日|[一二三四五六七八九十\d]{1,3}日)/g, relativeDay],
  [/(?:本|この)?契約(?:の)?締結(?:の)?日|締結(?:の)?日|契約日|契約締結後/g, () => ({ ...nothing, isConclusion: true })],
  [/[一二三四五六七八九十百\d]{1,4}(?:日間|(?:か|ヶ|ケ|カ|ヵ|箇)月間?|年間)/g, troubled(readingTexts.duration)],
  [/(?:令和|平成)?[〇一二三四五六七八九十元\d]{1,4}年度末?/g, troubled(readingTexts.unfixed)],
  [/(?:令和|平成|20)?[〇一二三四五六七八九十元\d○_]{0,4}年[○_]{0,4}月[○_]{0,4}日/g, troubled(readingTexts.blank)],
  [/[一二三四五六七八九十\d]{1,3}月(?:末日?|[一二三四五六七八九十\d]{1,3}日)/g, troubled(readingTexts.noYear)],
];

/** The days of a flat text, in the order in which they stand. */
export function dayTokens(flat: string): readonly DayToken[] {
  const taken = new Set<number>();
  const tokens = ways.flatMap(([pattern, meaningOf]) =>
    [...flat.matchAll(pattern)].flatMap((found): readonly DayToken[] => {
      const [from, to] = [found.index, found.index + found[0].length];
      const places = Array.from({ length: to - from }, (_, index) => from + index);
      if (places.some((place) => taken.has(place))) return [];
      for (const place of places) taken.add(place);
      return [{ from, to, ...meaningOf(found[0]) }];
    }),
  );
  return tokens.sort((a, b) => a.from - b.from);
}

/** The day of a token, which may count from the year of another: 翌年3月31日; null where it is none. */
export function dayAfter({ day, inYear }: DayToken, before: PlainDate | null): PlainDate | null {
  if (inYear === null || before === null) return day;
  const year = partsOf(before).year + inYear.later;
  if (inYear.month < 1 || inYear.month > 12) return null;
  if (inYear.day === 0) return endOfMonth(plainDate(year, inYear.month, 1));
  const reading = parseJapaneseDate(`${year}年${inYear.month}月${inYear.day}日`);
  return reading.outcome === 'understood' ? reading.date : null;
}
