/** A value of a PDF: a dictionary, an array, or the text of anything else (a reference: '12 0 R'). */
export type PdfValue = string | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** What isn't written as this reader understands it; caught where a whole file is judged. */
export class PdfUnread extends Error {}

/** A form of PDF that readers of PDF may take differently, or not without a password. */
export class PdfUnclear extends PdfUnread {}

const [space, delimiter] = [/[\0\t\n\f\r ]/, /[\0\t\n\f\r ()<>[\]{}/%]/];

const deepest = 50;

function referenceOf(numbers: readonly PdfValue[]): string {
  const text = numbers.every((one) => typeof one === 'string' && one.length <= 10) ? numbers.join(' ') : '';
  if (!/^\d{1,10} \d{1,5}$/.test(text)) throw new PdfUnread('no reference');
  return `${text} R`;
}

/** Reads values of a PDF one after the other (ISO 32000-2, 7.2 and 7.3); comments are not understood. */
export class PdfReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  skip(): void {
    while (this.at < this.#text.length && space.test(this.#text.charAt(this.at))) this.at += 1;
  }

  /** Takes a text that stands here; false where another does. */
  take(text: string): boolean {
    this.skip();
    const isHere = this.#text.startsWith(text, this.at);
    if (isHere) this.at += text.length;
    return isHere;
  }

  expect(text: string): void {
    if (!this.take(text)) throw new PdfUnread(`no ${text} at ${this.at}`);
  }

  /** A whole number of the file's structure. */
  number(): number {
    const word = this.value();
    if (typeof word !== 'string' || !/^\d{1,10}$/.test(word)) throw new PdfUnread(`no number at ${this.at}`);
    return Number(word);
  }

  #word(from: number): string {
    while (this.at < this.#text.length && !delimiter.test(this.#text.charAt(this.at))) this.at += 1;
    if (this.at === from) throw new PdfUnread(`nothing understood at ${from}`);
    return this.#text.slice(from, this.at);
  }

  #string(): string {
    const from = this.at;
    let depth = 0;
    for (; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return this.#text.slice(from, this.at);
      }
    }
    throw new PdfUnread('a string without an end');
  }

  #hex(): string {
    const end = this.#text.indexOf('>', this.at);
    if (end < 0) throw new PdfUnread('a string without an end');
    const text = this.#text.slice(this.at, end + 1);
    this.at = end + 1;
    return text;
  }

  /** Values up to a closing mark; a reference is the last three of them in one. */
  #all(close: string, depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    while (!this.take(close)) {
      const value = this.value(depth + 1);
      if (value === 'R') values.push(referenceOf(values.splice(-2)));
      else values.push(value);
    }
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    const values = this.#all('>>', depth);
    const pairs = new Map<string, PdfValue>();
    for (let at = 0; at + 1 < values.length; at += 2) {
      const name = values[at];
      if (typeof name !== 'string' || pairs.has(name)) throw new PdfUnread('a dictionary that names a thing twice');
      pairs.set(name, values[at + 1] ?? '');
    }
    return pairs;
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfUnread('too deep');
    if (this.take('<<')) return this.#dictionary(depth);
    if (this.take('[')) return this.#all(']', depth);
    const sign = this.#text[this.at];
    if (sign === '(') return this.#string();
    if (sign === '<') return this.#hex();
    const from = this.at;
    if (sign === '/') this.at += 1;
    return this.#word(from);
  }
}

/** A value written out the same way whatever the order of its dictionaries. */
export function pdfText(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (value instanceof Map) {
    const pairs = [...(value as PdfDictionary)].map(([name, one]) => `${name} ${pdfText(one)}`);
    return `<<${pairs.toSorted().join(' ')}>>`;
  }
  return `[${(value as readonly PdfValue[]).map(pdfText).join(' ')}]`;
}

/** A whole number that a dictionary names itself. */
export const numberIn = (dictionary: PdfDictionary, name: string): number | null => {
  const value = dictionary.get(name);
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : null;
};

/** The numbers of all objects that a value refers to. */
export function referencesIn(value: PdfValue): readonly number[] {
  return [...pdfText(value).matchAll(/(?<![\d.])(\d{1,10}) \d{1,5} R(?![^\0\t\n\f\r ()<>[\]{}/%])/g)].map(
    ([, number]) => Number(number),
  );
}
