import { useState } from 'react';
import { cleanCode } from '../../core/kernel/clean-text.ts';
import { own } from '../../core/kernel/own.ts';
import { isPlainDate } from '../../core/kernel/plain-date.ts';
import { type Field, holdsMoment } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import { type Condition, waysOf } from '../data/row-conditions.ts';
import { readingOf } from '../data/row-order.ts';
import type { ViewArrangement } from '../data/use-arrangement.ts';
import { useValues } from '../data/use-values.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { SelectField } from './select-field.tsx';
import { ToolPanel } from './tool-panel.tsx';

interface FilterProps {
  readonly field: Field;
  readonly condition: Condition | undefined;
  readonly onChange: (condition: Condition | null) => void;
}

function Values({ field, condition, onChange }: FilterProps) {
  const { t } = useGridWords();
  const valuesOf = useValues();
  const chosen = condition?.kind === 'is' ? condition.values : [];
  const toggle = (value: string): void => {
    const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onChange(values.length === 0 ? null : { kind: 'is', values });
  };
  return (
    <fieldset>
      <legend className="text-std-16B-170">{t('filterIs')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {valuesOf(field).map(([value, label]) => (
          <label key={value} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" className="size-6" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A span of days or numbers; an end that is not one (yet) counts as open. */
function Span({ field, condition, onChange }: FilterProps) {
  const { t } = useGridWords();
  const given = condition?.kind === 'within' ? condition : { from: '', to: '' };
  const [ends, setEnds] = useState({ from: given.from, to: given.to });
  const isMoment = holdsMoment(field);
  const usable = (text: string): string => {
    const plain = cleanCode(text);
    return (isMoment ? isPlainDate(plain) : plain !== '' && Number.isFinite(Number(plain))) ? plain : '';
  };
  const change = (part: Partial<typeof ends>): void => {
    const next = { ...ends, ...part };
    setEnds(next);
    const [from, to] = [usable(next.from), usable(next.to)];
    onChange(from === '' && to === '' ? null : { kind: 'within', from, to });
  };
  const End = isMoment ? DateField : TextField;
  return (
    <div className="grid gap-x-4 desktop:grid-cols-2">
      <End label={t('filterFrom')} value={ends.from} onChange={(from) => change({ from })} />
      <End label={t('filterTo')} value={ends.to} onChange={(to) => change({ to })} />
    </div>
  );
}

const wayTexts = { has: 'filterHas', is: 'filterIs', within: 'filterWithin' } as const;

function Filter(props: FilterProps) {
  const { t } = useGridWords();
  const { field, condition, onChange } = props;
  const way = waysOf(field);
  const [kind, setKind] = useState<string>(condition?.kind ?? 'none');
  const choose = (next: string): void => {
    setKind(next);
    onChange(next === 'empty' || next === 'filled' ? { kind: next } : null);
  };
  return (
    <>
      <SelectField
        label={t('filter')}
        value={kind}
        options={[
          ['none', t('filterNone')],
          [way, t(wayTexts[way])],
          ['empty', t('filterEmpty')],
          ['filled', t('filterFilled')],
        ]}
        onChange={choose}
      />
      {kind === 'has' ? (
        <TextField
          label={t('filterText')}
          value={condition?.kind === 'has' ? condition.text : ''}
          onChange={(text) => onChange(text === '' ? null : { kind: 'has', text })}
        />
      ) : null}
      {kind === 'is' ? <Values {...props} /> : null}
      {kind === 'within' ? <Span {...props} /> : null}
    </>
  );
}

interface Props {
  readonly view: RegisterView;
  readonly arrangement: ViewArrangement;
  readonly column: string;
  readonly onColumn: (column: string) => void;
  readonly onClose: () => void;
}

const orders = [
  ['ascending', false],
  ['descending', true],
] as const;

function Order({
  declaration,
  arrangement: { order, setOrder },
  column,
}: Pick<Props, 'arrangement' | 'column'> & Pick<Props['view'], 'declaration'>) {
  const { t } = useGridWords();
  const isBy = (isDescending: boolean): boolean => order?.field === column && order.isDescending === isDescending;
  return (
    <fieldset>
      <legend className="text-std-16B-170">{t('order')}</legend>
      <div className="mt-1 flex flex-wrap gap-2">
        {orders.map(([key, isDescending]) => (
          <Button
            key={key}
            kind={isBy(isDescending) ? 'solid' : 'outline'}
            aria-pressed={isBy(isDescending)}
            onClick={() => setOrder({ field: column, isDescending })}
          >
            {t(key)}
          </Button>
        ))}
        <Button
          aria-pressed={order === null}
          kind={order === null ? 'solid' : 'outline'}
          onClick={() => setOrder(null)}
        >
          {t('unordered')}
        </Button>
      </div>
      {readingOf(declaration, column) === column ? null : (
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{t('byReading')}</p>
      )}
    </fieldset>
  );
}

/** Order and filter of one column. */
export function ColumnPanel({ view: { declaration }, arrangement, column, onColumn, onClose }: Props) {
  const { t, say } = useGridWords();
  const { conditions, fields, setCondition, setHidden, hidden } = arrangement;
  const field = own(declaration.fields, column);
  if (field === undefined) return null;
  const canHide = column !== declaration.titleField && fields.some(([key]) => key === column);
  return (
    <ToolPanel title={t('orderAndFilter')} onClose={onClose}>
      <div className="grid gap-x-6 desktop:grid-cols-2">
        <div>
          <SelectField
            label={t('column')}
            value={column}
            options={Object.entries(declaration.fields).map(([key, { label }]) => [key, say(label)] as const)}
            onChange={onColumn}
          />
          <Order declaration={declaration} arrangement={arrangement} column={column} />
        </div>
        <div>
          <Filter
            key={column}
            field={field}
            condition={own(conditions, column)}
            onChange={(condition) => setCondition(column, condition)}
          />
        </div>
      </div>
      {canHide ? (
        <Button
          kind="text"
          className="mt-2"
          onClick={() => {
            setHidden(new Set([...hidden.map(([key]) => key), column]));
            onClose();
          }}
        >
          {t('hideColumn')}
        </Button>
      ) : null}
    </ToolPanel>
  );
}
