import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { actBefore, filled } from './act-reasons.ts';
import { type Facts, numberOf, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** Answers are owed by their day; before it nothing can be told. */
function answered(row: RegisterEntry, { asOf }: Facts): Verdict {
  if (textOf(row.data, 'answersReceivedOn') !== undefined) return 'satisfied';
  return (textOf(row.data, 'answersDueOn') ?? '9999') < asOf ? 'notSatisfied' : 'undetermined';
}

const register = 'subcontracts';

/** One tier: 再委託 (1), and 再々委託 and below (2 …). */
function tierRules(dutyId: string, isTier: (tier: number) => boolean): readonly Rule[] {
  const among = (row: RegisterEntry): boolean => isTier(numberOf(row.data, 'tier') ?? 1);
  const duties = [dutyId];
  return [
    rowRule({
      id: 'subcontractNotApproved',
      duties,
      register,
      among,
      judgeRow: (row, facts) => actBefore(row, facts, 'approval', 'approval', 'from'),
    }),
    rowRule({ id: 'flowDownMissing', duties, register, among, judgeRow: filled('flowDown') }),
    rowRule({ id: 'subcontractorUnanswered', duties, register, among, judgeRow: answered }),
  ];
}

/** 5) 再委託: approved before it starts, bound by the same conditions, and answering for its part, at every tier. */
export const o05Subcontracts: readonly Rule[] = [
  ...tierRules('5.flow', (tier) => tier === 1),
  ...tierRules('5.tier', (tier) => tier > 1),
];
