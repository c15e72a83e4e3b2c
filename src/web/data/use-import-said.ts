import { useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import type { ImportQuestion } from '../../core/registers/import-question.ts';
import type { SaidColumns } from '../parts/import-columns.tsx';
import { draftKey, dropDraft, readDraft, writeDraft } from './drafts.ts';

/** What a person said of a source that is being imported. */
export interface ImportSaid {
  readonly columns: SaidColumns['columns'];
  /** Where the header stands, as far as a person said so. */
  readonly header?: SaidColumns['header'];
  /** What was answered to what the table leaves open. */
  readonly answers: Readonly<Record<string, string>>;
  /** The questions that were answered, as they were asked. */
  readonly asked: readonly ImportQuestion[];
  /** Columns of a table without headings, as they are being chosen. */
  readonly choosing?: SaidColumns;
}

/** On which source it was said, and how a person knows that. */
interface Kept extends ImportSaid {
  readonly of: string;
  readonly name: string;
}

const nothingSaid: ImportSaid = { columns: {}, answers: {}, asked: [] };

/** What tells one source from another; a file that is chosen again is the same one. */
const identityOf = (source: File | string): string =>
  typeof source === 'string' ? `${source.length} ${source.slice(0, 200)}` : `${source.name} ${source.size}`;

const keyOf = (number: string, register: string): string => draftKey(number, register, 'import');

/** The file of which something was said before the page was left; null: none, or it was pasted, and is still there. */
export const fileLeftOff = (number: string, register: string): string | null =>
  readDraft<Kept>(keyOf(number, register))?.value.name || null;

export const forgetImportSaid = (number: string, register: string): void => dropDraft(keyOf(number, register));

/** What was said of a source, kept on this device until it is imported or put away. */
export function useImportSaid(number: string, register: string, source: File | string) {
  const [last, setLast] = useState(() => readDraft<Kept>(keyOf(number, register))?.value);
  const of = identityOf(source);
  const said: ImportSaid = last?.of === of ? last : nothingSaid;
  const say = (next: ImportSaid): void => {
    const value = { ...next, of, name: typeof source === 'string' ? '' : source.name };
    setLast(value);
    writeDraft<Kept>(keyOf(number, register), { value, base: null, revision: 0 });
  };
  return { said, say };
}

/** The assignment of columns that an answer means. */
const columnsOf = (value: string): Readonly<Record<string, string>> =>
  Object.fromEntries(value.split(',').map((part) => [part.split(':')[0] ?? '', part.split(':')[1] ?? ''] as const));

/** One more question answered; the answer for columns assigns them. */
export function answered(said: ImportSaid, question: ImportQuestion, value: string): ImportSaid {
  const asked = [...said.asked.filter(({ ask }) => ask.en !== question.ask.en), question];
  return question.id === 'columns'
    ? { ...said, asked, columns: { ...said.columns, ...columnsOf(value) } }
    : { ...said, asked, answers: { ...said.answers, [question.id]: value } };
}

/** The answer that was given; undefined: none of those that were offered. */
export function answerTo({ columns, answers }: ImportSaid, { id, answers: offered }: ImportQuestion) {
  const isGiven = (value: string): boolean =>
    id === 'columns'
      ? Object.entries(columnsOf(value)).every(([column, field]) => own(columns, column) === field)
      : own(answers, id) === value;
  return offered.find(({ value }) => isGiven(value))?.value;
}
