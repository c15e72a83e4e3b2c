import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { dayAfter, met, monthsAfter, type NaiveContract, type NaiveRow, worst } from './naive-reading.ts';
import type { RandomRow } from './random-contract.ts';

type Data = RandomRow['data'];

interface Support {
  readonly endsOn: string | null;
  readonly extendedUntil: string | null;
  readonly isEnded: boolean | null;
}

interface Flaw {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly affected: Verdict;
  readonly fixedIn: string;
}

/** What feeds said of a row of software. */
interface Concluded {
  readonly item: Data;
  readonly support: Support | null;
  readonly coveredBy: string | null;
  readonly vulnerabilities: readonly Flaw[];
}

const nothing: Concluded = { item: {}, support: null, coveredBy: null, vulnerabilities: [] };
const sameSoftware = ['name', 'version', 'purl', 'cpe'];

/** What feeds said of a row that has not changed since. */
export function concludedOf(contract: NaiveContract, row: NaiveRow): Concluded {
  const known = contract.book('softwareConclusions', row.id) as unknown as Concluded | undefined;
  return known !== undefined && sameSoftware.every((field) => known.item[field] === row.text(field)) ? known : nothing;
}

/** A feed counts from its own day on, for as many days as it may be old. */
const isFresh = (contract: NaiveContract, date: unknown, limit: string): boolean =>
  typeof date === 'string' && date <= contract.day && date >= dayAfter(contract.day, -contract.limit(limit));

/** Of feeds of some kinds: none says nothing bad, and one that can't be rested on leaves it open. */
export function feedsInDate(contract: NaiveContract, kinds: readonly string[], limit: string): Verdict {
  const used = contract.books('feedSnapshots').filter(({ kind }) => kinds.includes(String(kind)));
  return used.every(({ date }) => isFresh(contract, date, limit)) ? 'satisfied' : 'undetermined';
}

/** What the register says of an end of support; a person's own day goes before a feed's. */
export function ownEnd(row: NaiveRow): string | null {
  const own = row.day('supportEndsOn');
  return own?.startsWith('9999') === true ? 'unlimited' : own;
}

/** The day on which support ends, by the register or else by the feed; 'ended' where only that is known. */
export function endOfSupport(contract: NaiveContract, row: NaiveRow): string | null {
  const { support } = concludedOf(contract, row);
  return ownEnd(row) ?? support?.endsOn ?? (support?.isEnded === true ? 'ended' : null);
}

/** Whether the feed knows another day than the register, or calls ended what the register says goes on. */
export function isToldOtherwise(contract: NaiveContract, row: NaiveRow): boolean {
  const [own, { support }] = [ownEnd(row), concludedOf(contract, row)];
  if (own === null || support === null) return false;
  if (support.endsOn === null) return support.isEnded === true && own >= contract.day;
  return own !== support.endsOn && own !== support.extendedUntil;
}

const sameName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What is on record of a flaw for the same software, wherever that is installed. */
function recordsOf(contract: NaiveContract, row: NaiveRow, { id, aliases }: Flaw): readonly NaiveRow[] {
  const numbers = [id, ...aliases].map(sameName);
  return contract.rows('vulnerabilities').filter((record) => {
    const of = contract.find('software', record.text('software'));
    const isOfIt = of !== undefined && sameSoftware.every((field) => of.text(field) === row.text(field));
    return isOfIt && numbers.includes(sameName(record.text('vulnerabilityId')));
  });
}

/** Flaws that feeds tell of a row and nobody has put on record. */
export function unrecorded(contract: NaiveContract, row: NaiveRow): Verdict {
  const open = concludedOf(contract, row).vulnerabilities.filter((one) => recordsOf(contract, row, one).length === 0);
  return open.length === 0 ? 'satisfied' : worst(open.map(({ affected }) => affected));
}

/** Whether a fix that is known was applied, or what is on record excuses that it was not. */
function fixed(contract: NaiveContract, row: NaiveRow, flaw: Flaw): Verdict {
  if (flaw.affected === 'undetermined') return 'undetermined';
  if (flaw.fixedIn === '') return 'satisfied';
  const records = recordsOf(contract, row, flaw);
  if (records.some((record) => record.flag('affected') === false)) return 'satisfied';
  const isUnderWay = records.some((record) => {
    const planned = record.day('plannedFor');
    return record.come('doneOn') !== null || (record.says('plan') && planned !== null && planned >= contract.day);
  });
  return isUnderWay ? 'undetermined' : 'notSatisfied';
}

/** All known fixes of a package; that no feed in date answers for it leaves it open. */
export function fixesOf(contract: NaiveContract, row: NaiveRow): Verdict {
  const { coveredBy, vulnerabilities } = concludedOf(contract, row);
  const verdicts = vulnerabilities.map((flaw) => fixed(contract, row, flaw));
  const feed = contract.book('feedSnapshots', coveredBy ?? '');
  const isAnswered = feed !== undefined && isFresh(contract, feed.date, 'vulnerabilityFeedMaxAgeDays');
  return worst([...verdicts, isAnswered ? 'satisfied' : 'undetermined']);
}

interface Listing {
  readonly list: string;
  readonly auditPeriodEnd: string | null;
  readonly validUntil: string | null;
  readonly state: string;
}

interface Listed {
  readonly item: Data;
  readonly listing: Listing | null;
  readonly nearMisses: readonly unknown[];
}

/** What the lists said of a service that has not changed since. */
function listedOf(contract: NaiveContract, row: NaiveRow): Listed | null {
  const known = contract.book('ismapConclusions', row.id) as unknown as Listed | undefined;
  const fields = ['service', 'provider', 'ismapNumber'];
  return known !== undefined && fields.every((field) => known.item[field] === row.text(field)) ? known : null;
}

/** The day of the list in which a service was found, once it has come. */
export function foundInListOf(contract: NaiveContract, row: NaiveRow): string | null {
  const list = listedOf(contract, row)?.listing?.list;
  const date = list === undefined ? undefined : contract.book('feedSnapshots', list)?.date;
  return typeof date === 'string' && date <= contract.day ? date : null;
}

/** What the lists say of a service on its last day of use; null where they say nothing of it. */
export function saidByLists(contract: NaiveContract, row: NaiveRow, lastUse: string): Verdict | null {
  const named = row.text('ismapList');
  const isAtHand = !['ismap', 'ismapLiu'].includes(named) || contract.book('feedSnapshots', named) !== undefined;
  const isAhead = contract
    .books('feedSnapshots')
    .some(({ kind, date }) => String(kind).startsWith('ismap') && String(date) > contract.day);
  const listed = isAtHand && !isAhead ? listedOf(contract, row) : null;
  if (listed === null) return null;
  const { listing, nearMisses } = listed;
  if (listing === null) {
    if (nearMisses.length > 0) return 'undetermined';
    return row.says('ismapNumber') ? 'notSatisfied' : null;
  }
  if (listing.list === 'ismapLiuSpecial' || listing.state === '登録削除') return 'notSatisfied';
  const audited = listing.auditPeriodEnd;
  const until = listing.validUntil ?? (audited === null ? null : dayAfter(monthsAfter(dayAfter(audited, 1), 16), -1));
  if (until === null) return 'undetermined';
  if (until < lastUse) return 'notSatisfied';
  return listing.state === '確認中の事項あり' ? 'undetermined' : met(true);
}
