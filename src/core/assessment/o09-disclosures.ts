import type { RegisterEntry } from '../registers/entry.ts';
import { actBefore, filled } from './act-reasons.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

const hasStarted = (row: RegisterEntry, { asOf }: Facts): boolean => (textOf(row.data, 'startedOn') ?? '') <= asOf;

/** A row in the register of pledges, or the signed pledge itself as evidence about the person. */
const hasPledged = (person: RegisterEntry, facts: Facts): boolean =>
  facts.referring('pledges', 'person', person.id).length > 0 ||
  facts.evidenceOf('people', person.id).some(({ data }) => data.kind === 'pledge');

/** 9) 守秘・外部提供: everyone has pledged; nothing leaves without approval and cautions. */
export const o09Disclosures: readonly Rule[] = [
  rowRule({
    id: 'pledgeMissing',
    duties: ['9.nda'],
    register: 'people',
    among: hasStarted,
    judgeRow: (row, facts) => (hasPledged(row, facts) ? 'satisfied' : 'notSatisfied'),
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
