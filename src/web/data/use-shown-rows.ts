import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { searchKeys, searchWords } from '../../core/kernel/search-key.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { isSame } from './drafts.ts';
import { type Conditions, meets } from './row-conditions.ts';
import type { GridRow } from './row-drafts.ts';
import { type OrderedRows, type RowOrder, readingOf, rowsInOrder } from './row-order.ts';
import { holdsEvery, shownKeys } from './shown-keys.ts';

/** What narrows and orders a register's rows. */
export interface Narrowing {
  readonly search: string;
  readonly conditions: Conditions;
  readonly order: RowOrder | null;
}

export interface ShownRows extends OrderedRows {
  /** Rows were changed or added since they were narrowed and ordered: each keeps its place until it is asked for anew. */
  readonly isStale: boolean;
  readonly renew: () => void;
}

type Test = (row: GridRow) => boolean;

/** Rows as they were last narrowed and ordered. */
interface Arrangement extends OrderedRows {
  readonly test: Test;
  /** Every row's values at that time, of hidden rows too. */
  readonly known: ReadonlyMap<string, GridRow>;
}

function testOf(view: RegisterView, { search, conditions }: Narrowing): Test {
  const words = searchWords(search).map(searchKeys);
  return (row) => (words.length === 0 || holdsEvery(row.data, view, words)) && meets(row, conditions, view);
}

function arrange(rows: readonly GridRow[], view: RegisterView, narrowing: Narrowing): Arrangement {
  const test = testOf(view, narrowing);
  const ordered = rowsInOrder(rows.filter(test), view, narrowing.order);
  return { ...ordered, test, known: new Map(rows.map((row) => [row.id, row])) };
}

const isTouched = (one: GridRow, other: GridRow): boolean =>
  (one.data !== other.data && !isSame(one.data, other.data)) || !isSame(one.texts ?? {}, other.texts ?? {});

/** The rows of an arrangement as they stand now, in its order; new ones below. */
function standing(
  rows: readonly GridRow[],
  { rows: arranged, known, test }: Arrangement,
  isMoved: (was: GridRow, now: GridRow) => boolean,
) {
  const now = new Map(rows.map((row) => [row.id, row]));
  const kept = arranged.flatMap(({ id }) => now.get(id) ?? []);
  const added = rows.filter(({ id }) => !known.has(id));
  const isStale =
    added.length > 0 ||
    rows.some((row) => {
      const was = known.get(row.id);
      return was !== undefined && isTouched(was, row) && (test(was) !== test(row) || isMoved(was, row));
    });
  return { rows: [...kept, ...added], isStale };
}

/** Whether a change of a row would give it another place in the order. */
const movedBy =
  ({ declaration }: RegisterView, order: RowOrder | null) =>
  (was: GridRow, now: GridRow): boolean =>
    order !== null &&
    [order.field, readingOf(declaration, order.field)].some(
      (key) => !isSame(own(was.data, key), own(now.data, key)) || own(was.texts, key) !== own(now.texts, key),
    );

/** Makes the search keys of rows while nothing else is to be done, so that the first key of a search waits for none. */
function useKeysInTime(rows: readonly { readonly data: JsonObject }[], view: RegisterView): void {
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') return undefined;
    let next = 0;
    let asked = 0;
    const go = (deadline: IdleDeadline): void => {
      for (let row = rows[next]; row !== undefined && deadline.timeRemaining() > 2; row = rows[next]) {
        shownKeys(row.data, view);
        next += 1;
      }
      if (next < rows.length) asked = requestIdleCallback(go);
    };
    asked = requestIdleCallback(go);
    return () => cancelIdleCallback(asked);
  }, [rows, view]);
}

/** A register's rows, narrowed and in order. A row that is edited stays where it is until the rows are narrowed or ordered anew. */
export function useShownRows(rows: readonly GridRow[], view: RegisterView, asked: Narrowing): ShownRows {
  useKeysInTime(view.entries, view);
  const [round, setRound] = useState(0);
  const { search: typed, conditions, order } = asked;
  const search = useDeferredValue(typed);
  const isPlain = search.trim() === '' && order === null && Object.keys(conditions).length === 0;
  const key = JSON.stringify([search, conditions, order, round]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that change keep their places
  const arranged = useMemo(() => (isPlain ? null : arrange(rows, view, { search, conditions, order })), [key]);
  const shown = useMemo(
    () => (arranged === null ? { rows, isStale: false } : standing(rows, arranged, movedBy(view, order))),
    [rows, arranged, view, order],
  );
  const { empty = 0, unreadable = 0 } = arranged ?? {};
  return { ...shown, empty, unreadable, renew: () => setRound((count) => count + 1) };
}
