import { useState } from 'react';
import type { ReportListItem } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh } from '../data/queries.ts';
import { useReportWords } from '../data/report-words.ts';
import { useKept } from '../data/use-kept.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

interface Props {
  readonly number: string;
  readonly report: ReportListItem;
}

/** That a report was withdrawn, by whom and why; or the form to withdraw one that is out. */
export function ReportWithdrawal({ number, report: { id, state, withdrawn } }: Props) {
  const { t, day } = useReportWords();
  const kept = useKept(draftKey(number, 'report-withdrawal', id), { reason: '' });
  const [startsOpen] = useState(kept.isTyped);
  if (withdrawn !== null)
    return (
      <Banner kind="warning" title={t('withdrawnTitle')}>
        {t('withdrawnBody', { ...withdrawn, date: day(withdrawn.on) })}
      </Banner>
    );
  if (state !== 'submitted') return null;
  const withdraw = (): Promise<boolean> =>
    kept.send(async ({ reason }) => {
      await send('POST', contractPath(number, `/reports/${encodeURIComponent(id)}/withdrawal`), { reason });
      await refresh(number);
    });
  return (
    <details open={startsOpen} className="mt-8 rounded-8 border border-solid-gray-420 p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('withdrawTitle')}</summary>
      <p>{t('withdrawHelp')}</p>
      <FormProblems trouble={kept.trouble} fields={{ reason: t('withdrawReason') }} isOneOfMany>
        <TextField
          path="reason"
          label={t('withdrawReason')}
          isRequired
          rows={3}
          value={kept.value.reason}
          onChange={(reason) => kept.change({ reason })}
        />
        <KeptNotice kept={kept} />
      </FormProblems>
      <Button onClick={() => void withdraw()}>{t('withdrawNow')}</Button>
    </details>
  );
}
