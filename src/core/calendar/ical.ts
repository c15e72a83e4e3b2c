import { pathOutside } from '../kernel/place.ts';
import { addDays, addMonths, type PlainDate } from '../kernel/plain-date.ts';
import type { Deadline } from './deadline.ts';

/** Octets of a content line, its line end aside (RFC 5545 §3.1). */
const lineOctets = 75;

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A content line in lines of at most 75 octets, each further one begun by a space; no character is torn. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > lineOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** TEXT of RFC 5545 §3.3.11. */
export const escapeText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a calendar can't carry is exactly this
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const basicDay = (day: PlainDate): string => day.replaceAll('-', '');

/** An instant in UTC; one that can't be read is the first that there is, since calendars refuse an event without a stamp. */
function basicInstant(instant: string): string {
  const moment = new Date(Date.parse(instant));
  const text = Number.isNaN(moment.getTime()) ? '1970-01-01T00:00:00Z' : moment.toISOString();
  return text.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** Days before which calendars remind. */
const reminders = [7, 1] as const;

const alarm = (days: number, summary: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(summary)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
];

export interface FeedHead {
  readonly contractNumber: string;
  /** Tells the contract's events from every other one's: no number, no name. */
  readonly contractId: string;
  /** Where the contract's pages are, without a slash at the end. */
  readonly pages: string;
}

/** 「[契約番号] 事項15 ソフトウェアのサポート期限」: no name of a person, a system or a file. */
function summaryOf({ contractNumber }: Pick<FeedHead, 'contractNumber'>, deadline: Deadline): string {
  const matter = deadline.obligation === null ? '' : `事項${deadline.obligation} `;
  return `[${contractNumber}] ${matter}${deadline.title.ja}`;
}

function eventOf(head: FeedHead, deadline: Deadline): readonly string[] {
  const { id, dueOn, sequence, changedAt, path, obligation, title } = deadline;
  const summary = summaryOf(head, deadline);
  const stamp = basicInstant(changedAt);
  // The row itself stays behind the door: the address of its page is all that leaves.
  const page = `${head.pages}/${pathOutside(path)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${id}.${head.contractId}@junshu`,
    // Without a METHOD, DTSTAMP tells when the event was last revised (§3.8.7.2).
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basicDay(dueOn)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(dueOn, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(`${title.en}${obligation === null ? '' : ` (item ${obligation})`}\n${page}`)}`,
    `URL:${page}`,
    'TRANSP:TRANSPARENT',
    'CLASS:CONFIDENTIAL',
    ...reminders.flatMap((days) => alarm(days, summary)),
    'END:VEVENT',
  ];
}

/** In place of the deadlines of a contract that can't be read or judged: one event on today, so that nobody takes silence for peace. */
export function troubleIcal(head: FeedHead, today: PlainDate, stamp: string): string {
  const summary = `[${head.contractNumber}] 期限を計算できません`;
  const advice = 'この契約は読めないか、判定できません。遵守の画面で確かめてください。';
  return calendarOf(head, [
    'BEGIN:VEVENT',
    `UID:trouble.${head.contractId}@junshu`,
    `DTSTAMP:${basicInstant(stamp)}`,
    `DTSTART;VALUE=DATE:${basicDay(today)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(today, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(`${advice}\nIts deadlines can’t be told: see the page of the contract.\n${head.pages}`)}`,
    `URL:${head.pages}`,
    'TRANSP:TRANSPARENT',
    'CLASS:CONFIDENTIAL',
    ...alarm(0, summary),
    'END:VEVENT',
  ]);
}

/** How far ahead a calendar outside looks, in years, and how many events it takes at the most: those that come first. */
const calendarHorizon = { years: 5, events: 2000 } as const;

/** What a calendar outside is told of: all that is overdue and what comes within some years. The page shows the rest. */
export function withinHorizon(deadlines: readonly Deadline[], today: PlainDate): readonly Deadline[] {
  const last = addMonths(today, 12 * calendarHorizon.years);
  return deadlines.filter(({ dueOn }) => dueOn <= last).slice(0, calendarHorizon.events);
}

/** The deadlines of a contract as a calendar (RFC 5545): all-day events, equal text for equal deadlines. */
export const icalOf = (head: FeedHead, deadlines: readonly Deadline[]): string =>
  calendarOf(
    head,
    deadlines.flatMap((deadline) => eventOf(head, deadline)),
  );

function calendarOf(head: FeedHead, events: readonly string[]): string {
  const name = escapeText(`遵守 ${head.contractNumber}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Junshu//Deadlines//JA',
    'CALSCALE:GREGORIAN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Asia/Tokyo',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
