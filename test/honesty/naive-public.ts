import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { stepFields } from './good-rows.ts';
import { instructions } from './naive-organisation.ts';
import { goesOn } from './naive-permission.ts';
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
    (site.day('opensOn') ?? '') <= contract.day && (site.day('closesOn') ?? '9999-12-31') >= contract.day,
});

/** Diagnosed since; what is not in operation yet is diagnosed before it opens. */
function afterThreat(contract: NaiveContract, one: NaiveRow, learned: string): Verdict {
  if (application(contract, one).some((day) => day >= learned)) return 'satisfied';
  const released = one.day('releasedOn');
  return released === null ? 'undetermined' : met(released > contract.day);
}

/** Findings of a diagnosis of a kind that are not closed; one of which nobody knows the source may be one. */
const openFindings =
  (isWanted: (contract: NaiveContract, row: NaiveRow) => boolean, ofUnknown?: Verdict) =>
  (contract: NaiveContract): Verdict =>
    contract.each(
      'findings',
      (row) => {
        if (row.come('closedOn') !== null) return 'satisfied';
        if (typeof row.raw('foundBy') !== 'string') return 'undetermined';
        return diagnosed(contract, row) === null ? (ofUnknown ?? 'notSatisfied') : 'notSatisfied';
      },
      { emptyIsFine: true, among: (row) => typeof row.raw('foundBy') !== 'string' || isWanted(contract, row) },
    );

/** What was diagnosed where a finding comes from; null: nobody knows. */
function diagnosed(contract: NaiveContract, finding: NaiveRow): string | null {
  const kind = contract.find('diagnoses', finding.text('diagnosis'))?.raw('diagnosisKind');
  return typeof kind === 'string' ? kind : null;
}

const ofDiagnoses =
  (kind: string) =>
  (contract: NaiveContract, row: NaiveRow): boolean =>
    row.raw('foundBy') === 'diagnosis' && (diagnosed(contract, row) ?? kind) === kind;

const findings: Expectations = {
  'findingOpen 15.8.scan': openFindings(ofDiagnoses('platform')),
  'findingOpen 16.2': openFindings((_, row) => ['diagnosis', 'check'].includes(row.text('foundBy'))),
  'findingOpen 17.test': openFindings(ofDiagnoses('webApplication'), 'undetermined'),
};

const scans: Expectations = {
  'diagnosisMissingBeforeOpening 15.8.scan': (contract) =>
    contract.each('sites', (row) => beforeOpening(contract, platform(contract, row), row.day('opensOn')), {
      lasts: (row) => platform(contract, row).length === 0 && goesOn(contract, row.day('opensOn'), row.day('closesOn')),
    }),
  'diagnosisOverAYear 15.8.scan': (contract) =>
    contract.each(
      'sites',
      (row) => {
        const isDone = platform(contract, row).some((day) => yearsAfter(day, 1) >= contract.day);
        return isDone || row.day('opensOn') !== null ? met(isDone) : 'undetermined';
      },
      isOpen(contract),
    ),
  'diagnosisMissingBeforeOpening 17.test': (contract) =>
    contract.each(
      'webApplications',
      (row) => beforeOpening(contract, application(contract, row), row.day('releasedOn')),
      { lasts: (row) => application(contract, row).length === 0 },
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
        const name = threat.text('webApplication');
        const named = contract.find('webApplications', name);
        // All that are in operation where it names none (so the field says); nobody knows them where none is on record.
        const about = name === '' ? contract.rows('webApplications') : named === undefined ? [] : [named];
        return worst(about.map((one) => afterThreat(contract, one, threat.day('learnedOn') ?? '')));
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
  if (/[^.]\.go\.jp\.?$/.test(host)) return 'satisfied';
  const isTalk = (act: NaiveRow): boolean => act.raw('actKind') === 'consultation' && act.come('on') !== null;
  const name = row.text('domainConsultation');
  const acts = name === '' ? contract.rows('acts').filter((act) => act.raw('obligation') === 15) : [];
  return [...acts, contract.find('acts', name)].some((act) => act !== undefined && isTalk(act))
    ? 'undetermined'
    : 'notSatisfied';
}

const ownRetirements = (contract: NaiveContract, row: NaiveRow): readonly NaiveRow[] =>
  contract.naming('retirements', row.register === 'sites' ? 'target' : 'mailDomain', row.id);

function announced(contract: NaiveContract, row: NaiveRow): Verdict {
  const [from, to] = [row.day('noticeFrom'), row.day('noticeTo')];
  if (from === null || to === null || from > contract.day) return 'undetermined';
  return met(dayAfter(from, contract.limit('noticeAtLeastDays') - 1) <= to);
}

const isOnRecord = (contract: NaiveContract, register: string, id: string): boolean =>
  contract.find(register, id) !== undefined;

/** That a provider can remove it on the day, in words or by a document. */
const isAble = (contract: NaiveContract, row: NaiveRow): boolean =>
  row.says('vendorAbility') ||
  contract.evidence('retirements', row.id, ['agreement', 'submittedDocument', 'procedure', 'certificate']);

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
  'providerAbilityNotShown 15.10.vendor': (contract) => {
    const each = outward(contract, (row) => met(ownRetirements(contract, row).some((one) => isAble(contract, one))));
    const strays = contract
      .rows('retirements')
      .filter(
        (row) =>
          !isOnRecord(contract, 'sites', row.text('target')) &&
          !isOnRecord(contract, 'mailDomains', row.text('mailDomain')),
      );
    return worst([each, ...strays.map((row) => met(isAble(contract, row)))]);
  },
  'noticeTooShort 15.10.notice': (contract) => retired(contract, (row) => announced(contract, row)),
  'retirementStepOpen 15.10.cleanup': (contract) =>
    retired(contract, (row) => {
      if (stepFields.every((field) => stepDone(row, field))) return 'satisfied';
      const day = row.day('designatedOn');
      return day !== null && day < contract.day ? 'notSatisfied' : 'undetermined';
    }),
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

/** 15(7) to (10), and 17) but for the answers of checklists. */
export const naivePublic: Expectations = { ...findings, ...scans, ...retirements, ...applications };
