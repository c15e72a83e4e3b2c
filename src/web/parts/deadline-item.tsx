import type { Deadline } from '../../core/calendar/deadline.ts';
import { useCalendarWords } from '../data/calendar-words.ts';
import { DaysLeft } from './due.tsx';

const glyphs = { overdue: '⚠', near: '!', later: '' } as const;

/** Where a day was moved off a weekend or holiday, the day itself. */
function Moved({ deadline }: { readonly deadline: Deadline }) {
  const { t, day } = useCalendarWords();
  if (deadline.day === deadline.dueOn) return null;
  return <p className="text-dns-14N-130 text-solid-gray-700">{t('movedFrom', { date: day(deadline.day) })}</p>;
}

/** One deadline: until when, of which matter, about what, and the way to it. */
export function DeadlineItem({ number, deadline }: { readonly number: string; readonly deadline: Deadline }) {
  const { t, say, day, language } = useCalendarWords();
  const { dueOn, daysLeft, obligation, title, subject, path, state } = deadline;
  return (
    <li className="flex flex-wrap gap-x-4 border-b border-solid-gray-420 py-2">
      <div className="w-full desktop:w-72">
        <time dateTime={dueOn} className="whitespace-nowrap">
          {day(dueOn)}
          {language === 'ja' ? <span className="text-dns-14N-130 text-solid-gray-700"> {dueOn}</span> : null}
        </time>
        <p>
          {glyphs[state] === '!' ? <span aria-hidden="true">! </span> : null}
          <DaysLeft days={daysLeft} />
        </p>
        <Moved deadline={deadline} />
      </div>
      <div className="min-w-0 flex-1">
        <a href={`/c/${number}/${path}`} className="inline-flex min-h-11 items-center">
          {obligation === null ? '' : `${obligation}) `}
          {say(title)}
        </a>
        {subject === null ? null : (
          <p lang="ja" className="text-solid-gray-700">
            {t('deadlineSubject', { subject })}
          </p>
        )}
      </div>
    </li>
  );
}
