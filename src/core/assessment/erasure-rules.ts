import { judgeRows } from './language/judge-rows.ts';
import type { JudgedRow } from './language/judged-row.ts';
import type { Rule } from './rule.ts';

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
    among: (erasure: JudgedRow<'erasures'>) => erasure.refers(field),
    judge: (erasure) => (erasure.day('confirmedOn') === null ? 'notSatisfied' : 'satisfied'),
  });
