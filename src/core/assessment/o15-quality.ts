import type { RegisterEntry } from '../registers/entry.ts';
import { filled, within } from './act-reasons.ts';
import { textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

const ofKind =
  (kind: string) =>
  (row: RegisterEntry): boolean =>
    textOf(row.data, 'documentKind') === kind;

/** A document of one kind is there, and was submitted. */
function documentRules(kind: string, existence: string, submission: string): readonly Rule[] {
  const [register, among] = ['qualityDocuments', ofKind(kind)];
  return [
    rowRule({
      id: 'documentMissing',
      duties: [existence],
      register,
      among,
      whenNone: 'notSatisfied',
      judgeRow: filled('madeOn'),
    }),
    rowRule({
      id: 'documentNotSubmitted',
      duties: [submission],
      register,
      among,
      whenNone: 'notSatisfied',
      judgeRow: filled('submittedOn'),
    }),
  ];
}

/** How old a statement about an endpoint may be, in days; proposals of the product, not of the form. */
const definitionsWithin = 7;
const scanWithin = 35;
const currentWithin = 35;

const endpoint = (
  id: Rule['id'],
  dutyId: string,
  judgeRow: Parameters<typeof rowRule>[0]['judgeRow'],
  days = 0,
): Rule => rowRule({ id, duties: [dutyId], register: 'endpoints', judgeRow, params: () => ({ days }) });

const wasConsidered = (row: RegisterEntry): boolean =>
  ['adopted', 'rejected'].includes(textOf(row.data, 'edr') ?? '') && textOf(row.data, 'edrReason') !== undefined;

/** 15(1)–(4): quality system, procedure on tampering, anti-malware ①–⑤, changes and handovers. */
export const o15Quality: readonly Rule[] = [
  ...documentRules('qualitySystem', '15.1.manage', '15.1.doc'),
  ...documentRules('tamperProcedure', '15.2.org', '15.2.doc'),
  endpoint('endpointUncovered', '15.3.base', filled('product')),
  endpoint(
    'productOutdated',
    '15.3.1',
    within('currentCheckedOn', () => currentWithin),
    currentWithin,
  ),
  endpoint(
    'definitionsOld',
    '15.3.2',
    within('definitionsOn', () => definitionsWithin),
    definitionsWithin,
  ),
  endpoint('settingsNotCentral', '15.3.3', (row) => (row.data.centralSettings === true ? 'satisfied' : 'notSatisfied')),
  endpoint(
    'fullScanMissing',
    '15.3.4',
    within('fullScanOn', () => scanWithin),
    scanWithin,
  ),
  endpoint('edrNotConsidered', '15.3.5', (row) => (wasConsidered(row) ? 'satisfied' : 'notSatisfied')),
  rowRule({ id: 'changeNotReported', duties: ['15.4.report'], register: 'changes', judgeRow: filled('reportedOn') }),
  rowRule({
    id: 'handoverMissing',
    duties: ['15.4.handover'],
    register: 'handovers',
    judgeRow: filled('securityItems'),
  }),
];
