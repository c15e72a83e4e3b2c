import type { Catalogue } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { type DayVerdict, type Ribbon, ribbonsOf, type Stretch } from './ribbon.ts';

const joined = (stretches: readonly Stretch[], more: readonly Stretch[]): readonly Stretch[] => {
  const [last, [next, ...others]] = [stretches.at(-1), more];
  if (last === undefined || next === undefined || last.verdict !== next.verdict) return [...stretches, ...more];
  return [...stretches.slice(0, -1), { ...last, to: next.to }, ...others];
};

/**
 * The ribbons of a period as they were known on its days: each day is judged by what had been told by its end. Fed with the contract as it
 * stood, from the earliest day on; between two tellings nothing changes but the day.
 */
export class RibbonsThen {
  readonly #catalogue: Catalogue;
  readonly #to: PlainDate;
  readonly #stretches = new Map<string, readonly Stretch[]>();
  #next: PlainDate;
  #state: ContractState | null = null;

  constructor(catalogue: Catalogue, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }) {
    this.#catalogue = catalogue;
    this.#to = to;
    this.#next = from;
  }

  /** From the end of a day on the contract stood so; null: nobody had entered it yet. */
  standsFrom(day: PlainDate, state: ContractState | null): void {
    this.#tellTo(addDays(day, -1));
    this.#state = state;
  }

  /** What is told of all days, up to the period's last. */
  end(): readonly Ribbon[] {
    this.#tellTo(this.#to);
    return dutiesOf(this.#catalogue).map(({ id }) => ({ dutyId: id, stretches: this.#stretches.get(id) ?? [] }));
  }

  #tellTo(day: PlainDate): void {
    const [from, to] = [this.#next, day < this.#to ? day : this.#to];
    if (to < from) return;
    for (const { dutyId, stretches } of this.#ribbons(from, to))
      this.#stretches.set(dutyId, joined(this.#stretches.get(dutyId) ?? [], stretches));
    this.#next = addDays(to, 1);
  }

  #ribbons(from: PlainDate, to: PlainDate): readonly Ribbon[] {
    if (this.#state !== null) return ribbonsOf(this.#catalogue, this.#state, { from, to });
    const unknown: Stretch = { from, to, verdict: 'notRecorded', reasons: [] };
    return dutiesOf(this.#catalogue).map(({ id }) => ({ dutyId: id, stretches: [unknown] }));
  }
}

/** Days of which something else is known now than was known then. */
export interface KnownOtherwise {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly knownThen: DayVerdict;
  readonly knownNow: DayVerdict;
}

const isKnown = (verdict: DayVerdict): boolean => verdict === 'satisfied' || verdict === 'notSatisfied';

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** Where the two ribbons of a duty contradict each other: kept by one, broken by the other. What one of them leaves open is no contradiction. */
export function knownOtherwise(now: Ribbon, then: Ribbon): readonly KnownOtherwise[] {
  return now.stretches.flatMap((one) =>
    then.stretches
      .filter(({ from, to, verdict }) => from <= one.to && one.from <= to && verdict !== one.verdict)
      .filter(({ verdict }) => isKnown(verdict) && isKnown(one.verdict))
      .map((other) => ({
        from: later(one.from, other.from),
        to: earlier(one.to, other.to),
        knownThen: other.verdict,
        knownNow: one.verdict,
      })),
  );
}
