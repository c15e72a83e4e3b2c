import type { TableNotice } from '../core/registers/source-table.ts';
import type { XmlListener } from '../tables/read-xml.ts';
import { giveUp, tableLimits, tooLongCell, tooManyColumns, tooManyRows } from '../tables/unreadable.ts';
import { fillMerged, type MergedRange, mergedRange } from './merged-cells.ts';
import { type NumberFormats, serialToText } from './number-formats.ts';
import { type SharedStrings, unescaped } from './shared-strings.ts';
import { errorNotice, formulaNotice, formulaWithoutValue } from './sheet-notices.ts';

/** A sheet as rows of texts, and what a person should know about single cells. */
export interface SheetTable {
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly TableNotice[];
}

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
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(found[2]) };
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
  readonly #parts: WorkbookParts;
  #characters = 0;
  #row = 0;
  #column = -1;
  #cell: OpenCell | null = null;
  #takes = false;
  #inReading = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (this.#cell === null) return;
    else if (name === 'f') this.#cell.hasFormula = true;
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'v' || name === 't') this.#takes = !this.#inReading;
  }

  text(text: string): void {
    if (!this.#takes || this.#cell === null) return;
    this.#cell.value += text;
    const { row, value } = this.#cell;
    if (value.length > tableLimits.cellText) tooLongCell(`${row}行目のセル`, `A cell of row ${row}`);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#takes = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'c' && this.#cell !== null) {
      this.#put(this.#cell);
      this.#cell = null;
    }
  }

  finish(): SheetTable {
    fillMerged(this.#rows, this.#merged);
    const formulas = [...this.#formulas].map(([column, { row, count }]) => formulaNotice(row, column, count));
    return { rows: Array.from(this.#rows, (row) => row ?? []), notices: [...this.#notices, ...formulas] };
  }

  #openRow(reference: string | undefined): void {
    const row = Number(reference ?? this.#row + 1);
    this.#row = Number.isInteger(row) && row >= 1 ? row : this.#row + 1;
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    const place = placeOf(r ?? '') ?? { row: this.#row, column: this.#column + 1 };
    this.#column = place.column;
    this.#cell = { row: place.row, column: place.column, type: t, style: s, value: '', hasFormula: false };
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from && to && this.#merged.length < mostMerged) this.#merged.push(mergedRange(from, to));
  }

  #put(cell: OpenCell): void {
    const { row, column, hasFormula, type } = cell;
    const text = this.#textOf(cell);
    if (text === '' && !hasFormula && type !== 'e') return;
    if (row > tableLimits.rows) tooManyRows();
    if (column >= tableLimits.columns) tooManyColumns(row);
    if (type === 'e') this.#notice(errorNotice(row, column, cell.value));
    else if (hasFormula && cell.value === '') this.#notice(formulaWithoutValue(row, column));
    else if (hasFormula) this.#countFormula(row, column);
    this.#keep(row, column, text);
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

  #textOf({ type, style, value }: OpenCell): string {
    const { strings, formats, from1904 } = this.#parts;
    if (type === 's') return strings.at(Number(value));
    if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
    if (type === 'e') return '';
    if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?$/, '').replace('T', ' ');
    if (type !== 'n') return unescaped(value);
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (!Number.isFinite(number)) return value.trim();
    const moment = formats.momentOf(style);
    return (moment === null ? null : serialToText(number, moment, from1904)) ?? String(number);
  }
}
