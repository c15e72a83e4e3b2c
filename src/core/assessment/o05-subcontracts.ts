import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { type BrokenDays, daysOfUse, daysWithout } from './language/broken-days.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { givenOn, permitted } from './language/permission.ts';
import { anyOf } from './language/proof.ts';
import { type Late, toldLate } from './language/told-late.ts';
import { officialWord } from './proving-kinds.ts';
import { handlesInformation, returnStated } from './return-statements.ts';
import type { Rule } from './rule.ts';

type Subcontract = JudgedRow<'subcontracts'>;

/** Answers are owed by their day; before it nothing can be told. */
function answered(subcontract: Subcontract, facts: JudgedFacts): Verdict {
  if (subcontract.isBy('answersReceivedOn')) return 'satisfied';
  const due = subcontract.day('answersDueOn');
  return due !== null && facts.isPast(due) ? 'notSatisfied' : 'undetermined';
}

function answeredLate(subcontract: Subcontract): readonly Late[] {
  const [due, received] = [subcontract.day('answersDueOn'), subcontract.day('answersReceivedOn')];
  return due !== null && received !== null && received > due
    ? [{ row: subcontract, days: daysBetween(due, received) }]
    : [];
}

const wanted = { kind: 'approval', items: [5] } as const;

const approved = (subcontract: Subcontract): Verdict =>
  permitted(subcontract.target('approval'), {
    ...wanted,
    named: subcontract.refers('approval'),
    on: subcontract.day('from'),
  });

/** Days of the subcontract before its approval, be it late, and after the approval's end. */
function unapprovedOn(subcontract: Subcontract): readonly BrokenDays[] {
  const act = subcontract.target('approval');
  const used = daysOfUse(subcontract.day('from'), subcontract.day('to'));
  return daysWithout(used, givenOn(act, wanted), act?.until('validUntil') ?? null);
}

/** 再委託 is tier 1, 再々委託 and below 2 and more; one that doesn't say so, but names another above it, is below. Null: nobody said. */
const tierOf = (subcontract: Subcontract): number | null =>
  subcontract.number('tier') ?? (subcontract.refers('parent') ? 2 : null);

/** One tier; a subcontract of which the tier isn't known is judged with each. */
function tierRules(dutyId: string, isTier: (tier: number) => boolean): readonly Rule[] {
  const among = (subcontract: Subcontract): boolean => {
    const tier = tierOf(subcontract);
    return tier === null || isTier(tier);
  };
  const common = { duties: [dutyId], register: 'subcontracts', among } as const;
  return [
    // The clause asks for measures, not for an approval: that comes from the contract.
    judgeRows({
      ...common,
      id: 'subcontractNotApproved',
      demand: 'subcontractApproval',
      proof: { kinds: officialWord, filedUnder: (row) => anyOf(row, row.target('approval')) },
      judge: approved,
      brokenOn: unapprovedOn,
    }),
    judgeRows({
      ...common,
      id: 'flowDownMissing',
      proof: { kinds: ['agreement', 'submittedDocument'] },
      judge: (subcontract) => (subcontract.says('flowDown') ? 'satisfied' : 'notSatisfied'),
    }),
    judgeRows({
      ...common,
      id: 'subcontractorUnanswered',
      proof: { kinds: ['submittedDocument', 'checklist'] },
      judge: answered,
      params: (_, subcontracts) => toldLate(subcontracts.flatMap(answeredLate)),
    }),
    judgeRows({
      ...common,
      id: 'returnNotStated',
      proof: { kinds: ['erasureProof', 'certificate', 'submittedDocument'] },
      judge: returnStated,
      params: (_, subcontracts) => ({
        handling: subcontracts.filter((subcontract) => handlesInformation(subcontract) === true).length,
        stated: subcontracts.filter((subcontract) => subcontract.isBy('returnStatedOn')).length,
      }),
    }),
  ];
}

/** 5) 再委託: bound by the same conditions and answering for its part, at every tier; what it handled goes back. */
export const o05Subcontracts: readonly Rule[] = [
  ...tierRules('5.flow', (tier) => tier === 1),
  ...tierRules('5.tier', (tier) => tier > 1),
];
