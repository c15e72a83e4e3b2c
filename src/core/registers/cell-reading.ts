import type { Bilingual } from '../kernel/bilingual.ts';
import type { Json } from '../kernel/json.ts';
import { shortText } from '../kernel/short-text.ts';
import type { DoorFinding } from './door-findings.ts';
import type { ImportQuestion } from './import-question.ts';

/** Something about a typed or pasted cell that a person should know. `error`: it can't be stored as it is. */
export interface CellIssue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly rule: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
  /** What a person is asked, with the answers that may be given when the table is read again. */
  readonly question?: ImportQuestion;
}

/** A cell's text as a value of its field; null when empty or not understood. */
export interface ReadCell {
  readonly value: Json;
  readonly issues: readonly CellIssue[];
}

export const good = (value: Json, ...issues: CellIssue[]): ReadCell => ({ value, issues });

export function issue(severity: CellIssue['severity'], rule: string, message: Bilingual, mend: Bilingual): CellIssue {
  return { severity, rule, message, mend };
}

export const bad = (rule: string, message: Bilingual, mend: Bilingual): ReadCell => ({
  value: null,
  issues: [issue('error', rule, message, mend)],
});

/** What a message repeats of a cell. */
export const shown = (raw: string): string => shortText(raw, 60);

/** What a door finds, as it is told of a cell. */
export const cellIssueOf = ({ rule, atEntry, message, mend }: DoorFinding): CellIssue =>
  issue(atEntry === 'refused' ? 'error' : 'warning', rule, message, mend);
