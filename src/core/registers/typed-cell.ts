import type { PlainDate } from '../kernel/plain-date.ts';
import { spokenDay } from '../kernel/spoken-day.ts';
import type { ReadCell } from './cell-reading.ts';
import { type Field, holdsMoment } from './declaration.ts';
import { type FindReference, readCell } from './read-cell.ts';

const clock = /\d{1,2}[:：時]\d\d分?$/;

/** Something that happened did so in the past, what is planned lies ahead; the rest may lie on either side. */
const leans = { happened: 'past', planned: 'future', from: 'near', until: 'near' } as const;

const leanOf = (field: Field): (typeof leans)[keyof typeof leans] =>
  field.kind === 'date' || field.kind === 'instant' ? leans[field.sense] : 'near';

/** A day as it is spoken, written out; every other text as it is. */
function writtenOut(field: Field, raw: string, today: PlainDate): string {
  if (field.kind !== 'instant') return spokenDay(raw, today, leanOf(field)) ?? raw;
  const [time = ''] = clock.exec(raw.trimEnd()) ?? [];
  const day = spokenDay(raw.trimEnd().slice(0, -time.length || undefined), today, leanOf(field));
  return day === null || time === '' ? raw : `${day} ${time}`;
}

/** Reads what a person types into a cell, who sees at once how it was taken: as in a file, and days as they are spoken too. */
export const readTypedCell = (field: Field, raw: string, find: FindReference, today: PlainDate): ReadCell =>
  readCell(field, holdsMoment(field) ? writtenOut(field, raw, today) : raw, find);
