import { useId, useState } from 'react';
import type { CheckSchedule } from '../../core/contract/check-schedule.ts';
import type { CheckAreaView } from '../../queries/check-read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { type CheckTextKey, useCheckWords } from '../data/check-words.ts';
import { refresh } from '../data/queries.ts';
import { Trouble } from './page.tsx';

const frequencies = {
  daily: 'checkDaily',
  weekly: 'checkWeekly',
  monthly: 'checkMonthly',
  never: 'checkNotByItself',
} as const satisfies Record<CheckSchedule['frequency'], CheckTextKey>;

const hours = Array.from({ length: 24 }, (_, hour) => hour);

const box = 'min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3 text-oln-16N-100';

/** When an area is looked at by itself; a choice is kept at once. */
export function CheckScheduleForm({ number, view }: { readonly number: string; readonly view: CheckAreaView }) {
  const { t } = useCheckWords();
  const id = useId();
  const [trouble, setTrouble] = useState<unknown>(null);
  const { schedule } = view;
  const keep = async (data: CheckSchedule): Promise<void> => {
    const path = contractPath(number, `/registers/checkSchedules/entries/${view.area}`);
    await send('PUT', path, { expectedRevision: view.scheduleRevision, data }).then(() => setTrouble(null), setTrouble);
    await refresh(number);
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <label htmlFor={`${id}-frequency`}>{t('checkSchedule')}</label>
      <select
        id={`${id}-frequency`}
        className={box}
        value={schedule.frequency}
        onChange={(event) => void keep({ ...schedule, frequency: event.target.value as CheckSchedule['frequency'] })}
      >
        {Object.entries(frequencies).map(([frequency, key]) => (
          <option key={frequency} value={frequency}>
            {t(key)}
          </option>
        ))}
      </select>
      {schedule.frequency === 'never' ? null : (
        <select
          aria-label={t('checkHour')}
          className={box}
          value={schedule.hour}
          onChange={(event) => void keep({ ...schedule, hour: Number(event.target.value) })}
        >
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {`${String(hour).padStart(2, '0')}:00`}
            </option>
          ))}
        </select>
      )}
      {trouble === null ? null : <Trouble error={trouble} />}
    </div>
  );
}
