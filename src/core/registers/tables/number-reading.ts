import { serialClock } from '../../kernel/spreadsheet-day.ts';
import { type CellIssue, issue } from '../cell-reading.ts';
import { type Field, holdsMoment } from '../declaration.ts';
import { holdsText } from '../field-content.ts';
import type { NumberCell } from '../source-table.ts';

/** A cell's number as its field is to read it. An error among the issues: it is not read at all. */
interface NumberReading {
  readonly text: string;
  readonly issues: readonly CellIssue[];
}

/** Days of contracts lie in these years; a number beyond is no day that nobody has formatted. */
const [firstDay, lastDay] = ['1954-10-03', '2099-12-31'];

const isLikelyDay = ({ moment }: NumberCell): boolean =>
  moment !== null && moment.slice(0, 10) >= firstDay && moment.slice(0, 10) <= lastDay;

/** A day that is shown in part: 2026年2月 is no day, though the cell holds one. */
const partOfDay = ({ text, moment }: NumberCell): CellIssue =>
  issue(
    'error',
    'dateToAsk',
    {
      ja: `「${text}」と表示され、年月日がそろっていません（セルの値は ${moment ?? ''} です）。`,
      en: `Shown as “${text}”, which is not a whole day (the cell holds ${moment ?? ''}).`,
    },
    {
      ja: 'どの日のことかを確かめ、年月日の見える書式にするか、日付を文字で入れてください。',
      en: 'Find out which day is meant; show it with year, month and day, or write it as text.',
    },
  );

/** Below this, spreadsheets count a day that never was, and 0 is what a formula makes of an empty cell (1900/1/0). */
const firstCertainSerial = 61;

const beforeAllDays = ({ value }: NumberCell): CellIssue =>
  issue(
    'error',
    'dateToAsk',
    {
      ja: `日付の書式のセルですが、値は ${value} です（空のセルを参照する式は 0 になり、1900/1/0 などと表示されます）。`,
      en: `A cell formatted as a day that holds ${value} (a formula that points at an empty cell gives 0, shown as 1900/1/0).`,
    },
    { ja: '日付を入れるか、空にしてください。', en: 'Enter the day, or empty the cell.' },
  );

/** A cell that shows its clock alone, whatever day it holds. */
const ofClock = ({ moment, value, ...number }: NumberCell): NumberCell => ({
  ...number,
  value,
  text: serialClock(value),
  moment: value < firstCertainSerial ? String(value) : moment,
});

function asMoment(field: Field, number: NumberCell): NumberReading {
  const { shows, value } = number;
  const isCell = shows === 'day' || shows === 'partOfDay';
  if (shows === 'time') return { text: '', issues: [partOfDay(ofClock(number))] };
  if (isCell && value < firstCertainSerial) return { text: '', issues: [beforeAllDays(number)] };
  if (shows === 'partOfDay') return { text: '', issues: [partOfDay(number)] };
  if (number.shows !== 'plain' || !isLikelyDay(number)) return { text: number.text, issues: [] };
  const moment = number.moment ?? '';
  return { text: field.kind === 'instant' ? moment : moment.slice(0, 10), issues: [] };
}

const scales: readonly (readonly [word: RegExp, times: number])[] = [
  [/百万/, 1_000_000],
  [/千万/, 10_000_000],
  [/億/, 100_000_000],
  [/万/, 10_000],
  [/千/, 1000],
];

/** What the text shows, where a word such as 千 multiplies it; null where it can't be told. */
function scaledText({ text, value }: NumberCell): number | null {
  const times = scales.find(([word]) => word.test(text))?.[1] ?? 1;
  if (times === 1) return value;
  const digits = Number(/[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
  return Math.abs(digits * times - Math.abs(value)) <= times ? value : null;
}

function asNumber(number: NumberCell): NumberReading {
  const { text, value, shows } = number;
  if (shows !== 'plain' && shows !== 'number' && shows !== 'percent') return { text, issues: [] };
  const exact = shows === 'percent' ? Number((value * 100).toPrecision(12)) : scaledText(number);
  if (exact !== null) return { text: shows === 'percent' ? `${exact}%` : plainDigits(exact, text), issues: [] };
  const unclear = issue(
    'error',
    'unitUnclear',
    {
      ja: `「${text}」の単位と、セルの値（${value}）が合いません。`,
      en: `“${text}” doesn’t fit what the cell holds (${value}).`,
    },
    { ja: '単位のない数で入れ直してください。', en: 'Enter the number without a unit.' },
  );
  return { text, issues: [unclear] };
}

/** Digits without an exponent. */
const plainDigits = (value: number, text: string): string => (/e/i.test(String(value)) ? text : String(value));

/** Beyond this, spreadsheets replace digits by zeros. */
const exactDigits = 1e15;

function asText({ kind }: Field, { text, value, shows }: NumberCell): NumberReading {
  if (shows === 'number' || shows === 'percent') return { text, issues: [] };
  if (shows !== 'plain') return { text, issues: kind === 'longText' ? [] : [dayInText(text)] };
  if (Math.abs(value) >= exactDigits) return { text, issues: [digitsLost(text)] };
  const isDoubtful = kind === 'code' || !Number.isInteger(value);
  return { text, issues: isDoubtful && kind !== 'longText' ? [plainNumber(text)] : [] };
}

const dayInText = (text: string): CellIssue =>
  issue(
    'warning',
    'dateAsText',
    { ja: `「${text}」は日付のセルです。`, en: `“${text}” is a cell with a day.` },
    {
      ja: '「1-10」などが日付に変わったものなら、元の表で文字として入れ直してください。',
      en: 'If it was something else (1-10) before a spreadsheet made it a day, enter it as text in the source.',
    },
  );

const digitsLost = (text: string): CellIssue =>
  issue(
    'error',
    'digitsLost',
    {
      ja: `「${text}」は、16桁目からの数字が失われた数値です。`,
      en: `“${text}” is a number whose digits from the 16th on are lost.`,
    },
    { ja: '元の表で文字として入れ直してください。', en: 'Enter it as text in the source.' },
  );

/** What a text may have been before a spreadsheet made it a number. */
const withZero = (text: string): string => (text.includes('.') ? `${text}0` : `${text}.0`);

const plainNumber = (text: string): CellIssue =>
  issue(
    'warning',
    'numberAsText',
    {
      ja: `「${text}」は数値のセルです。元は「${withZero(text)}」や「0${text}」で、0が落ちたのかもしれません。`,
      en: `“${text}” is a number: it may have been ${withZero(text)} or 0${text}, and its zero lost.`,
    },
    {
      ja: '正しければそのまま取り込めます。違うなら、元の表で文字として入れ直してください。',
      en: 'If it is right, import it as it is; else enter it as text in the source.',
    },
  );

/** Reads a number as shown by what its field holds: a day, a number in full, or a text whose zeros matter. */
export function readNumberCell(field: Field, number: NumberCell): NumberReading {
  if (holdsMoment(field)) return asMoment(field, number);
  if (field.kind === 'integer' || field.kind === 'number') return asNumber(number);
  return holdsText(field) ? asText(field, number) : { text: number.text, issues: [] };
}
