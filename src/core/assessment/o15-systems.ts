import type { Verdict } from '../kernel/three-values.ts';
import { judgeFacts, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { stateOfThings, supplierWord } from './proving-kinds.ts';
import { type Rule, worstOf } from './rule.ts';
import { coverOf, feedLimit, feedStates, supportDiffers, supportOf, toldOf } from './software-reading.ts';
import { areFeedsFresh, supportProof } from './support-proof.ts';
import { vulnerabilityRules } from './vulnerability-rules.ts';

type Software = JudgedRow<'software'>;

/**
 * Ended while the work went on: what ends after the work was supported to its end. Of some releases a feed knows that they are ended,
 * though not the day.
 */
function supportLasted(row: Software, facts: JudgedFacts): Verdict {
  const { endsOn, isEndedUndated } = supportOf(row, facts);
  const hasEnded = endsOn === null ? isEndedUndated : facts.isPast(endsOn) && endsOn < facts.lastDay;
  return hasEnded ? 'notSatisfied' : 'satisfied';
}

/** Support that ends on the last day of the work was support to the end. */
const lastsToTheEnd = (row: Software, facts: JudgedFacts): Verdict =>
  (supportOf(row, facts).endsOn ?? '') < facts.lastDay ? 'notSatisfied' : 'satisfied';

/** Support with a known end that has not come. */
function isSupported(row: Software, facts: JudgedFacts): boolean {
  const { endsOn } = supportOf(row, facts);
  return endsOn !== null && !facts.isPast(endsOn);
}

/** The feeds' silence, and a person's own look, hold for a while only. */
function knowsVulnerabilities(row: Software, facts: JudgedFacts): Verdict {
  const looked = row.lastOn('vulnerabilitiesCheckedOn');
  const isFresh = looked !== null && facts.isOfAge(looked, feedLimit(facts, 'advisories'));
  return isFresh || coverOf(row, facts) !== null ? 'satisfied' : 'undetermined';
}

/** What surely affects the software must be on record; what perhaps does must be looked into. */
function allRecorded(row: Software, facts: JudgedFacts): Verdict {
  const open = toldOf(row, facts).filter(({ isRecorded }) => !isRecorded);
  return open.length === 0 ? 'satisfied' : worstOf(open.map(({ affected }) => affected));
}

type FeedKind = Parameters<typeof feedLimit>[1];

/** Feeds of some kinds on which conclusions rest: undetermined when one was too old on the day asked about. */
function freshFeeds(
  id: 'supportFeedStale' | 'vulnerabilityFeedStale',
  duty: string,
  kinds: readonly [FeedKind, ...FeedKind[]],
): Rule {
  return judgeFacts(id, [duty], { kinds: [], unstated: true }, (facts) => {
    const [first] = kinds;
    const days = feedLimit(facts, first);
    const used = feedStates(facts, kinds, days);
    const stale = used.filter(({ isStale }) => isStale);
    if (used.length === 0) return { verdict: 'satisfied', situation: 'noneConcerned', params: { days } };
    const names = (stale.length > 0 ? stale : used).map(({ name, date }) => `${name} ${date}`);
    return {
      verdict: stale.length > 0 ? 'undetermined' : 'satisfied',
      params: { days, count: stale.length, total: used.length, names: names.join('、') },
    };
  });
}

const isListed = (row: Software): boolean => row.says('name') && row.says('version') && row.says('place');

/** 15(5): no unsupported software, an inventory, vulnerability information passed on, plans confirmed and done. */
export const o15Systems: readonly Rule[] = [
  judgeRows({
    id: 'supportEnded',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row, facts) => supportOf(row, facts).source !== null,
    proof: supportProof((end, { isEnded }, facts) => {
      const hasEnded = end === null ? isEnded === true : facts.isPast(end) && end < facts.lastDay;
      return hasEnded ? 'notSatisfied' : 'satisfied';
    }),
    judge: supportLasted,
  }),
  judgeRows({
    id: 'supportEndsInContract',
    duties: ['15.5.eol'],
    register: 'software',
    among: isSupported,
    proof: supportProof((end, _, { lastDay }) => ((end ?? '') < lastDay ? 'notSatisfied' : 'satisfied')),
    judge: lastsToTheEnd,
    params: ({ lastDay }) => ({ until: lastDay }),
  }),
  judgeRows({
    id: 'supportUnknown',
    duties: ['15.5.eol'],
    register: 'software',
    proof: supportProof((end, { isEnded }) => (end === null && isEnded !== true ? 'undetermined' : 'satisfied')),
    judge: (row, facts) => (supportOf(row, facts).source === null ? 'undetermined' : 'satisfied'),
  }),
  judgeRows({
    id: 'supportDateDiffers',
    duties: ['15.5.eol'],
    register: 'software',
    among: (row) => row.until('supportEndsOn') !== null,
    proof: supportProof(() => 'satisfied'),
    judge: (row, facts) => (supportDiffers(row, facts) ? 'undetermined' : 'satisfied'),
  }),
  freshFeeds('supportFeedStale', '15.5.eol', ['support']),
  judgeRows({
    id: 'equipmentSupportEnded',
    duties: ['15.5.eol'],
    register: 'equipment',
    whenEmpty: 'noneConcerned',
    proof: { kinds: supplierWord },
    judge(row, facts) {
      const until = row.until('supportEndsOn');
      if (until === null) return 'undetermined';
      return until < facts.lastDay ? 'notSatisfied' : 'satisfied';
    },
    params: ({ lastDay }) => ({ until: lastDay }),
  }),
  judgeRows({
    id: 'inventoryIncomplete',
    duties: ['15.5.ledger'],
    register: 'software',
    proof: { kinds: stateOfThings },
    judge: (row) => (isListed(row) ? 'satisfied' : 'notSatisfied'),
  }),
  judgeRows({
    id: 'vulnerabilityUnknown',
    duties: ['15.5.info'],
    register: 'software',
    proof: {
      kinds: [...stateOfThings, 'minutes'],
      feed: (row, facts) => (coverOf(row, facts) !== null && areFeedsFresh(facts, 'advisories') ? 'satisfied' : null),
    },
    judge: knowsVulnerabilities,
  }),
  judgeRows({
    id: 'vulnerabilityNotRecorded',
    duties: ['15.5.info'],
    register: 'software',
    among: (row, facts) => toldOf(row, facts).length > 0,
    proof: { kinds: [], feed: (row, facts) => (areFeedsFresh(facts, 'advisories') ? allRecorded(row, facts) : null) },
    judge: allRecorded,
    params: (facts, rows) => ({
      open: rows.flatMap((row) => toldOf(row, facts)).filter(({ isRecorded }) => !isRecorded).length,
    }),
  }),
  freshFeeds('vulnerabilityFeedStale', '15.5.info', ['advisories', 'exploited']),
  ...vulnerabilityRules,
];
