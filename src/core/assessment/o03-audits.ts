import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { type Late, toldLate } from './language/told-late.ts';
import { mending, presentation } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Finding = JudgedRow<'findings'>;
type Audit = JudgedRow<'audits'>;
type Source = NonNullable<ReturnType<typeof foundBy>>;

const foundBy = (finding: Finding) => finding.choice('foundBy');

const isOpen = (finding: Finding): boolean => !finding.isBy('closedOn');

/** One that doesn't say who found it may be of the wanted source: open, it leaves the question open. */
function openRule(
  dutyId: string,
  whileOpen: (finding: Finding) => Verdict,
  among: (finding: Finding, source: Source | null, facts: JudgedFacts) => boolean,
): Rule {
  return judgeRows({
    id: 'findingOpen',
    duties: [dutyId],
    register: 'findings',
    whenEmpty: 'noneConcerned',
    among: (finding, facts) => among(finding, foundBy(finding), facts),
    proof: { kinds: mending },
    judge: (finding) => {
      if (!isOpen(finding)) return 'satisfied';
      return foundBy(finding) === null ? 'undetermined' : whileOpen(finding);
    },
  });
}

/** Where findings of one source are still open: in time nothing can be told yet, unless the clause asks for none at all. */
export const openFindings = (dutyId: string, sources: readonly Source[], whileOpen: Verdict): Rule =>
  openRule(
    dutyId,
    () => whileOpen,
    (_, source) => source === null || sources.includes(source),
  );

/** What was diagnosed where a finding comes from; null: it names no diagnosis, or one that doesn't say. */
const diagnosedKind = (finding: Finding) => finding.target('diagnosis')?.choice('diagnosisKind') ?? null;

/**
 * Where findings of diagnoses of one kind are still open. One of which nobody knows the diagnosis counts for the platform's (15(8)),
 * and leaves it open for 17) whether it is one of a web application's.
 */
export const openDiagnosisFindings = (dutyId: string, kind: 'platform' | 'webApplication'): Rule =>
  openRule(
    dutyId,
    (finding) => (kind === 'webApplication' && diagnosedKind(finding) === null ? 'undetermined' : 'notSatisfied'),
    (finding, source) => source === null || (source === 'diagnosis' && [kind, null].includes(diagnosedKind(finding))),
  );

/** Of whom it isn't said whether it is the ministry's or our own, a refusal may be none. */
function accepted(audit: Audit): Verdict {
  const answer = audit.flag('accepted');
  if (answer === true) return 'satisfied';
  return answer === null || audit.choice('auditKind') === null ? 'undetermined' : 'notSatisfied';
}

/** Past its day and not done; without a day nobody can tell. */
function overdue(finding: Finding, facts: JudgedFacts): Verdict {
  if (!isOpen(finding)) return 'satisfied';
  const due = finding.day('dueOn');
  if (due === null) return 'undetermined';
  return facts.isPast(due) ? 'notSatisfied' : 'satisfied';
}

function closedLate(finding: Finding): readonly Late[] {
  const [due, closed] = [finding.day('dueOn'), finding.day('closedOn')];
  return due !== null && closed !== null && closed > due ? [{ row: finding, days: daysBetween(due, closed) }] : [];
}

/** 3) 監査等の受入れ: what is asked for is accepted, what is found is mended in time. Our own audits need no 受入れ. */
export const o03Audits: readonly Rule[] = [
  judgeRows({
    id: 'auditRefused',
    duties: ['3.accept'],
    register: 'audits',
    among: (audit) => audit.choice('auditKind') !== 'own',
    proof: { kinds: [...presentation, 'auditReport', 'diagnosisReport'] },
    judge: accepted,
    params: (_, audits) => ({
      waiting: audits.filter((audit) => audit.flag('accepted') === true && !audit.isBy('heldOn')).length,
    }),
  }),
  judgeRows({
    id: 'findingOverdue',
    duties: ['3.fix'],
    register: 'findings',
    proof: { kinds: mending },
    judge: overdue,
    params: (_, findings) => toldLate(findings.flatMap(closedLate)),
  }),
  openFindings('3.fix', ['audit', 'official'], 'undetermined'),
];
