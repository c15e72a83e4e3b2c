import { useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import { holdsDay, type RegisterDeclaration } from '../../core/registers/declaration.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { editsOf } from '../data/cell-edits.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { type SelectedBlock, useSelectedBlock } from '../data/selected-block.ts';
import { useCellReader } from '../data/use-cell-reader.ts';
import { useIsWide } from '../data/use-is-wide.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import { Button } from './button.tsx';
import { RowField } from './row-field.tsx';
import { SelectField } from './select-field.tsx';
import { ToolPanel } from './tool-panel.tsx';

interface Props {
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly rows: readonly GridRow[];
  readonly selected: SelectedBlock;
  readonly onTell: (words: string) => void;
  readonly onClose: () => void;
}

/** The rows that are meant: those selected in the table, or all that are shown. */
function useMeant({ rows, selected }: Props) {
  const { t } = useGridWords();
  const { from, to } = useSelectedBlock(selected);
  const isWide = useIsWide();
  const [chosen, setChosen] = useState<'selected' | 'shown'>('selected');
  const some = rows.slice(from.row, to.row + 1);
  // Cards are not selected.
  const which = isWide ? chosen : 'shown';
  const choices = [
    ...(isWide ? [['selected', t('bulkSelected', { count: some.length })] as const] : []),
    ['shown', t('bulkShown', { count: rows.length })] as const,
  ];
  return { meant: which === 'selected' ? some : rows, which, choices, setChosen };
}

/** What is most often the same in many rows: a choice, a yes, a day. */
function firstField({ fields, titleField }: RegisterDeclaration): string {
  const others = Object.entries(fields).filter(([key]) => key !== titleField);
  const shared = others.find(([, field]) => field.kind === 'choice' || field.kind === 'boolean' || holdsDay(field));
  return (shared ?? others[0])?.[0] ?? titleField;
}

/** The value that is to be put into a field of some rows, and which of them it would change. */
function useBulk({ view, editor, onTell, onClose }: Props, meant: readonly GridRow[]) {
  const { t, say, language } = useGridWords();
  const { declaration, titles } = view;
  const reader = useCellReader(view);
  const [key, setKey] = useState(() => firstField(declaration));
  const [text, setText] = useState('');
  const choose = (next: string): void => {
    setKey(next);
    setText('');
  };
  const field = own(declaration.fields, key);
  if (field === undefined) return null;
  const { value, issues } = readTypedCell(field, text, reader.find, { today: reader.today, now: reader.now() });
  const wrong = issues.find(({ severity }) => severity === 'error');
  const isMissing = field.required === true && value === null && wrong === undefined;
  const next = showCell(field, value, titles, language);
  const shown = (row: GridRow): string => own(row.texts, key) ?? showCell(field, own(row.data, key), titles, language);
  const changing = wrong === undefined && !isMissing ? meant.filter((row) => shown(row) !== next) : [];
  const change = (): void => {
    if (changing.length === 0) return;
    editor.editAll(
      editsOf(
        changing.map((row) => ({ row, field: key, text })),
        reader,
      ),
    );
    onTell(t('bulkDone', { count: changing.length, field: say(field.label) }));
    onClose();
  };
  return { key, choose, field, text, setText, value, wrong, isMissing, count: changing.length, change };
}

/** One field of many rows at once: what changes is counted first, and it is one act. */
export function BulkPanel(props: Props) {
  const { view, onClose } = props;
  const { t, say } = useGridWords();
  const { meant, which, choices, setChosen } = useMeant(props);
  const bulk = useBulk(props, meant);
  if (bulk === null) return null;
  const { key, choose, field, text, setText, value, wrong, isMissing, count, change } = bulk;
  const fields = Object.entries(view.declaration.fields).map(([name, { label }]) => [name, say(label)] as const);
  return (
    <ToolPanel title={t('bulk')} help={t('bulkHelp')} onClose={onClose}>
      <div className="grid gap-x-4 desktop:grid-cols-3">
        <SelectField
          label={t('bulkRows')}
          value={which}
          options={choices}
          onChange={(chosen) => setChosen(chosen === 'shown' ? 'shown' : 'selected')}
        />
        <SelectField label={t('bulkField')} value={key} options={fields} onChange={choose} />
        <RowField
          key={key}
          {...{ name: key, field, view, text, value }}
          error={wrong === undefined ? undefined : `${say(wrong.message)} ${say(wrong.mend)}`}
          warning={undefined}
          onChange={setText}
        />
      </div>
      <p role="status">{isMissing ? t('bulkRequired') : t('bulkChanges', { count })}</p>
      <Button kind="solid" className="mt-2" aria-disabled={count === 0} onClick={change}>
        {t('bulkNow', { count })}
      </Button>
    </ToolPanel>
  );
}
