import { addDays, addMonths, daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, isTrue, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** Registration holds for 16 months from the day after the audit period ends (ISMAP登録規則). */
export function ismapValidUntil(auditPeriodEnd: string): string {
  return addDays(addMonths(addDays(auditPeriodEnd, 1), 16), -1);
}

/** The LIU special-measures list does not satisfy 13); a departure from the principle needs reason and approval. */
function listed(row: RegisterEntry, facts: Facts): Verdict {
  const list = textOf(row.data, 'ismapList');
  const exception = facts.find('acts', textOf(row.data, 'exceptionApproval'));
  const excused =
    textOf(row.data, 'exceptionReason') !== undefined && textOf(exception?.data ?? {}, 'actKind') === 'approval';
  if (list === 'ismap' || list === 'ismapLiu') {
    const end = textOf(row.data, 'ismapAuditPeriodEnd');
    if (end === undefined || textOf(row.data, 'ismapNumber') === undefined) return 'undetermined';
    return ismapValidUntil(end) >= facts.asOf || excused ? 'satisfied' : 'notSatisfied';
  }
  if (excused) return 'satisfied';
  return list === undefined ? 'undetermined' : 'notSatisfied';
}

function freshlyChecked(row: RegisterEntry, { asOf, contract }: Facts): Verdict {
  const checked = textOf(row.data, 'ismapCheckedOn');
  if (checked === undefined) return 'undetermined';
  return daysBetween(checked, asOf) <= contract.settings.ismapCheckMaxAgeDays ? 'satisfied' : 'notSatisfied';
}

const confidential = (row: RegisterEntry): boolean => isTrue(row.data, 'confidential');

/** 13) ISMAP: services with confidential information come from the lists, checked not too long ago. */
export const o13Ismap: readonly Rule[] = [
  rowRule({ id: 'notOnIsmap', duties: ['13.list'], register: 'cloudServices', among: confidential, judgeRow: listed }),
  rowRule({
    id: 'ismapCheckStale',
    duties: ['13.list'],
    register: 'cloudServices',
    among: (row) => confidential(row) && ['ismap', 'ismapLiu'].includes(textOf(row.data, 'ismapList') ?? ''),
    judgeRow: freshlyChecked,
    params: ({ contract }) => ({ days: contract.settings.ismapCheckMaxAgeDays }),
  }),
];
