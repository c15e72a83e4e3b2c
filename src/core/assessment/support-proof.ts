import type { PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { SupportMatch } from '../registers/software-conclusion.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import type { Proof } from './language/proof.ts';
import { supplierWord } from './proving-kinds.ts';
import { feedLimit, feedStates, supportDiffers, supportMatchOf, supportOf } from './software-reading.ts';

type Software = JudgedRow<'software'>;

/** Whether the feeds of a kind that rows were matched with are there, and none is too old to rest on. */
export function areFeedsFresh(facts: JudgedFacts, kind: 'support' | 'advisories'): boolean {
  const feeds = feedStates(facts, [kind], feedLimit(facts, kind));
  return feeds.length > 0 && feeds.every(({ isStale }) => !isStale);
}

/**
 * How an end of support is borne out: by what the supplier says, as a file; by a feed in date; and by both, where the register's own
 * day, so proved, is the feed's.
 */
export const supportProof = (
  told: (end: PlainDate | null, match: SupportMatch, facts: JudgedFacts) => Verdict,
): Proof<Software> => ({
  kinds: supplierWord,
  feed(row, facts) {
    const match = supportMatchOf(row, facts);
    return match === null || !areFeedsFresh(facts, 'support') ? null : told(match.endsOn, match, facts);
  },
  agreement(row, facts) {
    const match = supportMatchOf(row, facts);
    const isTold = match !== null && (match.endsOn !== null || match.isEnded === true);
    return supportOf(row, facts).source === 'register' && isTold && !supportDiffers(row, facts);
  },
});
