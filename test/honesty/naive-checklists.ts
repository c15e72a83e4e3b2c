import { cellsOf } from '../../src/core/catalogue/checklist.ts';
import { ipaWebsite7 } from '../../src/core/catalogue/checklist-editions.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { type NaiveContract, type NaiveRow, readingOf, worst } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';
import type { RandomRow } from './random-contract.ts';

type Cell = ReturnType<typeof cellsOf>[number];
type Answer = RandomRow['data'];

/** How the seventh revision is written here; Junshu holds no other. */
const seventh = ['7', '7版', '第7版', '改訂第7版'];

/** A reason has to be one: that there is none is no reason. */
const saysWhy = (answer: Answer, field: string): boolean => readingOf(answer[field]) === 'something';

const isBy = (contract: NaiveContract, day: unknown): boolean => typeof day === 'string' && day <= contract.day;

/** The answer of a cell on the day; undefined: none was given by then. */
function answerOf(contract: NaiveContract, checklist: NaiveRow, cell: Cell): Answer | undefined {
  const answer = contract.book('checklistAnswers', `${checklist.id}:${cell.id}`);
  return typeof answer?.answeredOn === 'string' && answer.answeredOn > contract.day ? undefined : answer;
}

/** One answer of the sheet: handled by one of its alternatives, open with its reason, or not needed with its reason. */
function ofCell(contract: NaiveContract, checklist: NaiveRow, cell: Cell): Verdict {
  const answer = answerOf(contract, checklist, cell) ?? {};
  if (answer.answer === 'notNeeded') return saysWhy(answer, 'reason') ? 'satisfied' : 'notSatisfied';
  if (answer.answer === 'notHandled') {
    const isTold = saysWhy(answer, 'interimMeasure') && isBy(contract, answer.officialInformedOn);
    return saysWhy(answer, 'reason') && (cell.kind === 'additional' || isTold) ? 'satisfied' : 'notSatisfied';
  }
  if (answer.answer !== 'handled') return 'undetermined';
  if (cell.items.length === 1) return 'satisfied';
  const named = Array.isArray(answer.done) ? answer.done : [];
  const done = cell.items.filter(({ id }) => named.includes(id));
  if (done.length === 0) return 'undetermined';
  const isException = done.some(({ onlyWhen }) => onlyWhen !== undefined && !named.includes(onlyWhen.instead));
  return isException && !saysWhy(answer, 'reason') ? 'notSatisfied' : 'satisfied';
}

const isHeld = (checklist: NaiveRow): boolean => seventh.includes(checklist.text('edition').normalize('NFKC').trim());

function complete(contract: NaiveContract, checklist: NaiveRow): Verdict {
  if (!isHeld(checklist)) return 'undetermined';
  return worst(cellsOf(ipaWebsite7).map((cell) => ofCell(contract, checklist, cell)));
}

/** A root measure left open is a breach unless it is lessened and the official knows; how it was handled is another question. */
function rooted(contract: NaiveContract, checklist: NaiveRow): Verdict {
  if (!isHeld(checklist)) return 'undetermined';
  const roots = cellsOf(ipaWebsite7).filter(({ kind }) => kind === 'root');
  return worst(
    roots.map((cell) => {
      const answer = answerOf(contract, checklist, cell)?.answer;
      if (answer === 'notHandled') return ofCell(contract, checklist, cell);
      return answer === undefined ? 'undetermined' : 'satisfied';
    }),
  );
}

/** 17): what the checklists are answered with. */
export const naiveChecklists: Expectations = {
  'rootMeasureOpen 17.design': (contract) => contract.each('checklists', (row) => rooted(contract, row)),
  'checklistIncomplete 17.design': (contract) => contract.each('checklists', (row) => complete(contract, row)),
  'checklistIncomplete 17.checklist': (contract) => contract.each('checklists', (row) => complete(contract, row)),
};
