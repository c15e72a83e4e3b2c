import { type Place, rowHeight } from './grid-model.ts';

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly isRequired: boolean;
}

const cellLook =
  'absolute top-0 flex h-full items-center overflow-hidden border-r border-b border-solid-gray-420 px-2 text-dns-14N-130 whitespace-nowrap';

interface TableProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowIds: readonly string[];
  readonly textOf: (row: number, column: number) => string;
  readonly whyWrong: (row: number, column: number) => string | undefined;
  readonly whyDoubtful: (row: number, column: number) => string | undefined;
  readonly id: string;
  readonly lefts: readonly number[];
  readonly window: { readonly from: number; readonly to: number };
  readonly active: Place;
  readonly onChoose: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
}

function HeaderRow({ columns, lefts }: Pick<TableProps, 'columns' | 'lefts'>) {
  return (
    <div role="row" aria-rowindex={1} className="sticky top-0 z-2 bg-solid-gray-100" style={{ height: rowHeight }}>
      {columns.map(({ key, label, width, isRequired }, index) => (
        <div
          key={key}
          role="columnheader"
          aria-colindex={index + 1}
          className={`${cellLook} font-bold`}
          style={{ left: lefts[index], width }}
        >
          {label}
          {isRequired ? <span className="text-red-900">＊</span> : null}
        </div>
      ))}
    </div>
  );
}

interface CellProps extends Pick<TableProps, 'onChoose' | 'onOpen'> {
  readonly id: string;
  readonly place: Place;
  readonly left: number;
  readonly width: number;
  readonly text: string;
  /** Why it can't be stored as it is; undefined: it can. */
  readonly why: string | undefined;
  /** What it is stored with; undefined: nothing. */
  readonly doubt: string | undefined;
  readonly isActive: boolean;
}

function Cell({ id, place, left, width, text, why, doubt, isActive, onChoose, onOpen }: CellProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the editor's, which stands on the active cell
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={place.column + 1}
      aria-invalid={why !== undefined || undefined}
      aria-selected={isActive}
      onClick={() => onChoose(place)}
      onDoubleClick={() => onOpen(place)}
      className={`${cellLook} ${why === undefined ? '' : 'bg-red-50'}`}
      style={{ left, width }}
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

/** The drawn rows. */
export function GridTable({
  id,
  label,
  columns,
  lefts,
  rowIds,
  window,
  active,
  textOf,
  whyWrong,
  whyDoubtful,
  ...acts
}: TableProps) {
  return (
    <div role="grid" aria-label={label} aria-rowcount={rowIds.length + 1} aria-colcount={columns.length}>
      <HeaderRow columns={columns} lefts={lefts} />
      {rowIds.slice(window.from, window.to).map((rowId, offset) => {
        const row = window.from + offset;
        return (
          <div
            key={rowId}
            id={rowId}
            role="row"
            aria-rowindex={row + 2}
            className="absolute w-full odd:bg-white even:bg-solid-gray-50"
            style={{ top: (row + 1) * rowHeight, height: rowHeight }}
          >
            {columns.map(({ key, width }, column) => (
              <Cell
                key={key}
                id={`${id}-${row}-${column}`}
                place={{ row, column }}
                left={lefts[column] ?? 0}
                width={width}
                text={textOf(row, column)}
                why={whyWrong(row, column)}
                doubt={whyDoubtful(row, column)}
                isActive={row === active.row && column === active.column}
                {...acts}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
