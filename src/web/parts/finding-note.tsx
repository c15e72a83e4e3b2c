import type { FindingGroupView, ReportPreview } from '../../queries/report-models.ts';
import { ApiProblem, contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh } from '../data/queries.ts';
import { useReportWords } from '../data/report-words.ts';
import { useKept } from '../data/use-kept.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { SaidField } from './said-field.tsx';

const isChanged = (error: unknown): boolean => error instanceof ApiProblem && error.problem.type === 'findingsChanged';

interface Props {
  readonly number: string;
  readonly schedule: ReportPreview['schedule'];
  readonly group: FindingGroupView;
  /** Told of a refusal because the group is another one by now. */
  readonly onChanged: (error: unknown) => void;
}

/** One note for every open warning of a cause, as they are shown. */
export function FindingNote({ number, schedule, group: { cause, open, shown }, onChanged }: Props) {
  const { t } = useReportWords();
  const scheduleId = schedule?.id ?? '';
  const kept = useKept(draftKey(number, 'findingNotes', `${scheduleId}:${cause}`), { note: '' });
  const save = async (): Promise<void> => {
    await kept.send(async ({ note }) => {
      try {
        await send('POST', contractPath(number, '/finding-notes'), { scheduleId, cause, shown, members: open, note });
        onChanged(null);
      } catch (error) {
        if (isChanged(error)) {
          onChanged(error);
          await refresh(number);
        }
        throw error;
      }
      await refresh(number);
    });
  };
  if (open.length === 0 && !kept.isTyped) return null;
  if (open.length === 0)
    return (
      <Banner kind="information" title={t('noteOvertaken')}>
        {kept.value.note}
        <p className="mt-2">
          <Button onClick={kept.forget}>{t('noteForget')}</Button>
        </p>
      </Banner>
    );
  return (
    <FormProblems trouble={kept.trouble} fields={{ note: t('noteFor') }} contract={number}>
      <SaidField
        path="note"
        isRequired
        label={t('noteFor')}
        value={kept.value.note}
        onChange={(note) => kept.change({ note })}
      />
      <KeptNotice kept={kept} labelOf={() => t('noteFor')} />
      <Button onClick={() => void save()}>{t('noteSave', { count: open.length })}</Button>
    </FormProblems>
  );
}
