import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { OperatedContract } from '../../commands/contract-operation.ts';
import { own } from '../../core/kernel/own.ts';
import { isPlainDate } from '../../core/kernel/plain-date.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { usePageWords } from '../data/page-words.ts';
import { refresh } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { operationTexts } from '../messages/operation-texts.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { OperationResult } from './operation-result.tsx';

type Text = keyof typeof operationTexts;

interface Props {
  readonly number: string;
  readonly revision: number;
  /** Below the contract’s address; also the name of the draft. */
  readonly path: string;
  readonly texts: {
    readonly title: Text;
    readonly help: Text;
    readonly reason: Text;
    readonly save: Text;
    readonly done: Text;
  };
  /** Days that are asked for, by the names that the operation knows them by. */
  readonly days: readonly (readonly [field: string, label: Text])[];
  readonly children?: ReactNode;
}

interface DaysProps extends Pick<Props, 'days'> {
  readonly isAsked: boolean;
  readonly typedIn: (field: string) => string;
  readonly change: (part: Record<string, string>) => void;
}

function Days({ days, isAsked, typedIn, change }: DaysProps) {
  const { t } = usePageWords(operationTexts);
  return days.map(([field, label]) => (
    <DateField
      key={field}
      path={field}
      label={t(label)}
      isRequired
      error={isAsked && typedIn(field).trim() === '' ? t('operationDayNeeded') : undefined}
      value={typedIn(field)}
      onChange={(date) => change({ [field]: date })}
    />
  ));
}

/** An operation on a contract as a whole: some days and why, sent by a button, kept until it is stored. */
export function ContractOperationForm({ number, revision, path, texts, days, children }: Props) {
  const { t } = usePageWords(operationTexts);
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState<OperatedContract | null>(null);
  const empty: Record<string, string> = Object.fromEntries([...days.map(([field]) => [field, '']), ['reason', '']]);
  const kept = useKept(draftKey(number, path), empty, revision);
  const { value, change } = kept;
  const typedIn = (field: string): string => own(value, field) ?? '';
  const isWhole = typedIn('reason').trim() !== '' && days.every(([field]) => isPlainDate(typedIn(field)));
  const operate = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    setMade(null);
    if (!isWhole) return;
    const isSent = await kept.send(async (typed, expectedRevision) => {
      const body = { ...typed, reason: (typed.reason ?? '').trim(), expectedRevision };
      setMade(await send<OperatedContract>('POST', contractPath(number, `/${path}`), body));
    });
    if (!isSent) return;
    setAsked(false);
    await refresh(number);
  };
  const fields = { ...Object.fromEntries(days.map(([field, label]) => [field, t(label)])), reason: t(texts.reason) };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mt-8 text-std-20B-150">
        {t(texts.title)}
      </h2>
      <p className="text-solid-gray-700">{t(texts.help)}</p>
      {children}
      <FormProblems trouble={kept.trouble} fields={fields}>
        <form onSubmit={(event) => void operate(event)} noValidate>
          <Days days={days} isAsked={isAsked} typedIn={typedIn} change={change} />
          <TextField
            path="reason"
            label={t(texts.reason)}
            isRequired
            error={isAsked && typedIn('reason').trim() === '' ? t('operationReasonNeeded') : undefined}
            rows={2}
            value={typedIn('reason')}
            onChange={(reason) => change({ reason })}
          />
          <KeptNotice kept={kept} />
          <Button type="submit" kind="solid" disabled={kept.isSending}>
            {t(texts.save)}
          </Button>
        </form>
      </FormProblems>
      {made === null ? null : <OperationResult title={t(texts.done)} made={made} />}
    </section>
  );
}
