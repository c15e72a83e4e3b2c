import type { FormEvent } from 'react';
import { own } from '../../core/kernel/own.ts';
import type { OpenClosingView } from '../../queries/closing-view.ts';
import { contractPath, send } from '../data/api.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

const kinds = ['completed', 'cancelled'] as const;

const endLabels = { kind: 'closingEndKind', on: 'closingEndOn', reason: 'closingEndReason' } as const;

function KindChoice({ value, onChange }: { readonly value: string; readonly onChange: (kind: string) => void }) {
  const { t } = useClosingWords();
  return (
    <fieldset className="my-3 rounded-8 border border-solid-gray-420 p-3">
      <legend className="px-1 font-bold">{t('closingEndKind')}</legend>
      {kinds.map((one) => (
        <label key={one} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            className="size-6"
            name="end-kind"
            checked={value === one}
            onChange={() => onChange(one)}
          />
          {t(`closingKind_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Why did the work end, and on which day? Recorded with a name; a cancellation needs its reason. */
export function EndForm({ view }: { readonly view: OpenClosingView }) {
  const { t } = useClosingWords();
  const { number, end, periodEnd } = view;
  const by = useSession().data?.actor.name ?? '';
  const { kind = 'completed', on = periodEnd, reason = '' } = end.data ?? {};
  const initial: { kind: string; on: string; reason: string } = { kind, on, reason };
  const kept = useKept(draftKey(number, 'closing-end'), initial, end.revision);
  const { value, change } = kept;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await kept.send(async ({ reason: why, ...facts }, expectedRevision) => {
      const data = { ...facts, by, ...(why.trim() === '' ? {} : { reason: why }) };
      await send('PUT', contractPath(number, '/registers/closing/entries/end'), { expectedRevision, data });
      await refresh(number);
    });
  };
  const needsReason = value.kind === 'cancelled' && value.reason.trim() === '';
  return (
    <FormProblems trouble={kept.trouble} fields={{ on: t('closingEndOn'), reason: t('closingEndReason') }}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <KindChoice value={value.kind} onChange={(kind) => change({ kind })} />
        <DateField
          path="on"
          label={t('closingEndOn')}
          isRequired
          value={value.on}
          onChange={(date) => change({ on: date })}
        />
        <TextField
          path="reason"
          label={t('closingEndReason')}
          isRequired={value.kind === 'cancelled'}
          error={needsReason ? t('closingReasonNeeded') : undefined}
          rows={2}
          value={value.reason}
          onChange={(text) => change({ reason: text })}
        />
        <KeptNotice
          kept={kept}
          labelOf={(field) => t(own(endLabels, field) ?? 'closingEndKind')}
          show={(field, shown) =>
            field === 'kind' ? t(`closingKind_${shown as (typeof kinds)[number]}`) : String(shown ?? '—')
          }
        />
        <Button type="submit" kind="solid">
          {t('closingRecord')}
        </Button>
      </form>
    </FormProblems>
  );
}
