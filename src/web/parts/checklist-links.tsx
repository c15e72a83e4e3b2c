import { Link } from '@tanstack/react-router';
import { useChecklistWords } from '../data/checklist-words.ts';
import { useChecklists } from '../data/queries.ts';

/** The contract's checklists with how far each is, leading to the pages where they are answered. */
export function ChecklistLinks({ number }: { readonly number: string }) {
  const { c, day } = useChecklistWords();
  const list = useChecklists(number).data ?? [];
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="checklists" className="mt-4 rounded-8 border border-solid-gray-420 p-4">
      <h2 id="checklists" className="text-std-18B-160">
        {c('links')}
      </h2>
      <ul>
        {list.map(({ id, title, counts, edition, submittedOn }) => (
          <li key={id} className="my-1">
            <Link to="/c/$number/checklists/$id" params={{ number, id }} className="inline-flex min-h-11 items-center">
              {title}
            </Link>{' '}
            {counts === null
              ? edition
              : c('progress', {
                  ...counts,
                  cells: counts.handled + counts.notHandled + counts.notNeeded + counts.unanswered,
                })}
            {submittedOn === null ? null : ` ${c('submitted', { date: day(submittedOn) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
