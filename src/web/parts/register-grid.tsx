import { type RefObject, useEffect, useRef } from 'react';
import { own } from '../../core/kernel/own.ts';
import { readTabbed } from '../../core/kernel/tabbed-text.ts';
import type { Field } from '../../core/registers/declaration.ts';
import { fillerFinding } from '../../core/registers/door-findings.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { type CellReader, editsOf, hasHeader, landingOf } from '../data/cell-edits.ts';
import { useGridWords } from '../data/grid-words.ts';
import { filledDown } from '../data/many-cells.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { useRowWords } from '../data/row-words.ts';
import type { SelectedBlock } from '../data/selected-block.ts';
import type { ViewArrangement } from '../data/use-arrangement.ts';
import { type CellDraft, takeCells, useCellDraft } from '../data/use-cell-draft.ts';
import { useCellHelp } from '../data/use-cell-help.ts';
import { useCellReader } from '../data/use-cell-reader.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import { Grid } from './grid.tsx';
import type { GridColumn, OpenWords } from './grid-head.tsx';
import { type Block, type Place, rowsOfBlock, widthOf } from './grid-model.ts';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly rows: readonly GridRow[];
  /** The row that stands open beside the grid. */
  readonly openId: string | null;
  /** Set to what brings the focus back to the active cell. */
  readonly focusRef: RefObject<(() => void) | null>;
  readonly onOpenRow: (row: GridRow) => void;
  readonly onRemoveRow: (row: GridRow) => void;
  /** A table that is to be looked at before it is taken. */
  readonly onPasteTable: (text: string) => void;
  /** Which columns are shown, and how the rows stand. */
  readonly arrangement: ViewArrangement;
  readonly selected: SelectedBlock;
  /** Order and filter of a column are asked for. */
  readonly onColumn: (column: string) => void;
  readonly onReplace: () => void;
  /** Something was done that is told in words, with a way back. */
  readonly onTell: (words: string) => void;
}

/** Pasted tables beyond this are looked at first. */
const pastedAtOnce = 2000;

/** Why a cell is marked, in words; undefined: it isn't. */
function useWrong({ editor, rows }: Pick<Props, 'editor' | 'rows'>, { find, today, now }: CellReader) {
  const { say } = useRowWords();
  return (row: number, key: string, field: Field): string | undefined => {
    const { id = '', texts = {} } = rows[row] ?? {};
    const text = own(texts, key);
    if (text !== undefined) {
      const { issues } = readTypedCell(field, text, find, { today, now: now() });
      const wrong = issues.find(({ severity }) => severity === 'error');
      return wrong === undefined ? undefined : `${say(wrong.message)} ${say(wrong.mend)}`;
    }
    const trouble = editor.troubles.get(id);
    const lack = trouble?.kind === 'incomplete' ? trouble.problems.find((one) => one.field === key) : undefined;
    return lack === undefined ? undefined : `${say(lack.message)} ${say(lack.mend)}`;
  };
}

