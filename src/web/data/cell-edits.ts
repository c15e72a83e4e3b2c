import { own } from '../../core/kernel/own.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { RegisterDeclaration } from '../../core/registers/declaration.ts';
import { findHeader } from '../../core/registers/header-match.ts';
import type { FindReference } from '../../core/registers/read-cell.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import { type Block, isOneCell, rowsOfBlock } from '../parts/grid-model.ts';
import { newRowId } from './kept-forms.ts';
import type { GridRow } from './row-drafts.ts';
import type { CellDraft } from './use-cell-draft.ts';
import type { RowEdit } from './use-register.ts';

/** How typed texts of a register are read. */
export interface CellReader {
  readonly declaration: RegisterDeclaration;
  readonly find: FindReference;
  readonly today: PlainDate;
  /** This moment, as an ISO instant. */
  readonly now: () => string;
}

/** A row with a cell's text put in: as a value or, where it can't be read as one, as the text that it is. */
function withText(edit: RowEdit, key: string, text: string, { declaration, find, today, now }: CellReader): RowEdit {
  const field = own(declaration.fields, key);
  if (field === undefined) return edit;
  const { value, issues } = readTypedCell(field, text, find, { today, now: now() });
  const { [key]: _, ...texts } = edit.texts;
  const { [key]: _before, ...others } = edit.data;
  if (issues.some(({ severity }) => severity === 'error')) return { ...edit, texts: { ...texts, [key]: text } };
  return { ...edit, data: value === null ? others : { ...others, [key]: value }, texts };
}

/** What texts typed into cells make of their rows. */
export function editsOf(cells: readonly CellDraft[], reader: CellReader): readonly RowEdit[] {
  const edits = new Map<string, RowEdit>();
  for (const { row, field, text } of cells) {
    const edit = edits.get(row.id) ?? { begun: row, data: row.data, texts: row.texts ?? {} };
    edits.set(row.id, withText(edit, field, text, reader));
  }
  return [...edits.values()];
}

type Table = readonly (readonly string[])[];

/** A pasted table says itself what its columns are: two headings, or one that heads its only column. */
export function hasHeader(declaration: RegisterDeclaration, table: Table): boolean {
  if (findHeader(declaration, { rows: table }) !== null) return true;
  const [[only = '', ...more] = [], ...rest] = table;
  if (more.length > 0 || rest.length === 0) return false;
  return Object.entries(declaration.fields).some(
    ([key, field]) => findHeader({ ...declaration, fields: { [key]: field } }, { rows: [[only]] }) !== null,
  );
}

/** Where a pasted table comes to lie. */
export interface Landing {
  readonly cells: readonly CellDraft[];
  /** Rows that are added below the last. */
  readonly added: number;
  /** Columns beyond the last, which have no place. */
  readonly leftOut: number;
}

/** A pasted table from a block's first cell on; a single value fills the whole block. Below the last row, new rows are made. */
export function landingOf(pasted: Table, block: Block, rows: readonly GridRow[], fields: readonly string[]): Landing {
  const [[only = ''] = []] = pasted;
  const isSingle = pasted.length === 1 && pasted[0]?.length === 1;
  const table = isSingle && !isOneCell(block) ? rowsOfBlock(block).map((row) => row.map(() => only)) : pasted;
  const { row: top, column: left } = block.from;
  const made = table.map((line, down) =>
    rows[top + down] === undefined && line.some((text) => text.trim() !== '')
      ? { id: newRowId(), revision: 0, data: {} }
      : undefined,
  );
  const cells = table.flatMap((line, down) => {
    const row = rows[top + down] ?? made[down];
    return line.flatMap((text, right): readonly CellDraft[] => {
      const field = fields[left + right];
      return row === undefined || field === undefined ? [] : [{ row, field, text }];
    });
  });
  const widest = table.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    cells,
    added: made.filter((row) => row !== undefined).length,
    leftOut: Math.max(0, left + widest - fields.length),
  };
}
