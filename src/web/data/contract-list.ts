import { holdsWords, searchWords } from '../../core/kernel/search-key.ts';
import type { ContractListItem } from '../../queries/read-models.ts';

/** What a list of contracts can be narrowed to, in the order in which it is offered. */
export const contractFilters = ['all', 'overdue', 'sentBack', 'incidents', 'troubled'] as const;
export type ContractFilter = (typeof contractFilters)[number];

/** Orders of the list: what presses most, the next report's due day, the number. */
export const contractOrders = ['urgency', 'due', 'number'] as const;
export type ContractOrder = (typeof contractOrders)[number];

const passes: Readonly<Record<ContractFilter, (contract: ContractListItem) => boolean>> = {
  all: () => true,
  overdue: ({ overdue }) => overdue > 0,
  sentBack: ({ sentBack }) => sentBack > 0,
  incidents: ({ openIncidents }) => openIncidents > 0,
  troubled: ({ trouble }) => trouble !== undefined,
};

type Compare = (one: ContractListItem, other: ContractListItem) => number;

const byNumber: Compare = (one, other) => (one.number < other.number ? -1 : 1);

/** A contract without a report to come is last. */
const byDue: Compare = (one, other) => (one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity) || 0;

/** An open incident presses before everything; then a contract that can't be read, what is overdue, what was sent back. */
const pressing = ({ openIncidents, trouble, overdue, sentBack }: ContractListItem): number =>
  (openIncidents > 0 ? 8 : 0) + (trouble === undefined ? 0 : 4) + (overdue > 0 ? 2 : 0) + (sentBack > 0 ? 1 : 0);

const inOrder: Readonly<Record<ContractOrder, readonly Compare[]>> = {
  urgency: [(one, other) => pressing(other) - pressing(one), byDue, byNumber],
  due: [byDue, byNumber],
  number: [byNumber],
};

/** By the first comparison that tells two apart. */
const compareBy =
  (comparisons: readonly Compare[]): Compare =>
  (one, other) => {
    for (const compare of comparisons) {
      const told = compare(one, other);
      if (told !== 0) return told;
    }
    return 0;
  };

/** Contracts in whose title, number or contractor all of some words stand, whatever their width, kana and abbreviations. */
export function contractsFound(contracts: readonly ContractListItem[], words: string): readonly ContractListItem[] {
  const wanted = searchWords(words);
  if (wanted.length === 0) return contracts;
  return contracts.filter(({ title, number, contractor }) => holdsWords(`${title}\n${number}\n${contractor}`, wanted));
}

/** How many contracts each filter leaves. */
export const contractCounts = (contracts: readonly ContractListItem[]): Readonly<Record<ContractFilter, number>> =>
  Object.fromEntries(
    contractFilters.map((filter) => [filter, contracts.filter(passes[filter]).length] as const),
  ) as Record<ContractFilter, number>;

/** Contracts that a filter leaves, in an order. */
export const contractsShown = (
  contracts: readonly ContractListItem[],
  filter: ContractFilter,
  order: ContractOrder,
): readonly ContractListItem[] => contracts.filter(passes[filter]).toSorted(compareBy(inOrder[order]));
