import { useMemo } from 'react';
import type { FindReference } from '../../core/registers/read-cell.ts';
import { referenceFinder } from '../../core/registers/reference-finder.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import type { CellReader } from './cell-edits.ts';
import { useToday } from './use-today.ts';

/** How typed texts of a register are read today: references by the titles that stand there, days from this one. */
export function useCellReader({ declaration, titles }: RegisterView): CellReader {
  const today = useToday();
  return useMemo(() => {
    // An index of all titles is made when the first reference is read.
    let index: FindReference | undefined;
    const find: FindReference = (register, text) => {
      index ??= referenceFinder(titles);
      return index(register, text);
    };
    return { declaration, find, today, now: () => new Date().toISOString() };
  }, [declaration, titles, today]);
}
