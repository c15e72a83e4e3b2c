import type { Command } from 'commander';
import { readSettings } from '../settings.ts';
import { runningApi } from './api.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { writeOutput } from './output.ts';

/** Figures are of a server that runs: none is started for them. */
async function metrics({ output }: { readonly output: string }): Promise<void> {
  const settings = readSettings(process.env);
  const api = await runningApi(settings);
  if (api === null)
    throw new CommandFailure(exitCodes.unreachable, [
      {
        ja: `サーバーが動いていないため、数値はありません（データ ${settings.JUNSHU_DATA}）。`,
        en: `No server runs, so there are no figures (data ${settings.JUNSHU_DATA}).`,
      },
    ]);
  writeOutput(output, await api.bytes('/metrics'));
}

export function addMetrics(program: Command): void {
  program
    .command('metrics')
    .description(
      '見張りのための数値を、Prometheusの形で出す / figures for watching the server, as Prometheus reads them',
    )
    .option('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout", '-')
    .action(metrics);
}
