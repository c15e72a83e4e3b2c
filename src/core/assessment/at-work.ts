import type { Duty } from '../catalogue/catalogue.ts';
import { own } from '../kernel/own.ts';
import type { RowReference, VerdictReason } from './assessment.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow } from './language/judged-row.ts';
import { isStillToCome } from './still-to-come.ts';

type RowsOf = (facts: JudgedFacts) => readonly AnyRow[];

/** What the clause of 3) calls 指摘事項: of audits, and of officials; findings of one's own looks are at work elsewhere. */
const auditFindings: RowsOf = (facts) =>
  facts.rows('findings').filter((finding) => [null, 'audit', 'official'].includes(finding.choice('foundBy')));

/** Duties whose rules look at more than what the clause speaks of, and what it speaks of. */
const narrower: Readonly<Record<string, RowsOf>> = { '3.fix': auditFindings };

/** Duties that are judged without a row being named, and the rows that say that they are at work. */
const servedBy: Readonly<Record<string, RowsOf>> = {
  '6.copy': (facts) => facts.rows('carriedInDevices'),
  '15.8.tls': (facts) => facts.rows('sites'),
  '15.8.cert': (facts) => facts.rows('sites'),
  '15.9.spoof': (facts) => facts.rows('mailDomains'),
  '15.9.tls': (facts) => facts.rows('mailDomains'),
  '15.9.sign': (facts) => facts.rows('mailDomains'),
  '16.1': (facts) => facts.rows('deliverables'),
};

/** Whether a rule or check had rows before it, whatever it came to; what the form's 該当なし can't be said of. */
const judgedRows = ({ situation, rows }: VerdictReason): boolean =>
  rows.length > 0 && situation !== 'noneConcerned' && situation !== 'declaredEmpty';

/** Whether a reason tells of something at work that the clause speaks of; what merely waits for its time is not at work yet. */
export const showsWork = (dutyId: string, reason: VerdictReason): boolean =>
  own(narrower, dutyId) === undefined && judgedRows(reason) && reason.verdict !== 'undetermined';

/**
 * Rows that show a duty to be at work on the day asked about: an incident, a subcontractor, a cloud in use. While the time of a duty
 * of the contract's end is still to come, what only waits for it is not at work yet.
 */
export function rowsAtWork(
  duty: Pick<Duty, 'id' | 'dueAtEnd'>,
  reasons: readonly VerdictReason[],
  facts: JudgedFacts,
): readonly RowReference[] {
  const referencesTo = (rowsOf: RowsOf): readonly RowReference[] =>
    rowsOf(facts).map(({ register, id }) => ({ register, entryId: id }));
  const told = own(narrower, duty.id);
  if (told !== undefined) return referencesTo(told);
  const waits = isStillToCome(duty, facts);
  const judged = reasons.find((reason) => judgedRows(reason) && !(waits && reason.verdict === 'undetermined'));
  if (judged !== undefined) return judged.rows;
  const served = own(servedBy, duty.id);
  return served === undefined || waits ? [] : referencesTo(served);
}
