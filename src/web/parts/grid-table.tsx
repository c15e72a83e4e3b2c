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
  readonly isInvalid: (row: number, column: number) => boolean;
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

/** The drawn rows; keys are the editor's, which stands on the active cell. */
export function GridTable({
  id,
  label,
  columns,
  lefts,
  rowIds,
  window,
  active,
  textOf,
  isInvalid,
  onChoose,
  onOpen,
}: TableProps) {
  const cell = (row: number, column: number) => {
    const { key = '', width = 0 } = columns[column] ?? {};
    const text = textOf(row, column);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the editor's, which stands on the active cell
      <div
        key={key}
        id={`${id}-${row}-${column}`}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={column + 1}
        aria-invalid={isInvalid(row, column) || undefined}
        aria-selected={row === active.row && column === active.column}
        onClick={() => onChoose({ row, column })}
        onDoubleClick={() => onOpen({ row, column })}
        className={`${cellLook} ${isInvalid(row, column) ? 'bg-red-50' : ''}`}
        style={{ left: lefts[column], width }}
        title={text}
      >
        {text}
      </div>
    );
  };
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
            {columns.map((_, column) => cell(row, column))}
          </div>
        );
      })}
    </div>
  );
}
