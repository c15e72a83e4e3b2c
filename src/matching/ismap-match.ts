import { normalForm } from '../core/kernel/normal-form.ts';
import { textKey } from '../core/kernel/text-key.ts';
import type { CloudItem, IsmapConclusion, IsmapListing } from '../core/registers/ismap-conclusion.ts';

/** Words that say what kind of company it is, not which. */
const companyWords = /株式会社|有限会社|合同会社|\(株\)|（株）|㈱|(?:inc|ltd|llc)\.?$|合資会社/gi;

const nameKey = (name: string): string => textKey(name).replaceAll(/[()（）「」・･,.、。]/g, '');
const companyKey = (name: string): string => nameKey(normalForm(name, 'NFKC').replaceAll(companyWords, ''));
const numberKey = (number: string): string => textKey(number);

/** Names of one service are often given with and without the provider's or an edition's words. */
function isNear(item: CloudItem, listing: IsmapListing): boolean {
  const [mine, theirs] = [nameKey(item.service), nameKey(listing.service)];
  return mine.length >= 2 && theirs.length >= 2 && (mine === theirs || mine.includes(theirs) || theirs.includes(mine));
}

/** A number may be another provider's, by a slip; where both sides name one they have to agree. */
function isOfProvider(item: CloudItem, listing: IsmapListing): boolean {
  const [mine, theirs] = [companyKey(item.provider), companyKey(listing.provider)];
  return mine.includes(theirs) || theirs.includes(mine);
}

/** The one row of a number: by exactly its name, else the only one that comes near; null where several do, or none. */
function theOne(item: CloudItem, numbered: readonly IsmapListing[]): IsmapListing | null {
  const near = numbered.filter((listing) => isNear(item, listing) && isOfProvider(item, listing));
  const exact = near.filter((listing) => nameKey(listing.service) === nameKey(item.service));
  const rows = new Map((exact.length > 0 ? exact : near).map((listing) => [JSON.stringify(listing), listing]));
  return rows.size === 1 ? ([...rows.values()][0] ?? null) : null;
}

const nearMissesShown = 5;

/**
 * The listing of a service: by its number when the name agrees, else by exactly its name and provider. Whatever else resembles
 * it is shown as a near miss for a person to decide. `listings` are of all lists at hand.
 */
export function matchIsmap(item: CloudItem, listings: readonly IsmapListing[]): IsmapConclusion {
  const numbered =
    item.ismapNumber === '' ? [] : listings.filter(({ number }) => numberKey(number) === numberKey(item.ismapNumber));
  const byNumber = theOne(item, numbered);
  if (byNumber !== null) return { item, listing: byNumber, by: 'number', nearMisses: [] };
  const same = listings.filter(
    (listing) =>
      nameKey(listing.service) === nameKey(item.service) && companyKey(listing.provider) === companyKey(item.provider),
  );
  // A number that is not the listing's own contradicts the name: shown, not taken.
  if (same.length === 1 && item.ismapNumber === '')
    return { item, listing: same[0] as IsmapListing, by: 'name', nearMisses: [] };
  const near = [...new Set([...numbered, ...same, ...listings.filter((listing) => isNear(item, listing))])];
  return { item, listing: null, by: null, nearMisses: near.slice(0, nearMissesShown) };
}
