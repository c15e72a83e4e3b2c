import type { Deadline } from '../../core/calendar/deadline.ts';
import { isOfficeDay } from '../../core/kernel/office-days.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { useCalendarWords } from '../data/calendar-words.ts';

/** A day of the month's grid: its number, and how many deadlines fall on it. */
export function MonthDay({
  date,
  month,
  today,
  due,
  isCurrent,
  onPick,
}: {
  readonly date: PlainDate;
  readonly month: string;
  readonly today: PlainDate;
  readonly due: readonly Deadline[];
  readonly isCurrent: boolean;
  readonly onPick: () => void;
}) {
  const { t, day } = useCalendarWords();
  const isClosed = !isOfficeDay(date);
  const isOver = due.some(({ state }) => state === 'overdue');
  const label = [
    day(date),
    ...(date === today ? [t('todayMark')] : []),
    ...(isClosed ? [t('closedDay')] : []),
    ...(due.length === 0 ? [] : [t('deadlinesCount', { count: due.length })]),
  ].join(' ');
  const ground = isClosed ? 'bg-solid-gray-100' : 'bg-white';
  const dim = date.startsWith(month) ? '' : 'text-solid-gray-600';
  const mark = date === today ? 'underline font-bold' : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it hears the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the days of a date grid are walked (WAI-ARIA)
      role="gridcell"
      tabIndex={isCurrent ? 0 : -1}
      data-date={date}
      aria-selected={isCurrent}
      onClick={onPick}
      className={`relative h-14 cursor-pointer border border-solid-gray-420 p-1 align-top desktop:h-20 ${ground} ${dim} aria-selected:outline-2 aria-selected:outline-key-900`}
    >
      {/* The whole day is its name; the short signs are for the eye. */}
      <span className="sr-only">{label}</span>
      <span aria-hidden="true" className={`block text-dns-14N-130 ${mark}`}>
        {Number(date.slice(8))}
      </span>
      {due.length === 0 ? null : (
        <span aria-hidden="true" className={`block text-dns-14B-130 ${isOver ? 'text-red-1000' : 'text-key-1000'}`}>
          {isOver ? '⚠' : '●'} {due.length}
        </span>
      )}
    </td>
  );
}
