import { limitOf } from '../contract/limits.ts';
import { isBelowGoJp } from '../kernel/go-jp.ts';
import { addDays, daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { isWithin } from './day-limits.ts';
import { siteDiagnosisRules } from './diagnosis-rules.ts';
import { hostOf } from './go-jp.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { unservedHosts } from './machines.ts';
import { openDiagnosisFindings } from './o03-audits.ts';
import { judgeOutward, type Outward, outwardSystems } from './outward.ts';
import { stateOfThings } from './proving-kinds.ts';
import { retirementRules } from './retirement-rules.ts';
import type { Rule } from './rule.ts';
import { openFixWords } from './server-patch-words.ts';
import { fixesApplied, isServerPackage, ownServers } from './server-patches.ts';
import { areFeedsFresh } from './support-proof.ts';

/** The first run of patches from a release on. */
const patchedSince = (server: JudgedRow<'servers'>, released: PlainDate): PlainDate | null =>
  server.daysOf('patchedOn').find((day) => day >= released) ?? null;

/** 速やかに has no number in the form. A run of patches before the release did not bring it: the fix is still to come. */
function patched(server: JudgedRow<'servers'>, facts: JudgedFacts): Verdict {
  const released = server.day('patchReleasedOn');
  if (released === null) return 'undetermined';
  const due = addDays(released, limitOf(facts.contract, 'patchWithinDays'));
  const done = patchedSince(server, released);
  if (done === null) return facts.isPast(due) ? 'notSatisfied' : 'undetermined';
  return done <= due ? 'satisfied' : 'notSatisfied';
}

/** From the day after the limit to the one before the patch. */
function unpatchedOn(server: JudgedRow<'servers'>, { contract }: JudgedFacts): readonly BrokenDays[] {
  const released = server.day('patchReleasedOn');
  if (released === null) return [];
  const due = addDays(released, limitOf(contract, 'patchWithinDays') + 1);
  return untilDone(daysOfUse(due, null), patchedSince(server, released));
}

/** From the release to the patch, or to the day asked about while it is to come. */
function daysToPatch(server: JudgedRow<'servers'>, facts: JudgedFacts): readonly number[] {
  const released = server.day('patchReleasedOn');
  return released === null ? [] : [daysBetween(released, patchedSince(server, released) ?? facts.asOf)];
}

/** A consultation of the official on record by the day asked about: the row's own, or one about 15) that names none. */
function isConsulted(system: Outward, facts: JudgedFacts): boolean {
  if (system.refers('domainConsultation')) {
    const act = system.target('domainConsultation');
    return act?.choice('actKind') === 'consultation' && act.isBy('on');
  }
  return facts
    .rows('acts')
    .some((act) => act.choice('actKind') === 'consultation' && act.number('obligation') === 15 && act.isBy('on'));
}

/**
 * 15(7) knows no exception: a reason of the contractor's own lifts nothing. Where the official was consulted, it is for a person to
 * explain what came of it.
 */
function goJp(system: Outward, facts: JudgedFacts): Verdict {
  const text = system.register === 'sites' ? system.words('url') : system.words('domain');
  const host = hostOf(system.register, text);
  if (host === null) return 'undetermined';
  if (isBelowGoJp(host)) return 'satisfied';
  return isConsulted(system, facts) ? 'undetermined' : 'notSatisfied';
}

const packagesOfServers = judgeRows({
  id: 'patchNotApplied',
  duties: ['15.6.patch'],
  register: 'software',
  among: isServerPackage,
  whenEmpty: 'noneConcerned',
  proof: {
    kinds: stateOfThings,
    feed: (row, facts) => (areFeedsFresh(facts, 'advisories') ? fixesApplied(row, facts) : null),
  },
  judge: fixesApplied,
  params: openFixWords,
});

/** Own servers of which no package is known tell nothing, which is not the same as nothing to be applied. */
const patchNotApplied: Rule = {
  ...packagesOfServers,
  judge(facts) {
    const reason = packagesOfServers.judge(facts);
    const isBlind = reason.verdict === 'satisfied' && Number(reason.params.unlisted) > 0;
    return isBlind ? { ...reason, verdict: 'undetermined', situation: 'judged' } : reason;
  },
};

type Watched = ReturnType<typeof unservedHosts>[number] | JudgedRow<'servers'>;

/** 15(6)–(8), (10): own servers patched, .go.jp, diagnosed before opening and every year, retired in order. */
export const o15Public: readonly Rule[] = [
  judgePopulation<Watched>({
    id: 'vulnerabilityWatchStale',
    duties: ['15.6.collect'],
    register: 'servers',
    lacks: 'servers',
    members: (facts) => [
      ...ownServers(facts),
      ...(facts.declaredEmpty('servers') === null ? unservedHosts(facts) : []),
    ],
    proof: { kinds: [...stateOfThings, 'minutes'] },
    judge: (server, facts) =>
      server.register === 'servers' ? isWithin(server.lastOn('watchedOn'), 'watchWithinDays', facts) : 'undetermined',
    params: ({ contract }) => ({ days: limitOf(contract, 'watchWithinDays') }),
  }),
  judgeRows({
    id: 'patchLate',
    duties: ['15.6.patch'],
    register: 'servers',
    among: (server) => server.choice('responsibility') !== 'others' && server.day('patchReleasedOn') !== null,
    proof: { kinds: stateOfThings },
    judge: patched,
    brokenOn: unpatchedOn,
    params: (facts, servers) => ({
      days: limitOf(facts.contract, 'patchWithinDays'),
      longest: Math.max(0, ...servers.flatMap((server) => daysToPatch(server, facts))),
    }),
  }),
  patchNotApplied,
  judgeOutward({
    id: 'domainNotGoJp',
    duties: ['15.7.gojp'],
    members: outwardSystems,
    proof: { kinds: ['certificate'], checks: ['site-go-jp-domain', 'mail-go-jp-domain'] },
    judge: goJp,
  }),
  ...siteDiagnosisRules,
  openDiagnosisFindings('15.8.scan', 'platform'),
  ...retirementRules,
];
