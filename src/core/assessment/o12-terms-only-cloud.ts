import { isTrue, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** 12) 約款型クラウド: no confidential information there, always a fail; and access protection as the regulations ask. */
export const o12TermsOnlyCloud: readonly Rule[] = [
  rowRule({
    id: 'confidentialOnTermsOnly',
    duties: ['12.noconf'],
    register: 'cloudServices',
    among: (row) => textOf(row.data, 'serviceKind') === 'termsOnly',
    judgeRow: (row) => (isTrue(row.data, 'confidential') ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'accessProtectionMissing',
    duties: ['12.access'],
    register: 'cloudServices',
    among: (row) => textOf(row.data, 'serviceKind') === 'termsOnly',
    judgeRow: (row) => (textOf(row.data, 'accessProtection') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
];
