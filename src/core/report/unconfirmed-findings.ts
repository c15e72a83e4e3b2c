import type { ScheduledReport } from '../contract/contract.ts';
import { readAddedItem } from '../contract/read-claim.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { standsFromBefore, unconfirmedAnswers } from './carried-answers.ts';
import type { SubmissionFinding } from './finding.ts';
import { finding } from './make-finding.ts';
import { numberMark } from './reason-sheet.ts';

/** Answers of the last report that nobody has confirmed: all in one, since they are confirmed on one page. */
function ofAnswers(state: ContractState, schedule: ScheduledReport | null): SubmissionFinding[] {
  const open = unconfirmedAnswers(state, schedule);
  if (open.length === 0) return [];
  const numbers = [...new Set(open.map(({ id }) => Number.parseInt(id, 10)))].sort((a, b) => a - b);
  const params = { count: open.length, labels: numbers.map(numberMark).join('、') };
  return [finding('answersUnconfirmed', 'claims', 'unchanged', params, null)];
}

/** What is judged of whole rows, and rows of one's own, that were last touched before the last report went out. */
function ofRows(state: ContractState, schedule: ScheduledReport | null): SubmissionFinding[] {
  const isOfBefore = standsFromBefore(state, schedule);
  const { rowOverrides = [], addedItems = [] } = state.registers;
  const overrides = rowOverrides.filter(isOfBefore).map(({ id }) => {
    const [label, number] = [`事項${numberMark(Number(id))}全体の判断`, Number(id)];
    return finding('standsFromBefore', `row:${id}`, `items/${number}`, { label }, number);
  });
  const items = addedItems.filter(isOfBefore).map(({ id, data }) => {
    const { label } = readAddedItem(data);
    return finding('standsFromBefore', `item:${id}`, 'plan', { label }, null);
  });
  return [...overrides, ...items];
}

/** What a report would say only because the last one said it. */
export const unconfirmedFindings = (
  state: ContractState,
  schedule: ScheduledReport | null,
): readonly SubmissionFinding[] => [...ofAnswers(state, schedule), ...ofRows(state, schedule)];
