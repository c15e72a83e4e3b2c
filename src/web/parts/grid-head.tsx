import { headHeight, numberWidth, openWidth } from './grid-model.ts';

/** How a column stands in the order and among the filters. */
export interface ColumnState {
  readonly order: 'ascending' | 'descending' | 'none';
  readonly isNarrowed: boolean;
}

export interface GridColumn extends ColumnState {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly isRequired: boolean;
}

export interface OpenWords {
  readonly heading: string;
  readonly open: string;
  readonly ofRow: (row: number) => string;
  /** What a press on a column's head opens. */
  readonly column: (label: string) => string;
}

interface Props {
  readonly columns: readonly GridColumn[];
  /** The column that stays in view while the others are scrolled. */
  readonly frozen: number;
  readonly openWords: OpenWords;
  readonly onColumn: (column: number) => void;
}

const marks = { ascending: '▲', descending: '▼', none: '' } as const;

/** A column's head: pressed, it opens order and filter, as Alt and the arrow down do from the column's cells. */
function Head({
  column,
  at,
  isFrozen,
  words,
  onColumn,
}: {
  readonly column: GridColumn;
  readonly at: number;
  readonly isFrozen: boolean;
  readonly words: OpenWords;
  readonly onColumn: (column: number) => void;
}) {
  const { label, width, isRequired, order, isNarrowed } = column;
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={order}
      className={`h-full shrink-0 border-r border-b border-solid-gray-420 bg-solid-gray-100 ${isFrozen ? 'sticky z-1' : ''}`}
      style={{ width, ...(isFrozen ? { left: numberWidth } : {}) }}
    >
      <button
        type="button"
        tabIndex={-1}
        title={words.column(label)}
        className="flex h-full w-full items-center gap-1 px-2 text-left text-dns-14B-120 hover:underline"
        onClick={() => onColumn(at)}
      >
        <span className="min-w-0 flex-1">
          {label}
          {isRequired ? <span className="text-red-900">＊</span> : null}
        </span>
        <span aria-hidden="true" className="shrink-0 text-key-900">
          {marks[order]}
          {isNarrowed ? '⧩' : ''}
        </span>
      </button>
    </div>
  );
}

/** The heads of the columns, which stay above the rows. */
export function GridHead({ columns, frozen, openWords, onColumn }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-4 flex bg-solid-gray-100"
      style={{ height: headHeight }}
    >
      <div
        aria-hidden="true"
        className="sticky left-0 z-1 h-full shrink-0 border-r border-b border-solid-gray-420 bg-solid-gray-100"
        style={{ width: numberWidth }}
      />
      {columns.map((column, at) => (
        <Head key={column.key} column={column} at={at} isFrozen={at === frozen} words={openWords} onColumn={onColumn} />
      ))}
      <div
        role="columnheader"
        aria-colindex={columns.length + 1}
        className="sticky right-0 z-1 ml-auto flex h-full shrink-0 items-center justify-center border-b border-l border-solid-gray-420 bg-solid-gray-100 text-dns-14B-130"
        style={{ width: openWidth }}
      >
        {openWords.heading}
      </div>
    </div>
  );
}
