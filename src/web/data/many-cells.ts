import type { Json } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import type { Block } from '../parts/grid-model.ts';
import type { GridRow } from './row-drafts.ts';
import type { RowEdit } from './use-register.ts';

/** A cell's content: its value, or the text that can't be read as one. */
interface Content {
  readonly value: Json | undefined;
  readonly text: string | undefined;
}

const contentOf = (row: GridRow, field: string): Content => ({
  value: own(row.data, field),
  text: own(row.texts, field),
});

/** A row with other contents in some of its fields. */
function withContents(row: GridRow, contents: ReadonlyMap<string, Content>): RowEdit {
  const others = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.entries(all).filter(([key]) => !contents.has(key));
  const values = [...contents].flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value] as const]));
  const texts = [...contents].flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text] as const]));
  return {
    begun: row,
    data: Object.fromEntries([...others(row.data), ...values]),
    texts: Object.fromEntries([...others(row.texts ?? {}), ...texts]),
  };
}

const isAlike = (one: Content, other: Content): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The rows of a block filled down from its first row; a block of one row is filled from the row above it. Rows that hold the same
 * already are left out.
 */
export function filledDown(block: Block, rows: readonly GridRow[], fields: readonly string[]): readonly RowEdit[] {
  const { from, to } = block;
  const first = from.row === to.row ? from.row - 1 : from.row;
  const source = rows[first];
  if (source === undefined) return [];
  const keys = fields.slice(from.column, to.column + 1);
  const contents = new Map(keys.map((key) => [key, contentOf(source, key)]));
  return rows
    .slice(first + 1, to.row + 1)
    .filter((row) => keys.some((key) => !isAlike(contentOf(row, key), contentOf(source, key))))
    .map((row) => withContents(row, contents));
}
