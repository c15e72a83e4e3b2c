import {
  cellKey,
  type NumberCell,
  type SourceTable,
  type StruckCell,
  type TableNotice,
} from '../core/registers/source-table.ts';
import type { XmlListener } from '../tables/read-xml.ts';
import { giveUp, tableLimits, tooLongCell, tooManyColumns, tooManyRows } from '../tables/unreadable.ts';
import { columnNumber } from './cell-places.ts';
import { fillMerged, type MergedRange, mergedRange, tooManyMerged } from './merged-cells.ts';
import { isTrue, type NumberFormats } from './number-formats.ts';
import { type RichText, RichTextCollector, unescaped } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import { errorNotice, formulaNotice, formulaWithoutValue, hiddenByFormat } from './sheet-notices.ts';
import { shownNumber } from './shown-number.ts';

/** A sheet as rows of texts, and what a person should know about single cells, rows and columns. */
export type SheetTable = Omit<SourceTable, 'encoding' | 'sheet' | 'isHidden' | 'others'> & {
  readonly notices: readonly TableNotice[];
};

/** What the workbook says to all its sheets. */
export interface WorkbookParts {
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
  readonly from1904: boolean;
}

/** AB12 → column 27, row 12; null when it is no reference. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  if (found === null) return null;
  return { column: columnNumber(found[1] ?? '') - 1, row: Number(found[2]) };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  value: string;
  hasFormula: boolean;
}

/** Merged ranges that are filled, and characters that a sheet holds, at most; what people send is far below. */
const [mostMerged, mostCharacters] = [20_000, 20_000_000];

/**
 * Collects a sheet: shared and inline texts, numbers, days by their style, yes and no, errors, formulas by their last result.
 * Rows and columns are bounded by where cells with content stand, not by what the sheet claims of its size.
 */
export class SheetReader implements XmlListener {
  readonly #rows: string[][] = [];
  readonly #notices: TableNotice[] = [];
  readonly #formulas = new Map<number, { count: number; row: number }>();
  readonly #merged: MergedRange[] = [];
  readonly #numbers = new Map<string, NumberCell>();
  readonly #struck: StruckCell[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #runs = new RichTextCollector();
  readonly #parts: WorkbookParts;
  #characters = 0;
  #row = 0;
  #column = -1;
  #cell: OpenCell | null = null;
  #takes = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (name === 'col') this.#openColumns(attributes);
    else if (this.#cell === null) return;
    else if (name === 'f') this.#cell.hasFormula = true;
    else if (name === 'v') this.#takes = true;
    else this.#runs.open(name, attributes);
  }

