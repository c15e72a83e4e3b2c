import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Deadline } from '../../core/calendar/deadline.ts';
import { addMonths, type PlainDate } from '../../core/kernel/plain-date.ts';
import { useCalendarWords } from '../data/calendar-words.ts';
import { belongsToIme } from '../data/ime.ts';
import { useAddress } from '../data/use-address.ts';
import { Button } from './button.tsx';
import { DeadlineItem } from './deadline-item.tsx';
import { MonthDay } from './month-day.tsx';
import { movedBy, weeksOf } from './month-days.ts';

interface Props {
  readonly number: string;
  readonly today: PlainDate;
  readonly deadlines: readonly Deadline[];
}

/** The day pointed at; keys move it, and take the focus along. */
function useDay(today: PlainDate) {
  const [current, setCurrent] = useAddress('day', today);
  const [isMoving, setIsMoving] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
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
  return { current, setCurrent, grid, walk, turn };
}

/** The names of the weekdays, from Sunday. */
function Weekdays({ week }: { readonly week: readonly PlainDate[] }) {
  const { language } = useCalendarWords();
  const formatter = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <thead>
      <tr>
        {week.map((date) => (
          <th key={date} scope="col" className="border border-solid-gray-420 bg-solid-gray-50 p-1 text-center">
            {formatter.format(Date.parse(`${date}T00:00:00Z`))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What is due on the day pointed at. */
function DayDeadlines({
  number,
  date,
  due,
}: {
  readonly number: string;
  readonly date: PlainDate;
  readonly due: readonly Deadline[];
}) {
  const { t, day } = useCalendarWords();
  return (
    <div aria-live="polite" className="mt-4">
      <h3 className="font-bold">{day(date)}</h3>
      {due.length === 0 ? <p>{t('nothingDue')}</p> : null}
      <ul>
        {due.map((deadline) => (
          <DeadlineItem key={deadline.id} number={number} deadline={deadline} />
        ))}
      </ul>
    </div>
  );
}

/** A month as a grid of days; the days' deadlines stand below it. Arrows walk, Page Up and Down turn the month. */
export function MonthGrid({ number, today, deadlines }: Props) {
  const { t, month: monthWords } = useCalendarWords();
  const { current, setCurrent, grid, walk, turn } = useDay(today);
  const month = current.slice(0, 7);
  const weeks = weeksOf(month);
  const dueOn = (date: PlainDate): readonly Deadline[] => deadlines.filter((deadline) => deadline.dueOn === date);
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
        <Weekdays week={weeks[0] ?? []} />
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <MonthDay
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
      <DayDeadlines number={number} date={current} due={dueOn(current)} />
    </section>
  );
}
