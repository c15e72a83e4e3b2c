import { own } from '../kernel/own.ts';
import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import type { RowReference, VerdictReason } from './assessment.ts';
import { endedUseTexts } from './ended-use-texts.ts';
import { type Facts, textOf } from './facts.ts';

const dayOf = (value: string): PlainDate => (value.length > 10 ? japanDay(value) : value);

/** Of the rows that broke a duty, the one whose use, work or contract ended on a day; null where none did. */
export function endedUse(reasons: readonly VerdictReason[], on: PlainDate, facts: Facts): RowReference | null {
  const isEnded = ({ register, entryId }: RowReference): boolean => {
    const field = own(endedUseTexts, register)?.field;
    const row = field === undefined ? undefined : facts.find(register, entryId);
    return row !== undefined && field !== undefined && dayOf(textOf(row.data, field) ?? '') === on;
  };
  return reasons.flatMap(({ rows }) => rows).find(isEnded) ?? null;
}

/** Whether what a row is about had ended before a day: it is no matter of what is told from then on. An incident is followed after its report. */
export function endedBefore({ register, entryId }: RowReference, day: PlainDate, facts: Facts): boolean {
  const field = register === 'incidents' ? undefined : own(endedUseTexts, register)?.field;
  const row = field === undefined ? undefined : facts.find(register, entryId);
  const last = row === undefined || field === undefined ? undefined : textOf(row.data, field);
  return last !== undefined && dayOf(last) < day;
}
