import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, isFilled, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

const supportEnd = (row: RegisterEntry): string | undefined => textOf(row.data, 'supportEndsOn');

/** Only what affects the work needs a plan; "not told yet whether it does" does not excuse. */
const matters = (row: RegisterEntry): boolean => row.data.affected !== false;

function planConfirmed(row: RegisterEntry, facts: Facts): Verdict {
  const id = textOf(row.data, 'planConfirmation');
  if (id === undefined) return 'notSatisfied';
  const act = facts.find('acts', id);
  if (act === undefined) return 'undetermined';
  return textOf(act.data, 'actKind') === 'confirmation' ? 'satisfied' : 'notSatisfied';
}

/** 15(5): no unsupported software, an inventory, vulnerability information passed on, plans confirmed and done. */
export const o15Systems: readonly Rule[] = [
  rowRule({
    id: 'supportEnded',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row) => supportEnd(row) !== undefined,
    judgeRow: (row, { asOf }) => ((supportEnd(row) ?? '') < asOf ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'supportEndsInContract',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row, { asOf }) => (supportEnd(row) ?? '') >= asOf,
    judgeRow: (row, { contract }) => ((supportEnd(row) ?? '') <= contract.period.to ? 'notSatisfied' : 'satisfied'),
    params: ({ contract }) => ({ until: contract.period.to }),
  }),
  rowRule({
    id: 'supportUnknown',
    duties: ['15.5.eol'],
    register: 'software',
    judgeRow: (row) => (supportEnd(row) === undefined ? 'undetermined' : 'satisfied'),
  }),
  rowRule({
    id: 'inventoryIncomplete',
    duties: ['15.5.ledger'],
    register: 'software',
    judgeRow: (row) =>
      ['name', 'version', 'place'].every((field) => isFilled(row.data, field)) ? 'satisfied' : 'notSatisfied',
  }),
  rowRule({
    id: 'officialNotInformed',
    duties: ['15.5.info'],
    register: 'vulnerabilities',
    among: matters,
    judgeRow: (row) => (textOf(row.data, 'informedOn') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'vulnerabilityWithoutPlan',
    duties: ['15.5.plan'],
    register: 'vulnerabilities',
    among: matters,
    judgeRow: (row) => (textOf(row.data, 'plan') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'planNotConfirmed',
    duties: ['15.5.plan'],
    register: 'vulnerabilities',
    among: (row) => matters(row) && textOf(row.data, 'plan') !== undefined,
    judgeRow: planConfirmed,
  }),
];
