import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import { findingGroups } from '../core/report/finding-groups.ts';
import type { FindingGroupView, FindingView } from './report-models.ts';

/** Stands for what some findings say, in any order. */
function digestOf(findings: readonly FindingView[]): string {
  const said = findings.map(({ id, params }) => canonicalJson([id, params])).sort();
  return createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16);
}

/** What all findings of a group are mended by, if it is the same. */
function commonRemedy([first, ...others]: readonly FindingView[]): FindingView['remedy'] | null {
  return first !== undefined && others.every(({ remedy }) => remedy.ja === first.remedy.ja) ? first.remedy : null;
}

/** Findings by their cause, as they are shown and answered. */
export function groupViews(findings: readonly FindingView[]): readonly FindingGroupView[] {
  return findingGroups(findings).map(({ cause, severity, title, findings: members }) => {
    const open = members.filter(({ note }) => note === null);
    return {
      ...{ cause, severity, title, remedy: commonRemedy(members) },
      members: members.map(({ id }) => id),
      open: open.map(({ id }) => id),
      shown: digestOf(open),
    };
  });
}
