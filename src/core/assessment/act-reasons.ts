import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';

/** Whether something proves a row: the text that names the document, or a file of evidence about the row. */
export const isProved = (register: string, row: RegisterEntry, facts: Facts, field: string): boolean =>
  textOf(row.data, field) !== undefined || facts.evidenceOf(register, row.id).length > 0;

/** A field that must say something. */
export const filled =
  (field: string) =>
  (row: RegisterEntry): Verdict =>
    textOf(row.data, field) === undefined ? 'notSatisfied' : 'satisfied';

/** A day that must lie within the last days; without one, or with one yet to come, nothing can be told. */
export const within =
  (field: string, days: (facts: Facts) => number) =>
  (row: RegisterEntry, facts: Facts): Verdict => {
    const day = textOf(row.data, field);
    if (day === undefined || day > facts.asOf) return 'undetermined';
    return daysBetween(day, facts.asOf) <= days(facts) ? 'satisfied' : 'notSatisfied';
  };
