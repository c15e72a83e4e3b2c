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
  /** Selects a whole row, or with those before. */
  selectRow(row: number, isExtending?: boolean): void;
  selectAll(): void;
}

export function useSelection(rows: number, columns: number): Selection {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const within = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  const active = within(place);
  const end = columns - 1;
  return {
    active,
    block: blockOf(within(anchor ?? active), active),
    goal: (key) => moved(key, active, rows, columns) ?? active,
    goTo: (to, isExtending = false) => {
      setAnchor(isExtending ? (anchor ?? active) : null);
      setPlace(to);
    },
    selectRow: (row, isExtending = false) => {
      setAnchor({ row: isExtending ? (anchor ?? active).row : row, column: end });
      setPlace({ row, column: 0 });
    },
    selectAll: () => {
      setAnchor({ row: rows - 1, column: end });
      setPlace({ row: 0, column: 0 });
    },
  };
}
