import { filled } from './act-reasons.ts';
import { checklistRules } from './checklist-rules.ts';
import { diagnosisRules } from './diagnosis-rules.ts';
import { openDiagnosisFindings } from './o03-audits.ts';
import { openInstructions } from './o11-incidents.ts';
import { type Rule, rowRule } from './rule.ts';

/** 17) ウェブアプリ: diagnosed before opening and after each change; the checklist answered and submitted. */
export const o17WebApplications: readonly Rule[] = [
  ...checklistRules,
  ...diagnosisRules({
    dutyId: '17.test',
    register: 'webApplications',
    reference: 'webApplication',
    kind: 'webApplication',
    opened: 'releasedOn',
    again: 'afterChange',
  }),
  openDiagnosisFindings('17.test', 'webApplication'),
  rowRule({
    id: 'checklistNotSubmitted',
    duties: ['17.checklist'],
    register: 'checklists',
    judgeRow: filled('submittedOn'),
  }),
  openInstructions('17.follow', 17),
];
