import type { Command } from 'commander';
import { type Examined, examine } from '../doctor/examine.ts';
import { readSettings, readSettingsLeniently } from '../settings.ts';
import { runningApi } from './api.ts';
import { exitCodes, print, printJson, say } from './console.ts';
import { mendContracts } from './mend-contracts.ts';

const glyphs = { fine: '✓', fault: '✗', notLooked: '–' } as const;

/** One line for each look, and for what is wrong one more that says what to do. */
function printLines({ name, result, text, mend }: Examined): void {
  print(`${glyphs[result]} ${name}\t${say(text)}`);
  if (mend !== undefined) print(`    → ${say(mend)}`);
}

interface Options {
  readonly json?: boolean;
  readonly mend?: boolean;
}

async function doctor({ json, mend = false }: Options): Promise<void> {
  const mended = mend ? await mendContracts(readSettings(process.env)) : [];
  const { settings, misread } = readSettingsLeniently(process.env);
  const server = misread.includes('JUNSHU_DATA') ? null : await runningApi(settings);
  const now = new Date().toISOString();
  const examined = [...mended, ...(await examine({ settings, environment: process.env, misread, server, now }))];
  if (json === true) printJson(examined);
  else for (const one of examined) printLines(one);
  if (examined.some(({ result }) => result === 'fault')) process.exitCode = exitCodes.findings;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'この機械で動くかを、設定されたものに接続して調べる / examine this machine, by connecting to what is set',
    )
    .option('--mend', '直せる契約を直す / mend the contracts that can be')
    .option('--json', 'JSONで出す / as JSON')
    .action(doctor);
}
