import type { Verdict } from '../kernel/three-values.ts';
import { judgeFacts, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { type Rule, worstOf } from './rule.ts';

/** The eight families of the regulations with the duty each answers. */
const families = [
  ['incident', '2.a'],
  ['access', '2.b'],
  ['logging', '2.c'],
  ['physical', '2.d'],
  ['staff', '2.e'],
  ['assets', '2.f'],
  ['integrity', '2.g'],
  ['review', '2.h'],
] as const;

/** Evidence counts while it is valid; without a date it counts as long as it stands. */
function evidenced(control: JudgedRow<'controls'>, facts: JudgedFacts): Verdict {
  if (!control.says('evidence') && !facts.hasEvidence(control)) return 'notSatisfied';
  return (control.until('validUntil') ?? 'unlimited') >= facts.asOf ? 'satisfied' : 'notSatisfied';
}

const familyRule = ([family, dutyId]: (typeof families)[number]): Rule =>
  judgeFacts('measureWithoutEvidence', [dutyId], (facts) => {
    const all = facts.rows('controls');
    const rows = all.filter((control) => control.choice('family') === family && control.says('what'));
    const bare = rows.filter((control) => evidenced(control, facts) !== 'satisfied');
    const shown = bare.length > 0 ? bare : rows;
    const params = {
      register: 'controls',
      family,
      total: rows.length,
      count: bare.length,
      what: shown.map((control) => control.words('what')).join('、'),
    };
    if (all.length === 0) return { verdict: 'undetermined', situation: 'emptyRegister', params };
    const verdict = rows.length === 0 ? 'notSatisfied' : worstOf(rows.map((control) => evidenced(control, facts)));
    return { verdict, params, rows: shown };
  });

/** 2) 規程等の遵守: each family is answered by a measure with evidence; a newer edition is talked over. */
export const o02Regulations: readonly Rule[] = [
  ...families.map(familyRule),
  judgeRows({
    id: 'regulationEditionChanged',
    duties: ['2.h'],
    register: 'regulations',
    judge: (regulation) =>
      !regulation.names('newerEdition') || regulation.isBy('consultedOn') ? 'satisfied' : 'notSatisfied',
  }),
];
