import { partsOf, placeOf, type Range, rangeOf } from './cell-places.ts';
import { isTrue, type NumberFormats } from './number-formats.ts';
import { notTaken, parsePart } from './parse-part.ts';
import { RichTextCollector } from './rich-text.ts';

/** A cell of a worksheet's XML with the place of its element, so that it alone can be written anew. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it: what is struck out is not text. */
  readonly text: string;
  /** The cell's own style strikes out whatever is written into it. */
  readonly isStruck: boolean;
  /** Attributes of the element as they stand, and the prefix of its name, '' when none. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly prefix: string;
  /** The element's first character and the one behind its last, in the XML text. */
  readonly from: number;
  readonly to: number;
  readonly isFormula: boolean;
}

export interface SheetCells {
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly merges: readonly Range[];
  /** Where an element may be put into a row that has cells: behind its last, by row. */
  readonly rowEnds: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** More cells than a checklist has, whatever people put beside it. */
const mostCells = 400_000;

/** Collects cells and merged ranges while the XML is read; text of phonetic guides (rPh) is left out. */
class CellCollector {
  readonly cells = new Map<string, SheetCell>();
  readonly merges: Range[] = [];
  readonly rowEnds = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly #strings: readonly string[];
  readonly #styles: NumberFormats;
  readonly #xml: string;
  readonly #inline = new RichTextCollector();
  #row = 0;
  #column = 0;
  #text = '';
  #takesText = false;
  #isFormula = false;
  #open: Pick<SheetCell, 'row' | 'column' | 'attributes' | 'prefix' | 'from'> | null = null;

  constructor(xml: string, strings: readonly string[], styles: NumberFormats) {
    [this.#xml, this.#strings, this.#styles] = [xml, strings, styles];
  }

  open(name: string, attributes: Readonly<Record<string, string>>, position: number): void {
    if (this.cells.size > mostCells) notTaken('シートのセルが多すぎます。', 'A sheet has too many cells.');
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes, this.#xml.lastIndexOf('<', position - 1));
    else if (name === 'mergeCell') this.merges.push(rangeOf(attributes.ref ?? ''));
    else if (name === 'f') this.#isFormula = true;
    this.#takesText = this.#open !== null && name === 'v';
    this.#inline.open(name, attributes);
  }

  #openRow({ r, hidden = '0' }: Readonly<Record<string, string>>): void {
    [this.#row, this.#column] = [Number(r ?? this.#row + 1), 0];
    if (isTrue(hidden)) this.hiddenRows.add(this.#row);
  }

  #openCell(attributes: Readonly<Record<string, string>>, from: number): void {
    const { column, row } = partsOf(attributes.r ?? placeOf(this.#column + 1, this.#row));
    this.#column = column;
    const prefix = /^<([^\s:<>/]{1,50}:)/.exec(this.#xml.slice(from, from + 60))?.[1] ?? '';
    this.#open = { row, column, attributes, prefix, from };
    [this.#text, this.#isFormula] = ['', false];
    this.#inline.take();
  }

  text(text: string): void {
    if (this.#takesText) this.#text += text;
    this.#inline.add(text);
  }

  close(name: string, position: number): void {
    this.#takesText = false;
    this.#inline.close(name);
    if (name !== 'c' || this.#open === null) return;
    const { t, s } = this.#open.attributes;
    const said = t === 's' ? (this.#strings[Number(this.#text)] ?? '') : this.#text + this.#inline.take().text;
    const isStruck = this.#styles.of(s).isStruck;
    const cell = { ...this.#open, text: isStruck ? '' : said, isStruck, to: position, isFormula: this.#isFormula };
    this.cells.set(placeOf(cell.column, cell.row), cell);
    this.rowEnds.set(cell.row, position);
    this.#open = null;
  }
}

/** The cells of a worksheet; gives up in words on XML that is none (see `attempt`). */
export function readSheetCells(xml: string, strings: readonly string[], styles: NumberFormats): SheetCells {
  const collector = new CellCollector(xml, strings, styles);
  parsePart(xml, collector);
  return collector;
}

/** The texts of xl/sharedStrings.xml in their order, without what is struck out of them. */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  const reader = new RichTextCollector();
  parsePart(xml, {
    open: (name, attributes) => {
      if (name === 'si') reader.take();
      else reader.open(name, attributes);
    },
    text: (part) => reader.add(part),
    close: (name) => {
      reader.close(name);
      if (name === 'si') texts.push(reader.take().text);
    },
  });
  return texts;
}
