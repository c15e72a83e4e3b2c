import type { Command } from 'commander';
import type { RibbonView } from '../queries/ribbon-models.ts';
import { withApi } from './api.ts';
import { print, printJson, say } from './console.ts';
import { oneOf } from './option-values.ts';
import { writeOutput } from './output.ts';

interface DaysOptions {
  readonly schedule?: string;
  readonly format: string;
  readonly known: string;
  readonly output: string;
}

/** The lines that people read: each breach with how it ended, what can't be judged, and how many duties were kept throughout or are not on record. */
function tell({ from, to, duties }: RibbonView): void {
  print(say({ ja: `${from} から ${to} まで`, en: `${from} to ${to}` }));
  for (const { obligation, dutyId, label, stretches, breaches } of duties) {
    const unjudged = stretches.filter(({ verdict }) => verdict === 'undetermined');
    for (const { words } of [...breaches, ...unjudged]) print([obligation, dutyId, say(label), say(words)].join('\t'));
  }
  const count = (word: RibbonView['duties'][number]['word']): number =>
    duties.filter((duty) => duty.word === word).length;
  print(
    say({
      ja: `期間を通して満たしている義務：${count('satisfied')}件`,
      en: `Satisfied throughout: ${count('satisfied')} duties`,
    }),
  );
  print(
    say({
      ja: `記録のない日がある義務：${count('notRecorded')}件`,
      en: `Not on record in parts: ${count('notRecorded')} duties`,
    }),
  );
}

async function days(contract: string, { schedule, format, known, output }: DaysOptions): Promise<void> {
  const query = new URLSearchParams({ format: format === 'csv' ? 'csv' : 'json', known });
  if (schedule !== undefined) query.set('schedule', schedule);
  const path = `/contracts/${encodeURIComponent(contract)}/ribbons?${query.toString()}`;
  await withApi(async (api) => {
    if (format === 'csv') {
      writeOutput(output, await api.bytes(path));
      return;
    }
    const view = await api.get<RibbonView>(path);
    if (format === 'json') printJson(view);
    else tell(view);
  });
}

const formats = ['text', 'json', 'csv'];

/** `junshu report days`: the verdict of each duty on each day of a report's period. */
export function addReportDays(report: Command): void {
  report
    .command('days')
    .description('報告の対象期間の日ごとの判定 / the verdict of each duty on each day of a report’s period')
    .argument('<contract>', '契約番号 / contract number')
    .option('--schedule <id>', 'どの報告か（なければ次の報告） / which report; the next when absent')
    .option('--format <format>', formats.join('|'), oneOf('--format', formats), 'text')
    .option(
      '--known <when>',
      'now は現在の台帳、then は当時の記録による判定 / as the registers tell it now, or as it was known then',
      oneOf('--known', ['now', 'then']),
      'now',
    )
    .option('-o, --output <file>', "CSVの出力先。'-' は標準出力 / for CSV; '-' for stdout", '-')
    .action(days);
}
