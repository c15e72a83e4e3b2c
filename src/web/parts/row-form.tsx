import { useState } from 'react';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import type { ReadCell } from '../../core/registers/cell-reading.ts';
import type { Field } from '../../core/registers/declaration.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { formKey } from '../data/kept-forms.ts';
import { useKeptWords } from '../data/kept-words.ts';
import { useRegisterWords } from '../data/register-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { useCellReader } from '../data/use-cell-reader.ts';
import { useKept } from '../data/use-kept.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { RowField } from './row-field.tsx';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  /** The row as it is stored; revision 0 and no data: a new one. */
  readonly row: GridRow;
  /** Called with the row as it stood when typing began, and its values now. */
  readonly onSave: (begun: GridRow, data: JsonObject) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

type Texts = Readonly<Record<string, string>>;

/** A row's fields as texts and back; nothing is stored before the form is saved. */
function useRowTexts({ number, view, row }: Pick<Props, 'number' | 'view' | 'row'>) {
  const { language } = useRegisterWords();
  const { name, fields } = view.declaration;
  const entries = Object.entries(fields);
  const shown: Texts = Object.fromEntries(
    entries.map(([key, field]) => [key, showCell(field, own(row.data, key), view.titles, language)]),
  );
  const kept = useKept<Texts>(formKey(number, name, row.id), shown, row.revision);
  const { find, today, now } = useCellReader(view);
  const at = { today, now: now() };
  const cellsOf = (texts: Texts) =>
    entries.map(([key, field]) => [key, field, readTypedCell(field, own(texts, key) ?? '', find, at)] as const);
  /** Values of texts; where a text is still what was shown, the value that it shows. */
  const dataOf = (texts: Texts): JsonObject =>
    Object.fromEntries(
      cellsOf(texts).flatMap(([key, , { value }]) => {
        const held = own(texts, key) === own(shown, key) ? (own(row.data, key) ?? null) : value;
        return held === null ? [] : [[key, held]];
      }),
    );
  const begun: GridRow =
    kept.revision === row.revision ? row : { id: row.id, revision: kept.revision, data: dataOf(kept.base) };
  return { kept, cells: cellsOf(kept.value), data: dataOf(kept.value), begun };
}

/** Asked before what was typed is discarded. */
function Question({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const { t } = useKeptWords();
  return (
    <Banner kind="warning" title={t('discardQuestion')} isLive>
      <span className="flex flex-wrap gap-3">
        <Button onClick={onYes}>{t('discardTyped')}</Button>
        <Button kind="solid" onClick={onNo}>
          {t('goOn')}
        </Button>
      </span>
    </Banner>
  );
}

const wrongIn = ({ issues }: ReadCell) => issues.find(({ severity }) => severity === 'error');

/** What a text that says nothing is taken with. */
function fillerIn({ issues }: ReadCell, say: (text: Bilingual) => string): string | undefined {
  const filler = issues.find(({ severity, rule }) => severity === 'warning' && rule === 'filler');
  return filler === undefined ? undefined : `${say(filler.message)} ${say(filler.mend)}`;
}

const isStorable = (field: Field, cell: ReadCell): boolean =>
  wrongIn(cell) === undefined && !(field.required === true && cell.value === null);

/** One row with all its fields, for narrow screens, new rows and choices: kept on this device until it is saved. */
export function RowForm({ number, view, row, onSave, onRemove, onClose }: Props) {
  const { t, say } = useRegisterWords();
  const { kept, cells, data, begun } = useRowTexts({ number, view, row });
  const [isTried, setIsTried] = useState(false);
  /** What was asked for while something typed stood there. */
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const errorOf = (field: Field, cell: ReadCell): string | undefined => {
    const found = wrongIn(cell);
    if (found !== undefined) return `${say(found.message)} ${say(found.mend)}`;
    return isTried && !isStorable(field, cell) ? t('rowInvalid', { message: say(field.label) }) : undefined;
  };
  const save = (): void => {
    setIsTried(true);
    if (!cells.every(([, field, cell]) => isStorable(field, cell))) return;
    onSave(begun, data);
    kept.forget();
    onClose();
  };
  const leave = (act: () => void): void => {
    const go = (): void => {
      kept.forget();
      act();
      onClose();
    };
    if (kept.isTyped) setAsked(() => go);
    else go();
  };
  return (
    <div>
      <div className="grid gap-x-6 @2xl:grid-cols-2">
        {cells.map(([key, field, cell]) => (
          <RowField
            key={key}
            name={key}
            field={field}
            view={view}
            text={own(kept.value, key) ?? ''}
            value={cell.value}
            error={errorOf(field, cell)}
            warning={fillerIn(cell, say)}
            onChange={(text) => kept.change({ [key]: text })}
          />
        ))}
      </div>
      <KeptNotice kept={kept} />
      {asked === null ? null : <Question onYes={asked} onNo={() => setAsked(null)} />}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button kind="solid" onClick={save}>
          {t('save')}
        </Button>
        <Button onClick={() => leave(() => undefined)}>{t('cancel')}</Button>
        {row.revision === 0 ? null : (
          <Button kind="text" onClick={() => leave(onRemove)}>
            {t('removeRow')}
          </Button>
        )}
      </div>
    </div>
  );
}
