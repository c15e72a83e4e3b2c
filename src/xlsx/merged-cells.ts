import { cellKey } from '../core/registers/source-table.ts';
import { giveUp, tableLimits } from '../tables/unreadable.ts';

/** Rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Place {
  readonly column: number;
  readonly row: number;
}

/** A range within the bounds of what is read at all. */
export function mergedRange(from: Place, to: Place): MergedRange {
  return {
    top: from.row,
    left: from.column,
    bottom: Math.min(to.row, tableLimits.rows),
    right: Math.min(to.column, tableLimits.columns - 1),
  };
}

/** Cells, and characters, that merged ranges may fill in all. */
const [mostFilled, mostCharacters] = [500_000, 5_000_000];

/** Cells that are left empty would say something else than the sheet shows. */
export const tooManyMerged = (): never =>
  giveUp(
    '結合セルが多すぎるか、広すぎます。',
    'Too many cells are merged, or ranges that are too wide.',
    '結合を解除し、要る列だけにしてください。',
    'Unmerge them, and keep the columns that are needed.',
  );

function fillRow(cells: string[], left: number, right: number, value: string): void {
  while (cells.length <= right) cells.push('');
  for (let column = left; column <= right; column += 1) if (cells[column] === '') cells[column] = value;
}

/**
 * Every empty cell of a merged range shows what stands in its first, as a person sees it. Rows below the last are not made. Told are
 * the cells that were filled from their left.
 */
export function fillMerged(rows: string[][], ranges: readonly MergedRange[]): ReadonlySet<string> {
  let [filled, characters] = [0, 0];
  const spread = new Set<string>();
  for (const { top, left, bottom, right } of ranges) {
    const value = rows[top - 1]?.[left] ?? '';
    if (value === '') continue;
    for (let row = top; row <= Math.min(bottom, rows.length); row += 1) {
      filled += right - left + 1;
      characters += (right - left + 1) * value.length;
      if (filled > mostFilled || characters > mostCharacters) tooManyMerged();
      rows[row - 1] ??= [];
      fillRow(rows[row - 1] ?? [], left, right, value);
      for (let column = left + 1; column <= right; column += 1) spread.add(cellKey(row, column));
    }
  }
  return spread;
}
