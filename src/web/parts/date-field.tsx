import { useState } from 'react';
import { parseJapaneseDate } from '../../core/kernel/japanese-date.ts';
import { useWords } from '../data/language.tsx';
import { TextField } from './field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly onBlur?: () => void;
  readonly isRequired?: boolean;
}

/** A day in any usual spelling, with an echo of how it was understood. What isn't understood is said, and kept as typed. */
export function DateField({ label, value, onChange, onBlur, isRequired = false }: Props) {
  const { t, say, day } = useWords();
  const [typed, setTyped] = useState(value);
  const reading = parseJapaneseDate(typed);
  const isEmpty = typed.trim() === '';
  const error = isEmpty || reading.outcome === 'understood' ? undefined : say(reading.reason);
  const change = (text: string): void => {
    setTyped(text);
    const next = parseJapaneseDate(text);
    onChange(next.outcome === 'understood' ? next.date : '');
  };
  return (
    <div>
      <TextField
        label={label}
        isRequired={isRequired}
        help={t('dateHelp')}
        error={error}
        value={typed}
        onChange={change}
        onBlur={onBlur}
      />
      <p aria-live="polite" className="min-h-6 text-dns-14N-130 text-solid-gray-700">
        {!isEmpty && reading.outcome === 'understood'
          ? `${t('dateEcho', { date: day(reading.date) })}${reading.notice === null ? '' : ` ${say(reading.notice)}`}`
          : ''}
      </p>
    </div>
  );
}
