import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RowReference, VerdictReason } from './assessment.ts';
import { endedUseTexts } from './ended-use-texts.ts';
import { type Facts, textOf } from './facts.ts';

/** Of the rows that broke a duty, the one whose use, work or contract ended on a day; null where none did. */
export function endedUse(reasons: readonly VerdictReason[], on: PlainDate, facts: Facts): RowReference | null {
  const isEnded = ({ register, entryId }: RowReference): boolean => {
    const field = own(endedUseTexts, register)?.field;
    const row = field === undefined ? undefined : facts.find(register, entryId);
    return row !== undefined && field !== undefined && textOf(row.data, field) === on;
  };
  return reasons.flatMap(({ rows }) => rows).find(isEnded) ?? null;
}
