import { useState } from 'react';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

/** Records the official's agreement to a version, by mail, letter or at a meeting. */
export function PlanAgreement({ number, version }: { readonly number: string; readonly version: number }) {
  const { t } = usePlanWords();
  const today = useSession().data?.today ?? '';
  const kept = useKept(draftKey(number, 'plan-agreement', `v${version}`), {
    official: '',
    on: today,
    means: 'mail',
    note: '',
  });
  const [startsOpen] = useState(kept.isTyped);
  const { value: typed, change } = kept;
  const agree = async (): Promise<void> => {
    await kept.send(async ({ note, ...agreement }) => {
      const body = note.trim() === '' ? agreement : { ...agreement, note };
      await send('POST', contractPath(number, `/plan/versions/v${version}/agreement`), body);
      await refresh(number);
    });
  };
  return (
    <details className="mt-2" open={startsOpen}>
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-key-900">{t('agreement')}</summary>
      <FormProblems
        trouble={kept.trouble}
        fields={{ official: t('official'), on: t('agreedOn'), note: t('agreementNote') }}
      >
        <TextField
          path="official"
          label={t('official')}
          isRequired
          value={typed.official}
          onChange={(official) => change({ official })}
        />
        <DateField path="on" label={t('agreedOn')} isRequired value={typed.on} onChange={(on) => change({ on })} />
        <label className="block">
          {t('means')}{' '}
          <select
            className="min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3"
            value={typed.means}
            onChange={(event) => change({ means: event.target.value })}
          >
            <option value="mail">{t('meansMail')}</option>
            <option value="letter">{t('meansLetter')}</option>
            <option value="meeting">{t('meansMeeting')}</option>
          </select>
        </label>
        <TextField
          path="note"
          label={t('agreementNote')}
          help={t('agreementNoteHelp')}
          value={typed.note}
          onChange={(note) => change({ note })}
        />
        <KeptNotice kept={kept} />
        <Button kind="solid" onClick={() => void agree()}>
          {t('agreement')}
        </Button>
      </FormProblems>
    </details>
  );
}
