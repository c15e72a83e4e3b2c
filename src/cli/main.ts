import { Command, CommanderError } from 'commander';
import { MachineProblem } from '../postgres/places.ts';
import { addCalendar } from './calendar.ts';
import { addCatalogue } from './catalogue.ts';
import { addCheck } from './check.ts';
import { addChecklist } from './checklist.ts';
import { CommandFailure, exitCodes, speak, talk } from './console.ts';
import { addContract } from './contract.ts';
import { addDiagnosis } from './diagnosis.ts';
import { addDoctor } from './doctor.ts';
import { addEvidence } from './evidence.ts';
import { addFeed } from './feed.ts';
import { addLog } from './log.ts';
import { addPicture } from './picture.ts';
import { addPlan } from './plan.ts';
import { addRegister } from './register.ts';
import { addReport } from './report.ts';
import { addServe } from './serve.ts';
import { addSignInLink } from './sign-in-link.ts';
import { addSoftware } from './software.ts';

function programme(): Command {
  const program = new Command('junshu')
    .description(
      '遵守 — 情報セキュリティに関する事項の運用と報告 / runs a contract’s security obligations and writes its report',
    )
    .option('--lang <language>', '話す言葉 ja | en / language of the talk', 'ja')
    .option('--no-color', '色を使わない / without colours')
    .exitOverride()
    .hook('preAction', (command) => {
      const { lang, color } = command.opts<{ lang: string; color: boolean }>();
      speak(lang === 'en' ? 'en' : 'ja');
      if (!color) process.env.NO_COLOR = '1';
    });
  for (const add of [
    addServe,
    addContract,
    addRegister,
    addEvidence,
    addPlan,
    addReport,
    addPicture,
    addCalendar,
    addCatalogue,
    addCheck,
    addChecklist,
    addLog,
    addFeed,
    addSoftware,
    addDiagnosis,
    addDoctor,
    addSignInLink,
  ])
    add(program);
  for (const command of program.commands) for (const one of [command, ...command.commands]) one.exitOverride();
  return program;
}

/** Ends with the code that fits; strangers see no stack trace, unless something broke inside. */
function fail(error: unknown): number {
  if (error instanceof CommandFailure) {
    for (const line of error.lines) talk(line);
    return error.code;
  }
  if (error instanceof MachineProblem) {
    talk(error.text);
    return exitCodes.unreadable;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.internal;
}

try {
  await programme().parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}
