import type { ChecklistAnswerKind } from '../catalogue/checklist.ts';
import { checklistOfEdition } from '../catalogue/checklist-editions.ts';
import type { Json } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { answersOfChecklist } from '../registers/checklist-answers.ts';
import { type ChecklistState, checklistState, isFaulty, isUnfinished } from '../registers/checklist-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** Where a checklist stands; null when Junshu does not hold its edition. */
function stateOf(row: RegisterEntry, facts: Facts): ChecklistState | null {
  const catalogue = checklistOfEdition(textOf(row.data, 'edition') ?? '');
  if (catalogue === undefined) return null;
  const answers = answersOfChecklist({ checklistAnswers: facts.rows('checklistAnswers') }, row.id);
  return checklistState(catalogue, (cellId) => answers.get(cellId)?.data);
}

/** An answer without what it needs can't stand; an answer that is still to come leaves the checklist open. */
function complete(row: RegisterEntry, facts: Facts): Verdict {
  const state = stateOf(row, facts);
  if (state === null) return 'undetermined';
  if (state.cells.some(isFaulty)) return 'notSatisfied';
  return state.cells.some(isUnfinished) ? 'undetermined' : 'satisfied';
}

/** A root measure left open stands only with something that lessens the danger, and with the official’s knowledge. */
function rootMeasuresHold(row: RegisterEntry, facts: Facts): Verdict {
  const state = stateOf(row, facts);
  if (state === null) return 'undetermined';
  const root = state.cells.filter(({ cell }) => cell.kind === 'root');
  if (root.some((cell) => cell.answer === 'notHandled' && isFaulty(cell))) return 'notSatisfied';
  return root.some(({ answer }) => answer === null) ? 'undetermined' : 'satisfied';
}

type Figures = Record<ChecklistAnswerKind | 'unanswered' | 'cells' | 'faulty' | 'rootOpen', number>;

/** Cells of all the checklists by their answers, and those of root measures left open. */
function figuresOf(facts: Facts, rows: readonly RegisterEntry[]): Readonly<Record<string, Json>> {
  const states = rows.flatMap((row) => stateOf(row, facts) ?? []);
  const sum = (count: (state: ChecklistState) => number): number =>
    states.reduce((total, state) => total + count(state), 0);
  const figures: Figures = {
    cells: sum(({ cells }) => cells.length),
    handled: sum(({ counts }) => counts.handled),
    notHandled: sum(({ counts }) => counts.notHandled),
    notNeeded: sum(({ counts }) => counts.notNeeded),
    unanswered: sum(({ cells }) => cells.filter(isUnfinished).length),
    faulty: sum(({ cells }) => cells.filter(isFaulty).length),
    rootOpen: sum(
      ({ cells }) => cells.filter(({ cell, answer }) => cell.kind === 'root' && answer === 'notHandled').length,
    ),
  };
  return figures;
}

/** 「作り方」のチェックリスト: its root measures hold (17.design); it is answered with its reasons (17.checklist). */
export const checklistRules: readonly Rule[] = [
  rowRule({
    id: 'rootMeasureOpen',
    duties: ['17.design'],
    register: 'checklists',
    judgeRow: rootMeasuresHold,
    params: figuresOf,
  }),
  rowRule({
    id: 'checklistIncomplete',
    duties: ['17.design', '17.checklist'],
    register: 'checklists',
    judgeRow: complete,
    params: figuresOf,
  }),
];
