import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { stepFields } from './good-rows.ts';
import { instructions } from './naive-organisation.ts';
import { dayAfter, met, type NaiveContract, type NaiveRow, worst, yearsAfter } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';

/** Whole diagnoses of a kind that name a row. */
const diagnosesOf = (contract: NaiveContract, field: string, kind: string, row: NaiveRow): readonly string[] =>
  contract
    .naming('diagnoses', field, row.id)
    .filter((one) => one.raw('diagnosisKind') === kind && one.raw('extent') !== 'part')
    .map((one) => one.day('heldOn') ?? '');

/** A diagnosis by the day of opening; before the opening it may still come. */
function beforeOpening(contract: NaiveContract, days: readonly string[], opens: string | null): Verdict {
  if (opens !== null && days.some((day) => day <= opens)) return 'satisfied';
  return opens === null || opens > contract.day ? 'undetermined' : 'notSatisfied';
}

const platform = (contract: NaiveContract, row: NaiveRow): readonly string[] =>
  diagnosesOf(contract, 'site', 'platform', row);
const application = (contract: NaiveContract, row: NaiveRow): readonly string[] =>
  diagnosesOf(contract, 'webApplication', 'webApplication', row);

const isOpen = (contract: NaiveContract) => ({
  among: (site: NaiveRow): boolean =>
    (site.day('opensOn') ?? '9999-12-31') <= contract.day && (site.day('closesOn') ?? '9999-12-31') >= contract.day,
});

const scans: Expectations = {
  'diagnosisMissingBeforeOpening 15.8.scan': (contract) =>
    contract.each('sites', (row) => beforeOpening(contract, platform(contract, row), row.day('opensOn'))),
  'diagnosisOverAYear 15.8.scan': (contract) =>
    contract.each(
      'sites',
      (row) => met(platform(contract, row).some((day) => yearsAfter(day, 1) >= contract.day)),
      isOpen(contract),
    ),
  'diagnosisMissingBeforeOpening 17.test': (contract) =>
    contract.each('webApplications', (row) =>
      beforeOpening(contract, application(contract, row), row.day('releasedOn')),
    ),
  'diagnosisMissingAfterChange 17.test': (contract) =>
    contract.each(
      'webApplications',
      (row) => met(application(contract, row).some((day) => day >= (row.day('changedOn') ?? ''))),
      { among: (row) => row.come('changedOn') !== null },
    ),
  'diagnosisMissingAfterThreat 17.test': (contract) =>
    contract.each(
      'threats',
      (threat) => {
        const one = contract.find('webApplications', threat.text('webApplication'));
        if (one === undefined) return 'undetermined';
        return met(application(contract, one).some((day) => day >= (threat.day('learnedOn') ?? '')));
      },
      { emptyIsFine: true },
    ),
};

/** Sites and mail domains: each of what faces outward, and neither register may be silent. */
function outward(contract: NaiveContract, judge: (row: NaiveRow) => Verdict): Verdict {
  const registers = [
    ['sites', 'publicSite'],
    ['mailDomains', 'mail'],
  ] as const;
  const verdicts = registers.flatMap(([register, scope]) => {
    const rows = contract.rows(register);
    if (rows.length > 0) return rows.map(judge);
    return contract.scope(scope) === false ? ['satisfied' as const] : [contract.empty(register)];
  });
  return worst(verdicts);
}

const hostOf = (row: NaiveRow): string | null => {
  if (row.register === 'mailDomains') return row.says('domain') ? row.text('domain').normalize('NFKC').trim() : null;
  return URL.canParse(row.text('url')) ? new URL(row.text('url')).hostname : null;
};

/** .go.jp, without exception; where it was talked over with the official, a person explains it. */
function goJp(contract: NaiveContract, row: NaiveRow): Verdict {
  const host = hostOf(row);
  if (host === null) return 'undetermined';
  if (host.endsWith('.go.jp')) return 'satisfied';
  const act = contract.find('acts', row.text('domainConsultation'));
  return act?.raw('actKind') === 'consultation' && act.come('on') !== null ? 'undetermined' : 'notSatisfied';
}

const ownRetirements = (contract: NaiveContract, row: NaiveRow): readonly NaiveRow[] =>
  contract.naming('retirements', row.register === 'sites' ? 'target' : 'mailDomain', row.id);

