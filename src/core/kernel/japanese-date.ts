import type { Bilingual } from './bilingual.ts';
import { normalForm } from './normal-form.ts';
import { isCalendarDay, type PlainDate, partsOf, plainDate } from './plain-date.ts';
import { isLikelySerial, serialMoment } from './spreadsheet-day.ts';
import { type Era, eras, formatWareki } from './wareki.ts';

/** What a written date was taken for. `ask`: a person must say which day is meant. */
export type DateReading =
  | { readonly outcome: 'understood'; readonly date: PlainDate; readonly notice: Bilingual | null }
  | { readonly outcome: 'ask'; readonly reason: Bilingual }
  | { readonly outcome: 'notUnderstood'; readonly reason: Bilingual };

const kanjiDigits = '〇一二三四五六七八九';

/** 二十四 → 24, 〇八 → 08; other text stays. */
function kanjiNumbersToDigits(text: string): string {
  return text.replace(/[〇一二三四五六七八九十百]+/g, (number) => {
    if (!/[十百]/.test(number)) return [...number].map((digit) => kanjiDigits.indexOf(digit)).join('');
    const units = /^(?:([一二三四五六七八九])?百)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/.exec(number);
    if (units === null) return number;
    const value = (digit: string | undefined, missing: number): number =>
      digit === undefined ? missing : kanjiDigits.indexOf(digit);
    const hundreds = number.includes('百') ? value(units[1], 1) : 0;
    const tens = number.includes('十') ? value(units[2], 1) : 0;
    return String(hundreds * 100 + tens * 10 + value(units[3], 0));
  });
}

/** A written day in half width, with digits for numerals, without blanks and weekday. */
export function normalisedDate(text: string): string {
  const plain = normalForm(text, 'NFKC')
    .replace(/[\s\u3000]/g, '')
    .replace(/[((][日月火水木金土][))]$/, '');
  return kanjiNumbersToDigits(plain.replace(/(?<=\d)[−‐–—―ー](?=\d)/g, '-')).replace(/元年/, '1年');
}

const understood = (date: PlainDate, notice: Bilingual | null = null): DateReading => ({
  outcome: 'understood',
  date,
  notice,
});

const ask = (ja: string, en: string): DateReading => ({ outcome: 'ask', reason: { ja, en } });

const notUnderstood = (ja: string, en: string): DateReading => ({ outcome: 'notUnderstood', reason: { ja, en } });

function gregorian(year: number, month: number, day: number): DateReading {
  if (isCalendarDay(year, month, day)) return understood(plainDate(year, month, day));
  return notUnderstood(
    `${year}年${month}月${day}日は暦にない日です。`,
    `${year}-${month}-${day} does not exist in the calendar.`,
  );
}

/** The notice for a day written in an era that was not in force then (平成31年5月1日). */
function eraNotice(era: Era, date: PlainDate, written: string): Bilingual | null {
  const right = formatWareki(date);
  if (right.startsWith(era.name)) return null;
  return {
    ja: `「${written}」は${right}（${date}）のことと読みました。元号をご確認ください。`,
    en: `Read “${written}” as ${right} (${date}); please check the era.`,
  };
}

function inEra(era: Era, eraYear: number, month: number, day: number, written: string): DateReading {
  if (eraYear === 0) return notUnderstood('元号の年は元年（1年）からです。', 'Era years start at 1.');
  const reading = gregorian(partsOf(era.from).year + eraYear - 1, month, day);
  if (reading.outcome !== 'understood') return reading;
  return understood(reading.date, eraNotice(era, reading.date, written));
}

