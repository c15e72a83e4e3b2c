import type { Period } from '../contract/schedule-periods.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import type { PlanNames } from './plan.ts';

/** Where a plan's names hold the contract's period as it was; no register has this name, and versions of old lack it. */
export const namedPeriod = 'contractPeriod';

export const namedPeriodLabel: Bilingual = { ja: '契約期間', en: 'Period of the contract' };

/** What the facts of the period are called. */
export const namedPeriodFacts: Readonly<Record<string, Bilingual>> = {
  from: { ja: '始まり', en: 'First day' },
  to: { ja: '終わり', en: 'Last day' },
};

/** The contract's period as a plan states it; undefined where the version is of old. */
export function periodNamedBy(names: PlanNames): Period | undefined {
  const [row] = own(names, namedPeriod) ?? [];
  if (row === undefined || typeof row === 'string') return undefined;
  const { from, to } = row.facts;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
}
