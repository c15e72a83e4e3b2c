import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { foundInListOf, saidByLists } from './naive-feeds.ts';
import { allowed, goesOn, lacks } from './naive-permission.ts';
import { dayAfter, met, monthsAfter, type NaiveContract, type NaiveRow } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';

/** A service whose kind nobody told may be one of any kind. */
const mayBeTermsOnly = { among: (row: NaiveRow): boolean => row.raw('serviceKind') !== 'contracted' };

/** What was not kept ends with the use. */
const isUsed =
  (contract: NaiveContract) =>
  (row: NaiveRow): boolean =>
    goesOn(contract, row.day('usedFrom'), row.day('usedTo'));

const cloudApproval = { field: 'approval', kind: 'approval', items: [12, 13, 14] };

/** The last day of use by the day asked about: what was used and ended is held against its end. */
function lastUse(contract: NaiveContract, row: NaiveRow): string {
  const [from, ended] = [row.day('usedFrom'), row.day('usedTo')];
  const isEnd = ended !== null && ended < contract.day && (from === null || ended >= from);
  return isEnd ? ended : contract.day;
}

/** Told of terms-only services: a breach of the known ones, not known of those whose kind is not told. */
function ofTermsOnly(row: NaiveRow, verdict: Verdict): Verdict {
  if (row.raw('serviceKind') === 'termsOnly' || verdict === 'satisfied') return verdict;
  return 'undetermined';
}

const flagIsNo = (flag: boolean | null): Verdict => (flag === null ? 'undetermined' : met(!flag));

function reviewed(contract: NaiveContract, row: NaiveRow): Verdict {
  const days = [row.last('usageReviewedOn'), row.day('usedFrom')].filter((day) => day !== null);
  const last = days.sort().at(-1) ?? null;
  const limit = contract.limit('usageReviewEveryDays');
  return last === null ? 'undetermined' : met(last >= dayAfter(lastUse(contract, row), -limit));
}

const handlesConfidential = { among: (row: NaiveRow): boolean => row.flag('confidential') !== false };

/** A listing is good for sixteen months from the day after the audit's period. */
function listed(contract: NaiveContract, row: NaiveRow): Verdict {
  const list = row.raw('ismapList');
  if (list === 'none' || list === 'liuSpecial') return 'notSatisfied';
  const end = row.day('ismapAuditPeriodEnd');
  if (typeof list !== 'string' || !row.says('ismapNumber') || end === null) return 'undetermined';
  return met(dayAfter(monthsAfter(dayAfter(end, 1), 16), -1) >= lastUse(contract, row));
}

function onList(contract: NaiveContract, row: NaiveRow): Verdict {
  if (row.flag('confidential') === null) return 'undetermined';
  const verdict = saidByLists(contract, row, lastUse(contract, row)) ?? listed(contract, row);
  return verdict !== 'satisfied' && row.says('exceptionReason') ? 'satisfied' : verdict;
}

/** 12), 13) and 14). */
export const naiveCloud: Expectations = {
  'confidentialOnTermsOnly 12.noconf': (contract) =>
    contract.each('cloudServices', (row) => ofTermsOnly(row, flagIsNo(row.flag('confidential'))), {
      ...mayBeTermsOnly,
      lasts: isUsed(contract),
    }),
  'accessProtectionMissing 12.access': (contract) =>
    contract.each('cloudServices', (row) => ofTermsOnly(row, met(row.says('accessProtection'))), {
      ...mayBeTermsOnly,
      lasts: isUsed(contract),
    }),
  'notOnIsmap 13.list': (contract) =>
    contract.each('cloudServices', (row) => onList(contract, row), { ...handlesConfidential, lasts: isUsed(contract) }),
  'ismapCheckStale 13.list': (contract) =>
    contract.each(
      'cloudServices',
      (row) => {
        const days = [row.last('ismapCheckedOn'), foundInListOf(contract, row)].filter((day) => day !== null);
        const checked = days.sort().at(-1);
        if (checked === undefined) return 'undetermined';
        return met(dayAfter(checked, contract.limit('ismapCheckMaxAgeDays')) >= lastUse(contract, row));
      },
      {
        lasts: isUsed(contract),
        among: (row) =>
          row.flag('confidential') === true &&
          (row.raw('ismapList') === 'ismap' || row.raw('ismapList') === 'ismapLiu'),
      },
    ),
  'riskNotAssessed 14.risk': (contract) =>
    contract.each(
      'cloudServices',
      (row) => met(contract.naming('riskAssessments', 'cloudService', row.id).length > 0),
      { lasts: isUsed(contract) },
    ),
  'riskNotAcceptable 14.risk': (contract) =>
    contract.each(
      'riskAssessments',
      (row) => {
        const residual = row.raw('residual');
        if (typeof residual !== 'number') return 'undetermined';
        return met(residual < 4 || row.says('acceptedBy'));
      },
      {
        emptyIsFine: true,
        among: (row) => contract.find('cloudServices', row.text('cloudService'))?.isThere !== false,
      },
    ),
  'usedWithoutApproval 14.approve': (contract) =>
    contract.each(
      'cloudServices',
      (row) => allowed(contract, row, { ...cloudApproval, on: row.day('usedFrom'), until: lastUse(contract, row) }),
      { lasts: (row) => isUsed(contract)(row) && lacks(contract, row, cloudApproval) },
    ),
  'cautionsMissing 14.caution': (contract) =>
    contract.each('cloudServices', (row) => met(row.says('cautions')), { lasts: isUsed(contract) }),
  'usageNotReviewed 14.manage': (contract) =>
    contract.each('cloudServices', (row) => reviewed(contract, row), { lasts: isUsed(contract) }),
};
