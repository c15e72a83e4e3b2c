import type { Command } from 'commander';
import { allChecks } from '../core/checks/all-checks.ts';
import type { CheckedTarget } from '../core/checks/checked-target.ts';
import { writeJunit } from '../junit/write-junit.ts';
import { writeSarif } from '../sarif/write-sarif.ts';
import { version } from '../version.ts';
import type { CheckCommand } from './check-command.ts';
import { checkContentCommand } from './check-content-command.ts';
import { checkDeliverableCommand } from './check-deliverable-command.ts';
import { makeKit } from './check-kit.ts';
import { checkMailCommand } from './check-mail-command.ts';
import { addOfflineChecks } from './check-offline.ts';
import { checkRequirementsCommand } from './check-requirements-command.ts';
import { checkRetiredCommand } from './check-retired-command.ts';
import { addCheckRuns } from './check-run.ts';
import { checkSbomCommand } from './check-sbom-command.ts';
import { checkServerCommand } from './check-server-command.ts';
import { checkSiteCommand } from './check-site-command.ts';
import { checkText } from './check-text.ts';
import { CommandFailure, exitCodes, language, print, printJson, talk } from './console.ts';
import { untilInterrupted } from './interrupt.ts';

/** The checks that run on their own, in the order of the help. */
const commands: readonly CheckCommand[] = [
  checkSiteCommand,
  checkServerCommand,
  checkMailCommand,
  checkDeliverableCommand,
  checkContentCommand,
  checkRetiredCommand,
  checkSbomCommand,
  checkRequirementsCommand,
];

interface OutputOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly junit?: boolean;
  readonly strict?: boolean;
}

function show(checked: readonly CheckedTarget[], { json, sarif, junit, strict }: OutputOptions): void {
  if (json === true) printJson({ format: 'junshu-check@1', version: version(), targets: checked });
  else if (sarif === true) print(writeSarif(allChecks, checked, version(), language()));
  else if (junit === true) print(writeJunit(allChecks, checked, language(), strict === true));
  else print(checkText(allChecks, checked));
}

/** 1 on a fail; what could not be told fails only the strict. */
function codeOf(checked: readonly CheckedTarget[], isStrict: boolean): number {
  const outcomes = checked.flatMap(({ conclusions }) => conclusions.map(({ outcome }) => outcome));
  if (outcomes.includes('fail')) return exitCodes.findings;
  return isStrict && outcomes.includes('undetermined') ? exitCodes.findings : exitCodes.ok;
}

async function runCheck(
  command: CheckCommand,
  argument: string,
  options: OutputOptions & Readonly<Record<string, unknown>>,
): Promise<void> {
  if (command.notice !== undefined) talk(command.notice);
  const checked = await untilInterrupted((signal) => command.run(argument, options, makeKit(signal)));
  show(checked, options);
  process.exitCode ??= codeOf(checked, options.strict === true);
  if (checked.length === 0)
    throw new CommandFailure(exitCodes.unreadable, [
      { ja: '点検する対象がありません。', en: 'There is nothing to check.' },
    ]);
}

export function addCheck(program: Command): void {
  const check = program.command('check').description('自動点検 / automated checks');
  addCheckRuns(check);
  addOfflineChecks(check);
  for (const one of commands) {
    const made = check
      .command(one.name)
      .argument(one.argument)
      .description(one.description)
      .option('--json', 'JSONで出す / as JSON')
      .option('--sarif', 'SARIF 2.1.0で出す / as SARIF 2.1.0')
      .option('--junit', 'JUnit XMLで出す / as JUnit XML')
      .option('--strict', '判定できないものも不適合とする / what can’t be told fails too');
    one.configure?.(made);
    made.action((argument: string, options: OutputOptions & Readonly<Record<string, unknown>>) =>
      runCheck(one, argument, options),
    );
  }
}
