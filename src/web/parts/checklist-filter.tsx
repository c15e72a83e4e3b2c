import type { ChecklistCellState } from '../../core/registers/checklist-state.ts';
import { useChecklistWords } from '../data/checklist-words.ts';

/** Which cells are shown, by what they lack or say. */
export const checklistFilters = {
  showAll: () => true,
  showUnanswered: (state: ChecklistCellState) => state.lacks.length > 0,
  showOpen: (state: ChecklistCellState) => state.answer === 'notHandled',
} as const;
export type ChecklistFilter = keyof typeof checklistFilters;

export const isChecklistFilter = (name: string): name is ChecklistFilter => Object.hasOwn(checklistFilters, name);

/** The choice of a filter; choosing it anew looks anew. */
export function ChecklistFilterChoice({
  filter,
  onChoose,
}: {
  readonly filter: ChecklistFilter;
  readonly onChoose: (filter: ChecklistFilter) => void;
}) {
  const { c } = useChecklistWords();
  return (
    <fieldset className="my-2">
      <legend>{c('show')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {(Object.keys(checklistFilters) as ChecklistFilter[]).map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="show"
              className="size-6"
              checked={filter === one}
              onChange={() => onChoose(one)}
              onClick={() => onChoose(one)}
            />
            {c(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
