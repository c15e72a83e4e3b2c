import { checklistRules } from './checklist-rules.ts';
import { webDiagnosisRules } from './diagnosis-rules.ts';
import { openDiagnosisFindings } from './o03-audits.ts';
import { openInstructions } from './o11-incidents.ts';
import type { Rule } from './rule.ts';

/** 17) ウェブアプリ: diagnosed before opening, after each change and at new threats; the checklist answered and submitted. */
export const o17WebApplications: readonly Rule[] = [
  ...checklistRules,
  ...webDiagnosisRules,
  openDiagnosisFindings('17.test', 'webApplication'),
  openInstructions('17.follow', 17),
];
