import { addDays, addMonths } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { cloudItemOf, type IsmapConclusion, type IsmapListing } from '../registers/ismap-conclusion.ts';
import type { Facts } from './facts.ts';

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
