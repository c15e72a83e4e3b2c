import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { feedNameOf } from '../registers/feed-snapshot.ts';
import { type Facts, isFilled, textOf } from './facts.ts';
import { feedMaxAge, feedSnapshots, isStaleFeed } from './feed-facts.ts';
import { factRule, type Rule, rowRule, worstOf } from './rule.ts';
import { conclusionOf, supportEndOf, vulnerabilitiesOf } from './software-facts.ts';

/** The feeds' silence, and a person's own look, hold for a while only. */
function knowsVulnerabilities(row: RegisterEntry, facts: Facts): Verdict {
  const looked = textOf(row.data, 'vulnerabilitiesCheckedOn');
  const isFresh =
    looked !== undefined && looked <= facts.asOf && daysBetween(looked, facts.asOf) <= feedMaxAge(facts, 'advisories');
  return isFresh || (conclusionOf(row, facts)?.coveredBy ?? null) !== null ? 'satisfied' : 'undetermined';
}

/** What surely affects the software must be on record; what perhaps does must be looked into. */
function allRecorded(row: RegisterEntry, facts: Facts): Verdict {
  const open = vulnerabilitiesOf(row, facts).filter(({ isRecorded }) => !isRecorded);
  return open.length === 0 ? 'satisfied' : worstOf(open.map(({ affected }) => affected));
}

/** Feeds of some kinds on which conclusions rest: undetermined when one was too old on the day asked about. */
function freshFeeds(
  id: 'supportFeedStale' | 'vulnerabilityFeedStale',
  duty: string,
  kinds: readonly ('support' | 'advisories' | 'exploited')[],
): Rule {
  return factRule(id, [duty], (facts) => {
    const used = feedSnapshots(facts).filter(({ kind }) => kinds.some((one) => one === kind));
    const days = feedMaxAge(facts, kinds[0] ?? 'support');
    const stale = used.filter((snapshot) => isStaleFeed(snapshot, days, facts.asOf));
    if (used.length === 0) return { verdict: 'satisfied', situation: 'noneConcerned', params: { days } };
    const names = (stale.length > 0 ? stale : used).map((one) => `${feedNameOf(one)} ${one.date}`);
    return {
      verdict: stale.length > 0 ? 'undetermined' : 'satisfied',
      params: { days, count: stale.length, total: used.length, names: names.join('、') },
    };
  });
}

const isFeedsOwn = (row: RegisterEntry, facts: Facts): boolean => supportEndOf(row, facts).source === 'feed';

/** Only what affects the work needs a plan; "not told yet whether it does" does not excuse. */
const matters = (row: RegisterEntry): boolean => row.data.affected !== false;

function planConfirmed(row: RegisterEntry, facts: Facts): Verdict {
  const id = textOf(row.data, 'planConfirmation');
  if (id === undefined) return 'notSatisfied';
  const act = facts.find('acts', id);
  if (act === undefined) return 'undetermined';
  return textOf(act.data, 'actKind') === 'confirmation' ? 'satisfied' : 'notSatisfied';
}

/** 15(5): no unsupported software, an inventory, vulnerability information passed on, plans confirmed and done. */
export const o15Systems: readonly Rule[] = [
  rowRule({
    id: 'supportEnded',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row, facts) => supportEndOf(row, facts).source !== null,
    judgeRow: (row, facts) => (supportEndOf(row, facts).isEnded ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'supportEndsInContract',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row, facts) => (supportEndOf(row, facts).endsOn ?? '') >= facts.asOf,
    judgeRow: (row, facts) =>
      (supportEndOf(row, facts).endsOn ?? '') <= facts.contract.period.to ? 'notSatisfied' : 'satisfied',
    params: ({ contract }) => ({ until: contract.period.to }),
  }),
  rowRule({
    id: 'supportUnknown',
    duties: ['15.5.eol'],
    register: 'software',
    judgeRow: (row, facts) => (supportEndOf(row, facts).source === null ? 'undetermined' : 'satisfied'),
  }),
  rowRule({
    id: 'supportDateDiffers',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row, facts) => textOf(row.data, 'supportEndsOn') !== undefined && !isFeedsOwn(row, facts),
    judgeRow: (row, facts) => (supportEndOf(row, facts).differs ? 'undetermined' : 'satisfied'),
  }),
  freshFeeds('supportFeedStale', '15.5.eol', ['support']),
  rowRule({
    id: 'inventoryIncomplete',
    duties: ['15.5.ledger'],
    register: 'software',
    judgeRow: (row) =>
      ['name', 'version', 'place'].every((field) => isFilled(row.data, field)) ? 'satisfied' : 'notSatisfied',
  }),
  rowRule({
    id: 'vulnerabilityUnknown',
    duties: ['15.5.info'],
    register: 'software',
    judgeRow: knowsVulnerabilities,
  }),
  rowRule({
    id: 'vulnerabilityNotRecorded',
    duties: ['15.5.info'],
    register: 'software',
    among: (row, facts) => vulnerabilitiesOf(row, facts).length > 0,
    judgeRow: allRecorded,
    params: (facts, rows) => ({
      open: rows.flatMap((row) => vulnerabilitiesOf(row, facts)).filter(({ isRecorded }) => !isRecorded).length,
    }),
  }),
  freshFeeds('vulnerabilityFeedStale', '15.5.info', ['advisories', 'exploited']),
  rowRule({
    id: 'officialNotInformed',
    duties: ['15.5.info'],
    register: 'vulnerabilities',
    among: matters,
    judgeRow: (row) => (textOf(row.data, 'informedOn') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'vulnerabilityWithoutPlan',
    duties: ['15.5.plan'],
    register: 'vulnerabilities',
    among: matters,
    judgeRow: (row) => (textOf(row.data, 'plan') === undefined ? 'notSatisfied' : 'satisfied'),
  }),
  rowRule({
    id: 'planNotConfirmed',
    duties: ['15.5.plan'],
    register: 'vulnerabilities',
    among: (row) => matters(row) && textOf(row.data, 'plan') !== undefined,
    judgeRow: planConfirmed,
  }),
];
