import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { CorrectedContract } from '../../commands/correct-contract.ts';
import type { Contract } from '../../core/contract/contract.ts';
import type { DashboardView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { usePageWords } from '../data/page-words.ts';
import { refresh } from '../data/queries.ts';
import {
  type CorrectionFault,
  correctionFaults,
  correctionOf,
  isRescheduled,
  type TypedCorrection,
  typedCorrection,
} from '../data/typed-correction.ts';
import { useKept } from '../data/use-kept.ts';
import { correctionTexts } from '../messages/correction-texts.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

interface FieldsProps {
  readonly contract: Contract;
  readonly value: TypedCorrection;
  readonly change: (part: Partial<TypedCorrection>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Due days of the reports; a changed period makes them anew, and says so. */
function DueDays({ contract, value, change, errorOf }: FieldsProps) {
  const { t, day } = usePageWords(correctionTexts);
  if (isRescheduled(contract, value)) return <p>{t('correctSchedule')}</p>;
  return contract.schedule.map(({ id, from, to }, index) => (
    <DateField
      key={id}
      label={t('correctDue', { from: day(from), to: day(to) })}
      isRequired
      path={`dueOn.${id}`}
      error={errorOf(`due${index}`)}
      value={value.dueOn[index] ?? ''}
      onChange={(date) => change({ dueOn: value.dueOn.with(index, date) })}
    />
  ));
}

const days = [
  ['concludedOn', 'concludedOn', 'correctConcluded'],
  ['from', 'period.from', 'correctFrom'],
  ['to', 'period.to', 'correctTo'],
] as const;

function Fields(props: FieldsProps) {
  const { t } = usePageWords(correctionTexts);
  const { value, change, errorOf } = props;
  return (
    <>
      <TextField
        path="number"
        label={t('correctNumber')}
        isRequired
        error={errorOf('number')}
        value={value.number}
        onChange={(number) => change({ number })}
      />
      {days.map(([field, path, label]) => (
        <DateField
          key={field}
          path={path}
          label={t(label)}
          isRequired
          error={errorOf(field)}
          value={value[field]}
          onChange={(date) => change({ [field]: date })}
        />
      ))}
      <DueDays {...props} />
      <TextField
        path="reason"
        label={t('correctReason')}
        isRequired
        error={errorOf('reason')}
        rows={2}
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}

/** A contract's number and days, corrected with a reason by an operation of their own. */
export function ContractCorrectionForm({ number, view }: { readonly number: string; readonly view: DashboardView }) {
  const { t, day } = usePageWords(correctionTexts);
  const id = useId();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const { contract, revision } = view;
  const kept = useKept(draftKey(number, 'correction'), typedCorrection(contract), revision);
  const { value, change } = kept;
  const faults = correctionFaults(contract, value);
  const isReasoned = value.reason.trim() !== '';
  const say = (fault: CorrectionFault | undefined): string | undefined => (fault === undefined ? undefined : t(fault));
  const errorOf = (field: string): string | undefined =>
    field === 'reason' && isAsked && !isReasoned ? t('correctReasonNeeded') : say(faults.get(field));
  const correct = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (faults.size > 0 || !isReasoned) return;
    let now = number;
    const isSent = await kept.send(async (typed, expectedRevision) => {
      const body = { expectedRevision, reason: typed.reason.trim(), facts: correctionOf(contract, typed) };
      const corrected = await send<CorrectedContract>('POST', contractPath(number, '/corrections'), body);
      now = corrected.number;
    });
    if (!isSent) return;
    setAsked(false);
    await refresh(now);
    if (now !== number) await navigate({ to: '/c/$number/settings', params: { number: now } });
  };
  const fields = {
    number: t('correctNumber'),
    ...Object.fromEntries(days.map(([, path, label]) => [path, t(label)])),
    ...Object.fromEntries(
      contract.schedule.map((one) => [`dueOn.${one.id}`, t('correctDue', { from: day(one.from), to: day(one.to) })]),
    ),
    reason: t('correctReason'),
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mt-8 text-std-20B-150">
        {t('correctTitle')}
      </h2>
      <p className="text-solid-gray-700">{t('correctHelp')}</p>
      <FormProblems trouble={kept.trouble} fields={fields}>
        <form onSubmit={(event) => void correct(event)} noValidate>
          <Fields contract={contract} value={value} change={change} errorOf={errorOf} />
          <KeptNotice kept={kept} />
          <Button type="submit" kind="solid" disabled={kept.isSending}>
            {t('correctSave')}
          </Button>
        </form>
      </FormProblems>
    </section>
  );
}
