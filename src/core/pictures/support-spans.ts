import { lastDayOf } from '../assessment/end-of-work.ts';
import { type Facts, textOf } from '../assessment/facts.ts';
import { type SupportEnd, supportEndOf } from '../assessment/software-facts.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** Where the end of a software's support stands on a day: before it, within the contract, after the contract, or not known. */
export type SupportState = 'ended' | 'inContract' | 'later' | 'unknown';

/** One product and version with its end of support, and in how many places it is installed. */
export interface SupportSpan {
  readonly product: string;
  readonly version: string;
  readonly endsOn: PlainDate | null;
  readonly places: number;
  readonly state: SupportState;
  readonly isPlanned: boolean;
  /** Who says so: the register's words; empty when nobody wrote any. */
  readonly source: string;
  /** Told by an imported feed, not by a person. */
  readonly isFromFeed: boolean;
}

function stateOf({ endsOn, isEnded }: SupportEnd, facts: Facts): SupportState {
  if (isEnded) return 'ended';
  if (endsOn === null) return 'unknown';
  return endsOn <= lastDayOf(facts) ? 'inContract' : 'later';
}

/** Ended on a day that nobody knows: first of all; no end known: last. */
const dayOrLast = ({ endsOn, state }: SupportSpan): string => endsOn ?? (state === 'ended' ? '0000' : '9999');

const byEnd = (a: SupportSpan, b: SupportSpan): number =>
  dayOrLast(a).localeCompare(dayOrLast(b)) || a.product.localeCompare(b.product) || a.version.localeCompare(b.version);

interface Group {
  readonly end: SupportEnd;
  readonly places: Set<string>;
  readonly sources: Set<string>;
  isPlanned: boolean;
}

/** Rows of one product, version and end together, in the order of the register. */
function groupsOf(facts: Facts): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of facts.rows('software')) {
    const end = supportEndOf(row, facts);
    const key = JSON.stringify([end.name, end.version, end.endsOn, end.isEnded]);
    const group = groups.get(key) ?? { end, places: new Set(), sources: new Set(), isPlanned: true };
    group.places.add(end.place === '' ? row.id : end.place);
    const told = end.source === 'register' ? textOf(row.data, 'supportSource') : undefined;
    if (told !== undefined) group.sources.add(told);
    group.isPlanned &&= textOf(row.data, 'successorPlan') !== undefined;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * The software inventory by product, version and end, the nearest end first, unknown ends last. A person's own date outranks the
 * feeds', as everywhere (`supportEndOf`).
 */
export function supportSpans(facts: Facts): readonly SupportSpan[] {
  return groupsOf(facts)
    .map(({ end, places, sources, isPlanned }) => ({
      product: end.name,
      version: end.version,
      endsOn: end.endsOn,
      places: places.size,
      state: stateOf(end, facts),
      isPlanned,
      source: [...sources].join('、'),
      isFromFeed: end.source === 'feed',
    }))
    .sort(byEnd);
}
