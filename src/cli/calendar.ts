import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CalendarView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { print, printJson, say } from './console.ts';

const glyphs = { overdue: '⚠', near: '!', later: ' ' } as const;

async function list(
  contract: string,
  { json, item }: { readonly json?: boolean; readonly item?: string },
): Promise<void> {
  const path = `/contracts/${encodeURIComponent(contract)}/calendar`;
  const view = await withApi((api) => api.get<CalendarView>(path));
  const deadlines = view.deadlines.filter(({ obligation }) => item === undefined || obligation === Number(item));
  if (json === true) {
    printJson(deadlines);
    return;
  }
  for (const { dueOn, daysLeft, obligation, title, subject, state } of deadlines) {
    const days = say({
      ja: daysLeft < 0 ? `${-daysLeft}日超過` : `あと${daysLeft}日`,
      en: daysLeft < 0 ? `${-daysLeft} days over` : `${daysLeft} days left`,
    });
    print([glyphs[state], dueOn, days, obligation ?? '', say(title), subject ?? ''].join('\t'));
  }
}

async function ical(contract: string, { output }: { readonly output: string }): Promise<void> {
  const bytes = await withApi((api) => api.bytes(`/contracts/${encodeURIComponent(contract)}/calendar.ics`));
  if (output === '-') process.stdout.write(bytes);
  else writeFileSync(output, bytes);
}

export function addCalendar(program: Command): void {
  const calendar = program.command('calendar').description('期限 / deadlines');
  calendar
    .command('list')
    .description('期限の一覧（超過したものから） / deadlines, overdue ones first')
    .argument('<contract>', '契約番号 / contract number')
    .option('--item <n>', '事項の番号だけ / of one matter')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  calendar
    .command('ical')
    .description('期限を iCalendar で書き出す / deadlines as iCalendar')
    .argument('<contract>', '契約番号 / contract number')
    .option('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout", '-')
    .action(ical);
}
