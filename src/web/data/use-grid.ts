import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  type Block,
  headHeight,
  numberWidth,
  openWidth,
  type Place,
  rowHeight,
  rowsOfBlock,
} from '../parts/grid-model.ts';
import { type CopiedCell, copiedTable } from './copied-table.ts';
import { obey } from './grid-keys.ts';
import type { SelectedBlock } from './selected-block.ts';
import { type Selection, useSelection } from './use-selection.ts';

export interface GridOptions {
  readonly rows: number;
  readonly columns: number;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  /** The row that stands open beside the grid. */
  readonly openId: string | null;
  /** The column that stays in view while the others are scrolled. */
  readonly frozen: number;
  readonly textOf: (row: number, column: number) => string;
  readonly copyOf: (place: Place) => CopiedCell;
  /** Told of the selected block. */
  readonly selected: SelectedBlock;
  /** A cell is being typed into: told with each key, until it is confirmed or cancelled. */
  readonly onType: (place: Place, text: string) => void;
  readonly onCancel: () => void;
  /** A cell was confirmed with this text. */
  readonly onCommit: (place: Place, text: string) => void;
  /** The cells of a block are to be emptied. */
  readonly onClear: (block: Block) => void;
  /** Something was pasted on a block; true: it was taken, and is no text for the active cell. */
  readonly onPaste: (block: Block, text: string) => boolean;
  /** A block is to be filled down from its first row, or from the row above where it has one. */
  readonly onFillDown: (block: Block) => void;
  readonly onReplace: () => void;
  readonly onColumn: (column: number) => void;
  readonly onUndo: () => void;
  readonly onOpenRow: (row: number) => void;
  readonly onRemoveRow: (row: number) => void;
}

/** Edges of the active cell, and of what covers others while they are scrolled. */
interface Edges {
  readonly left: number;
  readonly right: number;
  /** Where the cells begin that can be seen: behind the row numbers and the frozen column. */
  readonly covered: number;
  readonly isFrozen: boolean;
}

/** Scrolls so that the active cell is wholly in view, below the sticky header and between the sticky columns. */
function reveal(box: HTMLElement | null, { left, right, covered, isFrozen }: Edges, top: number): void {
  if (box === null) return;
  const width = box.clientWidth - openWidth;
  if (!isFrozen) {
    if (left - covered < box.scrollLeft) box.scrollLeft = left - covered;
    if (right > box.scrollLeft + width) box.scrollLeft = Math.min(left - covered, right - width);
  }
  if (top - headHeight < box.scrollTop) box.scrollTop = top - headHeight;
  if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
}

/** The live editor's elements; the active cell is scrolled to once the grid has been reached. */
function useReach({ edges, frozen, openId }: GridOptions, { row, column }: Place) {
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const isReached = useRef(false);
  const [left = 0, right = 0] = [edges[column], edges[column + 1]];
  const frozenWidth = column > frozen ? (edges[frozen + 1] ?? 0) - (edges[frozen] ?? 0) : 0;
  const [covered, isFrozen] = [numberWidth + frozenWidth, column === frozen];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands beside the grid makes it narrower
  useLayoutEffect(() => {
    if (isReached.current) reveal(scroller.current, { left, right, covered, isFrozen }, headHeight + row * rowHeight);
  }, [left, right, covered, isFrozen, row, openId]);
  const onReach = (): void => {
    isReached.current = true;
  };
  return { scroller, editor, onReach };
}

/** Copies, cuts and pastes of whole cells; while a cell is edited, its text is the browser's affair. */
function clipboard(block: Block, isEditing: boolean, { copyOf, onClear, onPaste }: GridOptions) {
  const onCopy = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    const { plain, html } = copiedTable(rowsOfBlock(block).map((places) => places.map(copyOf)));
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
  };
  const onCut = (event: ClipboardEvent): void => {
    onCopy(event);
    if (!isEditing) onClear(block);
  };
  const paste = (event: ClipboardEvent): void => {
    if (!isEditing && onPaste(block, event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return { onCopy, onCut, onPaste: paste };
}

/** What keys do to the selection. */
function selecting({ active, goal, goTo, selectRow, selectAll }: Selection, rows: number, columns: number) {
  const corners = { first: { row: 0, column: 0 }, last: { row: rows - 1, column: columns - 1 } };
  return {
    move: (key: string, isExtending: boolean): void => goTo(goal(key), isExtending),
    corner: (isLast: boolean, isExtending: boolean): void => goTo(isLast ? corners.last : corners.first, isExtending),
    selectRow: (): void => selectRow(active.row),
    selectAll,
  };
}

interface Pointed extends Pick<ReturnType<typeof useReach>, 'editor' | 'onReach'> {
  readonly typed: string | null;
  readonly selection: Selection;
  readonly confirm: (to: Place, isExtending?: boolean) => void;
}

/** What the pointer does to the selection. */
function pointing({ typed, selection, confirm, editor, onReach }: Pointed) {
  const choose = (to: Place, isExtending = false): void => {
    onReach();
    confirm(to, isExtending);
    // It stands on the cell before: the cell is scrolled to once it has moved.
    editor.current?.focus({ preventScroll: true });
  };
  /** Drawing out of a cell that is edited selects its text. */
  const draw = (to: Place): void => {
    if (typed === null) choose(to, true);
  };
  /** A row's number was pressed, or the pointer drawn over it. */
  const chooseRow = (row: number, isExtending: boolean): void => {
    choose({ row, column: 0 });
    selection.selectRow(row, isExtending);
  };
  return { choose, draw, chooseRow };
}

/** Where the grid stands and what keys, clicks and the clipboard do to it. */
export function useGrid(options: GridOptions) {
  const { rows, columns, textOf, onCommit, selected, ...told } = options;
  const selection = useSelection(rows, columns);
  const { active, block, goal, goTo } = selection;
  const [typed, setTyped] = useState<string | null>(null);
  const { scroller, editor, onReach } = useReach(options, active);
  useEffect(() => selected.set(block));

  const confirm = (to: Place, isExtending = false): void => {
    if (typed !== null) onCommit(active, typed);
    setTyped(null);
    goTo(to, isExtending);
  };
  const open = (at: Place): void => setTyped(textOf(at.row, at.column));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void =>
    obey(event, typed !== null, {
      confirm: (key) => confirm(goal(key)),
      cancel: () => {
        setTyped(null);
        told.onCancel();
      },
      edit: () => open(active),
      clear: () => told.onClear(block),
      undo: told.onUndo,
      openRow: () => told.onOpenRow(active.row),
      removeRow: () => {
        goTo(active);
        told.onRemoveRow(active.row);
      },
      ...selecting(selection, rows, columns),
      fillDown: () => told.onFillDown(block),
      replace: told.onReplace,
      openColumn: () => told.onColumn(active.column),
    });

  /** The active cell is to hold this text, however it came by it; a key leads on. */
  const settle = (text: string, key?: string): void => {
    onCommit(active, text);
    setTyped(null);
    if (key !== undefined) goTo(goal(key));
    editor.current?.focus();
  };
  const { choose, draw, chooseRow } = pointing({ typed, selection, confirm, editor, onReach });
  const onType = (text: string): void => {
    setTyped(text);
    // A composition that begins has typed nothing yet.
    if (typed !== null || text !== '') told.onType(active, text);
  };
  const acts = { open, settle, choose, chooseRow, draw, onReach, onType, onLeave: () => confirm(active), onKeyDown };
  return { active, block, typed, scroller, editor, ...acts, ...clipboard(block, typed !== null, options) };
}
