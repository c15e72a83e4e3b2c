import type { RegisterName } from '../registers/registers.ts';
import { isUntold } from './erasure-rules.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow, JudgedRow } from './language/judged-row.ts';
import { handlesInformation, returnStated } from './return-statements.ts';

type Item = JudgedRow<'informationItems'>;

/** How many of an item an erasure took: as it says; wholly where one was received and the row is of nothing else; else not known. */
function erasedCount(erasure: JudgedRow<'erasures'>, received: number): number | null {
  if (isUntold(erasure)) return null;
  const count = erasure.number('count');
  if (count !== null) return count;
  return received === 1 && !erasure.refers('copy') && !erasure.refers('device') ? 1 : null;
}

const handedBack = (handback: JudgedRow<'handbacks'>): number | null =>
  handback.isReadable ? handback.number('count') : null;

/**
 * What is left of an information item by the day asked about: received less handed back, disposed of or erased, by count. Below zero
 * where more went than came; null where a count is not on record.
 */
export function leftOf(item: Item, facts: JudgedFacts): number | null {
  const received = item.isReadable ? item.number('count') : null;
  if (received === null) return null;
  const gone = [
    ...facts.referring('handbacks', 'informationItem', item).map(handedBack),
    ...facts.referring('erasures', 'informationItem', item).map((erasure) => erasedCount(erasure, received)),
  ];
  return gone.reduce(
    (left, count) => (left === null || count === null ? null : left - count),
    received as number | null,
  );
}

/** Whether a copy is still there; null where it can't be told. */
export function isCopyLeft(copy: JudgedRow<'copies'>, facts: JudgedFacts): boolean | null {
  const erasures = facts.referring('erasures', 'copy', copy);
  if (erasures.length === 0) return true;
  return erasures.every(isUntold) ? null : false;
}

/** What stands between the work and a balance of zero for every item, every copy, at every tier. */
export interface Balance {
  readonly items: readonly Item[];
  /** More went than came. */
  readonly over: readonly Item[];
  readonly copies: readonly JudgedRow<'copies'>[];
  /** Subcontractors that handled information and have not stated its return. */
  readonly subcontractors: readonly JudgedRow<'subcontracts'>[];
  /** Rows of which it can't be told. */
  readonly unclear: readonly AnyRow[];
}

/** Handbacks and erasures of what no register holds: something went that never came. */
function strays(facts: JudgedFacts): readonly AnyRow[] {
  const returned = facts.rows('handbacks').filter((row) => row.target('informationItem') === undefined);
  const erased = facts
    .rows('erasures')
    .filter((row) => row.refers('informationItem') && row.target('informationItem') === undefined);
  return [...returned, ...erased];
}

export function balanceOf(facts: JudgedFacts): Balance {
  const items = facts.rows('informationItems').map((item) => ({ item, left: leftOf(item, facts) }));
  const copies = facts.rows('copies').map((copy) => ({ copy, isLeft: isCopyLeft(copy, facts) }));
  const owing = facts
    .rows('subcontracts')
    .filter((row) => handlesInformation(row) === true && !row.isBy('returnStatedOn'));
  const unsaid = facts
    .rows('subcontracts')
    .filter((row) => !row.isReadable || returnStated(row, facts) === 'undetermined');
  return {
    items: items.flatMap(({ item, left }) => (left !== null && left > 0 ? [item] : [])),
    over: items.flatMap(({ item, left }) => (left !== null && left < 0 ? [item] : [])),
    copies: copies.flatMap(({ copy, isLeft }) => (isLeft === true ? [copy] : [])),
    subcontractors: owing,
    unclear: [
      ...items.flatMap(({ item, left }) => (left === null ? [item] : [])),
      ...copies.flatMap(({ copy, isLeft }) => (isLeft === null || !copy.isReadable ? [copy] : [])),
      ...unsaid.filter((row) => !owing.includes(row)),
      ...strays(facts),
    ],
  };
}

/** Registers of the balance that are empty without anybody having said that they rightly are: an unknown, never a zero. */
export function undeclaredRegisters(facts: JudgedFacts): readonly RegisterName[] {
  const asked: readonly RegisterName[] =
    facts.scope('subcontracts') === false
      ? ['informationItems', 'copies']
      : ['informationItems', 'copies', 'subcontracts'];
  return asked.filter((register) => facts.rows(register).length === 0 && facts.declaredEmpty(register) === null);
}
