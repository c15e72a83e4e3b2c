import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

interface Diagnosed {
  readonly dutyId: string;
  /** What is diagnosed, and the field of the diagnosis that names it. */
  readonly register: 'sites' | 'webApplications';
  readonly reference: 'site' | 'webApplication';
  readonly kind: 'platform' | 'webApplication';
  /** The field with the day it was opened to the public. */
  readonly opened: string;
  /** When it is diagnosed again: every year (15(8)), or after each change (17). */
  readonly again: 'everyYear' | 'afterChange';
}

const daysPerYear = 365;

/** One that looked at a part alone is none of those that the clauses ask for. */
export const isWholeDiagnosis = ({ data }: RegisterEntry): boolean => textOf(data, 'extent') !== 'part';

/** Days of the diagnoses of one kind that name a row, up to the day asked about. */
const diagnosedOn = (row: RegisterEntry, facts: Facts, { reference, kind }: Diagnosed): readonly string[] =>
  facts
    .referring('diagnoses', reference, row.id)
    .filter((row) => textOf(row.data, 'diagnosisKind') === kind && isWholeDiagnosis(row))
    .map(({ data }) => textOf(data, 'heldOn') ?? '9999')
    .filter((day) => day <= facts.asOf)
    .sort();

function beforeOpening(row: RegisterEntry, facts: Facts, diagnosed: Diagnosed): Verdict {
  const opened = textOf(row.data, diagnosed.opened);
  const [first] = diagnosedOn(row, facts, diagnosed);
  if (first !== undefined && first <= (opened ?? '9999')) return 'satisfied';
  if (opened === undefined) return 'undetermined';
  return opened > facts.asOf ? 'undetermined' : 'notSatisfied';
}

function yearly({ dutyId, register, opened, ...rest }: Diagnosed): Rule {
  return rowRule({
    id: 'diagnosisOverAYear',
    duties: [dutyId],
    register,
    among: (row, { asOf }) => (textOf(row.data, opened) ?? '9999') <= asOf,
    judgeRow: (row, facts) => {
      const last = diagnosedOn(row, facts, { dutyId, register, opened, ...rest }).at(-1);
      return last !== undefined && daysBetween(last, facts.asOf) <= daysPerYear ? 'satisfied' : 'notSatisfied';
    },
  });
}

function afterChange(diagnosed: Diagnosed): Rule {
  return rowRule({
    id: 'diagnosisMissingAfterChange',
    duties: [diagnosed.dutyId],
    register: diagnosed.register,
    among: (row) => textOf(row.data, 'changedOn') !== undefined,
    judgeRow: (row, facts) => {
      const last = diagnosedOn(row, facts, diagnosed).at(-1) ?? '';
      return last >= (textOf(row.data, 'changedOn') ?? '') ? 'satisfied' : 'notSatisfied';
    },
  });
}

/** Diagnosed before opening, and again every year (15(8): 運用開始前及び年１回以上) or after each change (17). */
export function diagnosisRules(diagnosed: Diagnosed): readonly Rule[] {
  return [
    rowRule({
      id: 'diagnosisMissingBeforeOpening',
      duties: [diagnosed.dutyId],
      register: diagnosed.register,
      judgeRow: (row, facts) => beforeOpening(row, facts, diagnosed),
    }),
    diagnosed.again === 'everyYear' ? yearly(diagnosed) : afterChange(diagnosed),
  ];
}
