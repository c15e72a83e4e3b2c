import { limitOf } from '../contract/limits.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { erasureConfirmation } from './erasure-rules.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { permitted } from './language/permission.ts';
import type { Rule } from './rule.ts';

type Copy = JudgedRow<'copies'>;

const erasuresOf = (copy: Copy, facts: JudgedFacts) => facts.referring('erasures', 'copy', copy);

const isErased = (copy: Copy, facts: JudgedFacts): boolean => erasuresOf(copy, facts).length > 0;

/** The day on which the work with a copy ended; one that nobody ended is over with the work as a whole. */
const workEnd = (copy: Copy, facts: JudgedFacts): string => copy.day('workEndedOn') ?? facts.lastDay;

/** Proof is due some days after the work ended (a setting of the contract); before that nothing can be told yet. */
function erasureProof(copy: Copy, facts: JudgedFacts): Verdict {
  const erasures = erasuresOf(copy, facts);
  if (
    erasures.some(
      (erasure) => erasure.says('proof') || facts.hasEvidence(erasure, 'erasureProof', 'certificate', 'photo'),
    )
  )
    return erasures.some(({ isContradictory }) => isContradictory) ? 'undetermined' : 'satisfied';
  const due = addDays(workEnd(copy, facts), limitOf(facts.contract, 'erasureWithinDays'));
  return facts.asOf > due ? 'notSatisfied' : 'undetermined';
}

function sameMedium(erasure: JudgedRow<'erasures'>): Verdict {
  const copy = erasure.target('copy');
  if (copy === undefined || !copy.says('mediumId') || !erasure.says('mediumId')) return 'undetermined';
  return copy.words('mediumId') === erasure.words('mediumId') ? 'satisfied' : 'notSatisfied';
}

/** Whether a copy is within its permission on the day asked about: 許可の期限 counts to its last day. */
function withinPermission(copy: Copy, facts: JudgedFacts): Verdict {
  const until = copy.until('permittedUntil') ?? copy.target('permission')?.until('validUntil') ?? null;
  return until === null || until >= facts.asOf || isErased(copy, facts) ? 'satisfied' : 'notSatisfied';
}

/** 7) 省外複製: nothing is copied without permission, and every copy's erasure is proved. */
export const o07Copies: readonly Rule[] = [
  judgeRows({
    id: 'copiedWithoutPermission',
    duties: ['7.copy'],
    register: 'copies',
    judge: (copy) =>
      permitted(copy.target('permission'), {
        kind: 'permission',
        named: copy.refers('permission'),
        on: copy.day('madeOn'),
        until: copy.until('permittedUntil'),
      }),
  }),
  judgeRows({
    id: 'permissionExpired',
    duties: ['7.copy'],
    register: 'copies',
    among: (copy) => copy.until('permittedUntil') !== null || copy.target('permission')?.until('validUntil') !== null,
    judge: withinPermission,
  }),
  judgeRows({
    id: 'erasureNotProved',
    duties: ['7.erase'],
    register: 'copies',
    among: (copy, facts) => workEnd(copy, facts) <= facts.asOf || isErased(copy, facts),
    judge: erasureProof,
  }),
  erasureConfirmation('7.erase', 'copy'),
  judgeRows({
    id: 'serialMismatch',
    duties: ['7.erase'],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    among: (erasure) => erasure.refers('copy'),
    judge: sameMedium,
  }),
];
