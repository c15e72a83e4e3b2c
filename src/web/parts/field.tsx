import { type ReactNode, useContext, useId } from 'react';
import { FieldProblemsContext, problemWords } from '../data/field-problems.ts';
import { useWords } from '../data/language.tsx';

interface FrameProps {
  readonly label: string;
  readonly isRequired?: boolean;
  /** none: it narrows, orders or assigns, and is nothing to be filled in: no 要否 stands beside its label. */
  readonly need?: 'told' | 'none' | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** What the value is taken with. */
  readonly warning?: string | undefined;
  /** The field's place in what its form sends: what a refusal says of it stands here. */
  readonly path?: string | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly isInvalid: boolean;
  }) => ReactNode;
}

/** Label with 要否, help, the field itself, and what is wrong with it, tied together for screen readers. */
export function FieldFrame({
  label,
  isRequired = false,
  need = 'told',
  help,
  error: told,
  warning,
  path = '',
  children,
}: FrameProps) {
  const { t, say } = useWords();
  const form = useContext(FieldProblemsContext);
  const ownId = useId();
  const id = form?.idOf(path) ?? ownId;
  const refused = form?.problemOf(path);
  const error = told ?? (refused === undefined ? undefined : say(problemWords(refused)));
  const describedBy =
    Object.entries({ help, warning, error })
      .flatMap(([name, text]) => (text === undefined ? [] : [`${id}-${name}`]))
      .join(' ') || undefined;
  return (
    <div data-place={path === '' || form?.isOneOfMany === true ? undefined : path} data-field className="my-3">
      <label htmlFor={id} className="block text-std-16B-170">
        {label}{' '}
        {need === 'none' ? null : (
          <span className={`text-dns-14N-130 ${isRequired ? 'text-red-900' : 'text-solid-gray-700'}`}>
            {t(isRequired ? 'required' : 'optional')}
          </span>
        )}
      </label>
      {help === undefined ? null : (
        <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
          {help}
        </p>
      )}
      <div className="mt-1">{children({ id, describedBy, isInvalid: error !== undefined })}</div>
      {warning === undefined ? null : (
        <p id={`${id}-warning`} className="mt-1 text-orange-900">
          ⚠ {warning}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-1 text-red-900">
          ＊{error}
        </p>
      )}
    </div>
  );
}

const box = 'w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170';

export interface TextProps extends Omit<FrameProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly rows?: number;
  readonly name?: string;
}

/** One line of text, or several when `rows` is given. Enter is the browser's and the input method's affair. */
export function TextField({ value, onChange, onBlur, rows, name, ...frame }: TextProps) {
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy, isInvalid }) => {
        const common = {
          id,
          name,
          value,
          'aria-describedby': describedBy,
          'aria-invalid': isInvalid,
          'aria-required': frame.isRequired ?? false,
          onBlur,
        };
        return rows === undefined ? (
          <input
            type="text"
            className={`${box} min-h-11`}
            {...common}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea rows={rows} className={box} {...common} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </FieldFrame>
  );
}
