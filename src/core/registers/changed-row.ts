import type { JsonObject } from '../kernel/json.ts';
import { japanDay } from '../kernel/plain-date.ts';
import type { EntryChange, RegisterEntry } from './entry.ts';
import { registerNamed } from './registers.ts';
import { extendSeries } from './series.ts';

/** A row after a change that leaves it there, told at an instant by someone. The one way in which rows come about. */
export function changedRow(
  before: RegisterEntry | undefined,
  {
    register,
    entryId: id,
    revision,
    corrects,
    series: told,
  }: Omit<EntryChange, 'expectedRevision'> & { readonly revision: number },
  data: JsonObject,
  at: string,
  by: string,
): RegisterEntry {
  const first = before?.toldAt ?? before?.changedAt;
  const row = { id, revision, data, changedAt: at, changedBy: by, ...(first === undefined ? {} : { toldAt: first }) };
  const declaration = registerNamed(register);
  if (declaration === undefined) return row;
  // What is told of the series itself stands for what was there: a row's first words, or a row put back as it was.
  const known = told === undefined ? before : { data, series: told };
  const series = extendSeries(declaration, known, data, japanDay(at), corrects);
  return series === undefined ? row : { ...row, series };
}
