import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

const isOpen = (row: RegisterEntry): boolean => textOf(row.data, 'closedOn') === undefined;

const foundBy = (row: RegisterEntry): string => textOf(row.data, 'foundBy') ?? '';

function openRule(dutyId: string, whileOpen: Verdict, among: (row: RegisterEntry, facts: Facts) => boolean): Rule {
  return rowRule({
    id: 'findingOpen',
    duties: [dutyId],
    register: 'findings',
    among,
    whenEmpty: 'noneConcerned',
    judgeRow: (row) => (isOpen(row) ? whileOpen : 'satisfied'),
  });
}

/** Where findings of one source are still open: in time nothing can be told yet, unless the clause asks for none at all. */
export const openFindings = (dutyId: string, sources: readonly string[], whileOpen: Verdict): Rule =>
  openRule(dutyId, whileOpen, (row) => sources.includes(foundBy(row)));

/** Where findings of diagnoses of one kind are still open; one that names no diagnosis counts for the platform's (15(8)). */
export const openDiagnosisFindings = (dutyId: string, kind: 'platform' | 'webApplication'): Rule =>
  openRule(dutyId, 'notSatisfied', (row, facts) => {
    const diagnosis = facts.find('diagnoses', textOf(row.data, 'diagnosis'));
    return foundBy(row) === 'diagnosis' && (textOf(diagnosis?.data ?? {}, 'diagnosisKind') ?? 'platform') === kind;
  });

function accepted({ data }: RegisterEntry): Verdict {
  if (typeof data.accepted !== 'boolean') return 'undetermined';
  return data.accepted ? 'satisfied' : 'notSatisfied';
}

/** 3) 監査等の受入れ: what is asked for is accepted, what is found is mended in time. */
export const o03Audits: readonly Rule[] = [
  rowRule({ id: 'auditRefused', duties: ['3.accept'], register: 'audits', judgeRow: accepted }),
  rowRule({
    id: 'findingOverdue',
    duties: ['3.fix'],
    register: 'findings',
    judgeRow: (row: RegisterEntry, { asOf }: Facts) =>
      isOpen(row) && (textOf(row.data, 'dueOn') ?? '') < asOf ? 'notSatisfied' : 'satisfied',
  }),
  openFindings('3.fix', ['audit', 'official'], 'undetermined'),
];
