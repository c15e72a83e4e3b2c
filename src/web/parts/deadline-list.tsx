import type { Deadline } from '../../core/calendar/deadline.ts';
import { useCalendarWords } from '../data/calendar-words.ts';
import { DeadlineItem } from './deadline-item.tsx';

/** The months in which something is due, each with its deadlines; what is over comes first, by itself. */
function groupsOf(deadlines: readonly Deadline[]): readonly (readonly [key: string, rows: readonly Deadline[]])[] {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of deadlines) {
    const key = deadline.state === 'overdue' ? 'overdue' : deadline.dueOn.slice(0, 7);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [deadline]);
    else group.push(deadline);
  }
  return [...groups];
}

/** All deadlines by month. */
export function DeadlineList({
  number,
  deadlines,
}: {
  readonly number: string;
  readonly deadlines: readonly Deadline[];
}) {
  const { t, month } = useCalendarWords();
  if (deadlines.length === 0) return <p className="my-6">{t('noDeadlines')}</p>;
  return groupsOf(deadlines).map(([key, rows]) => (
    <section key={key} aria-labelledby={`group-${key}`} className="mt-6">
      <h2 id={`group-${key}`} className="text-std-18B-160">
        {key === 'overdue' ? t('overdueGroup', { count: rows.length }) : month(`${key}-01`)}
      </h2>
      <ul className="border-t border-solid-gray-420">
        {rows.map((deadline) => (
          <DeadlineItem key={deadline.id} number={number} deadline={deadline} />
        ))}
      </ul>
    </section>
  ));
}
