import { CommanderError } from 'commander';
import { faultText, systemFault } from '../faults/system-fault.ts';
import { MachineProblem } from '../postgres/places.ts';
import { CommandFailure, exitCodes, listenForFaults, outputWritten, talk } from './console.ts';
import { programme } from './programme.ts';

/** Ends with the code that fits; strangers see no stack trace, unless something broke inside. */
function fail(error: unknown): number {
  if (error instanceof CommandFailure) {
    for (const line of error.lines) talk(line);
    return error.code;
  }
  if (error instanceof MachineProblem) {
    talk(error.text);
    return exitCodes[error.kind];
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const fault = systemFault(error);
  if (fault !== null) {
    talk(faultText(fault));
    return exitCodes[fault.kind];
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  talk({ ja: `内部で問題が起きました。\n${trace}`, en: `Something broke inside.\n${trace}` });
  return exitCodes.internal;
}

listenForFaults();
// What breaks where nobody waits for it ends the command as what breaks under its hands does.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => process.exit(fail(error)));
// A signal ends the command by way of our own end, so that a database that it had started ends too. A command that listens itself decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(exitCodes.interrupted);
  });
try {
  await (await programme(process.argv.slice(2))).parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}
const unwritten = await outputWritten();
// A command that failed already has said why.
if (unwritten !== null && (process.exitCode ?? 0) === 0) process.exitCode = fail(unwritten);
