import { useSyncExternalStore } from 'react';
import { type Block, blockOf } from '../parts/grid-model.ts';

/** The block that is selected in a grid, for parts beside it: the page is not drawn anew with each step of the selection. */
export class SelectedBlock {
  #block: Block = blockOf({ row: 0, column: 0 }, { row: 0, column: 0 });
  readonly #listeners = new Set<() => void>();

  readonly get = (): Block => this.#block;

  readonly set = (block: Block): void => {
    if (JSON.stringify(block) === JSON.stringify(this.#block)) return;
    this.#block = block;
    for (const tell of this.#listeners) tell();
  };

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };
}

/** The selected block, followed. */
export const useSelectedBlock = (selected: SelectedBlock): Block =>
  useSyncExternalStore(selected.subscribe, selected.get);
