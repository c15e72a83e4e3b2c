import { type ChecklistCellState, isFaulty } from '../../core/registers/checklist-state.ts';
import type { ChecklistView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';

/** How far the whole is, in words; told anew after each answer. */
export function ChecklistProgress({
  cells,
  view,
}: {
  readonly cells: readonly ChecklistCellState[];
  readonly view: ChecklistView;
}) {
  const { c, day } = useChecklistWords();
  const faulty = cells.filter(isFaulty).length;
  const isComplete = cells.every(({ lacks }) => lacks.length === 0);
  return (
    <>
      <p>
        {c('application', { name: view.application, edition: view.edition })}
        {view.submittedOn === null ? null : ` ${c('submitted', { date: day(view.submittedOn) })}`}
      </p>
      <p role="status" className="my-2 font-bold">
        {view.counts === null ? '' : c('progress', { ...view.counts, cells: cells.length })}
        {faulty > 0 ? ` ${c('lacking', { count: faulty })}` : ''}
        {isComplete ? ` ✓ ${c('complete')}` : ''}
      </p>
    </>
  );
}
