import { limitOf } from '../contract/limits.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { daysUsed, endedAmong, holdsWhileUsed } from './days-of-use.ts';
import { type BrokenDays, daysOfUse, daysWithout } from './language/broken-days.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { namesOf } from './language/names.ts';
import { givenOn, permitted } from './language/permission.ts';
import { anyOf } from './language/proof.ts';
import { consideration, officialWord, stateOfThings } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Service = JudgedRow<'cloudServices'>;

/** The last review of the use; one from before the use reviewed nothing. */
function reviewOfUse(service: Service): PlainDate | null {
  const [reviewed, from] = [service.lastOn('usageReviewedOn'), service.day('usedFrom')];
  return reviewed !== null && (from === null || reviewed >= from) ? reviewed : null;
}

/** Counted from the last review, else from the first day of use, to the last. */
function reviewed(service: Service, facts: JudgedFacts): Verdict {
  const since = reviewOfUse(service) ?? service.day('usedFrom');
  if (since === null) return 'undetermined';
  const until = addDays(since, limitOf(facts.contract, 'usageReviewEveryDays'));
  return holdsWhileUsed(service, facts, until) ? 'satisfied' : 'notSatisfied';
}

/** A residual risk of 4 and more of 9 stays only when someone has accepted it by name. */
function acceptable(assessment: JudgedRow<'riskAssessments'>): Verdict {
  const residual = assessment.number('residual');
  if (residual === null) return 'undetermined';
  return residual < 4 || assessment.says('acceptedBy') ? 'satisfied' : 'notSatisfied';
}

const cloudItems = [12, 13, 14] as const;

/** Approved for use before the first day of use, and valid on the last: the cloud is a matter of 12), 13) and 14). */
function approved(service: Service, facts: JudgedFacts): Verdict {
  const act = service.target('approval');
  const on = service.day('usedFrom');
  const verdict = permitted(act, { kind: 'approval', named: service.refers('approval'), on, items: cloudItems });
  const end = act?.until('validUntil') ?? null;
  if (verdict !== 'satisfied' || end === null) return verdict;
  return holdsWhileUsed(service, facts, end) ? 'satisfied' : 'notSatisfied';
}

/** Days of use before the approval, be it late, and after its end. */
function unapprovedOn(service: Service): readonly BrokenDays[] {
  const act = service.target('approval');
  const used = daysOfUse(service.day('usedFrom'), service.day('usedTo'));
  const given = givenOn(act, { kind: 'approval', items: cloudItems });
  return daysWithout(used, given, act?.until('validUntil') ?? null);
}

const endedFigures = (facts: JudgedFacts, services: readonly Service[]) => {
  const ended = endedAmong(services, facts);
  return { ended: ended.length, endedNames: namesOf(ended) };
};

/**
 * 14) クラウド利用承認: risk assessed, use approved beforehand, use reviewed. Each speaks of every service whose use has begun by the
 * day, also of one that has ended: it was used all the same.
 */
export const o14CloudApproval: readonly Rule[] = [
  judgePopulation({
    id: 'riskNotAssessed',
    duties: ['14.risk'],
    register: 'cloudServices',
    members: (facts) => facts.rows('cloudServices'),
    proof: {
      kinds: consideration,
      filedUnder: (service, facts) => anyOf(service, ...facts.referring('riskAssessments', 'cloudService', service)),
    },
    judge: (service, facts) =>
      facts.referring('riskAssessments', 'cloudService', service).length > 0 ? 'satisfied' : 'notSatisfied',
    lacks: 'riskAssessments',
    brokenOn: daysUsed,
  }),
  judgeRows({
    id: 'riskNotAcceptable',
    duties: ['14.risk'],
    register: 'riskAssessments',
    whenEmpty: 'noneConcerned',
    among: (assessment) => assessment.target('cloudService')?.isThere !== false,
    proof: { kinds: consideration },
    judge: acceptable,
    brokenOn: (assessment) => {
      const service = assessment.target('cloudService');
      return [daysOfUse(service?.day('usedFrom') ?? null, service?.day('usedTo') ?? null)];
    },
  }),
  judgeRows({
    id: 'cautionsMissing',
    duties: ['14.caution'],
    register: 'cloudServices',
    proof: { kinds: ['submittedDocument', 'procedure', 'agreement'] },
    judge: (service) => (service.says('cautions') ? 'satisfied' : 'notSatisfied'),
    brokenOn: daysUsed,
  }),
  judgeRows({
    id: 'usedWithoutApproval',
    duties: ['14.approve'],
    register: 'cloudServices',
    proof: {
      kinds: officialWord,
      filedUnder: (service) => anyOf(service, service.target('approval')),
      official: true,
    },
    judge: approved,
    brokenOn: unapprovedOn,
    params: endedFigures,
  }),
  judgeRows({
    id: 'usageNotReviewed',
    duties: ['14.manage'],
    register: 'cloudServices',
    proof: { kinds: [...stateOfThings, ...consideration] },
    judge: reviewed,
    brokenOn: daysUsed,
    params: ({ contract }, services) => ({
      days: limitOf(contract, 'usageReviewEveryDays'),
      reviewed: services.filter((service) => reviewOfUse(service) !== null).length,
    }),
  }),
];
