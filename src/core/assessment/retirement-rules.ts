import { limitOf } from '../contract/limits.ts';
import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { judgePopulation } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { anyOf } from './language/proof.ts';
import { judgeOutward, type Outward, outwardSystems } from './outward.ts';
import { stateOfThings } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Retirement = JudgedRow<'retirements'>;

const retirementsOf = (system: Outward, facts: JudgedFacts): readonly Retirement[] =>
  facts.referring('retirements', system.register === 'sites' ? 'target' : 'mailDomain', system);

/** Rows whose site or mail domain is on record nowhere: they are judged by themselves. */
const strays = (facts: JudgedFacts): readonly Retirement[] =>
  facts
    .rows('retirements')
    .filter((row) => row.target('target') === undefined && row.target('mailDomain') === undefined);

const abilityKinds = ['agreement', 'submittedDocument', 'procedure', 'certificate'] as const;

/** What shows that a provider can remove it on the designated day: a document or a clause, in words or as a file. */
const isAble = (row: Retirement, facts: JudgedFacts): boolean =>
  row.says('vendorAbility') || facts.hasEvidence(row, ...abilityKinds);

const provided = (member: Outward | Retirement, facts: JudgedFacts): Verdict => {
  const rows = member.register === 'retirements' ? [member] : retirementsOf(member, facts);
  return rows.some((row) => isAble(row, facts)) ? 'satisfied' : 'notSatisfied';
};

const steps = [
  ['domain', 'domainDoneOn'],
  ['dns', 'dnsDoneOn'],
  ['cdn', 'cdnDoneOn'],
  ['environment', 'environmentDoneOn'],
  ['links', 'linksDoneOn'],
  ['accounts', 'accountsDoneOn'],
] as const;

/** What was never there need not be removed, once somebody is named who made sure of that. */
const isAbsent = (row: Retirement, step: (typeof steps)[number][0]): boolean =>
  row.says('absentSaidBy') && row.choices('absentSteps').some((absent) => absent === step);

function removed(row: Retirement, facts: JudgedFacts): Verdict {
  if (steps.every(([step, day]) => row.isBy(day) || isAbsent(row, step))) return 'satisfied';
  const designated = row.day('designatedOn');
  return designated !== null && facts.isPast(designated) ? 'notSatisfied' : 'undetermined';
}

/** 一定期間 has no number in the form. A notice that is still to come tells nothing yet. */
function noticeLong(row: Retirement, facts: JudgedFacts): Verdict {
  const [from, to] = [row.day('noticeFrom'), row.day('noticeTo')];
  if (from === null || to === null || !facts.hasCome(from)) return 'undetermined';
  // The first and the last day of a notice count both.
  return daysBetween(from, to) + 1 >= limitOf(facts.contract, 'noticeAtLeastDays') ? 'satisfied' : 'notSatisfied';
}

/** Sites whose last day has passed, and of whose closing nothing is on record. */
const closedUntold = (facts: JudgedFacts): readonly JudgedRow<'sites'>[] =>
  facts.rows('sites').filter((site) => {
    const closes = site.day('closesOn');
    return closes !== null && facts.isPast(closes) && retirementsOf(site, facts).length === 0;
  });

type Closing = JudgedRow<'sites'> | Retirement;

const closings = (facts: JudgedFacts): readonly Closing[] => [...facts.rows('retirements'), ...closedUntold(facts)];

/** Removals with what there never was, which is named with who said so. */
function absentWords(facts: JudgedFacts): { readonly absentJa: string; readonly absentEn: string } {
  const told = facts.rows('retirements').filter((row) => steps.some(([step]) => isAbsent(row, step)));
  if (told.length === 0) return { absentJa: '', absentEn: '' };
  const by = [...new Set(told.map((row) => row.words('absentSaidBy')))].join('、');
  return {
    absentJa: `うち${told.length}件には使っていないものがあり、その抹消は含みません（確認者：${by}）。`,
    absentEn: ` ${told.length} of them had parts that were never used, as ${by} made sure.`,
  };
}

/** 15(10): a provider for each site and mail domain; of what is closed, the notice and every step of the removal. */
export const retirementRules: readonly Rule[] = [
  judgeOutward({
    id: 'providerAbilityNotShown',
    duties: ['15.10.vendor'],
    members: (facts): readonly (Outward | Retirement)[] => [...outwardSystems(facts), ...strays(facts)],
    proof: {
      kinds: abilityKinds,
      filedUnder: (member, facts) =>
        anyOf(member, ...(member.register === 'retirements' ? [] : retirementsOf(member, facts))),
    },
    judge: provided,
    lacks: 'retirements',
  }),
  judgePopulation<Closing>({
    id: 'noticeTooShort',
    duties: ['15.10.notice'],
    register: 'retirements',
    lacks: 'retirements',
    members: closings,
    proof: { kinds: ['screenshot', 'log', 'submittedDocument'] },
    judge: (row, facts) => (row.register === 'retirements' ? noticeLong(row, facts) : 'undetermined'),
    params: ({ contract }) => ({ days: limitOf(contract, 'noticeAtLeastDays') }),
  }),
  judgePopulation<Closing>({
    id: 'retirementStepOpen',
    duties: ['15.10.cleanup'],
    register: 'retirements',
    lacks: 'retirements',
    members: closings,
    proof: {
      kinds: [...stateOfThings, 'certificate'],
      checks: ['retired-records', 'retired-delegation', 'retired-web'],
    },
    judge: (row, facts) => (row.register === 'retirements' ? removed(row, facts) : 'undetermined'),
    params: absentWords,
  }),
];