  text(text: string): void {
    if (this.#cell === null) return;
    if (this.#takes) this.#cell.value += text;
    else this.#runs.add(text);
    const { row, value } = this.#cell;
    if (value.length + this.#runs.length > tableLimits.cellText)
      tooLongCell(`${row}行目のセル`, `A cell of row ${row}`);
  }

  close(name: string): void {
    if (name === 'v') this.#takes = false;
    else if (name === 'c' && this.#cell !== null) {
      this.#put(this.#cell);
      this.#cell = null;
    } else this.#runs.close(name);
  }

  finish(): SheetTable {
    const spread = fillMerged(this.#rows, this.#merged);
    const formulas = [...this.#formulas].map(([column, { row, count }]) => formulaNotice(row, column, count));
    return {
      rows: Array.from(this.#rows, (row) => row ?? []),
      notices: [...this.#notices, ...formulas],
      numbers: this.#numbers,
      struck: this.#struck,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      spread,
    };
  }

  #openRow({ r, hidden = '0', ht }: Readonly<Record<string, string>>): void {
    const row = Number(r ?? this.#row + 1);
    this.#row = Number.isInteger(row) && row >= 1 ? row : this.#row + 1;
    this.#column = -1;
    if ((isTrue(hidden) || ht === '0') && this.#row <= tableLimits.rows) this.#hiddenRows.add(this.#row);
  }

  #openColumns({ min = '', max = '', hidden = '0', width }: Readonly<Record<string, string>>): void {
    if (!isTrue(hidden) && width !== '0') return;
    const last = Math.min(Number(max), tableLimits.columns);
    for (let column = Number(min); column >= 1 && column <= last; column += 1) this.#hiddenColumns.add(column - 1);
  }

  #openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    const place = placeOf(r ?? '') ?? { row: this.#row, column: this.#column + 1 };
    this.#column = place.column;
    this.#runs.take();
    this.#cell = { row: place.row, column: place.column, type: t, style: s, value: '', hasFormula: false };
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (!from || !to) return;
    if (this.#merged.length === mostMerged) tooManyMerged();
    this.#merged.push(mergedRange(from, to));
  }

  #put(cell: OpenCell): void {
    const { row, column, hasFormula, type, style } = cell;
    const { text, struck } = this.#contentOf(cell);
    if (text === '' && struck === '' && !hasFormula && type !== 'e') return;
    if (row > tableLimits.rows) tooManyRows();
    if (column >= tableLimits.columns) tooManyColumns(row);
    if (type === 'e') this.#notice(errorNotice(row, column, cell.value));
    else if (hasFormula && cell.value === '') this.#notice(formulaWithoutValue(row, column));
    else if (hasFormula) this.#countFormula(row, column);
    const isWhollyStruck = this.#parts.formats.of(style).isStruck;
    const [kept, deleted] = isWhollyStruck ? ['', text + struck] : [text, struck];
    if (deleted.trim() !== '') this.#struck.push({ row, column, text: deleted });
    if (isWhollyStruck) this.#numbers.delete(cellKey(row, column));
    this.#keep(row, column, kept);
  }

  /** One long shared text in a million cells is small in the file and large here: what is kept is bounded too. */
  #keep(row: number, column: number, text: string): void {
    this.#characters += text.length;
    if (this.#characters > mostCharacters)
      giveUp(
        '表の文字が多すぎます。',
        'The sheet holds too much text.',
        '要る列だけにするか、分けて取り込んでください。',
        'Keep the columns that are needed, or import it in parts.',
      );
    this.#rows[row - 1] ??= [];
    const cells = this.#rows[row - 1] ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  #notice(notice: TableNotice): void {
    this.#notices.push(notice);
    if (this.#notices.length > tableLimits.rows)
      giveUp(
        'エラー値か、結果のない式が多すぎます。',
        'Too many cells hold errors, or formulas without a result.',
        'Excel で開いて計算し直し、値として保存してください。',
        'Open it in Excel, calculate it, and save the values.',
      );
  }

  #countFormula(row: number, column: number): void {
    const known = this.#formulas.get(column);
    if (known === undefined) this.#formulas.set(column, { row, count: 1 });
    else known.count += 1;
  }

  #contentOf({ type, value, ...cell }: OpenCell): RichText {
    if (type === 's') return this.#parts.strings.at(Number(value));
    if (type === 'inlineStr') return this.#runs.take();
    if (type === 'b') return plain(value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '');
    if (type === 'e') return plain('');
    if (type === 'd') return plain(value.replace(/T00:00(:00(\.0+)?)?$/, '').replace('T', ' '));
    if (type !== 'n') return plain(unescaped(value));
    return plain(this.#numberOf(cell, value.trim()));
  }

  #numberOf({ row, column, style }: Pick<OpenCell, 'row' | 'column' | 'style'>, text: string): string {
    const value = text === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) return text;
    const number = shownNumber(value, this.#parts.formats.of(style), this.#parts.from1904);
    if (number.text === '' && value !== 0) this.#notice(hiddenByFormat(row, column, text));
    if (number.text !== '') this.#numbers.set(cellKey(row, column), number);
    return number.text;
  }
}

const plain = (text: string): RichText => ({ text, struck: '' });
