import { type ByteSource, placesOf } from './byte-source.ts';

/** So much before a word tells whether it stands in the structure of the file or in what it shows. */
const before = 1 << 20;
const after = 4096;

const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** Parentheses that are open at the end: within them stands text, not structure. */
function isInString(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
  }
  return depth > 0;
}

/** Whether a key stands in a trailer or in the dictionary of a cross-reference stream (ISO 32000-2, 7.5.5, 7.5.8, 7.6). */
function isInStructure(head: string, tail: string): boolean {
  const stream = lastOf(head, /(?:>|\s)stream\r?\n/g);
  if (stream > head.lastIndexOf('endstream')) return false;
  const [trailer, object] = [lastOf(head, /\btrailer\s{0,20}<</g), lastOf(head, /\d\s{1,20}obj\b/g)];
  const start = Math.max(trailer, object);
  if (start < 0 || isInString(head.slice(start))) return false;
  if (trailer > object) return !head.slice(trailer).includes('startxref');
  const own = head.slice(object) + (tail.split('endobj')[0] ?? '').split(/\bstream\b/)[0];
  return !head.slice(object).includes('endobj') && /\/Type\s{0,20}\/XRef\b/.test(own);
}

/** Whether a PDF names an encryption dictionary; a page that speaks of one, or `/EncryptMetadata`, names none. */
export async function isEncryptedPdf(source: ByteSource): Promise<boolean> {
  const key = Buffer.from('/Encrypt');
  for await (const at of placesOf(source, key)) {
    const tail = (await source.read(at + key.length, after)).toString('latin1');
    if (!/^\s*(?:\d+\s+\d+\s+R|<<)/.test(tail)) continue;
    const from = Math.max(0, at - before);
    if (isInStructure((await source.read(from, at - from)).toString('latin1'), tail)) return true;
  }
  return false;
}
