import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { writeTabbed } from '../../core/kernel/tabbed-text.ts';
import { type Block, openWidth, type Place, rowHeight, rowsOfBlock } from '../parts/grid-model.ts';
import { obey } from './grid-keys.ts';
import { useSelection } from './use-selection.ts';

export interface GridOptions {
  readonly rows: number;
  readonly columns: number;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  /** The row that stands open beside the grid. */
  readonly openId: string | null;
  readonly textOf: (row: number, column: number) => string;
  /** A cell is being typed into: told with each key, until it is confirmed or cancelled. */
  readonly onType: (place: Place, text: string) => void;
  readonly onCancel: () => void;
  /** A cell was confirmed with this text. */
  readonly onCommit: (place: Place, text: string) => void;
  /** The cells of a block are to be emptied. */
  readonly onClear: (block: Block) => void;
  /** Something was pasted on a block; true: it was taken, and is no text for the active cell. */
  readonly onPaste: (block: Block, text: string) => boolean;
  readonly onUndo: () => void;
  readonly onOpenRow: (row: number) => void;
  readonly onRemoveRow: (row: number) => void;
}

/** Scrolls so that the active cell is wholly in view, below the sticky header and beside the sticky column. */
function reveal(box: HTMLElement | null, left: number, right: number, top: number): void {
  if (box === null) return;
  const width = box.clientWidth - openWidth;
  if (left < box.scrollLeft) box.scrollLeft = left;
  if (right > box.scrollLeft + width) box.scrollLeft = Math.min(left, right - width);
  if (top - rowHeight < box.scrollTop) box.scrollTop = top - rowHeight;
  if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
}

/** The live editor's elements; the active cell is scrolled to once the grid has been reached. */
function useReach(edges: readonly number[], active: Place, beside: string | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const isReached = useRef(false);
  const { row, column } = active;
  const [left = 0, right = 0] = [edges[column], edges[column + 1]];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands beside the grid makes it narrower
  useLayoutEffect(() => {
    if (isReached.current) reveal(scroller.current, left, right, (row + 1) * rowHeight);
  }, [left, right, row, beside]);
  const onReach = (): void => {
    isReached.current = true;
  };
  return { scroller, editor, onReach };
}

/** Copies, cuts and pastes of whole cells; while a cell is edited, its text is the browser's affair. */
function clipboard(block: Block, isEditing: boolean, { textOf, onClear, onPaste }: GridOptions) {
  const onCopy = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    const cells = rowsOfBlock(block).map((places) => places.map(({ row, column }) => textOf(row, column)));
    event.clipboardData.setData('text/plain', writeTabbed(cells));
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

/** Where the grid stands and what keys, clicks and the clipboard do to it. */
export function useGrid(options: GridOptions) {
  const { rows, columns, edges, textOf, onCommit, ...told } = options;
  const { active, block, goal, goTo } = useSelection(rows, columns);
  const [typed, setTyped] = useState<string | null>(null);
  const { scroller, editor, onReach } = useReach(edges, active, options.openId);

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
      move: (key, isExtending) => goTo(goal(key), isExtending),
    });

  /** The active cell is to hold this text, however it came by it; a key leads on. */
  const settle = (text: string, key?: string): void => {
    onCommit(active, text);
    setTyped(null);
    if (key !== undefined) goTo(goal(key));
    editor.current?.focus();
  };
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
  const onType = (text: string): void => {
    setTyped(text);
    // A composition that begins has typed nothing yet.
    if (typed !== null || text !== '') told.onType(active, text);
  };
  const acts = { open, settle, choose, draw, onReach, onType, onLeave: () => confirm(active), onKeyDown };
  return { active, block, typed, scroller, editor, ...acts, ...clipboard(block, typed !== null, options) };
}
