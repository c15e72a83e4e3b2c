import { partsOf, placeOf, type Range, rangeOf } from './cell-places.ts';
import { notTaken, parsePart } from './parse-part.ts';

/** A cell of a worksheet's XML with the place of its element, so that it alone can be written anew. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
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
}

/** More cells than a checklist has, whatever people put beside it. */
const mostCells = 400_000;

/** Collects cells and merged ranges while the XML is read; text of phonetic guides (rPh) is left out. */
class CellCollector {
  readonly cells = new Map<string, SheetCell>();
  readonly merges: Range[] = [];
  readonly rowEnds = new Map<number, number>();
  readonly #strings: readonly string[];
  readonly #xml: string;
  #phonetic = 0;
  #row = 0;
  #column = 0;
  #text = '';
  #takesText = false;
  #isFormula = false;
  #open: Pick<SheetCell, 'row' | 'column' | 'attributes' | 'prefix' | 'from'> | null = null;

  constructor(xml: string, strings: readonly string[]) {
    this.#xml = xml;
    this.#strings = strings;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, position: number): void {
    if (this.cells.size > mostCells) notTaken('シートのセルが多すぎます。', 'A sheet has too many cells.');
    if (name === 'row') [this.#row, this.#column] = [Number(attributes.r ?? this.#row + 1), 0];
    else if (name === 'c') this.#openCell(attributes, this.#xml.lastIndexOf('<', position - 1));
    else if (name === 'mergeCell') this.merges.push(rangeOf(attributes.ref ?? ''));
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'f') this.#isFormula = true;
    this.#takesText = this.#open !== null && this.#phonetic === 0 && (name === 'v' || name === 't');
  }

  #openCell(attributes: Readonly<Record<string, string>>, from: number): void {
    const { column, row } = partsOf(attributes.r ?? placeOf(this.#column + 1, this.#row));
    this.#column = column;
    const prefix = /^<([^\s:<>/]{1,50}:)/.exec(this.#xml.slice(from, from + 60))?.[1] ?? '';
    this.#open = { row, column, attributes, prefix, from };
    [this.#text, this.#isFormula] = ['', false];
  }

  text(text: string): void {
    if (this.#takesText) this.#text += text;
  }

  close(name: string, position: number): void {
    this.#takesText = false;
    if (name === 'rPh') this.#phonetic -= 1;
    if (name !== 'c' || this.#open === null) return;
    const isShared = this.#open.attributes.t === 's';
    const text = isShared ? (this.#strings[Number(this.#text)] ?? '') : this.#text;
    const cell = { ...this.#open, text, to: position, isFormula: this.#isFormula };
    this.cells.set(placeOf(cell.column, cell.row), cell);
    this.rowEnds.set(cell.row, position);
    this.#open = null;
  }
}

/** The cells of a worksheet; gives up in words on XML that is none (see `attempt`). */
export function readSheetCells(xml: string, strings: readonly string[]): SheetCells {
  const collector = new CellCollector(xml, strings);
  parsePart(xml, collector);
  return collector;
}

/** The texts of xl/sharedStrings.xml in their order. */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  let [phonetic, takesText, text] = [0, false, ''];
  parsePart(xml, {
    open: (name) => {
      if (name === 'rPh') phonetic += 1;
      if (name === 'si') text = '';
      takesText = phonetic === 0 && name === 't';
    },
    text: (part) => {
      if (takesText) text += part;
    },
    close: (name) => {
      takesText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}
