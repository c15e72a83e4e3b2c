import { useState } from 'react';
import { parseJapaneseDate } from '../../core/kernel/japanese-date.ts';
import { useKeptWords } from '../data/kept-words.ts';
import { dayOf } from '../data/typed-day.ts';
import { useToday } from '../data/use-today.ts';
import { DayInput } from './day-input.tsx';
import { FieldFrame } from './field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called with the day in ISO, with '' for none, or with what was typed where it is no day (yet). */
  readonly onChange: (date: string) => void;
  readonly onBlur?: () => void;
  readonly isRequired?: boolean;
  /** As of every field (`FieldFrame`). */
  readonly path?: string;
  /** What is wrong with the day beside its spelling. */
  readonly error?: string | undefined;
}

/** A day in any usual spelling, with an echo of how it was understood. What isn't understood is said, and handed on as typed, to be kept. */
export function DateField({ label, value, onChange, onBlur, isRequired = false, path, error: other }: Props) {
  const { t, say, day } = useKeptWords();
  const today = useToday();
  const [spelled, setSpelled] = useState(value);
  // What came from elsewhere (another editor, another tab) shows instead of what was typed here.
  const typed = dayOf(spelled, today) === value ? spelled : value;
  const reading = parseJapaneseDate(dayOf(typed, today));
  const isEmpty = typed.trim() === '';
  const error = isEmpty || reading.outcome === 'understood' ? other : say(reading.reason);
  const change = (text: string): void => {
    setSpelled(text);
    onChange(dayOf(text, today));
  };
  return (
    <div>
      <FieldFrame label={label} isRequired={isRequired} help={t('dateHelp')} error={error} path={path}>
        {({ id, describedBy, isInvalid }) => (
          <DayInput
            id={id}
            label={label}
            describedBy={describedBy}
            isInvalid={isInvalid}
            isRequired={isRequired}
            text={typed}
            date={reading.outcome === 'understood' ? reading.date : ''}
            onChange={change}
            onBlur={onBlur}
          />
        )}
      </FieldFrame>
      <p aria-live="polite" className="min-h-6 text-dns-14N-130 text-solid-gray-700">
        {!isEmpty && reading.outcome === 'understood'
          ? `${t('dateEcho', { date: day(reading.date) })}${reading.notice === null ? '' : ` ${say(reading.notice)}`}`
          : ''}
      </p>
    </div>
  );
}
