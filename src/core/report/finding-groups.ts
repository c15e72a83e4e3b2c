import { fillReason } from '../assessment/reason-text.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import type { SubmissionFinding } from './finding.ts';
import { findingCauseTexts } from './finding-cause-texts.ts';

/** Findings of one cause: looked at, and where it is a warning answered, together. */
export interface FindingGroup<Finding extends SubmissionFinding = SubmissionFinding> {
  readonly cause: string;
  readonly severity: SubmissionFinding['severity'];
  readonly title: Bilingual;
  /** In the order of the form; never empty. */
  readonly findings: readonly Finding[];
}

const weight = { error: 0, warning: 1, information: 2 } as const;

/** What the findings of a group have in common, in words. */
function causeText({ rule, params }: SubmissionFinding): Bilingual {
  const text = own(findingCauseTexts, rule);
  if (text === undefined) throw new Error(`no words for the cause ${rule}`);
  return fillReason(text, params);
}

/** Findings by their cause: errors first, then warnings, then what informs; of one weight the cause of most findings first. */
export function findingGroups<Finding extends SubmissionFinding>(
  findings: readonly Finding[],
): readonly FindingGroup<Finding>[] {
  return [...Map.groupBy(findings, ({ cause }) => cause)]
    .flatMap(([cause, members]): readonly FindingGroup<Finding>[] => {
      const [first] = members;
      return first === undefined
        ? []
        : [{ cause, severity: first.severity, title: causeText(first), findings: members }];
    })
    .sort((a, b) => weight[a.severity] - weight[b.severity] || b.findings.length - a.findings.length);
}
