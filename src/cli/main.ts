import { CommanderError } from 'commander';
import { MachineProblem } from '../postgres/places.ts';
import { CommandFailure, exitCodes, talk } from './console.ts';
import { programme } from './programme.ts';

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
  await (await programme(process.argv.slice(2))).parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}
