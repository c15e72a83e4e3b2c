import { useId, useState } from 'react';
import { type GridOptions, useGrid } from '../data/use-grid.ts';
import { GridEditor } from './grid-editor.tsx';
import { rowHeight, visibleRows } from './grid-model.ts';
import { type GridColumn, GridTable } from './grid-table.tsx';

interface Props extends Omit<GridOptions, 'rows' | 'columns' | 'edges'> {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowIds: readonly string[];
  /** Why a cell can't be stored as it is; undefined: it can. */
  readonly whyWrong: (row: number, column: number) => string | undefined;
  /** What a cell is stored with, e.g. that it counts as nothing; undefined: nothing. */
  readonly whyDoubtful: (row: number, column: number) => string | undefined;
}

/** Left edges of the columns, and the right edge of the last. */
function edgesOf(columns: readonly GridColumn[]): readonly number[] {
  const edges = [0];
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/**
 * A grid of our own (ARIA grid): one live, transparent textarea stands on the active cell, so that the first kana composes natively.
 * Confirming Enter of the input method never leaves the cell. One tab stop; arrows, Home, End, Page keys, F2, Enter, Tab, Esc.
 */
export function Grid({ label, columns, rowIds, textOf, whyWrong, whyDoubtful, ...acts }: Props) {
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const id = useId();
  const edges = edgesOf(columns);
  const grid = useGrid({ rows: rowIds.length, columns: columns.length, edges, textOf, ...acts });
  const { row, column } = grid.active;
  const heading = columns[column];
  return (
    <div
      className="relative mt-4 max-h-[70vh] overflow-auto rounded-8 border border-solid-gray-420"
      ref={grid.scroller}
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div style={{ width: edges.at(-1), height: (rowIds.length + 1) * rowHeight }} className="relative">
        <GridTable
          id={id}
          label={label}
          columns={columns}
          lefts={edges}
          rowIds={rowIds}
          window={visibleRows(scroll.top, scroll.height, rowIds.length)}
          active={grid.active}
          textOf={textOf}
          whyWrong={whyWrong}
          whyDoubtful={whyDoubtful}
          onChoose={grid.choose}
          onOpen={grid.open}
        />
        {rowIds.length === 0 ? null : (
          <GridEditor
            editor={grid.editor}
            label={`${label}: ${heading?.label ?? ''}, ${row + 1}: ${textOf(row, column)}`}
            wrong={whyWrong(row, column)}
            place={{ left: edges[column] ?? 0, top: (row + 1) * rowHeight, width: heading?.width ?? 0 }}
            typed={grid.typed}
            onType={grid.onType}
            onReach={grid.onReach}
            onLeave={grid.onLeave}
            onOpen={() => grid.open(grid.active)}
            onKeyDown={grid.onKeyDown}
            onPaste={grid.onPaste}
          />
        )}
      </div>
    </div>
  );
}
