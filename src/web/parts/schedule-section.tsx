import { useId, useState } from 'react';
import { scheduleFlawTexts, scheduleTexts } from '../../core/contract/schedule-flaw-texts.ts';
import type { ScheduleView } from '../../queries/schedule-view.ts';
import { contractPath, send } from '../data/api.ts';
import { fill } from '../data/language.tsx';
import { usePageWords } from '../data/page-words.ts';
import { refresh } from '../data/queries.ts';
import { operationTexts } from '../messages/operation-texts.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';
import { ScheduleChanges } from './schedule-changes.tsx';

interface Props {
  readonly number: string;
  readonly view: ScheduleView;
}

/** What is wrong with the schedule, and the one click that mends it as far as reports submitted let it. */
function Flaws({ number, view }: Props) {
  const { t, say, day } = usePageWords(operationTexts);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { flaws, mended } = view;
  if (flaws.length === 0) return null;
  const mend = async (): Promise<void> => {
    try {
      await send('POST', contractPath(number, '/schedule/mending'), {});
      await refresh(number);
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <Banner kind="warning" title={t('scheduleFlawed')}>
      <ul className="list-disc pl-6">
        {flaws.map(({ kind, from, to }) => (
          <li key={`${kind} ${from}`}>{fill(say(scheduleFlawTexts[kind]), { from: day(from), to: day(to) })}</li>
        ))}
      </ul>
      {mended === null ? (
        <p>{say(scheduleTexts.stands)}</p>
      ) : (
        <>
          <p>{t('scheduleMendBy')}</p>
          <ScheduleChanges difference={mended} />
          <Button kind="solid" className="mt-2" onClick={() => void mend()}>
            {t('scheduleMend')}
          </Button>
        </>
      )}
      {trouble === null ? null : <Trouble error={trouble} />}
    </Banner>
  );
}

/** The reports that the contract owes: their periods, due days and state. */
export function ScheduleSection({ number, view }: Props) {
  const { t, say, day } = usePageWords(operationTexts);
  const id = useId();
  return (
    <section data-place="period" aria-labelledby={id}>
      <h2 id={id} className="mt-8 text-std-20B-150">
        {t('scheduleTitle')}
      </h2>
      <p className="text-solid-gray-700">{say(scheduleTexts.rule)}</p>
      <Flaws number={number} view={view} />
      {view.schedule.length === 0 ? (
        <p>{t('scheduleNone')}</p>
      ) : (
        <ul className="mt-2 list-disc pl-6">
          {view.schedule.map((one) => (
            <li key={one.id}>
              {t('scheduleReport', { from: day(one.from), to: day(one.to), due: day(one.dueOn) })}{' '}
              <b className="whitespace-nowrap">
                {t(view.submitted.includes(one.id) ? 'scheduleSubmitted' : 'scheduleOwed')}
              </b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
