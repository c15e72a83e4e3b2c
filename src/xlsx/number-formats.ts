import type { XmlListener } from '../tables/read-xml.ts';

/** Whether a number shown in a style is a day, a time, or both; null: a plain number. */
export type Moment = 'day' | 'time' | 'dayAndTime' | null;

/** Formats that every program knows by number (ECMA-376 18.8.30), the Japanese ones with era and 年月日 among them. */
const days = [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const times = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];
const builtIn = new Map<number, Moment>([
  ...days.map((id) => [id, 'day'] as const),
  ...times.map((id) => [id, 'time'] as const),
  [22, 'dayAndTime'],
]);

/** What a format's code says, without quoted texts, escapes and brackets ([$-411], [赤]). */
function momentOf(code: string): Moment {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[([^[\]]*)\]/g, (found, inside: string) => (/^(?:h+|m+|s+)$/i.test(inside) ? found : ''))
    .toLowerCase();
  const [first = ''] = bare.split(';');
  if (/general|標準|[0#?]/.test(first.replaceAll(/[hs.]0+/g, ''))) return null;
  const isDay = /[ydge]/.test(first) || (first.includes('m') && !/[hs]/.test(first));
  const isTime = /[hs]/.test(first);
  if (isDay && isTime) return 'dayAndTime';
  return isDay ? 'day' : isTime ? 'time' : null;
}

/** Collects from xl/styles.xml which styles show moments. */
export class NumberFormats implements XmlListener {
  readonly #own = new Map<number, Moment>();
  readonly #styles: Moment[] = [];
  #inCellFormats = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') this.#own.set(Number(attributes.numFmtId), momentOf(attributes.formatCode ?? ''));
    else if (name === 'cellXfs') this.#inCellFormats = true;
    else if (name === 'xf' && this.#inCellFormats) {
      const id = Number(attributes.numFmtId);
      this.#styles.push(this.#own.get(id) ?? builtIn.get(id) ?? null);
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }

  momentOf(style: string | undefined): Moment {
    return this.#styles[Number(style ?? 0)] ?? null;
  }
}

const millisecondsPerDay = 86_400_000;
/** The last day that ISO dates of four digits can write, 9999-12-31. */
const lastSerial = 2_958_465;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A spreadsheet's day number as text: `2026-11-24`, `2026-11-24 09:30`, or `09:30`. Days before 1900-03-01 are one less, since
 * spreadsheets believe in 1900-02-29. Null when the number is no day.
 */
export function serialToText(serial: number, moment: Exclude<Moment, null>, from1904: boolean): string | null {
  const days = from1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days <= lastSerial + 1)) return null;
  const minutes = Math.round((days % 1) * 1440);
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (moment === 'time' && days < 1) return clock;
  const whole = Math.floor(days) + (minutes === 1440 ? 1 : 0);
  const day = new Date(Date.UTC(1899, 11, 30) + (whole < 60 ? whole + 1 : whole) * millisecondsPerDay);
  const date = day.toISOString().slice(0, 10);
  return minutes % 1440 === 0 ? date : `${date} ${clock}`;
}
