import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** 利用承認 is wanted before the use begins. */
function approved(row: RegisterEntry, facts: Facts): Verdict {
  const id = textOf(row.data, 'approval');
  if (id === undefined) return 'notSatisfied';
  const act = facts.find('acts', id);
  if (act === undefined) return 'undetermined';
  const inTime = (textOf(act.data, 'on') ?? '9999') <= (textOf(row.data, 'usedFrom') ?? '');
  return textOf(act.data, 'actKind') === 'approval' && inTime ? 'satisfied' : 'notSatisfied';
}

function reviewed(row: RegisterEntry, { asOf, contract }: Facts): Verdict {
  const since = textOf(row.data, 'usageReviewedOn') ?? textOf(row.data, 'usedFrom') ?? asOf;
  return daysBetween(since, asOf) <= contract.settings.usageReviewEveryDays ? 'satisfied' : 'notSatisfied';
}

const inUse = (row: RegisterEntry, { asOf }: Facts): boolean =>
  (textOf(row.data, 'usedFrom') ?? '') <= asOf && (textOf(row.data, 'usedTo') ?? '9999') >= asOf;

/** 14) クラウド利用承認: risk assessed, use approved beforehand, use reviewed. */
export const o14CloudApproval: readonly Rule[] = [
  rowRule({
    id: 'riskNotAssessed',
    duties: ['14.risk'],
    register: 'cloudServices',
    judgeRow: (row, facts) =>
      facts.referring('riskAssessments', 'cloudService', row.id).length > 0 ? 'satisfied' : 'notSatisfied',
  }),
  rowRule({
    id: 'usedWithoutApproval',
    duties: ['14.approve'],
    register: 'cloudServices',
    among: inUse,
    judgeRow: approved,
  }),
  rowRule({
    id: 'usageNotReviewed',
    duties: ['14.manage'],
    register: 'cloudServices',
    among: inUse,
    judgeRow: reviewed,
    params: ({ contract }) => ({ days: contract.settings.usageReviewEveryDays }),
  }),
];
