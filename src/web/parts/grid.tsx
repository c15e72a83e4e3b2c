import { type RefObject, useEffect, useId, useState } from 'react';
import { useSeeker } from '../data/places.ts';
import { type GridOptions, useGrid } from '../data/use-grid.ts';
import { type CellHelp, CellHelpPopup, useCellAssist } from './cell-assist.tsx';
import { type EditorPlace, GridEditor } from './grid-editor.tsx';
import type { GridColumn, OpenWords } from './grid-head.tsx';
import { headHeight, numberWidth, openWidth, rowHeight, visibleRows } from './grid-model.ts';
import { GridTable } from './grid-table.tsx';

interface Props extends Omit<GridOptions, 'rows' | 'columns' | 'edges'> {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowIds: readonly string[];
  /** The word over the links that open a row, and what each is called. */
  readonly openWords: OpenWords;
  /** Set to what brings the focus to the active cell. */
  readonly focusRef: RefObject<(() => void) | null>;
  /** What helps to fill the cells of a column. */
  readonly helpOf: (column: number) => CellHelp | null;
  /** Why a cell can't be stored as it is; undefined: it can. */
  readonly whyWrong: (row: number, column: number) => string | undefined;
  /** What a cell is stored with, e.g. that it counts as nothing; undefined: nothing. */
  readonly whyDoubtful: (row: number, column: number) => string | undefined;
}

/** Left edges of the columns, behind the row numbers, and the right edge of the last. */
function edgesOf(columns: readonly GridColumn[]): readonly number[] {
  const edges = [numberWidth];
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

interface ActiveProps {
  readonly grid: ReturnType<typeof useGrid>;
  readonly help: CellHelp | null;
  readonly label: string;
  readonly text: string;
  readonly wrong: string | undefined;
  readonly place: EditorPlace;
}

/** The live editor on the active cell, and what opens beside it. */
function ActiveCell({ grid, help, text, ...rest }: ActiveProps) {
  const { editor, typed, active, open, settle, onType, onReach, onLeave, onKeyDown, onCopy, onCut, onPaste } = grid;
  const assist = useCellAssist({ help, typed, before: text, editor, onType, onSettle: settle, onLeave });
  const acts = { onType, onReach, onLeave, onKeyDown, onCopy, onCut, onPaste };
  return (
    <>
      <GridEditor {...rest} {...acts} editor={editor} typed={typed} assist={assist} onOpen={() => open(active)} />
      <CellHelpPopup assist={assist} />
    </>
  );
}

/** The ways into the grid: back to its active cell, and to a row that an address names, which is drawn and selected wherever it stands. */
function useWaysIn(
  { editor, scroller, choose }: ReturnType<typeof useGrid>,
  { rowIds, focusRef }: Pick<Props, 'rowIds' | 'focusRef'>,
): void {
  useEffect(() => {
    focusRef.current = () => editor.current?.focus();
  }, [focusRef, editor]);
  useSeeker((rowId) => {
    const at = rowIds.indexOf(rowId);
    if (at < 0 || scroller.current?.checkVisibility() !== true) return null;
    return {
      isHidden: false,
      show: () => scroller.current?.scrollTo({ top: at * rowHeight }),
      focus: () => choose({ row: at, column: 0 }),
    };
  });
}

/**
 * A grid of our own (ARIA grid): one live, transparent textarea stands on the active cell, so that the first kana composes natively.
 * Confirming Enter of the input method never leaves the cell. One tab stop; arrows, Home, End, Page keys (with Shift: select), F2,
 * Enter, Tab, Esc; Shift with the space bar (row); Alt with the arrow down (order and filter of the column); Ctrl with A, C, X, V, Z,
 * D (fills down), H (find and replace), Home, End, Enter (opens the row) and Delete (removes it).
 */
export function Grid({
  label,
  columns,
  rowIds,
  openId,
  openWords,
  focusRef,
  helpOf,
  textOf,
  whyWrong,
  whyDoubtful,
  frozen,
  ...acts
}: Props) {
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const id = useId();
  const edges = edgesOf(columns);
  const grid = useGrid({ rows: rowIds.length, columns: columns.length, edges, openId, textOf, frozen, ...acts });
  useWaysIn(grid, { rowIds, focusRef });
  const { row, column } = grid.active;
  const heading = columns[column];
  const openRow = (at: number): void => {
    grid.choose({ row: at, column });
    acts.onOpenRow(at);
  };
  return (
    <div
      className="relative scroll-pt-16 mt-4 max-h-[70vh] overflow-auto rounded-8 border border-solid-gray-420"
      ref={grid.scroller}
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div
        style={{ width: (edges.at(-1) ?? 0) + openWidth, height: headHeight + rowIds.length * rowHeight }}
        className="relative"
      >
        <GridTable
          {...{ id, label, columns, rowIds, openId, openWords, textOf, whyWrong, whyDoubtful, frozen }}
          window={visibleRows(scroll.top, scroll.height, rowIds.length)}
          block={grid.block}
          onChoose={grid.choose}
          onChooseRow={grid.chooseRow}
          onColumn={acts.onColumn}
          onDraw={grid.draw}
          onOpen={grid.open}
          onOpenRow={openRow}
        />
        {rowIds.length === 0 ? null : (
          <ActiveCell
            grid={grid}
            help={grid.typed === null ? null : helpOf(column)}
            label={`${label}: ${heading?.label ?? ''}, ${row + 1}: ${textOf(row, column)}`}
            text={textOf(row, column)}
            wrong={whyWrong(row, column)}
            place={{ left: edges[column] ?? 0, row, width: heading?.width ?? 0, isFrozen: column === frozen }}
          />
        )}
      </div>
    </div>
  );
}
