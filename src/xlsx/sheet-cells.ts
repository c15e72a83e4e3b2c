import { SaxesParser } from 'saxes';

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

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetCells {
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly merges: readonly Range[];
  /** Where an element may be put into a row that has cells: behind its last, by row. */
  readonly rowEnds: ReadonlyMap<number, number>;
}

/** 'E' → 5. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** 5 → 'E'. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/** (5, 7) → 'E7'. */
export const placeOf = (column: number, row: number): string => `${columnLetters(column)}${row}`;

function partsOf(place: string): { readonly column: number; readonly row: number } {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(place);
  return { column: columnNumber(found?.[1] ?? ''), row: Number(found?.[2] ?? 0) };
}

function rangeOf(reference: string): Range {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [partsOf(first), partsOf(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** Deeper nesting, or more cells, than a sheet of people has. */
const limits = { depth: 100, cells: 400_000 } as const;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Collects cells and merged ranges while the XML is read; text of phonetic guides (rPh) is left out. */
class CellCollector {
  readonly cells = new Map<string, SheetCell>();
  readonly merges: Range[] = [];
  readonly rowEnds = new Map<number, number>();
  readonly #strings: readonly string[];
  readonly #xml: string;
  #depth = 0;
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
    this.#depth += 1;
    if (this.#depth > limits.depth || this.cells.size > limits.cells) throw new Error('too large');
    const tag = local(name);
    if (tag === 'row') [this.#row, this.#column] = [Number(attributes.r ?? this.#row + 1), 0];
    else if (tag === 'c') this.#openCell(name, attributes, this.#xml.lastIndexOf('<', position - 1));
    else if (tag === 'mergeCell') this.merges.push(rangeOf(attributes.ref ?? ''));
    else if (tag === 'rPh') this.#phonetic += 1;
    else if (tag === 'f') this.#isFormula = true;
    this.#takesText = this.#open !== null && this.#phonetic === 0 && (tag === 'v' || tag === 't');
  }

  #openCell(name: string, attributes: Readonly<Record<string, string>>, from: number): void {
    const { column, row } = partsOf(attributes.r ?? placeOf(this.#column + 1, this.#row));
    this.#column = column;
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    this.#open = { row, column, attributes, prefix, from };
    [this.#text, this.#isFormula] = ['', false];
  }

  text(text: string): void {
    if (this.#takesText) this.#text += text;
  }

  close(name: string, position: number): void {
    this.#depth -= 1;
    this.#takesText = false;
    const tag = local(name);
    if (tag === 'rPh') this.#phonetic -= 1;
    if (tag !== 'c' || this.#open === null) return;
    const isShared = this.#open.attributes.t === 's';
    const text = isShared ? (this.#strings[Number(this.#text)] ?? '') : this.#text;
    const cell = { ...this.#open, text, to: position, isFormula: this.#isFormula };
    this.cells.set(placeOf(cell.column, cell.row), cell);
    this.rowEnds.set(cell.row, position);
    this.#open = null;
  }
}

function parse(xml: string, to: Pick<CellCollector, 'open' | 'text' | 'close'>): void {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('a document type is not taken');
  });
  parser.on('opentag', ({ name, attributes }) => to.open(name, attributes, parser.position));
  parser.on('text', (text) => to.text(text));
  parser.on('cdata', (text) => to.text(text));
  parser.on('closetag', ({ name }) => to.close(name, parser.position));
  parser.write(xml).close();
}

/** The cells of a worksheet. Throws on XML that is none. */
export function readSheetCells(xml: string, strings: readonly string[]): SheetCells {
  const collector = new CellCollector(xml, strings);
  parse(xml, collector);
  return collector;
}

/** The texts of xl/sharedStrings.xml in their order. */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  let [phonetic, takesText, text] = [0, false, ''];
  parse(xml, {
    open: (name) => {
      if (local(name) === 'rPh') phonetic += 1;
      if (local(name) === 'si') text = '';
      takesText = phonetic === 0 && local(name) === 't';
    },
    text: (part) => {
      if (takesText) text += part;
    },
    close: (name) => {
      takesText = false;
      if (local(name) === 'rPh') phonetic -= 1;
      if (local(name) === 'si') texts.push(text);
    },
  });
  return texts;
}

/** Attributes of every element of a name, e.g. the sheets of a workbook. */
export function attributesOf(xml: string, element: string): readonly Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  parse(xml, {
    open: (name, attributes) => {
      if (local(name) === element) found.push(attributes);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}
