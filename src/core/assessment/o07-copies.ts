import { addDays } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { actBefore, isProved } from './act-reasons.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** A copy needs a 許可 given on or before the day it was made; another kind of act does not do. */
const permissionOf = (row: RegisterEntry, facts: Facts): Verdict =>
  actBefore(row, facts, 'permission', 'permission', 'madeOn');

const erasuresOf = (row: RegisterEntry, facts: Facts): readonly RegisterEntry[] =>
  facts.referring('erasures', 'copy', row.id);

const isErased = (row: RegisterEntry, facts: Facts): boolean => erasuresOf(row, facts).length > 0;

/** Proof is due some days after the work ended (a setting of the contract); before that nothing can be told yet. */
function erasureProof(row: RegisterEntry, facts: Facts): Verdict {
  const erasures = erasuresOf(row, facts);
  if (erasures.some((erasure) => isProved('erasures', erasure, facts, 'proof'))) return 'satisfied';
  const due = addDays(textOf(row.data, 'workEndedOn') ?? facts.asOf, facts.contract.settings.erasureWithinDays);
  return facts.asOf > due ? 'notSatisfied' : 'undetermined';
}

function sameMedium(row: RegisterEntry, facts: Facts): Verdict {
  const copy = facts.find('copies', textOf(row.data, 'copy'));
  if (copy === undefined) return 'undetermined';
  return textOf(copy.data, 'mediumId') === textOf(row.data, 'mediumId') ? 'satisfied' : 'notSatisfied';
}

/** 7) 省外複製: nothing is copied without permission, and every copy's erasure is proved. */
export const o07Copies: readonly Rule[] = [
  rowRule({ id: 'copiedWithoutPermission', duties: ['7.copy'], register: 'copies', judgeRow: permissionOf }),
  rowRule({
    id: 'permissionExpired',
    duties: ['7.copy'],
    register: 'copies',
    among: (row) => textOf(row.data, 'permittedUntil') !== undefined,
    judgeRow: (row, facts) =>
      isErased(row, facts) || (textOf(row.data, 'permittedUntil') ?? '') >= facts.asOf ? 'satisfied' : 'notSatisfied',
  }),
  rowRule({
    id: 'erasureNotProved',
    duties: ['7.erase'],
    register: 'copies',
    among: (row, { asOf }) => (textOf(row.data, 'workEndedOn') ?? '9999') <= asOf,
    judgeRow: erasureProof,
  }),
  rowRule({
    id: 'erasureNotConfirmed',
    duties: ['7.erase'],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    among: (row) => textOf(row.data, 'copy') !== undefined,
    judgeRow: (row) => (textOf(row.data, 'confirmedOn') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'serialMismatch',
    duties: ['7.erase'],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    among: (row) => textOf(row.data, 'copy') !== undefined,
    judgeRow: sameMedium,
  }),
];
