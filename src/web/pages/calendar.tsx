import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Deadline } from '../../core/calendar/deadline.ts';
import { useCalendarWords } from '../data/calendar-words.ts';
import { useCalendar } from '../data/queries.ts';
import { Button } from '../parts/button.tsx';
import { CalendarFeeds } from '../parts/calendar-feeds.tsx';
import { DeadlineList } from '../parts/deadline-list.tsx';
import { MonthGrid } from '../parts/month-grid.tsx';
import { Loaded, Page } from '../parts/page.tsx';

/** What the address says of the page: one matter alone, and list or month. */
export interface CalendarSearch {
  readonly item?: number | undefined;
  readonly view?: 'month' | undefined;
}

const pressed = 'aria-pressed:bg-key-100 aria-pressed:border-2 aria-pressed:underline';

function MatterFilter({
  deadlines,
  chosen,
  onChoose,
}: {
  readonly deadlines: readonly Deadline[];
  readonly chosen: number | undefined;
  readonly onChoose: (item: number | undefined) => void;
}) {
  const { t } = useCalendarWords();
  const numbers = [...new Set(deadlines.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])))];
  return (
    <label>
      {t('filterMatter')}{' '}
      <select
        className="min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{t('allMatters')}</option>
        {numbers
          .toSorted((a, b) => a - b)
          .map((number) => (
            <option key={number} value={number}>
              {t('matterNumber', { number })}
            </option>
          ))}
      </select>
    </label>
  );
}

/** Until when must what be done: the list first, the month second, and feeds for calendars outside. */
export function CalendarPage() {
  const { t } = useCalendarWords();
  const { number } = useParams({ from: '/c/$number/calendar' });
  const { item, view } = useSearch({ from: '/c/$number/calendar' });
  const navigate = useNavigate({ from: '/c/$number/calendar' });
  const query = useCalendar(number);
  const show = (search: CalendarSearch): void => void navigate({ search, replace: true });
  return (
    <Page title={t('calendarTitle')} question={t('calendarQuestion')}>
      <Loaded query={query}>
        {({ deadlines, today }) => {
          const shown = deadlines.filter(({ obligation }) => item === undefined || obligation === item);
          return (
            <>
              <div className="mt-4 flex flex-wrap items-center gap-4">
                <MatterFilter deadlines={deadlines} chosen={item} onChoose={(chosen) => show({ view, item: chosen })} />
                <Button className={pressed} aria-pressed={view !== 'month'} onClick={() => show({ item })}>
                  {t('asList')}
                </Button>
                <Button
                  className={pressed}
                  aria-pressed={view === 'month'}
                  onClick={() => show({ item, view: 'month' })}
                >
                  {t('asMonth')}
                </Button>
              </div>
              <p role="status">{t('deadlinesCount', { count: shown.length })}</p>
              {view === 'month' ? (
                <MonthGrid number={number} today={today} deadlines={shown} />
              ) : (
                <DeadlineList number={number} deadlines={shown} />
              )}
            </>
          );
        }}
      </Loaded>
      <CalendarFeeds number={number} />
    </Page>
  );
}
