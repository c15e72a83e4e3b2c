import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { withoutHonorific } from '../../core/contract/addressee.ts';
import type { ReportPreview } from '../../queries/report-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useReportWords } from '../data/report-words.ts';
import { isDayRead } from '../data/typed-day.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

interface Props {
  readonly number: string;
  readonly preview: ReportPreview;
}

/** Whether the day asks for a confirmation: before the period's end, and none that an earlier report on it bore. */
const isEarly = ({ schedule, earlierDays }: ReportPreview, day: string): boolean =>
  schedule !== null && day !== '' && isDayRead(day) && day < schedule.to && !earlierDays.includes(day);

/** Submission is an act of its own: what goes to whom, under which day, then one button. */
export function Submission({ number, preview }: Props) {
  const { t, day } = useReportWords();
  const navigate = useNavigate();
  const today = useSession().data?.today ?? '';
  const kept = useKept(draftKey(number, 'submission', preview.schedule?.id), { reportedOn: today });
  const { reportedOn } = kept.value;
  const [isConfirmed, setIsConfirmed] = useState(false);
  const asks = isEarly(preview, reportedOn);
  const submit = async (): Promise<void> => {
    await kept.send(async (typed) => {
      const { id } = await send<{ id: string }>('POST', contractPath(number, '/reports'), {
        scheduleId: preview.schedule?.id ?? '',
        reportedOn: typed.reportedOn,
        isEarlyConfirmed: asks && isConfirmed,
      });
      await refresh(number);
      await navigate({ to: '/c/$number/reports/$id', params: { number, id } });
    });
  };
  const title = preview.document.contractRows[1]?.value ?? '';
  return (
    <section aria-labelledby="submit" className="mt-6 rounded-8 border-2 border-key-900 p-4">
      <h2 id="submit" className="text-std-18B-160">
        {t('submitTitle')}
      </h2>
      <p>{t('submitBody', { title, addressee: withoutHonorific(preview.document.addressee) })}</p>
      <p>{t('reportDayJudged')}</p>
      <FormProblems trouble={kept.trouble} fields={{ reportedOn: t('reportedOn') }} contract={number}>
        <DateField
          path="reportedOn"
          label={t('reportedOn')}
          isRequired
          value={reportedOn}
          onChange={(on) => kept.change({ reportedOn: on })}
        />
        {asks ? (
          <label className="my-3 flex min-h-11 items-start gap-2">
            <input
              type="checkbox"
              className="mt-1 size-6 shrink-0"
              checked={isConfirmed}
              onChange={(event) => setIsConfirmed(event.target.checked)}
            />
            {t('reportDayEarly', { to: day(preview.schedule?.to ?? '') })}
          </label>
        ) : null}
        <KeptNotice kept={kept} />
        <Button kind="solid" onClick={() => void submit()}>
          {t('submitNow')}
        </Button>
      </FormProblems>
    </section>
  );
}
