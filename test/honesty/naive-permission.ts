import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { met, type NaiveContract, type NaiveRow } from './naive-reading.ts';

/** Until when something was allowed; null: no end was told. */
function endOf(row: NaiveRow, act: NaiveRow | undefined): string | null {
  const ends = [row.day('permittedUntil'), act?.day('validUntil') ?? null].filter(
    (end): end is string => end !== null && end !== 'unlimited',
  );
  return ends.sort()[0] ?? null;
}

interface Asked {
  /** The field that names the act. */
  readonly field: string;
  /** What the official has to have done. */
  readonly kind: string;
  /** The day of use; null: nobody knows. */
  readonly on: string | null;
  /** Items of the form: an act that names another was given for something else. */
  readonly items?: readonly number[];
  /** The last day that the act has to cover; the day of use where absent. */
  readonly until?: string;
}

/** Whether the act that a row names is of the right kind, was given by the day of use, and was good for all of it. */
export function allowed(contract: NaiveContract, row: NaiveRow, { field, kind, on, items, until }: Asked): Verdict {
  if (row.day(field) === null) return 'notSatisfied';
  const act = contract.find('acts', row.text(field));
  const given = act?.day('on') ?? null;
  if (act === undefined || given === null || on === null) return 'undetermined';
  const item = act.raw('obligation');
  const isForThis = typeof item !== 'number' || items === undefined || items.includes(item);
  const end = endOf(row, act);
  return met(act.raw('actKind') === kind && isForThis && given <= on && (end === null || end >= (until ?? on)));
}

export const endOfPermission = (contract: NaiveContract, row: NaiveRow, field: string): string | null =>
  endOf(row, contract.find('acts', row.text(field)));

/** The day since which an act is there that a row names, of the right kind and for the right thing, be it late. */
export function givenSince(
  contract: NaiveContract,
  row: NaiveRow,
  { field, kind, items }: Pick<Asked, 'field' | 'kind' | 'items'>,
): string | null {
  const act = contract.find('acts', row.text(field));
  const item = act?.raw('obligation');
  const isForThis = typeof item !== 'number' || items === undefined || items.includes(item);
  return act?.raw('actKind') === kind && isForThis ? act.come('on') : null;
}

/** Whether something goes on, on the day: it began by then and has not ended; an end before its beginning is none. */
export function goesOn(contract: NaiveContract, from: string | null, to: string | null): boolean {
  const isEnd = to !== null && (from === null || to >= from);
  return (from === null || from <= contract.day) && !(isEnd && to < contract.day);
}

/** Whether a use goes on without what it needs: it was never given, or it has run out. */
export function lacks(contract: NaiveContract, row: NaiveRow, asked: Pick<Asked, 'field' | 'kind' | 'items'>): boolean {
  const end = contract.find('acts', row.text(asked.field))?.day('validUntil') ?? 'unlimited';
  return givenSince(contract, row, asked) === null || (end !== 'unlimited' && end < contract.day);
}
