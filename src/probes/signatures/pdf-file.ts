import { inflateSync } from 'node:zlib';
import { unpredicted } from './pdf-predictor.ts';
import { numberIn, type PdfDictionary, PdfReader, PdfUnclear, PdfUnread, type PdfValue } from './pdf-value.ts';

/** Where an object stands: at a place of the file, or as one of those packed in a stream. */
interface Entry {
  readonly offset: number;
  /** The number of the stream that holds it. */
  readonly within: number | null;
}

interface Section {
  readonly dictionary: PdfDictionary;
  readonly entries: ReadonlyMap<number, Entry | null>;
}

const mostBytes = 20_000_000;
const mostSections = 100;

/** The object that a reference names. */
export const referred = (value: PdfValue | undefined): number | null =>
  typeof value === 'string' && /^\d{1,10} \d{1,5} R$/.test(value) ? Number(value.split(' ')[0]) : null;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

/** The objects of a PDF as its cross-references name them, and no others (ISO 32000-2, 7.5). Throws PdfUnread. */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #streams = new Map<number, ReadonlyMap<number, PdfValue>>();
  readonly entries = new Map<number, Entry | null>();
  /** Where each section of cross-references stands, the newest first. */
  readonly sections: number[] = [];
  readonly trailer: PdfDictionary;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1');
    const [, start] = /startxref\s{1,4}(\d{1,10})\s{1,4}%%EOF\s{0,4}$/.exec(this.#text.slice(-60)) ?? [];
    const newest = this.#follow(Number(start ?? -1));
    if (newest.has('/Encrypt')) throw new PdfUnclear('encrypted');
    this.trailer = newest;
  }

  #follow(start: number): PdfDictionary {
    let newest: PdfDictionary | null = null;
    for (let at: number | null = start; at !== null; ) {
      if (this.sections.includes(at) || this.sections.length > mostSections) throw new PdfUnread('sections in a ring');
      this.sections.push(at);
      const { dictionary, entries } = this.#section(at);
      for (const [number, entry] of entries) if (!this.entries.has(number)) this.entries.set(number, entry);
      newest ??= dictionary;
      if (dictionary.has('/XRefStm')) throw new PdfUnclear('two kinds of cross-references in one');
      at = numberIn(dictionary, '/Prev');
    }
    return newest ?? new Map();
  }

  #section(at: number): Section {
    if (at < 0 || at >= this.#text.length) throw new PdfUnread('no cross-references');
    const reader = new PdfReader(this.#text, at);
    if (!reader.take('xref')) return this.#streamSection(at);
    const entries = new Map<number, Entry | null>();
    while (!reader.take('trailer')) {
      const [first, count] = [reader.number(), reader.number()];
      for (let index = 0; index < count; index += 1) {
        const [offset] = [reader.number(), reader.number()];
        entries.set(first + index, reader.take('n') ? { offset, within: null } : null);
        if (entries.get(first + index) === null) reader.expect('f');
      }
    }
    const dictionary = reader.value();
    if (!isDictionary(dictionary)) throw new PdfUnread('no trailer');
    return { dictionary, entries };
  }

  /** Fields of so many bytes each: kind, then where it is (7.5.8.3). */
  #streamSection(at: number): Section {
    const { value, data } = this.#objectAt(at);
    if (!isDictionary(value) || value.get('/Type') !== '/XRef' || data === null) throw new PdfUnread('no section');
    const widths = (value.get('/W') as readonly string[]).map(Number);
    const [kindWidth = 0, placeWidth = 0, restWidth = 0] = widths;
    const index = (value.get('/Index') ?? ['0', value.get('/Size') ?? '0']) as readonly string[];
    const numbers = index.flatMap((first, place) =>
      place % 2 === 1
        ? []
        : Array.from({ length: Math.min(Number(index[place + 1]), data.length) }, (_, i) => Number(first) + i),
    );
    const entries = new Map<number, Entry | null>();
    const width = kindWidth + placeWidth + restWidth;
    if (width === 0 || kindWidth > 4 || placeWidth > 6 || placeWidth === 0 || numbers.length * width > data.length)
      throw new PdfUnread('cross-references cut short');
    for (const [row, number] of numbers.entries()) {
      const kind = kindWidth === 0 ? 1 : data.readUIntBE(row * width, kindWidth);
      const place = data.readUIntBE(row * width + kindWidth, placeWidth);
      entries.set(
        number,
        kind === 1 ? { offset: place, within: null } : kind === 2 ? { offset: 0, within: place } : null,
      );
    }
    return { dictionary: value, entries };
  }

  #objectAt(at: number): { readonly number: number; readonly value: PdfValue; readonly data: Buffer | null } {
    const reader = new PdfReader(this.#text, at);
    const [number] = [reader.number(), reader.number()];
    reader.expect('obj');
    const value = reader.value();
    if (!reader.take('stream')) return { number, value, data: null };
    if (this.#text[reader.at] === '\r') reader.at += 1;
    const length = isDictionary(value) ? numberIn(value, '/Length') : null;
    return {
      number,
      value,
      data: length === null ? null : this.#unpacked(value as PdfDictionary, reader.at + 1, length),
    };
  }

  #unpacked(dictionary: PdfDictionary, from: number, length: number): Buffer {
    const packed = this.#bytes.subarray(from, from + length);
    const filter = dictionary.get('/Filter');
    if (filter === undefined) return packed;
    const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
    if (name !== '/FlateDecode') return Buffer.alloc(0);
    const parameters = dictionary.get('/DecodeParms');
    const whole = inflateSync(packed, { maxOutputLength: mostBytes });
    return unpredicted(whole, isDictionary(parameters) ? parameters : new Map());
  }

  /** The objects that a stream holds: it begins with their numbers and where they stand (7.5.7). */
  #objectsWithin(stream: number): ReadonlyMap<number, PdfValue> {
    const entry = this.entries.get(stream);
    if (entry === undefined || entry === null || entry.within !== null) throw new PdfUnread('no stream of objects');
    const { value, data } = this.#objectAt(entry.offset);
    if (!isDictionary(value) || data === null || value.get('/Type') !== '/ObjStm')
      throw new PdfUnread('no stream of objects');
    const text = data.toString('latin1');
    const reader = new PdfReader(text, 0);
    const objects = new Map<number, PdfValue>();
    for (let left = numberIn(value, '/N') ?? 0; left > 0; left -= 1) {
      const [number, offset] = [reader.number(), reader.number()];
      objects.set(number, new PdfReader(text, (numberIn(value, '/First') ?? 0) + offset).value());
    }
    return objects;
  }

  /** The place in the file that an object comes from. */
  placeOf(number: number): number | null {
    const entry = this.entries.get(number);
    if (entry === undefined || entry === null) return null;
    return entry.within === null ? entry.offset : this.placeOf(entry.within);
  }

  object(number: number): PdfValue | undefined {
    const entry = this.entries.get(number);
    if (entry === undefined || entry === null) return undefined;
    if (entry.within !== null) {
      const within = this.#streams.get(entry.within) ?? this.#objectsWithin(entry.within);
      this.#streams.set(entry.within, within);
      return within.get(number);
    }
    const found = this.#objectAt(entry.offset);
    if (found.number !== number) throw new PdfUnread(`another object than ${number}`);
    return found.value;
  }

  /** What a stream holds, unpacked; null where the object is none. */
  stream(number: number): Buffer | null {
    const entry = this.entries.get(number);
    return entry === undefined || entry === null || entry.within !== null ? null : this.#objectAt(entry.offset).data;
  }

  /** A value, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    const number = referred(value);
    return number === null ? value : this.object(number);
  }
}
