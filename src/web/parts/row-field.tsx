import { useMemo } from 'react';
import { isPlainDate, japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import { type Field, holdsDay } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { pickOptions } from '../data/pick-options.ts';
import { usePickWords } from '../data/pick-words.ts';
import { DayInput } from './day-input.tsx';
import { FieldFrame, TextField } from './field.tsx';
import { PickField } from './pick-field.tsx';

interface Props {
  readonly name: string;
  readonly field: Field;
  readonly view: RegisterView;
  readonly text: string;
  /** The value that the text was read as; null: none. */
  readonly value: unknown;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly onChange: (text: string) => void;
}

type Framed = Omit<Props, 'field' | 'view'> & {
  readonly label: string;
  readonly isRequired: boolean;
  readonly help: string | undefined;
};

/** A day in any spelling or from a calendar, with how it was understood. */
function RowDay({ name, text, value, onChange, warning, ...frame }: Framed) {
  const { t, day } = usePickWords();
  const date = typeof value === 'string' && isPlainDate(value) ? value : '';
  return (
    <div>
      <FieldFrame {...frame} warning={warning}>
        {({ id, describedBy }) => (
          <DayInput
            id={id}
            name={name}
            label={frame.label}
            describedBy={describedBy}
            isInvalid={frame.error !== undefined}
            isRequired={frame.isRequired}
            text={text}
            date={date}
            onChange={onChange}
          />
        )}
      </FieldFrame>
      <p aria-live="polite" className="-mt-2 min-h-6 text-dns-14N-130 text-solid-gray-700">
        {date === '' ? '' : t('echo', { date: day(date) })}
      </p>
    </div>
  );
}

/** A moment in any spelling, with how it was understood: what is spoken (今, 30分前) stays as meant when the field is left. */
function RowMoment({ text, value, ...frame }: Framed) {
  const { t } = usePickWords();
  const moment = typeof value === 'string' ? `${japanDay(value)} ${japanTime(value)}`.trim() : '';
  return (
    <div>
      <TextField
        {...frame}
        help={frame.help ?? t('momentHelp')}
        value={text}
        onBlur={() => {
          if (moment !== '' && text !== value) frame.onChange(moment);
        }}
      />
      <p aria-live="polite" className="-mt-2 min-h-6 text-dns-14N-130 text-solid-gray-700">
        {moment === '' ? '' : t('echo', { date: moment })}
      </p>
    </div>
  );
}

/** A field of a row by its kind: picked from a list, a day, or text that is understood as in the grid. */
export function RowField({ field, view, warning, ...rest }: Props) {
  const { say, language } = usePickWords();
  const { titles } = view;
  const options = useMemo(() => pickOptions(field, titles, language), [field, titles, language]);
  const frame = { label: say(field.label), isRequired: field.required === true, help: field.help?.[language] };
  const { value, text, ...common } = rest;
  if (options !== null)
    return <PickField {...common} {...frame} options={options} isMany={field.kind === 'choices'} value={text} />;
  if (holdsDay(field)) return <RowDay {...rest} {...frame} warning={warning} />;
  if (field.kind === 'instant') return <RowMoment {...rest} {...frame} warning={warning} />;
  const rows = field.kind === 'longText' ? { rows: 2 } : {};
  return <TextField {...common} {...frame} {...rows} warning={warning} value={text} />;
}
