import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';
import { factRule, type Rule, rowRule } from './rule.ts';

/** The six kinds of measures with the duty each answers. */
const kinds: readonly (readonly [kind: string, dutyId: string])[] = [
  ['vulnerability', '10.vul'],
  ['malware', '10.mal'],
  ['denialOfService', '10.dos'],
  ['targetedAttack', '10.apt'],
  ['accessControl', '10.acl'],
  ['leakage', '10.leak'],
];

const measureRule = ([kind, dutyId]: (typeof kinds)[number]): Rule =>
  factRule('measureKindMissing', [dutyId], (facts) => {
    const rows = facts.rows('measures').filter((row) => textOf(row.data, 'measureKind') === kind);
    const isEmpty = facts.rows('measures').length === 0;
    const whats = rows.map((row) => textOf(row.data, 'what') ?? '');
    return {
      verdict: rows.length > 0 ? 'satisfied' : isEmpty ? 'undetermined' : 'notSatisfied',
      situation: isEmpty ? 'emptyRegister' : 'judged',
      params: { register: 'measures', kind, count: rows.length, what: whats.join('、') },
      rows: rows.map((row) => ({ register: 'measures', entryId: row.id })),
    };
  });

/** Trained within the contract's period and not after the day asked about. */
function isTrained(person: RegisterEntry, facts: Facts): boolean {
  const { from, to } = facts.contract.period;
  return facts.referring('attendances', 'person', person.id).some((row) => {
    const on = textOf(row.data, 'attendedOn') ?? '';
    return on >= from && on <= to && on <= facts.asOf;
  });
}

const trainingDays = (facts: Facts): string[] =>
  facts
    .rows('trainings')
    .map((row) => textOf(row.data, 'heldOn') ?? '')
    .filter((day) => day !== '' && day <= facts.asOf)
    .sort();

function subjectsOf(facts: Facts): ReadonlySet<string> {
  const { from, to } = facts.contract.period;
  const held = facts.rows('trainings').filter((row) => {
    const on = textOf(row.data, 'heldOn') ?? '';
    return on >= from && on <= to;
  });
  return new Set(held.flatMap((row) => (Array.isArray(row.data.subjects) ? (row.data.subjects as string[]) : [])));
}

/** 10) 六つの対策と教育: each kind has a measure, each engaged person a training in the contract's period. */
export const o10Measures: readonly Rule[] = [
  ...kinds.map(measureRule),
  rowRule({
    id: 'personUntrained',
    duties: ['10.edu'],
    register: 'people',
    among: (row, { asOf }) => (textOf(row.data, 'startedOn') ?? '') <= asOf,
    judgeRow: (row, facts) => (isTrained(row, facts) ? 'satisfied' : 'notSatisfied'),
    params: (facts) => {
      const days = trainingDays(facts);
      return { trainings: days.length, firstOn: days[0] ?? '', lastOn: days.at(-1) ?? '' };
    },
  }),
  factRule('trainingSubjectMissing', ['10.edu'], (facts) => {
    const subjects = subjectsOf(facts);
    const missing = kinds.map(([kind]) => kind).filter((kind) => !subjects.has(kind));
    if (facts.rows('trainings').length === 0) {
      return { verdict: 'undetermined', situation: 'emptyRegister', params: { register: 'trainings', missing } };
    }
    return { verdict: missing.length === 0 ? 'satisfied' : 'notSatisfied', params: { missing, count: missing.length } };
  }),
];
