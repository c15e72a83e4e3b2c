import { type Facts, textOf } from '../assessment/facts.ts';
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
  readonly source: string;
}

export function supportStateOf(endsOn: PlainDate | null, { asOf, contract }: Facts): SupportState {
  if (endsOn === null) return 'unknown';
  if (endsOn < asOf) return 'ended';
  return endsOn <= contract.period.to ? 'inContract' : 'later';
}

const byEnd = (a: SupportSpan, b: SupportSpan): number =>
  (a.endsOn ?? '9999').localeCompare(b.endsOn ?? '9999') ||
  a.product.localeCompare(b.product) ||
  a.version.localeCompare(b.version);

/** The software inventory by product, version and end, the nearest end first, unknown ends last. */
export function supportSpans(facts: Facts): readonly SupportSpan[] {
  const groups = new Map<
    string,
    { rows: Readonly<Record<string, unknown>>[]; places: Set<string>; span: SupportSpan }
  >();
  for (const { id, data } of facts.rows('software')) {
    const [product, version] = [textOf(data, 'name') ?? '', textOf(data, 'version') ?? ''];
    const endsOn = textOf(data, 'supportEndsOn') ?? null;
    const key = JSON.stringify([product, version, endsOn]);
    const span = {
      product,
      version,
      endsOn,
      places: 0,
      state: supportStateOf(endsOn, facts),
      isPlanned: true,
      source: textOf(data, 'supportSource') ?? '',
    };
    const group = groups.get(key) ?? { rows: [], places: new Set<string>(), span };
    group.rows.push(data);
    group.places.add(textOf(data, 'place') ?? id);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ rows, places, span }) => ({
      ...span,
      places: places.size,
      isPlanned: rows.every(({ successorPlan }) => typeof successorPlan === 'string'),
    }))
    .sort(byEnd);
}
