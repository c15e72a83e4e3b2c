import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { moved, type Place, rowHeight } from '../parts/grid-model.ts';
import { belongsToIme } from './ime.ts';

export interface GridOptions {
  readonly rows: number;
  readonly columns: number;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly textOf: (row: number, column: number) => string;
  /** A cell is being typed into: told with each key, until it is confirmed or cancelled. */
  readonly onType: (place: Place, text: string) => void;
  readonly onCancel: () => void;
  /** A cell was confirmed with this text. */
  readonly onCommit: (place: Place, text: string) => void;
  /** A table was pasted (tabs or several lines). */
  readonly onPasteTable: (text: string) => void;
  readonly onUndo: () => void;
}

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

/** Does what a key means in the grid, unless it belongs to the IME or to the browser. */
function obey(event: KeyboardEvent, isEditing: boolean, acts: Acts): void {
  if (belongsToIme(event)) return;
  const act = actOf(event, isEditing, acts);
  if (act === null) return;
  event.preventDefault();
  act();
}

/** A pasted text that is a table (tabs or several lines) goes to the preview; a single value goes into the cell. */
function takeTable(event: ClipboardEvent, onPasteTable: (text: string) => void): void {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  onPasteTable(text);
}

/** The live editor's elements; the active cell is scrolled to once the grid has been reached. */
function useReach(edges: readonly number[], active: Place) {
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const isReached = useRef(false);
  useLayoutEffect(() => {
    if (isReached.current)
      reveal(scroller.current, edges[active.column] ?? 0, edges[active.column + 1] ?? 0, (active.row + 1) * rowHeight);
  });
  const onReach = (): void => {
    isReached.current = true;
  };
  return { scroller, editor, onReach };
}

/** Where the grid stands and what keys, clicks and pastes do to it. */
export function useGrid({ rows, columns, edges, textOf, onCommit, onPasteTable, onUndo, ...told }: GridOptions) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const active: Place = { row: Math.min(place.row, rows - 1), column: place.column };
  const { scroller, editor, onReach } = useReach(edges, active);

  const confirm = (to: Place): void => {
    if (typed !== null) onCommit(active, typed);
    setTyped(null);
    setPlace(to);
  };
  const go = (key: string): Place => moved(key, active, rows, columns) ?? active;
  const open = (at: Place): void => setTyped(textOf(at.row, at.column));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void =>
    obey(event, typed !== null, {
      confirm: (key) => confirm(go(key)),
      cancel: () => {
        setTyped(null);
        told.onCancel();
      },
      edit: () => open(active),
      clear: () => onCommit(active, ''),
      undo: onUndo,
      move: isMove(event.key) ? () => setPlace(go(event.key)) : null,
    });

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (typed === null) takeTable(event, onPasteTable);
  };

  const choose = (to: Place): void => {
    onReach();
    confirm(to);
    editor.current?.focus();
  };
  const onType = (text: string): void => {
    setTyped(text);
    // A composition that begins has typed nothing yet.
    if (typed !== null || text !== '') told.onType(active, text);
  };
  return {
    active,
    typed,
    scroller,
    editor,
    open,
    choose,
    onReach,
    onType,
    onLeave: () => confirm(active),
    onKeyDown,
    onPaste,
  };
}
