import fc from 'fast-check';
import { type Contract, contractSchema } from '../../src/core/contract/contract.ts';
import type { Json } from '../../src/core/kernel/json.ts';
import type { RowSeries } from '../../src/core/kernel/row-series.ts';
import { goodRows } from './good-rows.ts';
import { dayAfter } from './naive-reading.ts';
import { breachArb, type Plant, plantArb, planted } from './plants.ts';
import { withFeeds } from './random-feeds.ts';

export interface RandomRow {
  readonly id: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly series?: RowSeries;
}

/** A contract on a day, as the generator and the naive model share it. */
export interface RandomContract {
  readonly contract: Contract;
  readonly day: string;
  readonly rows: Readonly<Record<string, readonly RandomRow[]>>;
  /** The recorded end of the work. */
  readonly end: string | null;
  readonly evidence: readonly { readonly register: string; readonly entryId: string; readonly kind: string }[];
  readonly declaredEmpty: Readonly<Record<string, { readonly reason: string; readonly on: string }>>;
}

/** What a contract is made of: a sound one of some size on some day, and what was planted in it. */
export interface Recipe {
  readonly size: number;
  /** Days from the beginning of the contract's period to the day asked about. */
  readonly offset: number;
  readonly start: string;
  readonly plants: readonly Plant[];
  /** From what feeds are drawn that its rows were matched with; absent: none were ever at hand. */
  readonly feeds?: number;
}

const scopeKeys = ['buildsSystems', 'publicSite', 'mail', 'applications', 'cloud', 'subcontracts', 'confidential'];

function soundContract({ size, offset, start }: Recipe): RandomContract {
  const day = dayAfter(start, offset);
  const contract = contractSchema.parse({
    number: 'METI-R8-HON-001',
    title: '試験契約',
    concludedOn: start,
    period: { from: start, to: dayAfter(start, 364) },
    buyer: { addressee: '情報システム課長' },
    contractor: { name: '例示株式会社', address: '東京都千代田区', representative: '山田' },
    scope: Object.fromEntries(scopeKeys.map((key) => [key, true])),
    settings: { firstReportWithinHours: 4, changeReportWithinDays: 14, informWithinDays: 14 },
  });
  const rows = goodRows({ day, start, size });
  return { contract, day, rows, end: null, evidence: [], declaredEmpty: {} };
}

/** The contract that a recipe makes. */
export function contractOf(recipe: Recipe): RandomContract {
  const made = recipe.plants.reduce((contract, plant) => planted(contract, plant), soundContract(recipe));
  return recipe.feeds === undefined ? made : withFeeds(made, recipe.feeds);
}

/** Random recipes: most contracts are asked about within their period, some after it, some in a leap year. */
export const recipeArb: fc.Arbitrary<Recipe> = fc.record({
  size: fc.integer({ min: 1, max: 3 }),
  offset: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 60, max: 364 }) },
    { weight: 3, arbitrary: fc.integer({ min: 365, max: 430 }) },
  ),
  start: fc.constantFrom('2026-04-01', '2027-04-01', '2026-10-01', '2023-04-01'),
  plants: fc.oneof(
    { weight: 5, arbitrary: fc.array(plantArb, { minLength: 10, maxLength: 60 }) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.array(breachArb, { minLength: 6, maxLength: 14 }), fc.array(plantArb, { maxLength: 5 }))
        .map(([meant, others]) => [...meant, ...others]),
    },
  ),
});
