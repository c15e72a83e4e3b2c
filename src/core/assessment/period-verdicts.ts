import type { Catalogue } from '../catalogue/catalogue.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { Registers } from '../registers/entry.ts';
import { factsOf } from './facts.ts';
import { type PeriodVerdict, periodVerdict } from './period-verdict.ts';
import { type Ribbon, ribbonsOf } from './ribbon.ts';

/** A period as far as it has come: its ribbons up to the day after it, where that has come, and what they come to. */
export interface PeriodAssessment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** By duty; their last stretch may begin on the day after the period. */
  readonly ribbons: ReadonlyMap<string, Ribbon>;
  readonly verdicts: ReadonlyMap<string, PeriodVerdict>;
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
  const facts = factsOf(state, to);
  const assessed = {
    from,
    to,
    ribbons: new Map(all.map((ribbon) => [ribbon.dutyId, ribbon])),
    verdicts: new Map(all.map((ribbon) => [ribbon.dutyId, periodVerdict(ribbon, to, facts)])),
  };
  kept.set(key, assessed);
  return assessed;
}
