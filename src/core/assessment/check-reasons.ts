import { allChecks } from '../checks/all-checks.ts';
import type { Check, CheckConclusion } from '../checks/check.ts';
import { findingWords } from '../checks/finding-words.ts';
import { readKeptObservation } from '../checks/kept-observation.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { japanDay } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RowReference, VerdictReason } from './assessment.ts';
import { type CheckTarget, checkTargets } from './check-targets.ts';
import type { Facts } from './facts.ts';
import { isFreshAt } from './fresh-conclusion.ts';
import { concludeKept, findKept } from './kept-observations.ts';
import { methodReasons } from './method-reasons.ts';
import { tlsMethods } from './tls-methods.ts';

/** A reason's rule where a check speaks: the check's id behind this. */
export const checkRulePrefix = 'check.';

const checksByDuty = new Map<string, readonly Check[]>();
for (const check of allChecks) {
  for (const dutyId of check.duties) checksByDuty.set(dutyId, [...(checksByDuty.get(dutyId) ?? []), check]);
}

/** What a check came to for one target: the verdict, and why where it does not simply pass. */
interface TargetVerdict extends RowReference {
  readonly verdict: Verdict;
  readonly name: string;
  readonly seenOn: string;
  readonly what: Bilingual;
}

const stale: Bilingual = { ja: '点検が古くなっています', en: 'the observation is too old' };
const ahead: Bilingual = {
  ja: '点検の日付が未来です（サーバの時計を確かめてください）',
  en: 'the observation bears a day still to come (check the server’s clock)',
};
const contested: Bilingual = {
  ja: 'ほかの道具の結果と食い違っています',
  en: 'another tool says the opposite',
};
const unchecked: Bilingual = { ja: 'まだ点検していません', en: 'not checked yet' };

const verdicts = { pass: 'satisfied', fail: 'notSatisfied', undetermined: 'undetermined' } as const;

function whatOf(check: Check, conclusion: CheckConclusion): Bilingual {
  const worst = findingWords(check, conclusion).find(({ outcome }) => outcome === conclusion.outcome);
  return worst?.title ?? check.text.title;
}

/** Checks whose fault is the versions of TLS alone, of which another's tool may say the opposite. */
const ofVersions: ReadonlySet<string> = new Set(['site-tls-versions', 'site-second-opinion']);

/** Whether all that is found wrong is what two methods say the opposite of. */
function isContested(check: Check, { outcome, findings }: CheckConclusion, siteId: string, facts: Facts): boolean {
  if (outcome !== 'fail' || !ofVersions.has(check.id)) return false;
  const differing: readonly string[] = tlsMethods(siteId, facts).differing;
  return findings.every((finding) => finding.outcome !== 'fail' || differing.includes(finding.place ?? ''));
}

function verdictOf(check: Check, target: CheckTarget, facts: Facts): TargetVerdict {
  const { register, entryId } = target;
  const row = { register, entryId, name: target.title };
  const kept = findKept(target, check.probe, facts);
  if (kept === undefined) return { ...row, verdict: 'undetermined', seenOn: '', what: unchecked };
  const seenOn = japanDay(kept.observation.endedAt);
  if (!isFreshAt(kept.observation.endedAt, facts))
    return { ...row, verdict: 'undetermined', seenOn, what: seenOn > facts.asOf ? ahead : stale };
  const conclusion = concludeKept(check, kept, facts);
  if (isContested(check, conclusion, entryId, facts))
    return { ...row, verdict: 'undetermined', seenOn, what: contested };
  return { ...row, verdict: verdicts[conclusion.outcome], seenOn, what: whatOf(check, conclusion) };
}

/** The targets that a check speaks of, in the areas in which its probe has looked at anything. */
function judgedTargets(check: Check, facts: Facts): readonly TargetVerdict[] {
  const looked = facts.rows('observations').flatMap(({ data }) => {
    const kept = readKeptObservation(data);
    return kept?.observation.probe === check.probe ? [kept.area] : [];
  });
  return [...new Set(looked)].flatMap((area) =>
    checkTargets(facts, area).map((target) => verdictOf(check, target, facts)),
  );
}

function reasonOf(check: Check, targets: readonly TargetVerdict[]): VerdictReason {
  const of = (verdict: Verdict): readonly TargetVerdict[] => targets.filter((target) => target.verdict === verdict);
  const verdict = (['notSatisfied', 'undetermined'] as const).find((one) => of(one).length > 0) ?? 'satisfied';
  const decisive = of(verdict);
  const [first] = decisive;
  const params = {
    total: targets.length,
    count: decisive.length,
    names: decisive.slice(0, 3).map(({ name }) => name),
    on:
      decisive
        .map(({ seenOn }) => seenOn)
        .sort()
        .at(-1) ?? '',
    whatJa: first?.what.ja ?? '',
    whatEn: first?.what.en ?? '',
  };
  const rows = decisive.map(({ register, entryId }) => ({ register, entryId }));
  return { rule: `${checkRulePrefix}${check.id}`, verdict, situation: 'judged', dutyIds: check.duties, params, rows };
}

/**
 * What the checks say of a duty. A check whose probe has never looked at anything says nothing; once it has, a target that it has
 * not seen, or not for long, is undetermined.
 */
export function checkReasons(dutyId: string, facts: Facts): readonly VerdictReason[] {
  if (facts.rows('observations').length === 0) return [];
  const ofChecks = (checksByDuty.get(dutyId) ?? []).flatMap((check) => {
    const targets = judgedTargets(check, facts);
    return targets.length === 0 ? [] : [reasonOf(check, targets)];
  });
  return [...ofChecks, ...methodReasons(dutyId, facts)];
}
