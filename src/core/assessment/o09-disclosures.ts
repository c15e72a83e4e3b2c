import { actBefore, filled } from './act-reasons.ts';
import { judgePopulation } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { type Rule, rowRule } from './rule.ts';

/** A row in the register of pledges, or the signed pledge itself as evidence about the person. */
const hasPledged = (person: JudgedRow<'people'>, facts: JudgedFacts): boolean =>
  facts.referring('pledges', 'person', person).length > 0 || facts.hasEvidence(person, 'pledge');

/** 9) 守秘・外部提供: everyone has pledged; nothing leaves without approval and cautions. */
export const o09Disclosures: readonly Rule[] = [
  judgePopulation({
    id: 'pledgeMissing',
    duties: ['9.nda'],
    register: 'people',
    members: (facts) => facts.rows('people'),
    judge: (person, facts) => (hasPledged(person, facts) ? 'satisfied' : 'notSatisfied'),
    lacks: 'pledges',
  }),
  rowRule({
    id: 'disclosedWithoutApproval',
    duties: ['9.provide'],
    register: 'disclosures',
    judgeRow: (row, facts) => actBefore(row, facts, 'approval', 'approval', 'disclosedOn'),
  }),
  rowRule({
    id: 'handlingNotAssured',
    duties: ['9.provide'],
    register: 'disclosures',
    judgeRow: ({ data }) =>
      typeof data.handlingAssured === 'boolean'
        ? data.handlingAssured
          ? 'satisfied'
          : 'notSatisfied'
        : 'undetermined',
  }),
  rowRule({ id: 'cautionsMissing', duties: ['9.provide'], register: 'disclosures', judgeRow: filled('cautions') }),
];
