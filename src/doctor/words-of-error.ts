import type { Bilingual } from '../core/kernel/bilingual.ts';
import { faultText, systemFault } from '../faults/system-fault.ts';
import { MachineProblem } from '../postgres/places.ts';

/** What a failure of the command line says; none for other errors. */
const linesOf = (error: unknown): readonly Bilingual[] =>
  (error as { readonly lines?: readonly Bilingual[] }).lines ?? [];

/** An error in words: those that a start would say where it knows the error, else the error's own. */
export function wordsOfError(error: unknown): Bilingual {
  const lines = linesOf(error);
  if (lines.length > 0) return { ja: lines.map(({ ja }) => ja).join(' '), en: lines.map(({ en }) => en).join(' ') };
  if (error instanceof MachineProblem) return error.text;
  const known = systemFault(error);
  if (known !== null) return faultText(known);
  const { code, message } = error as NodeJS.ErrnoException;
  const own = code === undefined || message.includes(code) ? message : `${code} ${message}`;
  return { ja: own, en: own };
}
