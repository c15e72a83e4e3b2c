import type { JsonObject } from '../core/kernel/json.ts';
import { addDays, type PlainDate } from '../core/kernel/plain-date.ts';
import type { ScanFinding, ScanSeverity } from './scan.ts';

/** Days until a finding is to be mended, from the day it is put on record: proposals, shown before anything is stored. */
const daysToMend = { critical: 7, high: 30, medium: 60, low: 90 } as const;
export type GraveSeverity = keyof typeof daysToMend;

export const isGrave = (severity: ScanSeverity): severity is GraveSeverity => severity !== 'info';

/** The register knows three severities; what is critical to a tool is high, with the shorter day to mend it. */
const severityInRegister = (severity: GraveSeverity): 'high' | 'medium' | 'low' =>
  severity === 'critical' ? 'high' : severity;

export const dueDay = (severity: GraveSeverity, today: PlainDate): PlainDate => addDays(today, daysToMend[severity]);

/** What surrounds the findings of one import. */
export interface FindingFrame {
  readonly diagnosis: string;
  readonly tool: string;
  readonly foundOn: PlainDate;
  readonly today: PlainDate;
  readonly owner: string;
}

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** One line that tells a finding from the others of its rule. */
export const findingTitle = ({ title, place }: ScanFinding): string =>
  place === '' ? title : `${short(title, 200)} — ${short(place, 280)}`;

/** A row for the register of findings; `closedBefore` is the day on which the same finding had been closed. */
export function findingRow(
  finding: ScanFinding & { readonly severity: GraveSeverity },
  { diagnosis, tool, foundOn, today, owner }: FindingFrame,
  closedBefore?: PlainDate,
): JsonObject {
  const { severity, ruleId, cwe, cve, description, fingerprint } = finding;
  const facts = [`${tool}: ${ruleId} (${severity})`, ...cwe, ...cve].join(' / ');
  const again = closedBefore === undefined ? [] : [`${closedBefore}に完了とした指摘の再検出`];
  return {
    title: findingTitle(finding),
    foundBy: 'diagnosis',
    diagnosis,
    fingerprint,
    severity: severityInRegister(severity),
    foundOn,
    dueOn: dueDay(severity, today),
    owner,
    note: [facts, ...again, description].filter(Boolean).join('\n').toWellFormed(),
  };
}
