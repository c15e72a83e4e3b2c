import type { ChecklistAnswerKind } from '../catalogue/checklist.ts';
import { checklistOfEdition } from '../catalogue/checklist-editions.ts';
import type { Json } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { answersOfChecklist, type ChecklistAnswer } from '../registers/checklist-answers.ts';
import { type ChecklistState, checklistState, isFaulty, isUnfinished } from '../registers/checklist-state.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { anyOf } from './language/proof.ts';
import { presentation } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Checklist = JudgedRow<'checklists'>;

/** An answer as it stood on a day: one given later is none yet, nor was the official told before the day that is named. */
function answerBy(answer: ChecklistAnswer | undefined, facts: JudgedFacts): ChecklistAnswer | undefined {
  const { answeredOn, officialInformedOn, ...rest } = answer ?? {};
  if (answer === undefined || (answeredOn !== undefined && !facts.hasCome(answeredOn))) return undefined;
  const isInformed = officialInformedOn !== undefined && facts.hasCome(officialInformedOn);
  return isInformed ? { ...rest, officialInformedOn } : rest;
}

/** Where a checklist stands; null when Junshu does not hold its edition. */
function stateOf(checklist: Checklist, facts: JudgedFacts): ChecklistState | null {
  const catalogue = checklistOfEdition(checklist.words('edition'));
  if (catalogue === undefined) return null;
  const answers = answersOfChecklist({ checklistAnswers: facts.facts.rows('checklistAnswers') }, checklist.id);
  return checklistState(catalogue, (cellId) => answerBy(answers.get(cellId)?.data, facts));
}

/** An answer without what it needs can't stand; an answer that is still to come leaves the checklist open. */
function complete(checklist: Checklist, facts: JudgedFacts): Verdict {
  const state = stateOf(checklist, facts);
  if (state === null) return 'undetermined';
  if (state.cells.some(isFaulty)) return 'notSatisfied';
  return state.cells.some(isUnfinished) ? 'undetermined' : 'satisfied';
}

/** A root measure left open stands only with something that lessens the danger, and with the official’s knowledge. */
function rootMeasuresHold(checklist: Checklist, facts: JudgedFacts): Verdict {
  const state = stateOf(checklist, facts);
  if (state === null) return 'undetermined';
  const root = state.cells.filter(({ cell }) => cell.kind === 'root');
  if (root.some((cell) => cell.answer === 'notHandled' && isFaulty(cell))) return 'notSatisfied';
  return root.some(({ answer }) => answer === null) ? 'undetermined' : 'satisfied';
}

type Figures = Record<ChecklistAnswerKind | 'unanswered' | 'cells' | 'faulty' | 'rootOpen', number>;

/** Cells of all the checklists by their answers, and those of root measures left open. */
function figuresOf(facts: JudgedFacts, checklists: readonly Checklist[]): Readonly<Record<string, Json>> {
  const all = checklists.flatMap((checklist) => stateOf(checklist, facts) ?? []);
  const sum = (count: (state: ChecklistState) => number): number =>
    all.reduce((total, state) => total + count(state), 0);
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

/** Each web application has its checklist: what is open without one is a breach, what is being built has time. */
const missingRule = (dutyId: string, unlisted: Verdict): Rule =>
  judgePopulation({
    id: 'checklistMissing',
    duties: [dutyId],
    register: 'webApplications',
    lacks: 'checklists',
    members: (facts) => facts.rows('webApplications'),
    proof: {
      kinds: ['checklist'],
      filedUnder: (application, facts) => anyOf(...facts.referring('checklists', 'webApplication', application)),
    },
    judge(application, facts) {
      if (facts.referring('checklists', 'webApplication', application).length > 0) return 'satisfied';
      return application.isBy('releasedOn') ? unlisted : 'undetermined';
    },
    params: () => ({ register: 'webApplications' }),
  });

/**
 * 「作り方」のチェックリスト: each web application has one, its root measures hold (17.design), it is answered with its reasons and
 * submitted (17.checklist).
 */
export const checklistRules: readonly Rule[] = [
  missingRule('17.design', 'undetermined'),
  missingRule('17.checklist', 'notSatisfied'),
  judgeRows({
    id: 'rootMeasureOpen',
    duties: ['17.design'],
    register: 'checklists',
    proof: { kinds: ['checklist'] },
    judge: rootMeasuresHold,
    params: figuresOf,
  }),
  judgeRows({
    id: 'checklistIncomplete',
    duties: ['17.design', '17.checklist'],
    register: 'checklists',
    proof: { kinds: ['checklist'] },
    judge: complete,
    params: figuresOf,
  }),
  judgeRows({
    id: 'checklistNotSubmitted',
    duties: ['17.checklist'],
    register: 'checklists',
    proof: { kinds: presentation },
    judge: (checklist) => (checklist.isBy('submittedOn') ? 'satisfied' : 'notSatisfied'),
  }),
];
