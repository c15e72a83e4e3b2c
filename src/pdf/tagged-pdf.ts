import type { CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { typstCompiler } from './typst-compiler.ts';

/** Characters no font file can show: controls, which mean nothing on paper. */
const controls = /(?![\n])\p{Cc}/gu;

/** A document with control characters left out of every text. */
export function printable<Document>(document: Document): Document {
  const text = JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(controls, '') : value,
  );
  return JSON.parse(text) as Document;
}

/**
 * Typesets as tagged PDF/A-2a, or as plain tagged PDF where a glyph is lacking. `day`: the file's instant is its midnight in UTC, so
 * that equal documents give equal bytes.
 */
export function taggedPdf(input: CompileDocArgs, day: string): Uint8Array {
  const creationTimestamp = Date.parse(`${day}T00:00:00Z`) / 1000;
  try {
    return typstCompiler().pdf(input, { pdfStandard: 'a-2a', creationTimestamp });
  } catch {
    return typstCompiler().pdf(input, { creationTimestamp });
  }
}
