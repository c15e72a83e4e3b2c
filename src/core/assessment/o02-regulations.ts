import type { EvidenceKind } from '../contract/evidence-item.ts';
import { normalForm } from '../kernel/normal-form.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { judgeFacts, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import type { Proof } from './language/proof.ts';
import { measure, presentation } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

/** The eight families of the regulations with the duty each answers, and what proves it beside. */
const families = [
  ['incident', '2.a', ['incidentReport', 'trainingMaterial', 'attendanceRecord']],
  ['access', '2.b', []],
  ['logging', '2.c', []],
  ['physical', '2.d', []],
  ['staff', '2.e', ['pledge', 'trainingMaterial', 'attendanceRecord']],
  ['assets', '2.f', []],
  ['integrity', '2.g', []],
  ['review', '2.h', []],
] as const satisfies readonly (readonly [string, string, readonly EvidenceKind[]])[];

/** Evidence counts while it is valid; without a date it counts as long as it stands. */
function evidenced(control: JudgedRow<'controls'>, facts: JudgedFacts, kinds: readonly EvidenceKind[]): Verdict {
  if (!control.says('evidence') && !facts.hasEvidence(control, ...measure, ...kinds)) return 'notSatisfied';
  return facts.isPast(control.until('validUntil') ?? 'unlimited') ? 'notSatisfied' : 'satisfied';
}

const familyRule = ([family, dutyId, kinds]: (typeof families)[number]): Rule =>
  judgeRows({
    id: 'measureWithoutEvidence',
    duties: [dutyId],
    register: 'controls',
    among: (control) => control.choice('family') === family && control.says('what'),
    whenNone: 'notSatisfied',
    judge: (control, facts) => evidenced(control, facts, kinds),
    proof: { kinds: [...measure, ...kinds] },
    params: (facts, rows) => {
      const bare = rows.filter((control) => evidenced(control, facts, kinds) !== 'satisfied');
      const shown = bare.length > 0 ? bare : rows;
      return { family, what: shown.map((control) => control.words('what')).join('、') };
    },
  });

/** The regulations that the form names (２）), by what their names have in common. */
const named = [
  'サイバーセキュリティ対策のための統一基準',
  '経済産業省情報セキュリティ管理規程',
  '経済産業省情報セキュリティ対策基準',
] as const;

const bears = (regulation: JudgedRow<'regulations'>, name: string): boolean =>
  normalForm(regulation.words('name'), 'NFKC').includes(name);

const isOnRecord = (name: string, facts: JudgedFacts): boolean =>
  facts.rows('regulations').some((regulation) => bears(regulation, name));

/** The regulations that the form names, and the files that hold their texts. */
const namedProof: Proof = {
  kinds: ['procedure', 'submittedDocument'],
  about: (facts) => facts.rows('regulations').filter((regulation) => named.some((name) => bears(regulation, name))),
};

/** 2) 規程等の遵守: each family is answered by a measure with evidence; editions are on record, a newer one is talked over. */
export const o02Regulations: readonly Rule[] = [
  ...families.map(familyRule),
  judgeRows({
    id: 'regulationEditionChanged',
    duties: ['2.h'],
    register: 'regulations',
    proof: { kinds: presentation },
    judge: (regulation) =>
      !regulation.names('newerEdition') || regulation.isBy('consultedOn') ? 'satisfied' : 'notSatisfied',
  }),
  judgeRows({
    id: 'regulationEditionMissing',
    duties: ['2.h'],
    register: 'regulations',
    proof: { kinds: ['procedure', 'submittedDocument'] },
    judge: (regulation) => (regulation.says('edition') ? 'satisfied' : 'undetermined'),
  }),
  judgeFacts('namedRegulationMissing', ['2.h'], namedProof, (facts) => {
    const missing = named.filter((name) => !isOnRecord(name, facts));
    return {
      verdict: missing.length === 0 ? 'satisfied' : 'notSatisfied',
      params: { register: 'regulations', count: missing.length, missing },
    };
  }),
];
