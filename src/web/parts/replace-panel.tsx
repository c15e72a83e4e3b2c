import { useMemo, useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { editsOf } from '../data/cell-edits.ts';
import { type FoundCell, foundCells } from '../data/found-cells.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import type { NamedField } from '../data/use-arrangement.ts';
import { useCellReader } from '../data/use-cell-reader.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { useRowTitle } from './row-panel.tsx';
import { SelectField } from './select-field.tsx';
import { ToolPanel } from './tool-panel.tsx';

interface Props {
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly rows: readonly GridRow[];
  readonly fields: readonly NamedField[];
  readonly onTell: (words: string) => void;
  readonly onClose: () => void;
}

const shownAtOnce = 50;

/** Cells that would change, with how many could not be read as values of their columns. */
function useFound(
  { view, rows, fields }: Props,
  asked: { readonly wanted: string; readonly instead: string; readonly isExact: boolean; readonly column: string },
) {
  const { language } = useGridWords();
  const reader = useCellReader(view);
  const { wanted, instead, isExact, column } = asked;
  return useMemo(() => {
    const searched = fields.filter(([key]) => column === '' || key === column);
    const textOf = (row: GridRow, key: string): string => {
      const field = own(view.declaration.fields, key);
      return (
        own(row.texts, key) ?? (field === undefined ? '' : showCell(field, own(row.data, key), view.titles, language))
      );
    };
    const found = foundCells(
      rows,
      searched.map(([key]) => key),
      textOf,
      { wanted, instead, isExact },
    );
    const at = { today: reader.today, now: reader.now() };
    const isWrong = ({ field: key, after }: FoundCell): boolean => {
      const field = own(view.declaration.fields, key);
      return (
        field !== undefined &&
        readTypedCell(field, after, reader.find, at).issues.some(({ severity }) => severity === 'error')
      );
    };
    return { found, unreadable: found.filter(isWrong).length, reader };
  }, [rows, fields, column, wanted, instead, isExact, view, language, reader]);
}

/** What would change, the first cells one by one. */
function Changes({
  view,
  found,
  unreadable,
}: {
  readonly view: RegisterView;
  readonly found: readonly FoundCell[];
  readonly unreadable: number;
}) {
  const { t, say } = useGridWords();
  const titleOf = useRowTitle(view);
  const labelOf = (key: string): string => {
    const label = own(view.declaration.fields, key)?.label;
    return label === undefined ? key : say(label);
  };
  return (
    <>
      <p role="status" className="font-bold">
        {found.length === 0 ? t('foundNone') : t('foundCells', { count: found.length })}{' '}
        {unreadable === 0 ? '' : t('foundUnreadable', { count: unreadable })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} aria-label={t('replace')} className="max-h-60 overflow-y-auto">
        {found.slice(0, shownAtOnce).map(({ row, field, before, after }) => (
          <li key={`${row.id} ${field}`} className="border-b border-solid-gray-420 py-1 text-dns-14N-130">
            {titleOf(row)} — {labelOf(field)}: <del>{before}</del> → <ins>{after === '' ? '—' : after}</ins>
          </li>
        ))}
        {found.length > shownAtOnce ? <li>{t('foundMore', { count: found.length - shownAtOnce })}</li> : null}
      </ul>
    </>
  );
}

/** Finds a text in the shown cells and puts another in its place: what changes is shown first, and it is one act. */
export function ReplacePanel(props: Props) {
  const { view, editor, fields, onTell, onClose } = props;
  const { t, say } = useGridWords();
  const [asked, setAsked] = useState({ wanted: '', instead: '', isExact: false, column: '' });
  const change = (part: Partial<typeof asked>): void => setAsked({ ...asked, ...part });
  const { found, unreadable, reader } = useFound(props, asked);
  const replace = (): void => {
    if (found.length === 0) return;
    editor.editAll(
      editsOf(
        found.map(({ row, field, after }) => ({ row, field, text: after })),
        reader,
      ),
    );
    onTell(t('replaced', { count: found.length }));
    onClose();
  };
  return (
    <ToolPanel title={t('replace')} help={t('replaceHelp')} onClose={onClose}>
      <div className="grid gap-x-4 desktop:grid-cols-3">
        <TextField label={t('wanted')} isRequired value={asked.wanted} onChange={(wanted) => change({ wanted })} />
        <TextField label={t('instead')} value={asked.instead} onChange={(instead) => change({ instead })} />
        <SelectField
          label={t('column')}
          value={asked.column}
          options={[['', t('everyColumn')], ...fields.map(([key, { label }]) => [key, say(label)] as const)]}
          onChange={(column) => change({ column })}
        />
      </div>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6"
          checked={asked.isExact}
          onChange={({ target }) => change({ isExact: target.checked })}
        />
        {t('isExact')}
      </label>
      {asked.wanted !== '' ? <Changes view={view} found={found} unreadable={unreadable} /> : null}
      <Button kind="solid" className="mt-2" aria-disabled={found.length === 0} onClick={replace}>
        {t('replaceNow', { count: found.length })}
      </Button>
    </ToolPanel>
  );
}
