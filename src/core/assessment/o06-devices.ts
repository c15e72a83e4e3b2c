import { addDays } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { actBefore, isProved } from './act-reasons.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

function erased(row: RegisterEntry, facts: Facts): Verdict {
  const erasures = facts.referring('erasures', 'device', row.id);
  if (erasures.some((erasure) => isProved('erasures', erasure, facts, 'proof'))) return 'satisfied';
  const due = addDays(textOf(row.data, 'workEndedOn') ?? facts.asOf, facts.contract.settings.erasureWithinDays);
  return facts.asOf > due ? 'notSatisfied' : 'undetermined';
}

const ofDevice = (row: RegisterEntry): boolean => textOf(row.data, 'device') !== undefined;

/** 6) 省内持込・複製: devices come in with permission, and leave with nothing of the work on them. */
export const o06Devices: readonly Rule[] = [
  rowRule({
    id: 'broughtInWithoutPermission',
    duties: ['6.permit'],
    register: 'carriedInDevices',
    judgeRow: (row, facts) => actBefore(row, facts, 'permission', 'permission', 'from'),
  }),
  rowRule({
    id: 'deviceErasureNotProved',
    duties: ['6.erase'],
    register: 'carriedInDevices',
    among: (row, { asOf }) => row.data.hasStorage !== false && (textOf(row.data, 'workEndedOn') ?? '9999') <= asOf,
    judgeRow: erased,
  }),
  rowRule({
    id: 'erasureNotConfirmed',
    duties: ['6.erase'],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    among: ofDevice,
    judgeRow: (row) => (textOf(row.data, 'confirmedOn') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
];
