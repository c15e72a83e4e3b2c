import { useState } from 'react';
import { type Block, blockOf, moved, type Place } from '../parts/grid-model.ts';

/** Where a grid stands: the active cell, and the block that reaches from it to where selecting began. */
export interface Selection {
  readonly active: Place;
  readonly block: Block;
  /** Where a key would lead from the active cell. */
  goal(key: string): Place;
  /** Goes to a cell; `isExtending`: what lies between is selected. */
  goTo(place: Place, isExtending?: boolean): void;
}

export function useSelection(rows: number, columns: number): Selection {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const within = ({ row, column }: Place): Place => ({ row: Math.max(0, Math.min(row, rows - 1)), column });
  const active = within(place);
  return {
    active,
    block: blockOf(within(anchor ?? active), active),
    goal: (key) => moved(key, active, rows, columns) ?? active,
    goTo: (to, isExtending = false) => {
      setAnchor(isExtending ? (anchor ?? active) : null);
      setPlace(to);
    },
  };
}
