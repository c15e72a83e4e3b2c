import type { KeyboardEvent } from 'react';
import { moved } from '../parts/grid-model.ts';
import { belongsToIme } from './ime.ts';

/** What keys do in a grid. */
export interface GridActs {
  readonly confirm: (direction: string) => void;
  readonly cancel: () => void;
  readonly edit: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly openRow: () => void;
  readonly removeRow: () => void;
  readonly move: (key: string, isExtending: boolean) => void;
  /** To the first cell of all, or the last. */
  readonly corner: (isLast: boolean, isExtending: boolean) => void;
  readonly selectRow: () => void;
  readonly selectAll: () => void;
  readonly fillDown: () => void;
  readonly replace: () => void;
  /** What can be done with the active column: order, filter. */
  readonly openColumn: () => void;
}

const isMove = (key: string): boolean => moved(key, { row: 0, column: 0 }, 2, 2) !== null;

/** What a key does with Ctrl or ⌘ held; undefined: it is left to the browser. */
function chord(key: string, shiftKey: boolean, acts: GridActs): (() => void) | undefined {
  const ways: ReadonlyMap<string, () => void> = new Map([
    ['z', acts.undo],
    ['Enter', acts.openRow],
    ['Delete', acts.removeRow],
    ['a', acts.selectAll],
    ['d', acts.fillDown],
    ['h', acts.replace],
    ['Home', () => acts.corner(false, shiftKey)],
    ['End', () => acts.corner(true, shiftKey)],
  ]);
  return ways.get(key.length === 1 ? key.toLowerCase() : key);
}

/** What a key does in a grid; undefined when it is left to the browser. */
function actOf(event: KeyboardEvent, isEditing: boolean, acts: GridActs): (() => void) | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (isEditing) {
    if (key === 'Escape') return acts.cancel;
    if (key === 'Enter' && !altKey) return () => acts.confirm(shiftKey ? 'ArrowUp' : 'ArrowDown');
    return key === 'Tab' ? () => acts.confirm(shiftKey ? 'ArrowLeft' : 'ArrowRight') : undefined;
  }
  const act = ctrlKey || metaKey ? chord(key, shiftKey, acts) : undefined;
  if (act !== undefined) return act;
  if (key === 'F2' || (key === 'Enter' && !altKey)) return acts.edit;
  if (key === 'Delete') return acts.clear;
  if (key === ' ' && shiftKey) return acts.selectRow;
  if (key === 'ArrowDown' && altKey) return acts.openColumn;
  return isMove(key) ? () => acts.move(key, shiftKey) : undefined;
}

/** Does what a key means in a grid, unless it belongs to the input method or to the browser. */
export function obey(event: KeyboardEvent, isEditing: boolean, acts: GridActs): void {
  if (belongsToIme(event)) return;
  const act = actOf(event, isEditing, acts);
  if (act === undefined) return;
  event.preventDefault();
  act();
}
