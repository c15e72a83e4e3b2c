import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { filled } from './act-reasons.ts';
import { diagnosisRules } from './diagnosis-rules.ts';
import { numberOf, textOf } from './facts.ts';
import { openInstructions } from './o11-incidents.ts';
import { type Rule, rowRule } from './rule.ts';

/** Every item is answered; what is not handled has a reason and a plan. */
function complete(row: RegisterEntry): Verdict {
  const open = numberOf(row.data, 'openItems');
  if (textOf(row.data, 'answeredOn') === undefined || open === undefined) return 'undetermined';
  return open === 0 || textOf(row.data, 'openReason') !== undefined ? 'satisfied' : 'notSatisfied';
}

/** 17) ウェブアプリ: diagnosed before opening and after each change; the checklist answered and submitted. */
export const o17WebApplications: readonly Rule[] = [
  rowRule({ id: 'checklistIncomplete', duties: ['17.design'], register: 'checklists', judgeRow: complete }),
  ...diagnosisRules({
    dutyId: '17.test',
    register: 'webApplications',
    reference: 'webApplication',
    kind: 'webApplication',
    opened: 'releasedOn',
    again: 'afterChange',
  }),
  rowRule({
    id: 'checklistNotSubmitted',
    duties: ['17.checklist'],
    register: 'checklists',
    judgeRow: filled('submittedOn'),
  }),
  openInstructions('17.follow', 17),
];
