import type { PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import {
  type Copy,
  copiedWithout,
  copyPermitted,
  erasuresOfCopy,
  outlivedPermissions,
  permissionOfCopy,
} from './copy-permissions.ts';
import { erasedAfter, erasureConfirmation, erasureDue, erasureProof, sameNumber } from './erasure-rules.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { anyOf } from './language/proof.ts';
import { toldLate } from './language/told-late.ts';
import { erasure } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

/** Copies made inside are 6)'s; one that doesn't say where it was made counts for this clause. */
const isOutside = (copy: Copy): boolean => copy.choice('madeAt') !== 'inside';

/** The day on which the work with a copy ended; one that nobody ended is over with the work as a whole. */
function workEnd(copy: Copy, { lastDay }: JudgedFacts): PlainDate {
  const ended = copy.day('workEndedOn') ?? lastDay;
  return ended < lastDay ? ended : lastDay;
}

/** Whether a proof names the medium that the copy is on. */
export function sameMedium(erasure: JudgedRow<'erasures'>): Verdict {
  const copy = erasure.target('copy');
  if (copy === undefined || !copy.says('mediumId') || !erasure.says('mediumId')) return 'undetermined';
  return sameNumber(copy.words('mediumId'), erasure.words('mediumId')) ? 'satisfied' : 'notSatisfied';
}

/** 7) 省外複製: nothing is copied without permission, and every copy's erasure is proved. */
export const o07Copies: readonly Rule[] = [
  judgeRows({
    id: 'copiedWithoutPermission',
    duties: ['7.copy'],
    register: 'copies',
    among: isOutside,
    proof: permissionOfCopy,
    judge: copyPermitted,
    brokenOn: copiedWithout,
  }),
  outlivedPermissions('7.copy', isOutside),
  judgeRows({
    id: 'erasureNotProved',
    duties: ['7.erase'],
    register: 'copies',
    among: (copy, facts) => facts.hasCome(workEnd(copy, facts)) || erasuresOfCopy(copy, facts).length > 0,
    proof: { kinds: erasure, filedUnder: (copy, facts) => anyOf(...erasuresOfCopy(copy, facts)) },
    judge: (copy, facts) => erasureProof(erasuresOfCopy(copy, facts), workEnd(copy, facts), facts),
    params: (facts, copies) =>
      toldLate(
        copies.flatMap((copy) =>
          erasedAfter(copy, erasuresOfCopy(copy, facts), erasureDue(workEnd(copy, facts), facts)),
        ),
      ),
  }),
  erasureConfirmation('7.erase', 'copy'),
  judgeRows({
    id: 'serialMismatch',
    duties: ['7.erase'],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    among: (row) => row.refers('copy'),
    proof: { kinds: erasure },
    judge: sameMedium,
  }),
];
