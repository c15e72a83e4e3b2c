import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Deadline } from '../../core/calendar/deadline.ts';
import { isOfficeDay } from '../../core/kernel/office-days.ts';
import { addDays, addMonths, dayOfWeek, type PlainDate } from '../../core/kernel/plain-date.ts';
import { belongsToIme } from '../data/ime.ts';
import { useWords } from '../data/language.tsx';
import { Button } from './button.tsx';
import { DeadlineItem } from './deadline-list.tsx';

/** The weeks that a month touches, from Sunday, each of seven days. */
function weeksOf(month: string): readonly (readonly PlainDate[])[] {
  const first = `${month}-01`;
  const start = addDays(first, -dayOfWeek(first));
  const count = Math.ceil((dayOfWeek(first) + Number(addDays(addMonths(first, 1), -1).slice(8))) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => addDays(start, week * 7 + index)),
  );
}

/** Where a key leads from a day (WAI-ARIA date grid). */
function movedBy(key: string, from: PlainDate): PlainDate | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(from, step);
  if (key === 'Home') return addDays(from, -dayOfWeek(from));
  if (key === 'End') return addDays(from, 6 - dayOfWeek(from));
  if (key === 'PageUp') return addMonths(from, -1);
  return key === 'PageDown' ? addMonths(from, 1) : null;
}

interface Props {
  readonly number: string;
  readonly today: PlainDate;
  readonly deadlines: readonly Deadline[];
}

function Day({
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
  const { t, day } = useWords();
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
      aria-label={label}
      aria-selected={isCurrent}
      onClick={onPick}
      className={`h-14 cursor-pointer border border-solid-gray-420 p-1 align-top desktop:h-20 ${ground} ${dim} aria-selected:outline-2 aria-selected:outline-key-900`}
    >
      <span className={`block text-dns-14N-130 ${mark}`}>{Number(date.slice(8))}</span>
      {due.length === 0 ? null : (
        <span className={`block text-dns-14B-130 ${isOver ? 'text-red-1000' : 'text-key-1000'}`}>
          {isOver ? '⚠' : '●'} {due.length}
        </span>
      )}
    </td>
  );
}

/** A month as a grid of days; the days' deadlines stand below it. Arrows walk, Page Up and Down turn the month. */
export function MonthGrid({ number, today, deadlines }: Props) {
  const { t, day, month: monthWords, language } = useWords();
  const [current, setCurrent] = useState(today);
  const [isMoving, setIsMoving] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const month = current.slice(0, 7);
  useEffect(() => {
    if (isMoving) grid.current?.querySelector<HTMLElement>(`[data-date="${current}"]`)?.focus();
  }, [current, isMoving]);
  const walk = (event: KeyboardEvent): void => {
    const next = belongsToIme(event) ? null : movedBy(event.key, current);
    if (next === null) return;
    event.preventDefault();
    setIsMoving(true);
    setCurrent(next);
  };
  const turn = (months: number): void => {
    setIsMoving(false);
    setCurrent(addMonths(current, months));
  };
  const dueOn = (date: PlainDate): readonly Deadline[] => deadlines.filter((deadline) => deadline.dueOn === date);
  const weekdays = weeksOf(month)[0] ?? [];
  const formatter = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const shown = dueOn(current);
  return (
    <section aria-labelledby="month" className="mt-6">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => turn(-1)}>{t('previousMonth')}</Button>
        <h2 id="month" aria-live="polite" className="text-std-18B-160">
          {monthWords(`${month}-01`)}
        </h2>
        <Button onClick={() => turn(1)}>{t('nextMonth')}</Button>
      </div>
      <p className="text-dns-14N-130 text-solid-gray-700">{t('gridKeys')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a date grid is a table whose cells are walked */}
      <table ref={grid} role="grid" aria-labelledby="month" onKeyDown={walk} className="mt-2 w-full table-fixed">
        <thead>
          <tr>
            {weekdays.map((date) => (
              <th key={date} scope="col" className="border border-solid-gray-420 bg-solid-gray-50 p-1 text-center">
                {formatter.format(Date.parse(`${date}T00:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day
                  key={date}
                  date={date}
                  month={month}
                  today={today}
                  due={dueOn(date)}
                  isCurrent={date === current}
                  onPick={() => setCurrent(date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div aria-live="polite" className="mt-4">
        <h3 className="font-bold">{day(current)}</h3>
        {shown.length === 0 ? <p>{t('nothingDue')}</p> : null}
        <ul>
          {shown.map((deadline) => (
            <DeadlineItem key={deadline.id} number={number} deadline={deadline} />
          ))}
        </ul>
      </div>
    </section>
  );
}