function announced(contract: NaiveContract, row: NaiveRow): Verdict {
  const [from, to] = [row.day('noticeFrom'), row.day('noticeTo')];
  if (from === null || to === null || from > contract.day) return 'undetermined';
  return met(dayAfter(from, contract.limit('noticeAtLeastDays') - 1) <= to);
}

/** A site that was closed without a row about its retirement: nobody knows. */
const closedWithout = (contract: NaiveContract): readonly Verdict[] =>
  contract
    .rows('sites')
    .filter(
      (site) => (site.day('closesOn') ?? '9999-12-31') < contract.day && ownRetirements(contract, site).length === 0,
    )
    .map(() => 'undetermined');

const retired = (contract: NaiveContract, judge: (row: NaiveRow) => Verdict): Verdict =>
  worst([contract.each('retirements', judge), ...closedWithout(contract)]);

/** Done, or said by somebody not to be there at all; the domain always is. */
function stepDone(row: NaiveRow, field: string): boolean {
  const absent = row.raw('absentSteps');
  const isAbsent = Array.isArray(absent) && absent.includes(field.replace('DoneOn', '')) && row.says('absentSaidBy');
  return row.come(field) !== null || (isAbsent && field !== 'domainDoneOn');
}

const retirements: Expectations = {
  'domainNotGoJp 15.7.gojp': (contract) => outward(contract, (row) => goJp(contract, row)),
  'providerAbilityNotShown 15.10.vendor': (contract) =>
    outward(contract, (row) => met(ownRetirements(contract, row).some((one) => one.says('vendorAbility')))),
  'noticeTooShort 15.10.notice': (contract) => retired(contract, (row) => announced(contract, row)),
  'retirementStepOpen 15.10.cleanup': (contract) =>
    retired(contract, (row) => {
      if (stepFields.every((field) => stepDone(row, field))) return 'satisfied';
      const day = row.day('designatedOn');
      return day !== null && day < contract.day ? 'notSatisfied' : 'undetermined';
    }),
};

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

/** Judged as it is where the kind is known; where it isn't, only what is fine can be told. */
const ofKind = (row: NaiveRow, kind: string, verdict: Verdict): Verdict =>
  row.raw('deliverableKind') === kind || verdict === 'satisfied' ? verdict : 'undetermined';

const deliverable =
  (judge: (contract: NaiveContract, row: NaiveRow) => Verdict) =>
  (contract: NaiveContract): Verdict =>
    contract.each('deliverables', (row) => judge(contract, row));

const deliverables: Expectations = {
  'deliveredUnscanned 16.1.1': deliverable(scanned),
  'reviewMissing 16.1.2': (contract) =>
    contract.each('deliverables', (row) => ofKind(row, 'application', inTime(contract, row, 'codeReviewedOn')), {
      among: (row) => row.raw('deliverableKind') !== 'content' && row.raw('deliverableKind') !== 'document',
    }),
  'accessNotReviewed 16.1.3': deliverable((contract, row) => inTime(contract, row, 'accessReviewedOn')),
  'vulnerabilitiesNotLookedFor 16.2': (contract) =>
    contract.rows('diagnoses').length > 0 ? 'satisfied' : 'undetermined',
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
  'policyMissing 16.6.policy': (contract) =>
    contract.each(
      'deliverables',
      (row) => (row.says('thirdParties') ? met(row.text('policyUrl') !== '') : 'undetermined'),
      { among: (row) => row.reading('thirdParties') !== 'none' },
    ),
};

const applications: Expectations = {
  // Whether 「作り方」 was followed is not known without a checklist; that it is missing is a breach of its own.
  'checklistMissing 17.design': (contract) => (listed(contract) === 'satisfied' ? 'satisfied' : 'undetermined'),
  'checklistMissing 17.checklist': listed,
  'checklistNotSubmitted 17.checklist': (contract) =>
    contract.each('checklists', (row) => met(row.come('submittedOn') !== null)),
  'instructionOpen 17.follow': instructions(17),
};

function listed(contract: NaiveContract): Verdict {
  return contract.each('webApplications', (row) => {
    if (contract.naming('checklists', 'webApplication', row.id).length > 0) return 'satisfied';
    const released = row.day('releasedOn');
    return released !== null && released <= contract.day ? 'notSatisfied' : 'undetermined';
  });
}

/** 15(7) to 17). */
export const naivePublic: Expectations = { ...scans, ...retirements, ...deliverables, ...applications };
