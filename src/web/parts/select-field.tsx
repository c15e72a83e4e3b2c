import { FieldFrame } from './field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly isRequired?: boolean;
  /** As of every field (`FieldFrame`). */
  readonly need?: 'told' | 'none';
  /** As of every field (`FieldFrame`). */
  readonly path?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/** One of a list, with label and 要否 like every field. */
export function SelectField({ label, value, options, isRequired = false, need, path, onChange, onBlur }: Props) {
  return (
    <FieldFrame label={label} isRequired={isRequired} need={need} path={path}>
      {({ id, describedBy, isInvalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        >
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
