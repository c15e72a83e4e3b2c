import { limitOf } from '../contract/limits.ts';
import { normalForm } from '../kernel/normal-form.ts';
import { addDays, daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow, JudgedRow } from './language/judged-row.ts';
import type { Late } from './language/told-late.ts';
import { erasure, officialWord } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Erasure = JudgedRow<'erasures'>;

/** Whether an erasure is proved: by the document that is named, or by a file about it of a kind that can. */
export const isProved = (row: Erasure, facts: JudgedFacts): boolean =>
  row.says('proof') || facts.hasEvidence(row, ...erasure);

/** Whether days of an erasure contradict each other or can't be read: then whether it was done is not known. */
export const isUnclear = ({ isReadable, isContradictory }: Pick<AnyRow, 'isReadable' | 'isContradictory'>): boolean =>
  !isReadable || isContradictory;

/** Whether it is not known when, or whether, an erasure was done. */
export const isUntold = (row: Erasure): boolean => isUnclear(row) || row.day('erasedOn') === null;

/** The day by which an erasure is to be proved: some days after the work with it ended (a setting of the contract). */
export const erasureDue = (workEnd: PlainDate, { contract }: JudgedFacts): PlainDate =>
  addDays(workEnd, limitOf(contract, 'erasureWithinDays'));

/** Before its day nothing can be told of a proof that is not there yet. */
export function erasureProof(erasures: readonly Erasure[], workEnd: PlainDate, facts: JudgedFacts): Verdict {
  if (erasures.some((row) => isProved(row, facts))) return erasures.some(isUntold) ? 'undetermined' : 'satisfied';
  return facts.isPast(erasureDue(workEnd, facts)) ? 'notSatisfied' : 'undetermined';
}

/** What was erased only after a day; told for ever. */
export function erasedAfter(row: AnyRow, erasures: readonly Erasure[], day: PlainDate | null): readonly Late[] {
  const first = erasures.flatMap((one) => one.day('erasedOn') ?? []).sort()[0];
  return first !== undefined && day !== null && first > day ? [{ row, days: daysBetween(day, first) }] : [];
}

/**
 * The official's confirmation of an erasure. Of 6), 7) and 8) only 8) asks for it (確認を受ける): under the others it advises, until
 * the contract demands it.
 */
export const erasureConfirmation = (dutyId: string, field: 'copy' | 'device'): Rule =>
  judgeRows({
    id: 'erasureNotConfirmed',
    duties: [dutyId],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    demand: 'erasureConfirmation',
    among: (row: Erasure) => row.refers(field),
    proof: { kinds: officialWord },
    judge: (row) => (row.isBy('confirmedOn') ? 'satisfied' : 'notSatisfied'),
  });

/** Whether two numbers of media are one; width makes no difference. */
export const sameNumber = (one: string, other: string): boolean =>
  normalForm(one, 'NFKC').trim() === normalForm(other, 'NFKC').trim();
