import type { Catalogue } from '../catalogue/catalogue.ts';
import { oncePer } from '../kernel/once-per.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { Registers } from '../registers/entry.ts';
import { factsOf } from './facts.ts';
import { moved } from './language/judge-rows.ts';
import type { Store } from './language/kept.ts';
import { type PeriodVerdict, periodVerdict } from './period-verdict.ts';
import { type Ribbon, RibbonTeller } from './ribbon.ts';

/** A period as far as it has come, and what it comes to. */
export interface PeriodAssessment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** By duty. */
  readonly verdicts: ReadonlyMap<string, PeriodVerdict>;
}

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What ribbons come to, up to a day. */
export function periodOf(ribbons: readonly Ribbon[], { from, to }: Period, state: ContractState): PeriodAssessment {
  const facts = factsOf(state, to);
  return { from, to, verdicts: new Map(ribbons.map((ribbon) => [ribbon.dutyId, periodVerdict(ribbon, to, facts)])) };
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** A period as far as it has come, and the day after it, on which a breach may be mended. */
const daysTold = ({ from, to }: Period, today: PlainDate): Readonly<Record<'period' | 'ribbons', Period>> => ({
  period: { from, to: earlier(to, today) },
  ribbons: { from, to: earlier(addDays(to, 1), today) },
});

/** Tells periods again and again: each duty's ribbon, and what it comes to, stays the same object while what it read is the same. */
class PeriodTeller {
  readonly #teller: RibbonTeller;
  readonly #verdictsOf = oncePer((_: Ribbon): Store<PlainDate> => new Map());

  constructor(catalogue: Catalogue, state: ContractState, day: PlainDate) {
    this.#teller = new RibbonTeller(catalogue, state, day);
  }

  assess(state: ContractState, asked: Period, today: PlainDate): PeriodAssessment {
    const { period, ribbons } = daysTold(asked, today);
    const told = this.#teller.ribbons(state, ribbons);
    const { facts } = this.#teller;
    const raw = moved(facts, period.to, state);
    const verdictOf = (ribbon: Ribbon): PeriodVerdict =>
      facts.kept(this.#verdictsOf(ribbon), period.to, () => periodVerdict(ribbon, period.to, raw));
    return { ...period, verdicts: new Map(told.map((ribbon) => [ribbon.dutyId, verdictOf(ribbon)])) };
  }
}

type Contract = ContractState['contract'];

const tellersOf = oncePer((_: Contract) => new Map<string, PeriodTeller>());

const keptOf = oncePer((_: Contract) => oncePer((_registers: Registers) => new Map<string, PeriodAssessment>()));

/**
 * What the registers say of a period today, told for every duty; no days where it is still to come. Kept for as long as the registers
 * are the same, since pages ask for it more often than rows change; told anew for the duties whose facts are others.
 */
export function assessPeriod(
  catalogue: Catalogue,
  state: ContractState,
  period: Period,
  today: PlainDate,
): PeriodAssessment {
  const kept = keptOf(state.contract)(state.registers);
  const key = [catalogue.id, period.from, period.to, today].join();
  const before = kept.get(key);
  if (before !== undefined) return before;
  const tellers = tellersOf(state.contract);
  const teller = tellers.get(catalogue.id) ?? new PeriodTeller(catalogue, state, today);
  tellers.set(catalogue.id, teller);
  const assessed = teller.assess(state, period, today);
  kept.set(key, assessed);
  return assessed;
}
