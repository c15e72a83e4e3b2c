import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { concludedOf } from './naive-feeds.ts';
import { answered, met, type NaiveContract, type NaiveRow, worst } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';

function inTime(contract: NaiveContract, row: NaiveRow, field: string): Verdict {
  const [on, delivered] = [row.come(field), row.day('deliveredOn')];
  if (delivered === null) return 'undetermined';
  if (on !== null && on <= delivered) return 'satisfied';
  return delivered > contract.day ? 'undetermined' : 'notSatisfied';
}

function scanned(contract: NaiveContract, row: NaiveRow): Verdict {
  if (row.flag('scanClean') === false) return 'notSatisfied';
  const verdict = inTime(contract, row, 'scannedOn');
  return verdict === 'satisfied' && row.flag('scanClean') === null ? 'undetermined' : verdict;
}

/** A program is what is called one or can be run; of what nobody called anything only what is fine can be told. */
const isProgram = (row: NaiveRow): boolean =>
  row.raw('deliverableKind') === 'application' || row.flag('isExecutable') === true;
const ofPrograms = (row: NaiveRow, verdict: Verdict): Verdict =>
  isProgram(row) || verdict === 'satisfied' ? verdict : 'undetermined';

const deliverable =
  (judge: (contract: NaiveContract, row: NaiveRow) => Verdict, examined?: string) =>
  (contract: NaiveContract): Verdict =>
    contract.each(
      'deliverables',
      (row) => judge(contract, row),
      // Looked at late it was wanting until then.
      examined === undefined ? {} : { lasts: (row) => row.come(examined) === null || isFoul(row, examined) },
    );

const isFoul = (row: NaiveRow, examined: string): boolean =>
  examined === 'scannedOn' && row.flag('scanClean') === false;

const keyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const namesIn = (row: NaiveRow, field: string): readonly string[] =>
  row.names(field)
    ? keyOf(row.text(field))
        .split(/[\s,、;]+/)
        .filter((name) => name !== '')
    : [];

/** Rows about the third parties of a deliverable. */
const rowsOf = (contract: NaiveContract, row: NaiveRow): readonly NaiveRow[] =>
  contract.naming('thirdParties', 'deliverable', row.id);

/** Whom a deliverable reaches, by what it says itself and by what is on record of it; null: nobody says. */
function reached(contract: NaiveContract, row: NaiveRow): readonly string[] | null {
  const rows = rowsOf(contract, row);
  if (!row.says('thirdParties') && rows.length === 0) return null;
  return [...namesIn(row, 'thirdParties'), ...rows.map((one) => keyOf(one.says('host') ? one.text('host') : ''))];
}

/** Each third party that is reached, with what is on record of it: of this deliverable, or of whatever reaches it. */
const eachReached =
  (judge: (rows: readonly NaiveRow[], deliverable: NaiveRow, isOfDay: boolean) => Verdict) =>
  (contract: NaiveContract): Verdict =>
    contract.each(
      'deliverables',
      (row) => {
        const verdicts = (reached(contract, row) ?? []).map((name) => {
          const shared = contract.rows('thirdParties').filter((one) => one.text('deliverable') === '');
          const rows = [...rowsOf(contract, row), ...shared];
          return judge(
            rows.filter((one) => keyOf(one.says('host') ? one.text('host') : '') === name),
            row,
            contract.isOfDay,
          );
        });
        return verdicts.length === 0 ? 'satisfied' : worst(verdicts);
      },
      { emptyIsFine: true },
    );

/** Found safe, on grounds, before the release that reaches it went out. */
function safe(rows: readonly NaiveRow[], deliverable: NaiveRow, isOfDay: boolean): Verdict {
  const days = rows.flatMap((row) => (row.says('safetyBasis') ? (row.come('safetyCheckedOn') ?? []) : []));
  const delivered = deliverable.day('deliveredOn');
  return days.length === 0 || delivered === null
    ? 'undetermined'
    : met(isOfDay || days.some((day) => day <= delivered));
}

/** Where readers find what is passed on, why, and how to turn it off. */
function explained(rows: readonly NaiveRow[]): Verdict {
  if (rows.some((row) => row.flag('inPolicy') === false)) return 'notSatisfied';
  const isTold = rows.some((row) => row.flag('inPolicy') === true && ['data', 'purpose', 'optOut'].every(row.says));
  return isTold ? 'satisfied' : 'undetermined';
}

const thirdParties: Expectations = {
  'thirdPartyUndeclared 16.6.dev': (contract) =>
    contract.each('deliverables', (row) => {
      const names = reached(contract, row);
      const declared = namesIn(row, 'thirdPartiesDeclared');
      return names === null ? 'undetermined' : met(names.every((name) => declared.includes(name)));
    }),
  'thirdPartyNotSafe 16.6.dev': eachReached(safe),
  'policyMissing 16.6.policy': (contract) =>
    contract.each('deliverables', (row) => {
      const names = reached(contract, row);
      if (names === null) return 'undetermined';
      return met(names.length === 0 || row.says('policyUrl'));
    }),
  'thirdPartyUnexplained 16.6.policy': eachReached(explained),
};

/** Signed, so that the signature is to be verified, and the ministry's certificate considered. */
const isSigned = {
  among: (row: NaiveRow): boolean =>
    row.flag('signatureValid') !== null ||
    row.come('signatureCheckedOn') !== null ||
    (row.says('verification') && /署名|sign/i.test(row.text('verification'))),
};

const signatures: Expectations = {
  'signatureInvalid 16.4': (contract) =>
    contract.each('deliverables', (row) => answered(row.flag('signatureValid')), isSigned),
  'gpkiNotConsidered 16.4.gpki': (contract) =>
    contract.each(
      'deliverables',
      (row) => {
        const gpki = row.raw('gpki');
        if (typeof gpki !== 'string') return 'undetermined';
        return met(gpki === 'adopted' || (gpki === 'rejected' && row.says('gpkiReason')));
      },
      isSigned,
    ),
};

/** 16). */
export const naiveDeliverables: Expectations = {
  'deliveredUnscanned 16.1.1': deliverable(scanned, 'scannedOn'),
  'reviewMissing 16.1.2': (contract) =>
    contract.each('deliverables', (row) => ofPrograms(row, inTime(contract, row, 'codeReviewedOn')), {
      lasts: (row) => row.come('codeReviewedOn') === null,
      among: (row) => isProgram(row) || typeof row.raw('deliverableKind') !== 'string',
    }),
  'accessNotReviewed 16.1.3': deliverable(
    (contract, row) => inTime(contract, row, 'accessReviewedOn'),
    'accessReviewedOn',
  ),
  'vulnerabilitiesNotLookedFor 16.2': (contract) =>
    contract.rows('diagnoses').length > 0 ||
    contract.rows('software').some((row) => concludedOf(contract, row).coveredBy !== null)
      ? 'satisfied'
      : 'undetermined',
  'executableWithoutReason 16.3': deliverable((_, row) => {
    const isExecutable = row.flag('isExecutable');
    if (isExecutable === null) return 'undetermined';
    return met(!isExecutable || row.says('executableReason'));
  }),
  'noMeansOfVerification 16.4': deliverable((_, row) => met(row.says('verification'))),
  'requiresUnsupported 16.5': deliverable((_, row) => {
    const lowers = row.flag('lowersSecurity');
    return lowers === null ? 'undetermined' : met(!lowers);
  }),
  ...thirdParties,
  ...signatures,
};