const western = /^(\d{4})[年./・-](\d{1,2})[月./・-](\d{1,2})日?$/;
const japanese = /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?(\d{1,4})[年./・'’-](\d{1,2})[月./・-](\d{1,2})日?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const english = /^(\d{1,2})-?([a-z]{3,9})\.?[-,]?(\d{4})$/i;
const american = /^([a-z]{3,9})\.?(\d{1,2})(?:st|nd|rd|th)?,(\d{4})$/i;

const monthsInEnglish = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** 'Sept' → 9; 0 for a word that is no month. */
const englishMonth = (word: string): number =>
  monthsInEnglish.findIndex((month) => month.startsWith(word.toLowerCase()) && word.length >= 3) + 1;

/** 01-Apr-2026, 1 April 2026 and April 1, 2026; null for any other text, and for a month that isn't one. */
function inEnglish(text: string): DateReading | null {
  const [, day = '', word = '', year = ''] = english.exec(text) ?? [];
  if (englishMonth(word) > 0) return gregorian(Number(year), englishMonth(word), Number(day));
  const [, name = '', inMonth = '', inYear = ''] = american.exec(text) ?? [];
  return englishMonth(name) > 0 ? gregorian(Number(inYear), englishMonth(name), Number(inMonth)) : null;
}

/** R, 令 and 令和 are one era. */
const eraNamed = (name: string): Era | undefined =>
  eras.find((era) => era.name === name || era.letter === name.toUpperCase() || era.name[0] === name);

const beginsFirstYear = /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?元(?=[年./・'’-])/i;

/** What people write around a day: 西暦 before it; a weekday, 付 or a full stop behind it; 元 for the first year of an era. */
function withoutTrimmings(text: string): string {
  return text
    .replace(/^西暦(?=\d)/, '')
    .replace(/[((]?[日月火水木金土]曜日?[))]?$/, '')
    .replace(/(?<=日)付け?$/, '')
    .replace(/(?<=\d)\.$/, '')
    .replace(beginsFirstYear, (_, era: string) => `${era}1`);
}

const example = { ja: '2026-11-30 か R8.11.30 の形で入れてください。', en: 'Write it as 2026-11-30 or R8.11.30.' };

/** Texts that name a time but no day, each with what a person must add. */
const vague: readonly (readonly [RegExp, string, string])[] = [
  [/^\d{1,2}[月/]\d{1,2}日?$/, '年がありません。', 'The year is missing.'],
  [/年度/, '年度だけでは日が決まりません。', 'A fiscal year is not a day.'],
  [/(上旬|中旬|下旬|末|頃|ごろ|初め|始め|吉日|某日)$/, '日が決まっていません。', 'The day is not fixed.'],
  [/[\d年月日][~〜～]|まで$/, '期間です。一つの日ではありません。', 'This is a period, not a day.'],
  [
    /^\d{1,2}[./・年-]\d{1,2}[./・月-]\d{1,2}日?$/,
    '年が西暦の下2桁なのか元号なのかが決まりません。',
    'The year may be of an era or the last two digits of a western one.',
  ],
  [
    /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/,
    '月と日のどちらが先かが決まりません。',
    'Which of month and day comes first is not certain.',
  ],
  [/^\d{1,2}-[a-z]{3,9}\.?(-\d{2})?$/i, '年が4桁で書かれていません。', 'The year is not written in full.'],
  [
    /^(今日|本日|明日|昨日|来月|先月|今月|来週|先週|今週|来年|昨年|今年)/,
    '日が決まっていません。',
    'This is not a fixed day.',
  ],
  [
    /^(((明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?\d{1,2}|\d{4})[./・'’-]\d{1,2}月?|((明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\.?\d{1,2}年?|\d{4}年)(\d{1,2}月)?)$/i,
    '年月だけで、日がありません。',
    'The day is missing.',
  ],
];

/** A spreadsheet's serial day number (1900 system) as a plain date. */
function serialDay(text: string): PlainDate | null {
  const serial = Number(text);
  return /^\d{5}$/.test(text) && isLikelySerial(serial) ? serialMoment(serial) : null;
}

/**
 * Reads a day as people write it: 令和8年11月24日, ㋿8年…, R8.11.24, 2026/11/24, 20261124, full-width and kanji numerals.
 * `allowSerial`: also a spreadsheet's serial number, meant for date columns only.
 */
export function parseJapaneseDate(raw: string, options: { readonly allowSerial?: boolean } = {}): DateReading {
  const text = normalisedDate(raw);
  const serial = options.allowSerial === true ? serialDay(text) : null;
  if (serial !== null) return understood(serial);
  const bare = withoutTrimmings(text);
  const plain = western.exec(bare) ?? compact.exec(bare);
  if (plain !== null) return gregorian(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const match = japanese.exec(bare);
  const era = eraNamed(match?.[1] ?? '');
  if (match !== null && era !== undefined) {
    return inEra(era, Number(match[2]), Number(match[3]), Number(match[4]), raw.trim());
  }
  const spelled = inEnglish(bare);
  if (spelled !== null) return spelled;
  const hint = vague.find(([pattern]) => pattern.test(bare));
  if (hint !== undefined) return ask(`${hint[1]}${example.ja}`, `${hint[2]} ${example.en}`);
  return notUnderstood(`日付として読めません。${example.ja}`, `Not readable as a date. ${example.en}`);
}
