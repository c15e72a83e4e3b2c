import type { ReactNode } from 'react';
import { useWords } from '../data/language.tsx';

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly isRequired?: boolean;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly children?: ReactNode;
}

/** One of a few, each large enough for a thumb. */
export function ChoiceGroup({ name, legend, isRequired = false, value, choices, error, onChange, children }: Props) {
  const { t } = useWords();
  const errorId = `${name}-error`;
  return (
    <fieldset className="my-4" aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="text-std-18B-160">
        {legend}{' '}
        <span className={`text-dns-14N-130 ${isRequired ? 'text-red-900' : 'text-solid-gray-700'}`}>
          {t(isRequired ? 'required' : 'optional')}
        </span>
      </legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {choices.map(([key, label]) => (
          <label
            key={key}
            className="flex min-h-14 grow cursor-pointer items-center gap-2 rounded-8 border-2 border-solid-gray-600 px-3 has-checked:border-key-900 has-checked:bg-key-50 has-checked:font-bold"
          >
            <input
              type="radio"
              name={name}
              className="size-6 shrink-0"
              checked={value === key}
              aria-invalid={error !== undefined}
              onChange={() => onChange(key)}
            />
            {label}
          </label>
        ))}
      </div>
      {children}
      {error === undefined ? null : (
        <p id={errorId} className="mt-1 text-red-900">
          ＊{error}
        </p>
      )}
    </fieldset>
  );
}
