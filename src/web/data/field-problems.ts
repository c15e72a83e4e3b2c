import { createContext, useMemo } from 'react';
import type { InputProblem } from '../../commands/context.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { plainPath } from '../../core/registers/plain-path.ts';
import { ApiProblem } from './api.ts';
import type { SaveState } from './use-autosave.ts';

/** Fields of a form by their places in what is sent, each with its label. */
export type FormFields = Readonly<Record<string, string>>;

/** What a form knows of its fields: their ids, and what the last try to send it found wrong with them. */
export interface FieldProblems {
  readonly problems: readonly InputProblem[];
  readonly fields: FormFields;
  readonly idOf: (field: string) => string | undefined;
  /** The field that a place belongs to. */
  readonly fieldAt: (path: string) => string | undefined;
  /** Undefined once somebody has typed in the field since. */
  readonly problemOf: (field: string) => InputProblem | undefined;
  /** Address of the contract, below which problems are mended elsewhere. */
  readonly contract: string | undefined;
  /** There are many forms of its kind on a page: its fields have no addresses of their own. */
  readonly isOneOfMany: boolean;
}

export const FieldProblemsContext = createContext<FieldProblems | null>(null);

/** What a refusal says of single fields. */
export const problemsOf = (trouble: unknown): readonly InputProblem[] =>
  trouble instanceof ApiProblem ? (trouble.problem.problems ?? []) : [];

/** What a form that saves by itself was last refused for, as its fields take it; null: it wasn't. */
export const useRefusal = (state: SaveState): ApiProblem | null =>
  useMemo(() => (state.kind === 'refused' ? new ApiProblem(state.problem) : null), [state]);

/** What is wrong and how to mend it, in one breath. */
export const problemWords = ({ message, mend }: InputProblem): Bilingual => ({
  ja: `${message.ja}${mend.ja}`,
  en: `${message.en} ${mend.en}`,
});

/** The field that a problem is about; of a list or a whole, the first that stands for it. */
export function fieldAt(fields: FormFields, path: string): string | undefined {
  const plain = plainPath(path);
  if (Object.hasOwn(fields, plain)) return plain;
  return Object.keys(fields).find((field) => plain.startsWith(`${field}.`) || field.startsWith(`${plain}.`));
}
