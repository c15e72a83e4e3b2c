/** A reader of text from outside, as somebody would call it with a file, a record or a cell of that text. */
export type Reader = (text: string) => unknown;

/** Readers by the module below src and the export that they call; behind it, in brackets, the shape that the text stands in. */
export type Readers = Readonly<Record<string, Reader>>;

export const bytes = (text: string): Buffer => Buffer.from(text);

/** The text as XML has it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
