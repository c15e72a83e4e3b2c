import { requirementsSupportedCheck } from '../checks/deliverable/requirements-supported.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { freshConclusion } from './fresh-conclusion.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgeFacts, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import type { Proof } from './language/proof.ts';
import { openFindings } from './o03-audits.ts';
import { consideration } from './proving-kinds.ts';
import type { Rule } from './rule.ts';
import { coverOf } from './software-reading.ts';
import { areFeedsFresh } from './support-proof.ts';
import { thirdPartyRules } from './third-party-rules.ts';

type Deliverable = JudgedRow<'deliverables'>;
type Judge = (deliverable: Deliverable, facts: JudgedFacts) => Verdict;

type ExaminedOn = 'scannedOn' | 'codeReviewedOn' | 'accessReviewedOn';

const isAny = (_row: Deliverable): boolean => true;

/** Done on or before the day of delivery of this very release; a delivery that is still to come leaves time. */
const beforeDelivery =
  (field: ExaminedOn): Judge =>
  (deliverable, facts) => {
    const [done, delivered] = [deliverable.day(field), deliverable.day('deliveredOn')];
    if (delivered === null) return 'undetermined';
    if (done !== null && done <= delivered) return 'satisfied';
    return facts.hasCome(delivered) ? 'notSatisfied' : 'undetermined';
  };

/** Scanned, and found clean: a scan of which nobody told the outcome shows nothing. */
function scanned(deliverable: Deliverable, facts: JudgedFacts): Verdict {
  const isClean = deliverable.flag('scanClean');
  if (isClean === false) return 'notSatisfied';
  const verdict = beforeDelivery('scannedOn')(deliverable, facts);
  return verdict === 'satisfied' && isClean === null ? 'undetermined' : verdict;
}

/** ② is about application programs: content and documents have no code to review, and what is not told may have. */
const mayBeProgram = (deliverable: Deliverable): boolean =>
  deliverable.flag('isExecutable') === true ||
  (deliverable.choice('deliverableKind') ?? 'application') === 'application';

function codeReviewed(deliverable: Deliverable, facts: JudgedFacts): Verdict {
  const verdict = beforeDelivery('codeReviewedOn')(deliverable, facts);
  const isSurely = deliverable.choice('deliverableKind') === 'application' || deliverable.flag('isExecutable') === true;
  return verdict === 'notSatisfied' && !isSurely ? 'undetermined' : verdict;
}

/** What was looked at by a diagnosis is shown by its report, what was held against a feed by the feed. */
const lookedForProof: Proof = {
  kinds: ['diagnosisReport'],
  feed: ({ register }, facts) => (register === 'software' && areFeedsFresh(facts, 'advisories') ? 'satisfied' : null),
};

/** 16(2): a diagnosis, or software held against a feed that answers for it; where nobody looked, nothing is known. */
const lookedFor = judgeFacts('vulnerabilitiesNotLookedFor', ['16.2'], lookedForProof, (facts) => {
  const diagnoses = facts.rows('diagnoses');
  const matched = facts.rows('software').filter((row) => coverOf(row, facts) !== null);
  const params = { diagnoses: diagnoses.length, matched: matched.length };
  const rows = [...diagnoses, ...matched];
  return { verdict: rows.length > 0 ? 'satisfied' : 'undetermined', params, rows };
});

function executable(deliverable: Deliverable): Verdict {
  const isExecutable = deliverable.flag('isExecutable');
  if (isExecutable === null) return 'undetermined';
  return !isExecutable || deliverable.says('executableReason') ? 'satisfied' : 'notSatisfied';
}

/** Where a signature is the means, somebody must have verified it; "not verified yet" is not valid. */
const isSigned = (deliverable: Deliverable): boolean =>
  deliverable.flag('signatureValid') !== null ||
  deliverable.day('signatureCheckedOn') !== null ||
  /署名|signature|signed/i.test(deliverable.words('verification'));

function signatureHolds(deliverable: Deliverable): Verdict {
  const isValid = deliverable.flag('signatureValid');
  if (isValid === null) return 'undetermined';
  return isValid ? 'satisfied' : 'notSatisfied';
}

