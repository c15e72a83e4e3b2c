import { limitOf } from '../contract/limits.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { IsmapConclusion } from '../registers/ismap-conclusion.ts';
import { ismapRemark } from '../registers/ismap-remark.ts';
import { daysUsed, holdsWhileUsed } from './days-of-use.ts';
import { ismapConclusionOn, ismapValidUntil, listingValidUntil, matchedListOn } from './ismap-facts.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { namesOf } from './language/names.ts';
import type { Rule } from './rule.ts';

type Service = JudgedRow<'cloudServices'>;

/** What a list of the ministry's says outranks what the row says of itself. */
function listedBy({ listing, nearMisses }: IsmapConclusion, service: Service, facts: JudgedFacts): Verdict | null {
  if (listing === null) {
    // Something like it is there: a person must look. Nothing is, though the row bears a number: it is not listed.
    if (nearMisses.length > 0) return 'undetermined';
    return service.says('ismapNumber') ? 'notSatisfied' : null;
  }
  const remark = ismapRemark(listing.state);
  if (listing.list === 'ismapLiuSpecial' || remark === 'lapsed') return 'notSatisfied';
  const until = listingValidUntil(listing);
  if (until === null) return 'undetermined';
  if (!holdsWhileUsed(service, facts, until)) return 'notSatisfied';
  return remark === 'unknown' ? 'undetermined' : 'satisfied';
}

/** What the row says of itself; the LIU special-measures list does not satisfy 13). */
function listedByOwnWord(service: Service, facts: JudgedFacts): Verdict {
  const list = service.choice('ismapList');
  if (list === null) return 'undetermined';
  if (list !== 'ismap' && list !== 'ismapLiu') return 'notSatisfied';
  const end = service.day('ismapAuditPeriodEnd');
  if (end === null || !service.says('ismapNumber')) return 'undetermined';
  return holdsWhileUsed(service, facts, ismapValidUntil(end)) ? 'satisfied' : 'notSatisfied';
}

/** What the lists say; null where none was at hand, or says nothing of it. */
function listedByList(service: Service, facts: JudgedFacts): Verdict | null {
  const conclusion = ismapConclusionOn(service, facts);
  return conclusion === undefined ? null : listedBy(conclusion, service, facts);
}

const onList = (service: Service, facts: JudgedFacts): Verdict =>
  listedByList(service, facts) ?? listedByOwnWord(service, facts);

/** Whether the list in which a service was found is not too old to rest on. */
function isListFresh(service: Service, facts: JudgedFacts): boolean {
  const day = matchedListOn(service, facts);
  return day !== null && holdsWhileUsed(service, facts, addDays(day, limitOf(facts.contract, 'ismapCheckMaxAgeDays')));
}

/** 原則とする: what is not on the lists is explained; its approval is asked by 14). */
const isExcused = (service: Service): boolean => service.says('exceptionReason');

function listed(service: Service, facts: JudgedFacts): Verdict {
  if (service.flag('confidential') === null) return 'undetermined';
  return isExcused(service) ? 'satisfied' : onList(service, facts);
}

/** Looked up by a person, or matched with a list: the later day counts. */
function checkedOn(service: Service, facts: JudgedFacts): PlainDate | undefined {
  return [service.lastOn('ismapCheckedOn'), matchedListOn(service, facts)]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
}

function freshlyChecked(service: Service, facts: JudgedFacts): Verdict {
  const checked = checkedOn(service, facts);
  if (checked === undefined) return 'undetermined';
  const until = addDays(checked, limitOf(facts.contract, 'ismapCheckMaxAgeDays'));
  return holdsWhileUsed(service, facts, until) ? 'satisfied' : 'notSatisfied';
}

/** Handles confidential information, or nobody said whether. */
const mayBeConfidential = (service: Service): boolean => service.flag('confidential') !== false;

const isListed = (service: Service): boolean => ['ismap', 'ismapLiu'].includes(service.choice('ismapList') ?? '');

/** 13) ISMAP: services with confidential information come from the lists, checked not too long ago, or it is said why not. */
export const o13Ismap: readonly Rule[] = [
  judgeRows({
    id: 'notOnIsmap',
    duties: ['13.list'],
    register: 'cloudServices',
    among: mayBeConfidential,
    proof: {
      kinds: ['certificate', 'screenshot', 'submittedDocument'],
      feed: (service, facts) => (isListFresh(service, facts) ? listedByList(service, facts) : null),
      agreement: (service, facts) => listedByOwnWord(service, facts) === 'satisfied',
    },
    judge: listed,
    brokenOn: daysUsed,
    params: (facts, rows) => {
      const excused = rows.filter(
        (service) => service.isReadable && isExcused(service) && onList(service, facts) !== 'satisfied',
      );
      return { listed: rows.length - excused.length, excused: excused.length, excusedNames: namesOf(excused) };
    },
  }),
  judgeRows({
    id: 'ismapCheckStale',
    duties: ['13.list'],
    register: 'cloudServices',
    among: (service) => service.flag('confidential') === true && isListed(service),
    proof: {
      kinds: ['screenshot', 'submittedDocument'],
      feed: (service, facts) => (isListFresh(service, facts) ? 'satisfied' : null),
    },
    judge: freshlyChecked,
    brokenOn: daysUsed,
    params: ({ contract }) => ({ days: limitOf(contract, 'ismapCheckMaxAgeDays') }),
  }),
];
