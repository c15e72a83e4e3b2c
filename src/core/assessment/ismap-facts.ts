import { addDays, addMonths, type PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { cloudItemOf, type IsmapConclusion, type IsmapListing } from '../registers/ismap-conclusion.ts';
import type { Facts } from './facts.ts';
import { feedSnapshot, feedSnapshots } from './feed-facts.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';

/** Registration holds for 16 months from the day after the audit period ends (ISMAP登録規則). */
export function ismapValidUntil(auditPeriodEnd: string): string {
  return addDays(addMonths(addDays(auditPeriodEnd, 1), 16), -1);
}

/** What the lists said of a service; undefined when it was never matched with one, or has changed since. */
export function ismapConclusionOf(row: RegisterEntry, facts: Facts): IsmapConclusion | undefined {
  const conclusion = facts.find('ismapConclusions', row.id)?.data as IsmapConclusion | undefined;
  const item = cloudItemOf(row.data);
  if (conclusion === undefined) return undefined;
  const { service, provider, ismapNumber } = conclusion.item;
  return service === item.service && provider === item.provider && ismapNumber === item.ismapNumber
    ? conclusion
    : undefined;
}

/** The last day on which a listing holds; null when the list tells neither it nor the audit period. */
export function listingValidUntil({ validUntil, auditPeriodEnd }: IsmapListing): string | null {
  if (validUntil !== null) return validUntil;
  return auditPeriodEnd === null ? null : ismapValidUntil(auditPeriodEnd);
}

/** The list that would hold the row was at hand: without the LIU list, its absence from the other says nothing. */
function isListAtHand(service: JudgedRow<'cloudServices'>, { facts }: JudgedFacts): boolean {
  const list = service.choice('ismapList');
  return (list !== 'ismap' && list !== 'ismapLiu') || feedSnapshot(facts, list) !== undefined;
}

const conclusionOf = (service: JudgedRow<'cloudServices'>, { facts }: JudgedFacts): IsmapConclusion | undefined => {
  const row = facts.find('cloudServices', service.id);
  return row === undefined ? undefined : ismapConclusionOf(row, facts);
};

/** A list of a day still to come says nothing of today, be it found in it or not. */
const areListsOfTheirDay = (facts: JudgedFacts): boolean =>
  feedSnapshots(facts.facts).every(({ kind, date }) => !kind.startsWith('ismap') || facts.hasCome(date));

/** What the lists said of a service, where the list that would hold it was at hand; undefined otherwise. */
export const ismapConclusionOn = (
  service: JudgedRow<'cloudServices'>,
  facts: JudgedFacts,
): IsmapConclusion | undefined =>
  isListAtHand(service, facts) && areListsOfTheirDay(facts) ? conclusionOf(service, facts) : undefined;

/** The day, by the day asked about, of the list in which a service was found; null: it was found in none by then. */
export function matchedListOn(service: JudgedRow<'cloudServices'>, facts: JudgedFacts): PlainDate | null {
  const list = conclusionOf(service, facts)?.listing?.list;
  const day = list === undefined ? undefined : feedSnapshot(facts.facts, list)?.date;
  return day !== undefined && facts.hasCome(day) ? day : null;
}
