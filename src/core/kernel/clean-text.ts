import { normalForm } from './normal-form.ts';

/** Control characters but TAB and LF, C1 controls, BOM, and bidirectional overrides that hide what a text says. */
const invisible = /(?![\t\n])\p{Cc}|[\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/** The form in which texts are kept: NFC, one kind of line end, no control characters, no white space at either end. */
export function cleanText(raw: string): string {
  return normalForm(raw, 'NFC').replaceAll(/\r\n?/g, '\n').replaceAll(invisible, '').trim();
}

/** Codes, numbers and addresses: also NFKC, Ａ１ → A1. Never for names or legal text. */
export function cleanCode(raw: string): string {
  return cleanText(normalForm(raw, 'NFKC'));
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Characters as people see them, which no line and no cut may part: 葛󠄀, が written as か and ゛, a flag, a family. */
export const graphemesOf = (text: string): readonly string[] =>
  /^[\n -~]*$/.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Characters as people count them: 葛󠄀飾区𠮷 has 4. */
export const graphemeCount = (text: string): number => graphemesOf(text).length;
