import { own } from '../../core/kernel/own.ts';
import type { Unheaded, UnheadedColumn } from '../../core/registers/guess-columns.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';
import { Button } from './button.tsx';
import { SelectField } from './select-field.tsx';

/** What a person says of a table: the field of each column ('': left out), and whether its first row is data or headings. */
export interface SaidColumns {
  readonly columns: Readonly<Record<string, string>>;
  readonly header: 'none' | '1';
}

/** One more column assigned. A field stands in one column: it is taken from the one that had it. */
export const onceAssigned = (
  columns: SaidColumns['columns'],
  column: string,
  field: string,
): SaidColumns['columns'] => ({
  ...Object.fromEntries(
    Object.entries(columns).map(([one, had]) => [one, field !== '' && had === field ? '' : had] as const),
  ),
  [column]: field,
});

interface Props {
  readonly unheaded: Unheaded;
  readonly view: RegisterView;
  /** What was chosen before, and is not sent yet. */
  readonly choosing: SaidColumns | undefined;
  readonly onChoose: (choosing: SaidColumns) => void;
  readonly onSaid: (said: SaidColumns) => void;
}

interface ChoiceProps {
  readonly one: UnheadedColumn;
  readonly field: string;
  readonly fields: readonly (readonly [name: string, label: string])[];
  readonly onAssign: (column: string, field: string) => void;
}

/** One column: what stands in it, and the field that it holds. */
function ColumnChoice({ one: { column, samples, guess }, field, fields, onAssign }: ChoiceProps) {
  const { t } = useImportWords();
  const isGuess = field !== '' && field === guess;
  return (
    <div>
      <SelectField
        label={t(isGuess ? 'columnGuessed' : 'columnNamed', { column })}
        value={field}
        options={[['', t('columnLeftOut')], ...fields]}
        need="none"
        onChange={(chosen) => onAssign(column, chosen)}
      />
      <p className="text-dns-14N-130 text-solid-gray-700">{t('columnSamples', { cells: samples.join('、') })}</p>
    </div>
  );
}

/** Asks what the columns of a table without known headings hold; what is proposed from their content is shown as a guess. */
export function ImportColumns({ unheaded, view, choosing, onChoose, onSaid }: Props) {
  const { t, say } = useImportWords();
  const chosen: SaidColumns = choosing ?? {
    columns: Object.fromEntries(unheaded.columns.map(({ column, guess }) => [column, guess ?? ''])),
    header: unheaded.isFirstHeading ? '1' : 'none',
  };
  const { columns } = chosen;
  const fields = Object.entries(view.declaration.fields).map(
    ([key, { label, required }]) => [key, `${say(label)}${required === true ? '＊' : ''}`] as const,
  );
  const isSaid = Object.values(columns).some((field) => field !== '');
  return (
    <>
      <h3 className="mt-4 font-bold">{t('columnsTitle')}</h3>
      <p>{t('columnsHelp')}</p>
      <div className="grid gap-x-4 desktop:grid-cols-2">
        {unheaded.columns.map((one) => (
          <ColumnChoice
            key={one.column}
            one={one}
            field={own(columns, one.column) ?? ''}
            fields={fields}
            onAssign={(column, field) => onChoose({ ...chosen, columns: onceAssigned(columns, column, field) })}
          />
        ))}
      </div>
      <label className="mt-4 flex min-h-11 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          checked={chosen.header === '1'}
          onChange={({ target }) => onChoose({ ...chosen, header: target.checked ? '1' : 'none' })}
        />
        {t('firstIsHeading')}
      </label>
      {isSaid ? null : <p role="status">{t('columnsNone')}</p>}
      <div className="mt-4">
        <Button kind="solid" aria-disabled={!isSaid} onClick={() => isSaid && onSaid(chosen)}>
          {t('readColumns')}
        </Button>
      </div>
    </>
  );
}
