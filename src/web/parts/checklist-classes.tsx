import type { ChecklistCatalogue, ChecklistClass } from '../../core/catalogue/checklist.ts';
import type { ChecklistCellState } from '../../core/registers/checklist-state.ts';
import { useChecklistWords } from '../data/checklist-words.ts';

interface Props {
  readonly catalogue: ChecklistCatalogue;
  readonly cells: readonly ChecklistCellState[];
}

/** Links to the classes with what is left in each. */
export function ChecklistClasses({ catalogue, cells }: Props) {
  const { c, say } = useChecklistWords();
  const openIn = (one: ChecklistClass): number =>
    cells.filter(({ cell, lacks }) => lacks.length > 0 && one.cells.some(({ id }) => id === cell.id)).length;
  return (
    <nav aria-label={c('classes')}>
      <ol className="flex flex-wrap gap-x-4">
        {catalogue.classes.map((one) => (
          <li key={one.number}>
            <a href={`#class-${one.number}`} className="inline-flex min-h-11 items-center">
              {one.number}. {say(one.label)} {openIn(one) === 0 ? '✓' : c('classOpen', { count: openIn(one) })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
