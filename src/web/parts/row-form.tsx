import { type ReactNode, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import type { Field } from '../../core/registers/declaration.ts';
import { readCell } from '../../core/registers/read-cell.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useWords } from '../data/language.tsx';
import { Button } from './button.tsx';
import { FieldFrame, TextField } from './field.tsx';

interface FieldProps {
  readonly name: string;
  readonly field: Field;
  readonly view: RegisterView;
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

/** Choices as a list to pick from; everything else as text that is understood as in the grid. */
function RowField({ name, field, view, text, error, onChange }: FieldProps) {
  const { say, language, t } = useWords();
  const options =
    field.kind === 'choice'
      ? Object.values(field.choices ?? {}).map(say)
      : field.kind === 'boolean'
        ? [t('yes'), t('no')]
        : field.kind === 'reference'
          ? Object.values(view.titles[field.register ?? ''] ?? {})
          : null;
  const label = say(field.label);
  const isRequired = field.required === true;
  const help = field.help === undefined ? undefined : field.help[language];
  if (options === null)
    return (
      <TextField
        name={name}
        label={label}
        isRequired={isRequired}
        help={help}
        error={error}
        {...(field.kind === 'longText' ? { rows: 2 } : {})}
        value={text}
        onChange={onChange}
      />
    );
  return (
    <FieldFrame label={label} isRequired={isRequired} help={help} error={error}>
      {({ id, describedBy }) => (
        <select
          id={id}
          name={name}
          aria-describedby={describedBy}
          className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        >
          {['', ...options].map((option) => (
            <option key={option} value={option}>
              {option === '' ? '—' : option}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

interface Props {
  readonly view: RegisterView;
  readonly data: JsonObject;
  readonly onSave: (data: JsonObject) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
  /** What else belongs to the row: its evidence. */
  readonly children?: ReactNode;
}

/** One row with all its fields, for narrow screens, new rows and choices. */
export function RowForm({ view, data, onSave, onRemove, onCancel, children }: Props) {
  const { t, say, language } = useWords();
  const fields = Object.entries(view.declaration.fields);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(([key, field]) => [key, showCell(field, data[key], view.titles, language)])),
  );
  const [isTried, setIsTried] = useState(false);
  const find = (register: string, title: string): string | undefined =>
    Object.entries(view.titles[register] ?? {}).find(([id, name]) => name === title || id === title)?.[0];
  const cells = fields.map(([key, field]) => [key, field, readCell(field, texts[key] ?? '', find)] as const);
  const errorOf = (field: Field, cell: ReturnType<typeof readCell>): string | undefined => {
    const found = cell.issues.find(({ severity }) => severity === 'error');
    if (found !== undefined) return `${say(found.message)} ${say(found.mend)}`;
    return isTried && field.required === true && cell.value === null
      ? t('rowInvalid', { message: say(field.label) })
      : undefined;
  };
  const isComplete = cells.every(
    ([, field, cell]) =>
      !cell.issues.some(({ severity }) => severity === 'error') && !(field.required === true && cell.value === null),
  );
  const save = (): void => {
    setIsTried(true);
    if (isComplete)
      onSave(
        Object.fromEntries(cells.filter(([, , cell]) => cell.value !== null).map(([key, , cell]) => [key, cell.value])),
      );
  };
  return (
    <section aria-label={t('editRow')} className="my-4 rounded-8 border-2 border-key-900 p-4">
      <div className="grid gap-x-6 desktop:grid-cols-2">
        {cells.map(([key, field, cell]) => (
          <RowField
            key={key}
            name={key}
            field={field}
            view={view}
            text={texts[key] ?? ''}
            error={errorOf(field, cell)}
            onChange={(text) => setTexts({ ...texts, [key]: text })}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button kind="solid" onClick={save}>
          {t('save')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button kind="text" onClick={onRemove}>
          {t('removeRow')}
        </Button>
      </div>
      {children}
    </section>
  );
}
