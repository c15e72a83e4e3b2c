import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isHoliday } from '../../core/kernel/office-days.ts';
import { addMonths, dayOfWeek, isPlainDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { belongsToIme } from '../data/ime.ts';
import { usePickWords } from '../data/pick-words.ts';
import { movedBy, weeksOf } from './month-days.ts';

interface Props {
  /** The day that stands in the field; anything else where there is none. */
  readonly value: string;
  readonly today: PlainDate;
  /** The focus comes to the days as they open. */
  readonly hasFocus: boolean;
  readonly onPick: (date: PlainDate) => void;
}

/** Sundays and holidays red, Saturdays blue, as Japanese calendars have them; the word says it too. */
function dayLook(date: PlainDate, month: string): string {
  const weekday = dayOfWeek(date);
  if (!date.startsWith(month)) return 'text-solid-gray-600';
  if (weekday === 0 || isHoliday(date)) return 'text-red-900';
  return weekday === 6 ? 'text-blue-900' : '';
}

interface DayProps {
  readonly date: PlainDate;
  readonly month: string;
  readonly today: PlainDate;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onPick: (date: PlainDate) => void;
}

function Day({ date, month, today, isChosen, isCurrent, onPick }: DayProps) {
  const { t, day } = usePickWords();
  const isOff = isHoliday(date);
  const words = [
    day(date),
    ...(date === today ? [t('today')] : []),
    ...(isOff ? [t('holiday')] : []),
    ...(isChosen ? [t('chosen')] : []),
  ].join(' ');
  const mark = date === today ? 'underline font-bold' : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it hears the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the days of a date grid are walked (WAI-ARIA)
      role="gridcell"
      tabIndex={isCurrent ? 0 : -1}
      data-date={date}
      aria-selected={isChosen}
      onClick={() => onPick(date)}
      className={`h-11 w-11 cursor-pointer rounded-8 text-center hover:bg-key-50 aria-selected:bg-key-100 ${dayLook(date, month)}`}
    >
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className={`text-dns-16N-130 ${mark}`}>
        {Number(date.slice(8))}
        {isOff ? <span className="text-dns-14N-130">{t('holidayMark')}</span> : null}
      </span>
    </td>
  );
}

function Weekdays({ week }: { readonly week: readonly PlainDate[] }) {
  const { language } = usePickWords();
  const formatter = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <thead>
      <tr>
        {week.map((date) => (
          <th key={date} scope="col" className="h-8 text-center text-dns-14B-130">
            {formatter.format(Date.parse(`${date}T00:00:00Z`))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The day that is pointed at; keys move it, and take the focus along. */
function useWalk({ value, today, hasFocus, onPick }: Props) {
  const [walked, setWalked] = useState<PlainDate | null>(null);
  const [isMoving, setMoving] = useState(hasFocus);
  const grid = useRef<HTMLTableElement>(null);
  const current = walked ?? (isPlainDate(value) ? value : today);
  useEffect(() => {
    if (isMoving) grid.current?.querySelector<HTMLElement>(`[data-date="${current}"]`)?.focus({ preventScroll: true });
  }, [current, isMoving]);
  const walk = (event: KeyboardEvent): void => {
    if (belongsToIme(event)) return;
    const next = movedBy(event.key, current);
    if (next !== null) {
      setMoving(true);
      setWalked(next);
    } else if (event.key === 'Enter' || event.key === ' ') onPick(current);
    else return;
    event.preventDefault();
  };
  const turn = (months: number): void => {
    setMoving(false);
    setWalked(addMonths(current, months));
  };
  return { current, grid, walk, turn };
}

const turnLook = 'h-11 w-11 rounded-8 border border-key-900 text-key-900 hover:bg-key-50';

/** A month of days to pick one from (WAI-ARIA date grid): arrows walk, Page Up and Down turn the month, Enter takes. */
export function DayPicker(props: Props) {
  const { value, today, onPick } = props;
  const { t, month: monthWords } = usePickWords();
  const { current, grid, walk, turn } = useWalk(props);
  const month = current.slice(0, 7);
  const weeks = weeksOf(month);
  const heading = monthWords(`${month}-01`);
  return (
    <div className="w-fit p-2">
      <div className="flex items-center justify-between gap-2">
        <button type="button" aria-label={t('previousMonth')} className={turnLook} onClick={() => turn(-1)}>
          <span aria-hidden="true">‹</span>
        </button>
        <p aria-live="polite" className="font-bold">
          {heading}
        </p>
        <button type="button" aria-label={t('nextMonth')} className={turnLook} onClick={() => turn(1)}>
          <span aria-hidden="true">›</span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a date grid is a table whose cells are walked */}
      <table ref={grid} role="grid" aria-label={heading} onKeyDown={walk}>
        <Weekdays week={weeks[0] ?? []} />
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day
                  key={date}
                  date={date}
                  month={month}
                  today={today}
                  isChosen={date === value}
                  isCurrent={date === current}
                  onPick={onPick}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="max-w-77 text-dns-14N-130 text-solid-gray-700">{t('dayKeys')}</p>
    </div>
  );
}
