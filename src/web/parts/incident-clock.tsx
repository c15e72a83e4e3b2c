import { useEffect, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import { useIncidentWords } from '../data/incident-words.ts';

const [tick, minute, minutesPerHour] = [20_000, 60_000, 60];

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The time from the recognition to the first report; it runs until the official has been told. */
export function IncidentClock({ data, hours }: { readonly data: JsonObject; readonly hours: number | null }) {
  const { t, day } = useIncidentWords();
  const now = useNow();
  const [noticed, told] = [data.recognisedAt, data.firstReportAt];
  if (typeof noticed !== 'string' || data.drill === true) return null;
  const isTold = typeof told === 'string';
  const minutes = Math.max(0, Math.floor(((isTold ? Date.parse(told) : now) - Date.parse(noticed)) / minute));
  const time =
    minutes < minutesPerHour
      ? t('minutes', { minutes })
      : t('hoursMinutes', { hours: Math.floor(minutes / minutesPerHour), minutes: minutes % minutesPerHour });
  return (
    <section aria-labelledby="clock" className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <h3 id="clock" className="text-std-18B-160">
        {t('clockTitle')}
      </h3>
      <p className={isTold ? '' : 'font-bold text-red-900'}>
        {isTold ? t('clockDone', { time, date: day(japanDay(told)), at: japanTime(told) }) : t('clockOpen', { time })}
      </p>
      <p className="text-solid-gray-700">{hours === null ? t('clockNoLimit') : t('clockLimit', { hours })}</p>
    </section>
  );
}
