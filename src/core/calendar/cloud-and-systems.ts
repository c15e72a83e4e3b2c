import { isWholeDiagnosis } from '../assessment/diagnosis-rules.ts';
import { type Facts, textOf } from '../assessment/facts.ts';
import { ismapValidUntil } from '../assessment/ismap-facts.ts';
import { findKept } from '../assessment/kept-observations.ts';
import { type Certificate, tlsDataSchema } from '../checks/site/tls-observation.ts';
import { limitOf } from '../contract/limits.ts';
import { addDays, addMonths, japanDay, japanDayAt, type PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { DeadlineRule } from './deadline.ts';
import { ahead, has, until } from './people-and-information.ts';

const inUse = (row: RegisterEntry, { asOf }: Facts): boolean =>
  (textOf(row.data, 'usedFrom') ?? '') <= asOf && (textOf(row.data, 'usedTo') ?? '9999') >= asOf;

function usageReview(row: RegisterEntry, facts: Facts): PlainDate | undefined {
  const since = textOf(row.data, 'usageReviewedOn') ?? textOf(row.data, 'usedFrom');
  if (!inUse(row, facts) || since === undefined) return undefined;
  return addDays(since, limitOf(facts.contract, 'usageReviewEveryDays'));
}

const isListed = (row: RegisterEntry): boolean => ['ismap', 'ismapLiu'].includes(textOf(row.data, 'ismapList') ?? '');

function ismapCheck(row: RegisterEntry, facts: Facts): PlainDate | undefined {
  const checked = textOf(row.data, 'ismapCheckedOn');
  if (!inUse(row, facts) || !isListed(row) || checked === undefined) return undefined;
  return addDays(checked, limitOf(facts.contract, 'ismapCheckMaxAgeDays'));
}

function ismapEnd(row: RegisterEntry, facts: Facts): PlainDate | undefined {
  const end = textOf(row.data, 'ismapAuditPeriodEnd');
  return inUse(row, facts) && isListed(row) && end !== undefined ? ismapValidUntil(end) : undefined;
}

/** The day in Japan by which the first report is due; the hours are a setting of the contract. */
function firstReport(row: RegisterEntry, { contract }: Facts): PlainDate | undefined {
  const known = textOf(row.data, 'recognisedAt');
  if (known === undefined || has(row, 'firstReportAt')) return undefined;
  const hours = contract.settings.firstReportWithinHours ?? 0;
  return japanDayAt(Date.parse(known) + hours * 3_600_000);
}

/** As in the rule `patchLate`: a run of patches before the release did not bring it. */
const patch = (row: RegisterEntry, { contract }: Facts): PlainDate | undefined => {
  const released = textOf(row.data, 'patchReleasedOn');
  if (released === undefined || row.data.responsibility === 'others') return undefined;
  const isPatched = (textOf(row.data, 'patchedOn') ?? '') >= released;
  return isPatched ? undefined : addDays(released, limitOf(contract, 'patchWithinDays'));
};

/** Diagnoses of one kind that name a row, the newest first. */
const diagnosesOf = (row: RegisterEntry, facts: Facts, field: string, kind: string): readonly RegisterEntry[] =>
  facts
    .referring('diagnoses', field, row.id)
    .filter((one) => one.data.diagnosisKind === kind && isWholeDiagnosis(one))
    .filter(({ data }) => (textOf(data, 'heldOn') ?? '9999') <= facts.asOf)
    .toSorted((a, b) => (textOf(b.data, 'heldOn') ?? '').localeCompare(textOf(a.data, 'heldOn') ?? ''));

const isGone = (row: RegisterEntry, { asOf }: Facts): boolean => (textOf(row.data, 'closesOn') ?? '9999') < asOf;

const platform = (row: RegisterEntry, facts: Facts) => diagnosesOf(row, facts, 'site', 'platform');

/** 年１回以上: a year after the last diagnosis. */
function nextDiagnosis(row: RegisterEntry, facts: Facts): PlainDate | undefined {
  const last = textOf(platform(row, facts)[0]?.data ?? {}, 'heldOn');
  return last === undefined || isGone(row, facts) ? undefined : addMonths(last, 12);
}

const undiagnosed =
  (day: string, field: string, kind: string) =>
  (row: RegisterEntry, facts: Facts): PlainDate | undefined =>
    isGone(row, facts) || diagnosesOf(row, facts, field, kind).length > 0 ? undefined : textOf(row.data, day);

/** The certificate that the newest check saw a site's server send. */
function certificateOf(row: RegisterEntry, facts: Facts): Certificate | undefined {
  const seen = findKept({ area: 'site', register: 'sites', entryId: row.id }, 'tls', facts)?.observation.seen;
  if (seen?.state !== 'seen') return undefined;
  const data = tlsDataSchema.safeParse(seen.data);
  return data.success ? data.data.chain[0] : undefined;
}

const steps = ['domainDoneOn', 'dnsDoneOn', 'cdnDoneOn', 'environmentDoneOn', 'linksDoneOn', 'accountsDoneOn'];

const affects = (row: RegisterEntry): boolean => row.data.affected !== false;

/** 11)–17): incidents, clouds, systems, sites, deliverables. */
export const cloudAndSystems: readonly DeadlineRule[] = [
  {
    kind: 'firstReportDue',
    register: 'incidents',
    obligation: 11,
    dayOf: (row, facts) => (row.data.drill === true ? undefined : firstReport(row, facts)),
    move: 'never',
  },
  { kind: 'ismapCheckDue', register: 'cloudServices', obligation: 13, dayOf: ismapCheck, move: 'byContract' },
  { kind: 'ismapEnds', register: 'cloudServices', obligation: 13, dayOf: ismapEnd, move: 'earlier' },
  { kind: 'usageReviewDue', register: 'cloudServices', obligation: 14, dayOf: usageReview, move: 'byContract' },
  {
    kind: 'vulnerabilityDue',
    register: 'vulnerabilities',
    obligation: 15,
    dayOf: (row) => (affects(row) ? until('plannedFor', 'doneOn')(row) : undefined),
    move: 'earlier',
  },
  { kind: 'patchDue', register: 'servers', obligation: 15, dayOf: patch, move: 'earlier' },
  {
    kind: 'siteOpens',
    register: 'sites',
    obligation: 15,
    dayOf: undiagnosed('opensOn', 'site', 'platform'),
    move: 'earlier',
  },
  {
    kind: 'diagnosisDue',
    register: 'sites',
    obligation: 15,
    dayOf: nextDiagnosis,
    move: 'earlier',
    turn: (row, facts) => platform(row, facts)[0]?.id ?? '',
    restsOn: platform,
  },
  {
    kind: 'tlsCertificateEnds',
    register: 'sites',
    obligation: 15,
    dayOf: (row, facts) => {
      const end = certificateOf(row, facts)?.validTo;
      return end === undefined || isGone(row, facts) ? undefined : japanDay(end);
    },
    move: 'earlier',
    // The observation is renewed each night: what tells one event from the next is the certificate.
    turn: (row, facts) => certificateOf(row, facts)?.fingerprint.slice(0, 12) ?? '',
  },
  { kind: 'closingNoticeStarts', register: 'retirements', obligation: 15, dayOf: ahead('noticeFrom'), move: 'never' },
  {
    kind: 'retirementDue',
    register: 'retirements',
    obligation: 15,
    dayOf: (row) => (steps.every((step) => has(row, step)) ? undefined : textOf(row.data, 'designatedOn')),
    move: 'earlier',
  },
  { kind: 'deliveryDue', register: 'deliverables', obligation: 16, dayOf: ahead('deliveredOn'), move: 'earlier' },
  {
    kind: 'releaseDue',
    register: 'webApplications',
    obligation: 17,
    dayOf: undiagnosed('releasedOn', 'webApplication', 'webApplication'),
    move: 'earlier',
  },
];
