import { useEffect, useRef } from 'react';
import { own } from '../../core/kernel/own.ts';
import { textKey } from '../../core/kernel/text-key.ts';
import type { Field } from '../../core/registers/declaration.ts';
import { fillerFinding } from '../../core/registers/door-findings.ts';
import { readCell } from '../../core/registers/read-cell.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useRegisterWords } from '../data/register-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { type CellDraft, takeCells, useCellDraft } from '../data/use-cell-draft.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import { Grid } from './grid.tsx';
import { type Place, widthOf } from './grid-model.ts';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly rows: readonly GridRow[];
  readonly onPasteTable: (text: string) => void;
}

/** The row that a reference's text names. */
const findIn =
  (view: RegisterView) =>
  (register: string, title: string): string | undefined =>
    Object.entries(own(view.titles, register) ?? {}).find(
      ([id, name]) => id === title || textKey(name) === textKey(title),
    )?.[0];

/** Puts a cell's text into its row: as a value, or, where it can't be read as one, as the text that it is. */
function commitCell(view: RegisterView, editor: RegisterEditor, { row, field: key, text }: CellDraft): void {
  const field = own(view.declaration.fields, key);
  if (field === undefined) return;
  const { value, issues } = readCell(field, text, findIn(view));
  const { [key]: _, ...texts } = row.texts ?? {};
  const { [key]: _before, ...others } = row.data;
  if (issues.some(({ severity }) => severity === 'error')) editor.edit(row, row.data, { ...texts, [key]: text });
  else editor.edit(row, value === null ? others : { ...others, [key]: value }, texts);
}

/** Why a cell is marked, in words; undefined: it isn't. */
function useWrong({ view, editor, rows }: Pick<Props, 'view' | 'editor' | 'rows'>) {
  const { say } = useRegisterWords();
  return (row: number, key: string, field: Field): string | undefined => {
    const { id = '', texts = {} } = rows[row] ?? {};
    const text = own(texts, key);
    if (text !== undefined) {
      const wrong = readCell(field, text, findIn(view)).issues.find(({ severity }) => severity === 'error');
      return wrong === undefined ? undefined : `${say(wrong.message)} ${say(wrong.mend)}`;
    }
    const trouble = editor.troubles.get(id);
    const lack = trouble?.kind === 'incomplete' ? trouble.problems.find((one) => one.field === key) : undefined;
    return lack === undefined ? undefined : `${say(lack.message)} ${say(lack.mend)}`;
  };
}

/** What a stored cell is taken with: a text that says nothing. */
function useDoubt(rows: readonly GridRow[]) {
  const { say } = useRegisterWords();
  return (row: number, key: string, field: Field): string | undefined => {
    const value = own(rows[row]?.data, key);
    const filler = typeof value === 'string' ? fillerFinding(key, field, value) : null;
    return filler === null ? undefined : `${say(filler.message)} ${say(filler.mend)}`;
  };
}

/** Text that was being typed into a cell when its tab was killed goes into its row, as on leaving the cell. */
function useCellsOfKilledTabs(number: string, register: string, commit: (cell: CellDraft) => void): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    void takeCells(number, register, (cell) => latest.current(cell));
  }, [number, register]);
}

/** A register's rows as a grid: each cell is understood as it is typed in a file, marked where it can't be stored. */
export function RegisterGrid({ number, view, editor, rows, onPasteTable }: Props) {
  const { t, say, language } = useRegisterWords();
  const wrongOf = useWrong({ view, editor, rows });
  const doubtOf = useDoubt(rows);
  const cell = useCellDraft(number, view.declaration.name);
  const fields = Object.entries(view.declaration.fields);
  const columns = fields.map(([key, field]) => ({
    key,
    label: say(field.label),
    width: widthOf(field.kind),
    isRequired: field.required === true,
  }));
  const textOf = (row: number, column: number): string => {
    const [key = '', field] = fields[column] ?? [];
    if (field === undefined) return '';
    return own(rows[row]?.texts, key) ?? showCell(field, own(rows[row]?.data, key), view.titles, language);
  };
  const commit = (draft: CellDraft): void => commitCell(view, editor, draft);
  useCellsOfKilledTabs(number, view.declaration.name, commit);
  const draftAt = ({ row, column }: Place, text: string): CellDraft | null => {
    const [target, heading] = [rows[row], columns[column]];
    return target === undefined || heading === undefined ? null : { row: target, field: heading.key, text };
  };
  const onType = (place: Place, text: string): void => {
    const draft = draftAt(place, text);
    if (draft !== null) cell.keep(draft);
  };
  const onCommit = (place: Place, text: string): void => {
    const now = draftAt(place, text);
    // The row as it stood when typing began: what came in meanwhile is not overwritten unseen.
    const begun = cell.take();
    if (now === null || text === textOf(place.row, place.column)) return;
    commit(begun?.row.id === now.row.id && begun.field === now.field ? { ...begun, text } : now);
  };
  const at =
    (whyOf: typeof wrongOf) =>
    (row: number, column: number): string | undefined => {
      const [key = '', field] = fields[column] ?? [];
      return field === undefined ? undefined : whyOf(row, key, field);
    };
  return (
    <div className="hidden desktop:block">
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('pasteHelp')}</p>
      <Grid
        label={t('gridLabel', { register: say(view.declaration.label) })}
        columns={columns}
        rowIds={rows.map(({ id }) => id)}
        textOf={textOf}
        whyWrong={at(wrongOf)}
        whyDoubtful={at(doubtOf)}
        onType={onType}
        onCancel={() => void cell.take()}
        onCommit={onCommit}
        onPasteTable={onPasteTable}
        onUndo={editor.undo}
      />
    </div>
  );
}
