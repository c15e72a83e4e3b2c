import type { MouseEvent } from 'react';
import { type GridColumn, GridHead, type OpenWords } from './grid-head.tsx';
import { type Block, headHeight, isWithin, numberWidth, openWidth, type Place, rowHeight } from './grid-model.ts';

const cellLook =
  'flex h-full shrink-0 items-center overflow-hidden border-r border-b border-solid-gray-420 px-2 text-dns-14N-130 whitespace-nowrap';

interface TableProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowIds: readonly string[];
  readonly textOf: (row: number, column: number) => string;
  readonly whyWrong: (row: number, column: number) => string | undefined;
  readonly whyDoubtful: (row: number, column: number) => string | undefined;
  readonly id: string;
  /** The column that stays in view while the others are scrolled. */
  readonly frozen: number;
  readonly window: { readonly from: number; readonly to: number };
  readonly block: Block;
  /** The row that stands open beside the grid. */
  readonly openId: string | null;
  readonly openWords: OpenWords;
  readonly onChoose: (place: Place, isExtending?: boolean) => void;
  /** A row's number was pressed, or the pointer drawn over it. */
  readonly onChooseRow: (row: number, isExtending: boolean) => void;
  readonly onColumn: (column: number) => void;
  /** The pointer was drawn over a cell with its button held. */
  readonly onDraw: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
  readonly onOpenRow: (row: number) => void;
}

const openLook =
  'sticky right-0 z-2 ml-auto flex h-full shrink-0 items-center justify-center border-l border-solid-gray-420';

/** A row's number, which the pointer selects it by; the keyboard does by Shift and the space bar, and the row tells its index itself. */
function RowNumber({
  row,
  isSelected,
  onChooseRow,
}: Pick<TableProps, 'onChooseRow'> & { readonly row: number; readonly isSelected: boolean }) {
  const press = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    onChooseRow(row, event.shiftKey);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: keys are the editor's, which stands on the active cell
    <div
      aria-hidden="true"
      className={`sticky left-0 z-2 flex h-full shrink-0 cursor-pointer items-center justify-end border-r border-b border-solid-gray-420 px-2 text-dns-14N-130 text-solid-gray-700 ${isSelected ? 'bg-key-100' : 'bg-solid-gray-50'}`}
      style={{ width: numberWidth }}
      onMouseDown={press}
      onMouseOver={({ buttons }) => {
        if (buttons === 1) onChooseRow(row, true);
      }}
    >
      {row + 1}
    </div>
  );
}

/** The way to a row with all its fields: a link for the pointer; the keyboard opens the active cell's row. */
function OpenCell({
  id,
  isOpen,
  words,
  row,
  column,
  onOpenRow,
}: {
  readonly id: string;
  readonly isOpen: boolean;
  readonly words: OpenWords;
  readonly row: number;
  readonly column: number;
  readonly onOpenRow: (row: number) => void;
}) {
  const open = (event: MouseEvent): void => {
    // A new tab is the browser's affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpenRow(row);
  };
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column}
      className={`${openLook} border-b ${isOpen ? 'bg-key-50' : 'bg-white'}`}
      style={{ width: openWidth }}
    >
      <a
        href={`#${id}`}
        tabIndex={-1}
        aria-label={words.ofRow(row)}
        aria-current={isOpen || undefined}
        className="flex h-full w-full items-center justify-center text-dns-14N-130"
        onClick={open}
      >
        {words.open}
      </a>
    </div>
  );
}

interface CellProps extends Pick<TableProps, 'onChoose' | 'onDraw' | 'onOpen'> {
  readonly id: string;
  readonly place: Place;
  readonly isFrozen: boolean;
  readonly width: number;
  readonly text: string;
  /** Why it can't be stored as it is; undefined: it can. */
  readonly why: string | undefined;
  /** What it is stored with; undefined: nothing. */
  readonly doubt: string | undefined;
  readonly isSelected: boolean;
}

function Cell({ id, place, isFrozen, width, text, why, doubt, isSelected, onChoose, onDraw, onOpen }: CellProps) {
  const press = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    // The focus stays with the editor, which comes to this cell.
    event.preventDefault();
    onChoose(place, event.shiftKey);
  };
  const draw = (event: MouseEvent): void => {
    if (event.buttons === 1) onDraw(place);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: keys are the editor's, which stands on the active cell
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={place.column + 1}
      aria-invalid={why !== undefined || undefined}
      aria-selected={isSelected}
      onMouseDown={press}
      onMouseOver={draw}
      onDoubleClick={() => onOpen(place)}
      className={`${cellLook} ${isFrozen ? 'sticky z-2' : ''} ${why === undefined ? 'aria-selected:bg-key-50' : 'bg-red-50'} ${isFrozen && why === undefined ? 'bg-inherit' : ''}`}
      style={{ width, ...(isFrozen ? { left: numberWidth } : {}) }}
      title={why ?? doubt ?? text}
    >
      {why === undefined && doubt === undefined ? null : (
        <span aria-hidden="true" className={`mr-1 ${why === undefined ? 'text-orange-900' : 'text-red-900'}`}>
          {why === undefined ? '⚠' : '✗'}
        </span>
      )}
      {text}
    </div>
  );
}

interface RowProps extends Omit<TableProps, 'label' | 'rowIds' | 'window' | 'openId' | 'onColumn'> {
  readonly rowId: string;
  readonly row: number;
  readonly isOpen: boolean;
}

function GridRow({
  id,
  rowId,
  row,
  isOpen,
  columns,
  frozen,
  block,
  openWords,
  onOpenRow,
  onChooseRow,
  ...cells
}: RowProps) {
  const { textOf, whyWrong, whyDoubtful, ...acts } = cells;
  return (
    <div
      id={rowId}
      role="row"
      aria-rowindex={row + 2}
      className="absolute flex w-full odd:bg-white even:bg-solid-gray-50"
      style={{ top: headHeight + row * rowHeight, height: rowHeight }}
    >
      <RowNumber row={row} isSelected={row >= block.from.row && row <= block.to.row} onChooseRow={onChooseRow} />
      {columns.map(({ key, width }, column) => (
        <Cell
          key={key}
          id={`${id}-${row}-${column}`}
          place={{ row, column }}
          isFrozen={column === frozen}
          width={width}
          text={textOf(row, column)}
          why={whyWrong(row, column)}
          doubt={whyDoubtful(row, column)}
          isSelected={isWithin(block, { row, column })}
          {...acts}
        />
      ))}
      <OpenCell
        id={rowId}
        isOpen={isOpen}
        words={openWords}
        row={row}
        column={columns.length + 1}
        onOpenRow={onOpenRow}
      />
    </div>
  );
}

/** The drawn rows. */
export function GridTable({ label, rowIds, window, openId, onColumn, ...rest }: TableProps) {
  const { columns, frozen, openWords } = rest;
  return (
    <div
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rowIds.length + 1}
      aria-colcount={columns.length + 1}
    >
      <GridHead columns={columns} frozen={frozen} openWords={openWords} onColumn={onColumn} />
      {rowIds.slice(window.from, window.to).map((rowId, offset) => (
        <GridRow key={rowId} rowId={rowId} row={window.from + offset} isOpen={rowId === openId} {...rest} />
      ))}
    </div>
  );
}
