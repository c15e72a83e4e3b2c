import {
  type ChecklistAnswerKind,
  type ChecklistCatalogue,
  type ChecklistCell,
  cellsOf,
} from '../catalogue/checklist.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import type { ChecklistAnswer } from './checklist-answers.ts';

/** What an answer still lacks. The first two leave it unfinished; the others are faults until mended. */
export type ChecklistLack =
  | 'unanswered'
  | 'alternativeNotNamed'
  | 'reasonMissing'
  | 'conditionNotExplained'
  | 'interimMeasureMissing'
  | 'officialNotInformed';

const unfinished: readonly ChecklistLack[] = ['unanswered', 'alternativeNotNamed'];

/** Items of the cell that were done; what names no item of it is left aside. */
export const doneItems = ({ items }: ChecklistCell, { done = [] }: ChecklistAnswer): readonly string[] =>
  items.filter(({ id }) => done.includes(id)).map(({ id }) => id);

/** A handled cell: with alternatives, which one is told; one that is meant for an exception is explained. */
function lacksOfHandled(cell: ChecklistCell, answer: ChecklistAnswer): ChecklistLack[] {
  if (cell.items.length === 1) return [];
  const done = doneItems(cell, answer);
  if (done.length === 0) return ['alternativeNotNamed'];
  const isException = cell.items.some(
    ({ id, onlyWhen }) => onlyWhen !== undefined && done.includes(id) && !done.includes(onlyWhen.instead),
  );
  return isException && saysNothing(answer.reason) ? ['conditionNotExplained'] : [];
}

/** What is left open needs its reason; in a root measure also what lessens the danger, and that the official knows. */
function lacksOfOpen({ kind }: ChecklistCell, answer: ChecklistAnswer): ChecklistLack[] {
  const always: ChecklistLack[] = saysNothing(answer.reason) ? ['reasonMissing'] : [];
  if (kind === 'additional') return always;
  if (saysNothing(answer.interimMeasure)) always.push('interimMeasureMissing');
  if (answer.officialInformedOn === undefined || answer.officialInformedOn === '') always.push('officialNotInformed');
  return always;
}

/** What one answer lacks; empty when it is complete. */
export function lacksOf(cell: ChecklistCell, answer: ChecklistAnswer | undefined): readonly ChecklistLack[] {
  switch (answer?.answer) {
    case undefined:
      return ['unanswered'];
    case 'handled':
      return lacksOfHandled(cell, answer);
    case 'notHandled':
      return lacksOfOpen(cell, answer);
    case 'notNeeded':
      return saysNothing(answer.reason) ? ['reasonMissing'] : [];
  }
}

export interface ChecklistCellState {
  readonly cell: ChecklistCell;
  readonly answer: ChecklistAnswerKind | null;
  readonly lacks: readonly ChecklistLack[];
}

/** Where a checklist stands, derived from its answers alone. */
export interface ChecklistState {
  readonly cells: readonly ChecklistCellState[];
  readonly counts: Readonly<Record<ChecklistAnswerKind | 'unanswered', number>>;
  /** The day of the last answer once every cell has one; null until then, or when no answer bears a day. */
  readonly answeredOn: string | null;
}

/** Is the cell waiting for an answer, or for the name of the alternative? */
export const isUnfinished = ({ lacks }: ChecklistCellState): boolean => lacks.some((lack) => unfinished.includes(lack));

/** Is the cell answered in a way that can't stand? */
export const isFaulty = ({ lacks }: ChecklistCellState): boolean => lacks.some((lack) => !unfinished.includes(lack));

/** The state of a checklist from its answers by cell. */
export function checklistState(
  catalogue: ChecklistCatalogue,
  answerOf: (cellId: string) => ChecklistAnswer | undefined,
): ChecklistState {
  const cells = cellsOf(catalogue).map((cell) => {
    const answer = answerOf(cell.id);
    return { cell, answer: answer?.answer ?? null, lacks: lacksOf(cell, answer), on: answer?.answeredOn };
  });
  const count = (kind: ChecklistAnswerKind | null): number => cells.filter(({ answer }) => answer === kind).length;
  const unanswered = count(null);
  const days = cells.flatMap(({ on }) => (on === undefined ? [] : [on])).sort();
  return {
    cells: cells.map(({ on: _, ...state }) => state),
    counts: {
      handled: count('handled'),
      notHandled: count('notHandled'),
      notNeeded: count('notNeeded'),
      unanswered,
    },
    answeredOn: unanswered > 0 ? null : (days.at(-1) ?? null),
  };
}
