import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { filled } from './act-reasons.ts';
import { type Facts, numberOf, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

const isReal = (row: RegisterEntry): boolean => row.data.drill !== true;

const [millisecondsPerMinute, millisecondsPerHour] = [60_000, 3_600_000];

/** From recognition to the first report: the clock that the report prints. */
function minutesToReport({ data }: RegisterEntry): number {
  const elapsed = Date.parse(textOf(data, 'firstReportAt') ?? '') - Date.parse(textOf(data, 'recognisedAt') ?? '');
  return Number.isNaN(elapsed) ? 0 : Math.round(elapsed / millisecondsPerMinute);
}

/** 速やかに has no number in the form: the limit is a setting of the contract. */
function firstReportInTime(row: RegisterEntry, { contract }: Facts): Verdict {
  const limit = contract.settings.firstReportWithinHours;
  const [known, told] = [textOf(row.data, 'recognisedAt'), textOf(row.data, 'firstReportAt')];
  if (limit === undefined || known === undefined || told === undefined) return 'undetermined';
  return Date.parse(told) - Date.parse(known) <= limit * millisecondsPerHour ? 'satisfied' : 'notSatisfied';
}

/** Instructions (指示) of officials about one obligation are done. */
export const openInstructions = (dutyId: string, obligation: number): Rule =>
  rowRule({
    id: 'instructionOpen',
    duties: [dutyId],
    register: 'acts',
    among: ({ data }) => data.actKind === 'instruction' && numberOf(data, 'obligation') === obligation,
    whenEmpty: 'noneConcerned',
    judgeRow: filled('resolvedOn'),
  });

/** 11) 事故対処・報告: the procedure is presented, the first report comes at once, instructions are followed. */
export const o11Incidents: readonly Rule[] = [
  rowRule({
    id: 'procedureNotPresented',
    duties: ['11.method'],
    register: 'responseProcedures',
    judgeRow: filled('presentedOn'),
  }),
  rowRule({
    id: 'firstReportMissing',
    duties: ['11.report'],
    register: 'incidents',
    among: isReal,
    judgeRow: filled('firstReportAt'),
  }),
  rowRule({
    id: 'firstReportSlow',
    duties: ['11.report'],
    register: 'incidents',
    among: (row) => isReal(row) && textOf(row.data, 'firstReportAt') !== undefined,
    judgeRow: firstReportInTime,
    params: ({ contract }, rows) => ({
      hours: contract.settings.firstReportWithinHours ?? 0,
      minutes: Math.max(0, ...rows.map(minutesToReport)),
    }),
  }),
  rowRule({
    id: 'incidentOpen',
    duties: ['11.follow'],
    register: 'incidents',
    among: isReal,
    judgeRow: (row) =>
      textOf(row.data, 'closedOn') === undefined || textOf(row.data, 'cause') === undefined
        ? 'undetermined'
        : 'satisfied',
  }),
  openInstructions('11.follow', 11),
];
