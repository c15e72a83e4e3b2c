import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { actBefore, filled } from './act-reasons.ts';
import { type Facts, numberOf, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

function reviewed(row: RegisterEntry, { asOf, contract }: Facts): Verdict {
  const since = textOf(row.data, 'usageReviewedOn') ?? textOf(row.data, 'usedFrom') ?? asOf;
  return daysBetween(since, asOf) <= contract.settings.usageReviewEveryDays ? 'satisfied' : 'notSatisfied';
}

/** A residual risk of 4 and more of 9 stays only when someone has accepted it by name. */
function acceptable(row: RegisterEntry): Verdict {
  const residual = numberOf(row.data, 'residual');
  if (residual === undefined) return 'undetermined';
  return residual < 4 || textOf(row.data, 'acceptedBy') !== undefined ? 'satisfied' : 'notSatisfied';
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
    id: 'riskNotAcceptable',
    duties: ['14.risk'],
    register: 'riskAssessments',
    judgeRow: acceptable,
  }),
  rowRule({
    id: 'cautionsMissing',
    duties: ['14.caution'],
    register: 'cloudServices',
    among: inUse,
    judgeRow: filled('cautions'),
  }),
  rowRule({
    id: 'usedWithoutApproval',
    duties: ['14.approve'],
    register: 'cloudServices',
    among: inUse,
    judgeRow: (row, facts) => actBefore(row, facts, 'approval', 'approval', 'usedFrom'),
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
