import { format } from 'numfmt';
import { serialClock, serialMoment } from '../core/kernel/spreadsheet-day.ts';
import { formatWareki } from '../core/kernel/wareki.ts';
import type { NumberCell } from '../core/registers/source-table.ts';
import { tidyCode } from './format-kind.ts';
import type { NumberFormat } from './number-formats.ts';

/** Spreadsheets keep 15 digits: 0.30000000000000004 is 0.3. */
const plainText = (value: number): string => String(Number(value.toPrecision(15)));

const eraOf = (day: string): readonly [name: string, year: string] => {
  const [, name = '', year = ''] = /^(\D+?)(\d+|元)年/.exec(formatWareki(day)) ?? [];
  return [name, year === '元' ? '1' : year];
};

const letters: ReadonlyMap<string, string> = new Map([
  ['明治', 'M'],
  ['大正', 'T'],
  ['昭和', 'S'],
  ['平成', 'H'],
  ['令和', 'R'],
]);

/** Where a quoted text, a bracket or an escape that begins at a place ends; the place itself where none begins there. */
function endOfQuoted(code: string, at: number): number {
  const close = new Map([
    ['"', '"'],
    ['[', ']'],
  ]).get(code[at] ?? '');
  if (close !== undefined) return Math.max(code.indexOf(close, at + 1), at) + 1;
  return code[at] === '\\' ? at + 2 : at;
}

/** The formatter knows no eras: their names and years are put into the code. */
function withEra(code: string, day: string): string {
  const [name, year] = eraOf(day);
  const named = [letters.get(name) ?? name, name.slice(0, 1), name];
  let written = '';
  for (let at = 0; at < code.length; ) {
    const end = endOfQuoted(code, at);
    const [token = ''] = end > at ? [] : (/^(?:g+|e+)/i.exec(code.slice(at, at + 5)) ?? []);
    if (/^g/i.test(token)) written += `"${named[Math.min(token.length, 3) - 1] ?? name}"`;
    else if (token !== '') written += `"${year.padStart(Math.min(token.length, 2), '0')}"`;
    else written += code.slice(at, Math.max(end, at + 1));
    at = Math.max(end, at + Math.max(token.length, 1));
  }
  return written;
}

/** A number by its format, as it is seen; by itself where the format is none that the formatter knows. */
function formatted(value: number, code: string): string {
  try {
    const locale = /a{3,4}/i.test(code) ? 'ja' : 'en';
    return format(code, value, { locale, throws: true, dateErrorNumber: true }).trim();
  } catch {
    return plainText(value);
  }
}

/** What a format shows of a number that is a day or a time: whole days as ISO writes them, parts of days as they are seen. */
function shownMoment(value: number, { code, kind }: NumberFormat, moment: string, from1904: boolean): string {
  if (kind === 'time') return value < 1 ? serialClock(value) : moment;
  if (kind === 'day') return moment;
  return formatted(from1904 ? value + 1462 : value, withEra(tidyCode(code), moment.slice(0, 10)));
}

/** A cell's number as a person sees it, and what it is. */
export function shownNumber(value: number, style: NumberFormat, from1904: boolean): NumberCell {
  const moment = serialMoment(value, from1904);
  const { kind } = style;
  if (kind === 'plain') return { text: plainText(value), value, moment, shows: kind };
  if (kind === 'number' || kind === 'percent')
    return { text: formatted(value, tidyCode(style.code)), value, moment, shows: kind };
  if (moment === null) return { text: plainText(value), value, moment, shows: 'plain' };
  return { text: shownMoment(value, style, moment, from1904), value, moment, shows: kind };
}
