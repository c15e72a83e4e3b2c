import { daysBetween } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { IsmapConclusion } from '../registers/ismap-conclusion.ts';
import { type Facts, isTrue, textOf } from './facts.ts';
import { feedSnapshot } from './feed-facts.ts';
import { ismapConclusionOf, ismapValidUntil, listingValidUntil } from './ismap-facts.ts';
import { type Rule, rowRule } from './rule.ts';

/** Suspended or removed while the list still shows it. */
const lapsed = /停止|削除|取消|抹消|失効/;

/** What a list of the ministry's says outranks what the row says of itself. */
function listedBy({ listing, nearMisses }: IsmapConclusion, row: RegisterEntry, facts: Facts): Verdict | null {
  if (listing === null) {
    // Something like it is there: a person must look. Nothing is, though the row bears a number: it is not listed.
    if (nearMisses.length > 0) return 'undetermined';
    return textOf(row.data, 'ismapNumber') === undefined ? null : 'notSatisfied';
  }
  if (listing.list === 'ismapLiuSpecial' || lapsed.test(listing.state)) return 'notSatisfied';
  const until = listingValidUntil(listing);
  if (until === null) return 'undetermined';
  return until >= facts.asOf ? 'satisfied' : 'notSatisfied';
}

/** What the row says of itself. */
function listedByOwnWord(row: RegisterEntry, facts: Facts): Verdict {
  const list = textOf(row.data, 'ismapList');
  if (list === 'ismap' || list === 'ismapLiu') {
    const end = textOf(row.data, 'ismapAuditPeriodEnd');
    if (end === undefined || textOf(row.data, 'ismapNumber') === undefined) return 'undetermined';
    return ismapValidUntil(end) >= facts.asOf ? 'satisfied' : 'notSatisfied';
  }
  return list === undefined ? 'undetermined' : 'notSatisfied';
}

/** The list that would hold the row was at hand: without the LIU list, its absence from the other says nothing. */
function isListAtHand(row: RegisterEntry, facts: Facts): boolean {
  const list = textOf(row.data, 'ismapList');
  if (list !== 'ismap' && list !== 'ismapLiu') return true;
  return feedSnapshot(facts, list) !== undefined;
}

/** The LIU special-measures list does not satisfy 13); a departure from the principle needs reason and approval. */
function listed(row: RegisterEntry, facts: Facts): Verdict {
  const exception = facts.find('acts', textOf(row.data, 'exceptionApproval'));
  const excused =
    textOf(row.data, 'exceptionReason') !== undefined && textOf(exception?.data ?? {}, 'actKind') === 'approval';
  if (excused) return 'satisfied';
  const conclusion = isListAtHand(row, facts) ? ismapConclusionOf(row, facts) : undefined;
  const told = conclusion === undefined ? null : listedBy(conclusion, row, facts);
  return told ?? listedByOwnWord(row, facts);
}

/** Looked up by a person, or matched with a list: the later day counts. */
function checkedOn(row: RegisterEntry, facts: Facts): string | undefined {
  const list = ismapConclusionOf(row, facts)?.listing?.list;
  const matched = list === undefined ? undefined : feedSnapshot(facts, list)?.date;
  const own = textOf(row.data, 'ismapCheckedOn');
  return [own, matched]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function freshlyChecked(row: RegisterEntry, facts: Facts): Verdict {
  const checked = checkedOn(row, facts);
  if (checked === undefined) return 'undetermined';
  return daysBetween(checked, facts.asOf) <= facts.contract.settings.ismapCheckMaxAgeDays
    ? 'satisfied'
    : 'notSatisfied';
}

const confidential = (row: RegisterEntry): boolean => isTrue(row.data, 'confidential');

/** 13) ISMAP: services with confidential information come from the lists, checked not too long ago. */
export const o13Ismap: readonly Rule[] = [
  rowRule({ id: 'notOnIsmap', duties: ['13.list'], register: 'cloudServices', among: confidential, judgeRow: listed }),
  rowRule({
    id: 'ismapCheckStale',
    duties: ['13.list'],
    register: 'cloudServices',
    among: (row) => confidential(row) && ['ismap', 'ismapLiu'].includes(textOf(row.data, 'ismapList') ?? ''),
    judgeRow: freshlyChecked,
    params: ({ contract }) => ({ days: contract.settings.ismapCheckMaxAgeDays }),
  }),
];
