import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { isProved } from './act-reasons.ts';
import { type Facts, textOf } from './facts.ts';
import { factRule, type Rule, rowRule, worstOf } from './rule.ts';

/** The eight families of the regulations with the duty each answers. */
const families: readonly (readonly [family: string, dutyId: string])[] = [
  ['incident', '2.a'],
  ['access', '2.b'],
  ['logging', '2.c'],
  ['physical', '2.d'],
  ['staff', '2.e'],
  ['assets', '2.f'],
  ['integrity', '2.g'],
  ['review', '2.h'],
];

/** Evidence counts while it is valid; without a date it counts as long as it stands. */
function evidenced(row: RegisterEntry, facts: Facts): Verdict {
  if (!isProved('controls', row, facts, 'evidence')) return 'notSatisfied';
  return (textOf(row.data, 'validUntil') ?? '9999') >= facts.asOf ? 'satisfied' : 'notSatisfied';
}

const familyRule = ([family, dutyId]: (typeof families)[number]): Rule =>
  factRule('measureWithoutEvidence', [dutyId], (facts) => {
    const rows = facts.rows('controls').filter((row) => textOf(row.data, 'family') === family);
    const bare = rows.filter((row) => evidenced(row, facts) !== 'satisfied');
    const params = {
      register: 'controls',
      family,
      total: rows.length,
      count: bare.length,
      what: (bare.length > 0 ? bare : rows).map((row) => textOf(row.data, 'what') ?? '').join('、'),
    };
    if (facts.rows('controls').length === 0) return { verdict: 'undetermined', situation: 'emptyRegister', params };
    const verdict = rows.length === 0 ? 'notSatisfied' : worstOf(rows.map((row) => evidenced(row, facts)));
    return {
      verdict,
      params,
      rows: (bare.length > 0 ? bare : rows).map(({ id }) => ({ register: 'controls', entryId: id })),
    };
  });

/** 2) 規程等の遵守: each family is answered by a measure with evidence; a newer edition is talked over. */
export const o02Regulations: readonly Rule[] = [
  ...families.map(familyRule),
  rowRule({
    id: 'regulationEditionChanged',
    duties: ['2.h'],
    register: 'regulations',
    judgeRow: (row) =>
      textOf(row.data, 'newerEdition') === undefined || textOf(row.data, 'consultedOn') !== undefined
        ? 'satisfied'
        : 'notSatisfied',
  }),
];