/** What a stored cell is taken with: a text that says nothing. */
function useDoubt(rows: readonly GridRow[]) {
  const { say } = useRowWords();
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

/** The shown columns, and how each stands in the order and among the filters. */
function useColumns({ fields, order, conditions }: ViewArrangement): readonly GridColumn[] {
  const { say } = useRowWords();
  return fields.map(([key, field]) => ({
    ...{ key, label: say(field.label), width: widthOf(field.kind, say(field.label)) },
    isRequired: field.required === true,
    order: order?.field !== key ? 'none' : order.isDescending ? 'descending' : 'ascending',
    isNarrowed: Object.hasOwn(conditions, key),
  }));
}

interface CellActs extends Props {
  readonly reader: CellReader;
  readonly textOf: (row: number, column: number) => string;
}

/** What is done to many cells at once: emptied, and filled from the clipboard or from above. */
function useBlockActs({ view, arrangement, editor, rows, reader, textOf, onPasteTable, onTell }: CellActs) {
  const { t } = useGridWords();
  const { t: say } = useRowWords();
  const fields = arrangement.fields.map(([key]) => key);
  const onFillDown = (block: Block): void => {
    const edits = filledDown(block, rows, fields);
    if (edits.length === 0) return;
    editor.editAll(edits);
    onTell(t('filledDown', { count: edits.length }));
  };
  const onClear = (block: Block): void => {
    const cells = rowsOfBlock(block)
      .flat()
      .filter(({ row, column }) => textOf(row, column) !== '')
      .flatMap(({ row, column }): readonly CellDraft[] => {
        const [target, field] = [rows[row], fields[column]];
        return target === undefined || field === undefined ? [] : [{ row: target, field, text: '' }];
      });
    if (cells.length > 0) editor.editAll(editsOf(cells, reader));
  };
  const onPaste = (block: Block, text: string): boolean => {
    const table = readTabbed(text);
    if (text.trim() === '') return false;
    const isOneValue = table.length === 1 && table[0]?.length === 1;
    // A single value begins an edit, as when it is typed.
    if (isOneValue && rowsOfBlock(block).flat().length === 1 && !text.includes('\n')) return false;
    if (hasHeader(view.declaration, table) || table.length > pastedAtOnce) {
      onPasteTable(text);
      return true;
    }
    const { cells, added, leftOut } = landingOf(table, block, rows, fields);
    editor.editAll(editsOf(cells, reader));
    const counts = { cells: cells.length, added, leftOut };
    onTell(say(leftOut > 0 ? 'pastedNotAll' : 'pasted', counts));
    return true;
  };
  return { onClear, onPaste, onFillDown };
}

/** What is typed into one cell. */
function useTyping({ number, view, arrangement, editor, rows, reader, textOf }: CellActs) {
  const { name } = view.declaration;
  const keys = arrangement.fields.map(([key]) => key);
  const cell = useCellDraft(number, name);
  const commit = (draft: CellDraft): void => editor.editAll(editsOf([draft], reader));
  useCellsOfKilledTabs(number, name, commit);
  const draftAt = ({ row, column }: Place, text: string): CellDraft | null => {
    const [target, field] = [rows[row], keys[column]];
    return target === undefined || field === undefined ? null : { row: target, field, text };
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
  return { onType, onCommit, onCancel: () => void cell.take() };
}

const isNumber = (field: Field | undefined): boolean => field?.kind === 'integer' || field?.kind === 'number';

/** What rows and columns are opened by, in words. */
function useOpenWords(titleOf: (row: number) => string): OpenWords {
  const { t } = useRowWords();
  const { t: words } = useGridWords();
  return {
    heading: t('openHeading'),
    open: t('openRow'),
    ofRow: (row) => t('openRowOf', { row: row + 1, title: titleOf(row) }),
    column: (column) => words('orderAndFilterOf', { column }),
  };
}

/** A register's rows as a grid: each cell is understood as it is typed in a file, marked where it can't be stored. */
export function RegisterGrid(props: Props) {
  const { view, arrangement, editor, rows, openId, selected, onOpenRow, onRemoveRow } = props;
  const { t, say, language } = useRowWords();
  const reader = useCellReader(view);
  const { fields } = arrangement;
  const helpOf = useCellHelp(view, fields, reader);
  const wrongOf = useWrong(props, reader);
  const doubtOf = useDoubt(rows);
  const columns = useColumns(arrangement);
  const textOf = (row: number, column: number): string => {
    const [key = '', field] = fields[column] ?? [];
    if (field === undefined) return '';
    return own(rows[row]?.texts, key) ?? showCell(field, own(rows[row]?.data, key), view.titles, language);
  };
  const frozen = fields.findIndex(([key]) => key === view.declaration.titleField);
  const openWords = useOpenWords((row) => textOf(row, frozen));
  const typing = useTyping({ ...props, reader, textOf });
  const blocks = useBlockActs({ ...props, reader, textOf });
  const at =
    (whyOf: typeof wrongOf) =>
    (row: number, column: number): string | undefined => {
      const [key = '', field] = fields[column] ?? [];
      return field === undefined ? undefined : whyOf(row, key, field);
    };
  const onRow = (act: (row: GridRow) => void) => (row: number) => {
    const target = rows[row];
    if (target !== undefined) act(target);
  };
  return (
    <div className="hidden min-w-0 flex-1 desktop:block">
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('gridHelp')}</p>
      <Grid
        label={t('gridLabel', { register: say(view.declaration.label) })}
        columns={columns}
        rowIds={rows.map(({ id }) => id)}
        openId={openId}
        frozen={frozen}
        selected={selected}
        focusRef={props.focusRef}
        openWords={openWords}
        textOf={textOf}
        copyOf={({ row, column }) => ({ text: textOf(row, column), isNumber: isNumber(fields[column]?.[1]) })}
        helpOf={helpOf}
        whyWrong={at(wrongOf)}
        whyDoubtful={at(doubtOf)}
        {...typing}
        {...blocks}
        onReplace={props.onReplace}
        onColumn={(column) => props.onColumn(fields[column]?.[0] ?? '')}
        onUndo={editor.undo}
        onOpenRow={onRow(onOpenRow)}
        onRemoveRow={onRow(onRemoveRow)}
      />
    </div>
  );
}