/** 電子証明書を用いた署名を用いるときに: what is not signed has no certificate of the government's either. */
function gpkiConsidered(deliverable: Deliverable): Verdict {
  const outcome = deliverable.choice('gpki');
  if (outcome === null) return 'undetermined';
  if (outcome === 'adopted') return 'satisfied';
  return outcome === 'rejected' && deliverable.says('gpkiReason') ? 'satisfied' : 'notSatisfied';
}

/** What a machine saw without support outweighs what a person says; what it could not tell leaves the person's word. */
function requirement(deliverable: Deliverable, facts: JudgedFacts): Verdict {
  const seen = freshConclusion(requirementsSupportedCheck, 'deliverable', 'deliverables', deliverable, facts.facts);
  if (seen?.outcome === 'fail') return 'notSatisfied';
  const lowers = deliverable.flag('lowersSecurity');
  if (lowers === null) return 'undetermined';
  return lowers ? 'notSatisfied' : 'satisfied';
}

const deliverableRule = (
  id: Rule['id'],
  dutyId: string,
  proof: Proof<Deliverable>,
  judge: Judge,
  among = isAny,
  brokenOn?: (row: Deliverable) => readonly BrokenDays[],
): Rule =>
  judgeRows({
    id,
    duties: [dutyId],
    register: 'deliverables',
    proof,
    judge,
    among,
    ...(brokenOn === undefined ? {} : { brokenOn }),
  });

/** The record of a scanner of the contractor's own, and what the machine here found: two of different origin where both say clean. */
const scanProof: Proof<Deliverable> = {
  kinds: ['log', 'certificate', 'screenshot'],
  checks: ['deliverable-malware'],
  agreement: (row) => row.flag('scanClean') === true,
};

/** Signatures verified by somebody, who kept what the tool said, and by the machine here. */
const signatureProof: Proof<Deliverable> = {
  kinds: ['log', 'screenshot'],
  checks: ['deliverable-signatures'],
  agreement: (row) => row.flag('signatureValid') === true,
};

const reviewProof: Proof<Deliverable> = { kinds: [...consideration, 'auditReport', 'log'] };

/** One that asks for something before delivery: done after it, it was wanting from the delivery to that day. */
const deliveryRule = (
  id: Rule['id'],
  dutyId: string,
  proof: Proof<Deliverable>,
  judge: Judge,
  field: ExaminedOn,
  among = isAny,
): Rule =>
  deliverableRule(id, dutyId, proof, judge, among, (row) => {
    const isFoul = field === 'scannedOn' && row.flag('scanClean') === false;
    return untilDone(daysOfUse(row.day('deliveredOn'), null), isFoul ? null : row.day(field));
  });

/** 16) アプリ・コンテンツ: examined before delivery, verifiable, asking nothing unsafe of users, hiding nothing from them. */
export const o16Deliverables: readonly Rule[] = [
  deliveryRule('deliveredUnscanned', '16.1.1', scanProof, scanned, 'scannedOn'),
  deliveryRule('reviewMissing', '16.1.2', reviewProof, codeReviewed, 'codeReviewedOn', mayBeProgram),
  deliveryRule('accessNotReviewed', '16.1.3', reviewProof, beforeDelivery('accessReviewedOn'), 'accessReviewedOn'),
  lookedFor,
  openFindings('16.2', ['diagnosis', 'check'], 'notSatisfied'),
  deliverableRule(
    'executableWithoutReason',
    '16.3',
    { kinds: ['submittedDocument'], checks: ['deliverable-executables'] },
    executable,
  ),
  deliverableRule(
    'noMeansOfVerification',
    '16.4',
    { kinds: ['certificate', 'submittedDocument'], checks: ['deliverable-authenticity'] },
    (row) => (row.says('verification') ? 'satisfied' : 'notSatisfied'),
  ),
  deliverableRule('signatureInvalid', '16.4', signatureProof, signatureHolds, isSigned),
  deliverableRule(
    'gpkiNotConsidered',
    '16.4.gpki',
    { kinds: [...consideration, 'certificate'] },
    gpkiConsidered,
    isSigned,
  ),
  deliverableRule(
    'requiresUnsupported',
    '16.5',
    { kinds: ['submittedDocument', 'screenshot'], checks: ['deliverable-requirements'] },
    requirement,
  ),
  ...thirdPartyRules,
];
