import type { Command } from 'commander';
import type { CalendarView, DashboardView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say } from './console.ts';
import { wholeNumber } from './option-values.ts';
import { writeOutput } from './output.ts';

const glyphs = { overdue: '⚠', near: '!', later: ' ' } as const;

/** A number that the contract's form doesn't have would read as “no deadlines”. */
function mustBeMatter(item: number, { rows }: DashboardView): void {
  const numbers = rows.map(({ number }) => number);
  if (numbers.includes(item)) return;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `事項${item}はありません（${numbers.join('・')}）。`,
      en: `There is no matter ${item} (${numbers.join(', ')}).`,
    },
  ]);
}

async function list(
  contract: string,
  { json, item }: { readonly json?: boolean; readonly item?: number },
): Promise<void> {
  const path = `/contracts/${encodeURIComponent(contract)}`;
  const view = await withApi(async (api) => {
    if (item !== undefined) mustBeMatter(item, await api.get<DashboardView>(path));
    return api.get<CalendarView>(`${path}/calendar`);
  });
  const deadlines = view.deadlines.filter(({ obligation }) => item === undefined || obligation === item);
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
  writeOutput(output, bytes);
}

export function addCalendar(program: Command): void {
  const calendar = program.command('calendar').description('期限 / deadlines');
  calendar
    .command('list')
    .description('期限の一覧（超過したものから） / deadlines, overdue ones first')
    .argument('<contract>', '契約番号 / contract number')
    .option('--item <n>', '事項の番号だけ / of one matter', wholeNumber('--item', 1000))
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  calendar
    .command('ical')
    .description('期限を iCalendar で書き出す / deadlines as iCalendar')
    .argument('<contract>', '契約番号 / contract number')
    .option('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout", '-')
    .action(ical);
}
