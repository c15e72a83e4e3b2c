import type { Catalogue } from '../catalogue/catalogue.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { Registers } from '../registers/entry.ts';
import { factsOf } from './facts.ts';
import { type PeriodVerdict, periodVerdict } from './period-verdict.ts';
import { type Ribbon, ribbonsOf } from './ribbon.ts';

/** A period as far as it has come, and what it comes to. */
export interface PeriodAssessment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** By duty. */
  readonly verdicts: ReadonlyMap<string, PeriodVerdict>;
}

/** What ribbons come to, up to a day. */
export function periodOf(
  ribbons: readonly Ribbon[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  state: ContractState,
): PeriodAssessment {
  const facts = factsOf(state, to);
  return { from, to, verdicts: new Map(ribbons.map((ribbon) => [ribbon.dutyId, periodVerdict(ribbon, to, facts)])) };
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

const known = new WeakMap<Registers, Map<string, PeriodAssessment>>();

/**
 * What the registers say of a period today, told for every duty; no days where it is still to come. Kept for as long as the registers
 * are the same, since pages ask for it more often than rows change.
 */
export function assessPeriod(
  catalogue: Catalogue,
  state: ContractState,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
): PeriodAssessment {
  const kept = known.get(state.registers) ?? new Map<string, PeriodAssessment>();
  known.set(state.registers, kept);
  const key = [catalogue.id, period.from, period.to, today].join();
  const before = kept.get(key);
  if (before !== undefined) return before;
  const { from } = period;
  const to = earlier(period.to, today);
  const all = ribbonsOf(catalogue, state, { from, to: earlier(addDays(period.to, 1), today) });
  const assessed = periodOf(all, { from, to }, state);
  kept.set(key, assessed);
  return assessed;
}
