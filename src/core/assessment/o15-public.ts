import { addDays, daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { isProved, within } from './act-reasons.ts';
import { diagnosisRules } from './diagnosis-rules.ts';
import { type Facts, textOf } from './facts.ts';
import { openDiagnosisFindings } from './o03-audits.ts';
import { type Rule, rowRule } from './rule.ts';
import { openFixWords } from './server-patch-words.ts';
import { fixesApplied, isServerPackage, serversWithoutPackages } from './server-patches.ts';

/** Proposals of the product, in days: 速やかに and 一定期間 have no number in the form. */
const patchWithin = 30;
const watchWithin = 35;
const noticeAtLeast = 30;

function patched(row: RegisterEntry, { asOf }: Facts): Verdict {
  const due = addDays(textOf(row.data, 'patchReleasedOn') ?? asOf, patchWithin);
  const done = textOf(row.data, 'patchedOn');
  if (done === undefined) return asOf > due ? 'notSatisfied' : 'undetermined';
  return done <= due ? 'satisfied' : 'notSatisfied';
}

/** The host of a site or mail domain; the whole text when it is no URL. */
const hostOf = (row: RegisterEntry): string => {
  const text = textOf(row.data, 'url') ?? textOf(row.data, 'domain') ?? '';
  return (/^\w+:\/\/([^/:?#]+)/.exec(text)?.[1] ?? text).toLowerCase().replace(/\.$/, '');
};

const goJp = (row: RegisterEntry): Verdict =>
  /(^|\.)go\.jp$/.test(hostOf(row)) || textOf(row.data, 'domainReason') !== undefined ? 'satisfied' : 'notSatisfied';

const steps = ['domainDoneOn', 'dnsDoneOn', 'cdnDoneOn', 'environmentDoneOn', 'linksDoneOn', 'accountsDoneOn'];

function removed(row: RegisterEntry, { asOf }: Facts): Verdict {
  if (steps.every((step) => textOf(row.data, step) !== undefined)) return 'satisfied';
  return (textOf(row.data, 'designatedOn') ?? '9999') < asOf ? 'notSatisfied' : 'undetermined';
}

function noticeLong(row: RegisterEntry): Verdict {
  const [from, to] = [textOf(row.data, 'noticeFrom'), textOf(row.data, 'noticeTo')];
  if (from === undefined || to === undefined) return 'undetermined';
  return daysBetween(from, to) >= noticeAtLeast ? 'satisfied' : 'notSatisfied';
}

const packagesOfServers = rowRule({
  id: 'patchNotApplied',
  duties: ['15.6.patch'],
  register: 'software',
  among: isServerPackage,
  whenEmpty: 'noneConcerned',
  judgeRow: fixesApplied,
  params: openFixWords,
});

/** Own servers of which no package is known tell nothing, which is not the same as nothing to be applied. */
const patchNotApplied: Rule = {
  ...packagesOfServers,
  judge(facts) {
    const reason = packagesOfServers.judge(facts);
    const isBlind = reason.verdict === 'satisfied' && serversWithoutPackages(facts).length > 0;
    return isBlind ? { ...reason, verdict: 'undetermined', situation: 'judged' } : reason;
  },
};

/** 15(6)–(8), (10): own servers patched, .go.jp, diagnosed before opening and every year, retired in order. */
export const o15Public: readonly Rule[] = [
  rowRule({
    id: 'vulnerabilityWatchStale',
    duties: ['15.6.collect'],
    register: 'servers',
    judgeRow: within('watchedOn', () => watchWithin),
    params: () => ({ days: watchWithin }),
  }),
  rowRule({
    id: 'patchLate',
    duties: ['15.6.patch'],
    register: 'servers',
    among: (row) => textOf(row.data, 'patchReleasedOn') !== undefined,
    judgeRow: patched,
    params: () => ({ days: patchWithin }),
  }),
  patchNotApplied,
  rowRule({ id: 'domainNotGoJp', duties: ['15.7.gojp'], register: 'sites', judgeRow: goJp }),
  rowRule({
    id: 'domainNotGoJp',
    duties: ['15.7.gojp'],
    register: 'mailDomains',
    whenEmpty: 'noneConcerned',
    judgeRow: goJp,
  }),
  ...diagnosisRules({
    dutyId: '15.8.scan',
    register: 'sites',
    reference: 'site',
    kind: 'platform',
    opened: 'opensOn',
    again: 'everyYear',
  }),
  openDiagnosisFindings('15.8.scan', 'platform'),
  rowRule({
    id: 'providerAbilityNotShown',
    duties: ['15.10.vendor'],
    register: 'retirements',
    judgeRow: (row, facts) => (isProved('retirements', row, facts, 'vendorAbility') ? 'satisfied' : 'notSatisfied'),
  }),
  rowRule({
    id: 'noticeTooShort',
    duties: ['15.10.notice'],
    register: 'retirements',
    judgeRow: noticeLong,
    params: () => ({ days: noticeAtLeast }),
  }),
  rowRule({ id: 'retirementStepOpen', duties: ['15.10.cleanup'], register: 'retirements', judgeRow: removed }),
];
