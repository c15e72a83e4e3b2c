import { requirementsSupportedCheck } from '../checks/deliverable/requirements-supported.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { type Facts, textOf } from './facts.ts';
import { freshConclusion } from './fresh-conclusion.ts';
import { openFindings } from './o03-audits.ts';
import { type Rule, rowRule } from './rule.ts';

/** Done on or before the day of delivery; a delivery that is still to come leaves time. */
const beforeDelivery =
  (field: string) =>
  (row: RegisterEntry, { asOf }: { readonly asOf: string }): Verdict => {
    const [done, delivered] = [textOf(row.data, field), textOf(row.data, 'deliveredOn') ?? '9999'];
    if (done !== undefined && done <= delivered) return 'satisfied';
    return delivered > asOf ? 'undetermined' : 'notSatisfied';
  };

function scanned(row: RegisterEntry, facts: { readonly asOf: string }): Verdict {
  return row.data.scanClean === false ? 'notSatisfied' : beforeDelivery('scannedOn')(row, facts);
}

const says = (row: RegisterEntry, field: string): boolean => textOf(row.data, field) !== undefined;

const namesIn = (row: RegisterEntry, field: string): readonly string[] =>
  (textOf(row.data, field) ?? '')
    .split(/[\s,、;；]+/)
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());

/** Every third party that is reached is declared. */
function declared(row: RegisterEntry): Verdict {
  const known = new Set(namesIn(row, 'thirdPartiesDeclared'));
  return namesIn(row, 'thirdParties').every((name) => known.has(name)) ? 'satisfied' : 'notSatisfied';
}

const considered = (row: RegisterEntry): boolean =>
  textOf(row.data, 'gpki') === 'adopted' || (textOf(row.data, 'gpki') === 'rejected' && says(row, 'gpkiReason'));

/** What a machine saw without support outweighs what a person says; what it could not tell leaves the person's word. */
function requirement(row: RegisterEntry, facts: Facts): Verdict {
  const seen = freshConclusion(requirementsSupportedCheck, 'deliverable', 'deliverables', row, facts);
  if (seen?.outcome === 'fail') return 'notSatisfied';
  if (typeof row.data.lowersSecurity !== 'boolean') return 'undetermined';
  return row.data.lowersSecurity ? 'notSatisfied' : 'satisfied';
}

/** Where a signature is the means, somebody must have verified it; "not verified yet" is not valid. */
const isSigned = (row: RegisterEntry): boolean =>
  typeof row.data.signatureValid === 'boolean' ||
  says(row, 'signatureCheckedOn') ||
  /署名|signature|signed/i.test(textOf(row.data, 'verification') ?? '');

function signatureHolds(row: RegisterEntry): Verdict {
  if (typeof row.data.signatureValid !== 'boolean') return 'undetermined';
  return row.data.signatureValid ? 'satisfied' : 'notSatisfied';
}

type JudgeRow = Parameters<typeof rowRule>[0]['judgeRow'];

const deliverable = (id: Rule['id'], dutyId: string, judgeRow: JudgeRow): Rule =>
  rowRule({ id, duties: [dutyId], register: 'deliverables', judgeRow });

const unless =
  (isFine: (row: RegisterEntry) => boolean): JudgeRow =>
  (row) =>
    isFine(row) ? 'satisfied' : 'notSatisfied';

/** 16) アプリ・コンテンツ: examined before delivery, verifiable, asking nothing unsafe of users, hiding nothing from them. */
export const o16Deliverables: readonly Rule[] = [
  deliverable('deliveredUnscanned', '16.1.1', scanned),
  deliverable('reviewMissing', '16.1.2', beforeDelivery('codeReviewedOn')),
  deliverable('accessNotReviewed', '16.1.3', beforeDelivery('accessReviewedOn')),
  openFindings('16.2', ['diagnosis', 'check'], 'notSatisfied'),
  deliverable(
    'executableWithoutReason',
    '16.3',
    unless((row) => row.data.isExecutable !== true || says(row, 'executableReason')),
  ),
  deliverable(
    'noMeansOfVerification',
    '16.4',
    unless((row) => says(row, 'verification')),
  ),
  rowRule({
    id: 'signatureInvalid',
    duties: ['16.4'],
    register: 'deliverables',
    among: isSigned,
    judgeRow: signatureHolds,
  }),
  deliverable('gpkiNotConsidered', '16.4.gpki', unless(considered)),
  deliverable('requiresUnsupported', '16.5', requirement),
  deliverable('thirdPartyUndeclared', '16.6.dev', declared),
  deliverable(
    'policyMissing',
    '16.6.policy',
    unless((row) => !says(row, 'thirdParties') || says(row, 'policyUrl')),
  ),
];
