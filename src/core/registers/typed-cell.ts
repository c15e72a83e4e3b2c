import type { PlainDate } from '../kernel/plain-date.ts';
import { spokenDay } from '../kernel/spoken-day.ts';
import { spokenInstant } from '../kernel/spoken-instant.ts';
import type { ReadCell } from './cell-reading.ts';
import { type Field, holdsMoment } from './declaration.ts';
import { type FindReference, readCell } from './read-cell.ts';

/** When something is typed: the day in Japan, and the moment as an ISO instant. */
export interface Present {
  readonly today: PlainDate;
  readonly now: string;
}

/** Something that happened did so in the past, what is planned lies ahead; the rest may lie on either side. */
const leans = { happened: 'past', planned: 'future', from: 'near', until: 'near' } as const;

const leanOf = (field: Field): (typeof leans)[keyof typeof leans] =>
  field.kind === 'date' || field.kind === 'instant' ? leans[field.sense] : 'near';

/** A day or a moment as it is spoken, written out; every other text as it is. */
function writtenOut(field: Field, raw: string, { today, now }: Present): string {
  const lean = leanOf(field);
  return (field.kind === 'instant' ? spokenInstant(raw, now, lean) : spokenDay(raw, today, lean)) ?? raw;
}

/** Reads what a person types into a cell, who sees at once how it was taken: as in a file, and days and moments as they are spoken too. */
export const readTypedCell = (field: Field, raw: string, find: FindReference, at: Present): ReadCell =>
  readCell(field, holdsMoment(field) ? writtenOut(field, raw, at) : raw, find);
