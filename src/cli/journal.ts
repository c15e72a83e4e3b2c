import type { Command } from 'commander';
import { isPlainDate } from '../core/kernel/plain-date.ts';
import { readSecurityJournal, type SecurityLine } from '../journal/security-journal.ts';
import { readSettings } from '../settings.ts';
import { exitCodes, print, printJson, say, talk } from './console.ts';
import { outcomeTexts, securityEventTexts } from './security-event-texts.ts';
import { typedDay } from './typed-day.ts';

/** The beginning of a day in Japan, as an instant; of all days where none is given. */
function beginningOf(day: string | undefined): string {
  return day !== undefined && isPlainDate(day) ? new Date(`${day}T00:00:00+09:00`).toISOString() : '';
}

const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' });

function lineOf(line: SecurityLine): string {
  const { at, what, outcome, who, from, forwardedFor, request, status, contract, reason } = line;
  const origin = forwardedFor === undefined ? from : `${from} (${forwardedFor})`;
  const more = [contract, request, status, reason].filter((part) => part !== undefined).join(' ');
  const said = [say(securityEventTexts[what]), say(outcomeTexts[outcome])];
  return [inJapan.format(new Date(at)), ...said, who ?? '-', origin ?? '-', more].join('\t');
}

function security({ json, since }: { readonly json?: boolean; readonly since?: string }): void {
  const { lines, unreadable } = readSecurityJournal(
    readSettings(process.env).JUNSHU_DATA,
    beginningOf(typedDay('--since', since)),
  );
  if (json === true) printJson(lines);
  else for (const line of lines) print(lineOf(line));
  if (unreadable === 0) return;
  talk({
    ja: `読めない行が ${unreadable} 行あります（書換え、又は途中で切れた書込み）。journal/security.log を確かめてください。`,
    en: `${unreadable} lines can’t be read (altered, or cut off while they were written): look at journal/security.log.`,
  });
  process.exitCode = exitCodes.findings;
}

export function addJournal(program: Command): void {
  program
    .command('journal')
    .description('サーバーの記録 / journals of the server')
    .command('security')
    .description(
      'だれが、いつ、どこから、何をして、どうなったか / who came, when, from where, for what, with what outcome',
    )
    .option('--since <day>', 'この日から（日本時間） / from this day on, in Japan')
    .option('--json', 'JSONで出す / as JSON')
    .action(security);
}
