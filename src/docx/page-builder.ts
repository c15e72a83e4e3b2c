import type { FormAside, FormAsideKind, FormBlock, FormCell, FormRow } from '../core/report/form-page.ts';
import { giveUp } from '../tables/unreadable.ts';

/** Bounds on what is kept of a document; a filled form has some hundreds of blocks. */
const [mostBlocks, mostCharacters, mostAsides] = [50_000, 5_000_000, 200_000];

/** Text of one run, and why it is not on the page, or what makes it stand out. */
interface Piece {
  readonly text: string;
  readonly takenAway: FormAsideKind | null;
  readonly prominence: FormAsideKind | null;
}

interface OpenCell {
  readonly lines: string[];
  readonly asides: FormAside[];
  /** Lines and rows of tables inside, in order. */
  readonly blocks: FormBlock[];
  column: number;
  span: number;
  isDeleted: boolean;
  /** restart, continue, or null when it is not merged with the cell above or below. */
  merge: string | null;
  isShaded: boolean;
}

interface OpenRow {
  readonly cells: FormCell[];
  readonly nested: FormBlock[];
  gone: FormRow['gone'];
  column: number;
}

interface OpenTable {
  readonly number: number;
  /** Cells that cells below may be merged with, by column. */
  readonly above: Map<number, FormCell>;
  row: OpenRow;
}

const newRow = (): OpenRow => ({ cells: [], nested: [], gone: null, column: 0 });

const tooLong = (): never =>
  giveUp(
    '文書が長すぎます。',
    'The document is too long.',
    '別紙４の部分だけの文書にしてください。',
    'Keep the part with 別紙４.',
  );

/** Pieces of one kind that follow each other are one aside. */
function asidesOf(pieces: readonly Piece[]): FormAside[] {
  const asides: FormAside[] = [];
  let before: FormAsideKind | null = null;
  for (const { text, takenAway, prominence } of pieces) {
    const kind = takenAway ?? prominence;
    const last = asides.at(-1);
    if (kind !== null && kind === before && last !== undefined)
      asides[asides.length - 1] = { kind, text: last.text + text };
    else if (kind !== null) asides.push({ kind, text });
    before = kind;
  }
  return asides;
}

/** Puts a page together from paragraphs, cells, rows and tables as they open and close. */
export class PageBuilder {
  readonly blocks: FormBlock[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #cells: OpenCell[] = [];
  readonly #paragraphs: Piece[][] = [];
  #tableCount = 0;
  #characters = 0;
  #asides = 0;

  openTable(): void {
    this.#tableCount += 1;
    this.#tables.push({ number: this.#tableCount, above: new Map(), row: newRow() });
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.row = newRow();
  }

  /** The row is not on the page; what deletes it goes before what hides it. */
  loseRow(gone: 'deleted' | 'hidden'): void {
    const row = this.#tables.at(-1)?.row;
    if (row !== undefined && row.gone !== 'deleted') row.gone = gone;
  }

  /** Columns that a row leaves out before its first cell. */
  skipColumns(count: number): void {
    const row = this.#tables.at(-1)?.row;
    if (row !== undefined && count > 0 && count < 1000) row.column += count;
  }

  openCell(): void {
    const column = this.#tables.at(-1)?.row.column ?? 0;
    const cell = { lines: [], asides: [], blocks: [], column, span: 1, isDeleted: false, merge: null, isShaded: false };
    this.#cells.push(cell);
  }

  /** The cell that is open. */
  get cell(): OpenCell | undefined {
    return this.#cells.at(-1);
  }

  closeCell(): void {
    const [cell, table] = [this.#cells.pop(), this.#tables.at(-1)];
    if (cell === undefined || table === undefined) return;
    const { column, span } = cell;
    const own: FormCell = { text: cell.lines.join('\n'), asides: cell.asides, column, span };
    const above = table.above.get(column);
    const shown = cell.merge === 'continue' && above !== undefined ? { ...above, span } : own;
    if (cell.merge !== null) table.above.set(column, shown);
    else table.above.delete(column);
    table.row.column = column + span;
    table.row.cells.push(cell.isDeleted ? removedCell(shown) : shown);
    if (cell.blocks.some(({ kind }) => kind === 'row')) table.row.nested.push(...cell.blocks);
  }

  closeRow(): void {
    const [table, outer] = [this.#tables.at(-1), this.#cells.at(-1)];
    if (table === undefined) return;
    const { cells, gone, nested } = table.row;
    const row: FormRow = { kind: 'row', table: table.number, cells, gone, nested };
    if (outer === undefined) this.blocks.push(row);
    else {
      outer.blocks.push(row);
      if (gone === null)
        for (const { text, asides } of cells) {
          outer.lines.push(text);
          outer.asides.push(...asides);
        }
    }
  }

  openParagraph(): void {
    this.#paragraphs.push([]);
  }

  /** Adds the text of a run to the paragraph that is open. */
  add(text: string, takenAway: FormAsideKind | null, prominence: FormAsideKind | null): void {
    this.#paragraphs.at(-1)?.push({ text, takenAway, prominence });
    this.#characters += text.length;
    if (this.#characters > mostCharacters || this.blocks.length > mostBlocks) tooLong();
  }

  /** Says something of the cell that is open, beside its text. */
  note(kind: FormAsideKind, text = ''): void {
    this.#asides += 1;
    if (this.#asides > mostAsides) tooLong();
    this.cell?.asides.push({ kind, text });
  }

  closeParagraph(): void {
    const pieces = this.#paragraphs.pop() ?? [];
    const text = pieces.map((piece) => (piece.takenAway === null ? piece.text : '')).join('');
    const cell = this.#cells.at(-1);
    if (cell === undefined) {
      this.blocks.push({ kind: 'line', text });
      return;
    }
    cell.lines.push(text);
    cell.blocks.push({ kind: 'line', text });
    for (const aside of asidesOf(pieces)) this.note(aside.kind, aside.text);
  }
}

/** A cell that tracked changes delete. */
const removedCell = (cell: FormCell): FormCell => ({
  ...cell,
  text: '',
  asides: [{ kind: 'deleted', text: cell.text }],
});
