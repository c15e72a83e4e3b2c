import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { belongsToIme } from '../data/ime.ts';
import { moved, type Place, rowHeight, visibleRows } from './grid-model.ts';

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly isRequired: boolean;
}

interface Props {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowIds: readonly string[];
  readonly textOf: (row: number, column: number) => string;
  readonly isInvalid: (row: number, column: number) => boolean;
  /** A cell was confirmed with this text. */
  readonly onCommit: (place: Place, text: string) => void;
  /** A table was pasted (tabs or several lines). */
  readonly onPasteTable: (text: string) => void;
  readonly onUndo: () => void;
}

/** Left edges of the columns, and the right edge of the last. */
function leftEdges(columns: readonly GridColumn[]): readonly number[] {
  const edges = [0];
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

const cellLook =
  'absolute top-0 flex h-full items-center overflow-hidden border-r border-b border-solid-gray-420 px-2 text-dns-14N-130 whitespace-nowrap';

/** Scrolls so that the active cell is wholly in view, below the sticky header. */
function reveal(box: HTMLElement | null, left: number, right: number, top: number): void {
  if (box === null) return;
  if (left < box.scrollLeft) box.scrollLeft = left;
  if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  if (top - rowHeight < box.scrollTop) box.scrollTop = top - rowHeight;
  if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
}

interface Acts {
  readonly confirm: (direction: string) => void;
  readonly cancel: () => void;
  readonly edit: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  /** null when the key doesn't lead anywhere. */
  readonly move: (() => void) | null;
}

/** What a key does in the grid; null when it is left to the browser. */
function actOf(
  { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent,
  isEditing: boolean,
  acts: Acts,
): (() => void) | null {
  if (isEditing) {
    if (key === 'Escape') return acts.cancel;
    if (key === 'Enter' && !altKey) return () => acts.confirm(shiftKey ? 'ArrowUp' : 'ArrowDown');
    return key === 'Tab' ? () => acts.confirm(shiftKey ? 'ArrowLeft' : 'ArrowRight') : null;
  }
  if ((ctrlKey || metaKey) && key === 'z') return acts.undo;
  if (key === 'F2' || (key === 'Enter' && !altKey)) return acts.edit;
  return key === 'Delete' ? acts.clear : acts.move;
}

const isMove = (key: string): boolean => moved(key, { row: 0, column: 0 }, 2, 2) !== null;

interface TableProps extends Pick<Props, 'label' | 'columns' | 'rowIds' | 'textOf' | 'isInvalid'> {
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
function GridTable({
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

/**
 * A grid of our own (ARIA grid): one live, transparent textarea stands on the active cell, so that the first kana composes natively.
 * Confirming Enter of the input method never leaves the cell. One tab stop; arrows, Home, End, Page keys, F2, Enter, Tab, Esc.
 */
export function Grid({ label, columns, rowIds, textOf, isInvalid, onCommit, onPasteTable, onUndo }: Props) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const isReached = useRef(false);
  const id = useId();
  const lefts = leftEdges(columns);
  const total = lefts.at(-1) ?? 0;
  const window = visibleRows(scroll.top, scroll.height, rowIds.length);
  const row = Math.min(place.row, rowIds.length - 1);
  const column = columns[place.column];

  useLayoutEffect(() => {
    if (isReached.current)
      reveal(scroller.current, lefts[place.column] ?? 0, lefts[place.column + 1] ?? 0, (row + 1) * rowHeight);
  });

  const confirm = (to: Place): void => {
    if (typed !== null) onCommit({ row, column: place.column }, typed);
    setTyped(null);
    setPlace(to);
  };
  const go = (key: string): Place => moved(key, { row, column: place.column }, rowIds.length, columns.length) ?? place;

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (belongsToIme(event)) return;
    const isEditing = typed !== null;
    const act = actOf(event, isEditing, {
      confirm: (key) => confirm(go(key)),
      cancel: () => setTyped(null),
      edit: () => setTyped(textOf(row, place.column)),
      clear: () => onCommit({ row, column: place.column }, ''),
      undo: onUndo,
      move: isMove(event.key) ? () => setPlace(go(event.key)) : null,
    });
    if (act === null) return;
    event.preventDefault();
    act();
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (typed !== null || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onPasteTable(text);
  };

  const choose = (to: Place): void => {
    isReached.current = true;
    if (typed !== null) confirm(to);
    else setPlace(to);
    editor.current?.focus();
  };

  return (
    <div
      className="relative mt-4 max-h-[70vh] overflow-auto rounded-8 border border-solid-gray-420"
      ref={scroller}
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div style={{ width: total, height: (rowIds.length + 1) * rowHeight }} className="relative">
        <GridTable
          id={id}
          label={label}
          columns={columns}
          lefts={lefts}
          rowIds={rowIds}
          window={window}
          active={{ row, column: place.column }}
          textOf={textOf}
          isInvalid={isInvalid}
          onChoose={choose}
          onOpen={(at) => setTyped(textOf(at.row, at.column))}
        />
        {rowIds.length === 0 ? null : (
          <textarea
            ref={editor}
            rows={1}
            aria-label={`${label}: ${column?.label ?? ''}, ${row + 1}: ${textOf(row, place.column)}`}
            className={`absolute z-1 resize-none overflow-hidden rounded-none border-2 border-key-900 px-2 py-2.5 text-dns-14N-130 outline-none ${typed === null ? 'bg-transparent text-transparent caret-transparent' : 'bg-white'}`}
            style={{ left: lefts[place.column], top: (row + 1) * rowHeight, width: column?.width, height: rowHeight }}
            value={typed ?? ''}
            onFocus={() => {
              isReached.current = true;
            }}
            onBlur={() => {
              if (typed !== null) confirm(place);
            }}
            onKeyDown={keys}
            onPaste={paste}
            onCompositionStart={() => setTyped((text) => text ?? '')}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </div>
    </div>
  );
}
