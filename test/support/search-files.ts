import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text's bytes in base64 whatever stands before it: the characters that three alignments share with every context. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return encoded.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 4) / 3) - 1);
  });
}

/** The ways in which a text may stand in a file: UTF-8, UTF-16, JSON escapes, percent, hex and base64. */
function formsOf(text: string): Buffer[] {
  const hex = Buffer.from(text).toString('hex');
  const escaped = [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const wide = Buffer.from(text, 'utf16le');
  const texts = [text, escaped, encodeURIComponent(text), hex, hex.toUpperCase(), ...base64Forms(text)];
  return [...texts.map((one) => Buffer.from(one)), wide, Buffer.from(wide).swap16()];
}

/** Every file below a folder, whatever it is for. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** What a search of a folder came to: how much was read, and which files hold the text in any form. */
export function searchFiles(
  folder: string,
  text: string,
): { readonly files: number; readonly bytes: number; readonly found: readonly string[] } {
  const forms = formsOf(text);
  const files = filesBelow(folder).map((path) => ({ path, content: readFileSync(path) }));
  return {
    files: files.length,
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
    found: files.filter(({ content }) => forms.some((form) => content.includes(form))).map(({ path }) => path),
  };
}
