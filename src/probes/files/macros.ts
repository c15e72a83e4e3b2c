import { kindOf } from './file-kind.ts';

const storages = ['Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT'];

/** A directory entry of a compound file: 64 bytes of name in UTF-16, its length, its type ([MS-CFB] 2.6.1). */
function nameAt(bytes: Buffer, at: number): string | null {
  const length = bytes.readUInt16LE(at + 64);
  if (length < 4 || length > 64 || length % 2 !== 0 || ![1, 2].includes(bytes[at + 66] ?? 0)) return null;
  return bytes.toString('utf16le', at, at + length - 2);
}

/** Entries stand at every multiple of 128; all of those are read, so that a broken chain of sectors hides none. */
function namesMacros(bytes: Buffer): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const name = nameAt(bytes, at);
    if (name !== null && storages.includes(name)) return true;
  }
  return false;
}

/** Whether a file is Office macros itself: an old document with a VBA storage, or the part of a new one that holds it. */
export function holdsMacros(name: string, bytes: Buffer): boolean {
  if (/(^|\/)(vbaProject|vbaProjectSignature)[^/]*\.bin$/i.test(name)) return true;
  if (/(^|\/)xl\/macrosheets\/[^/]+\.xml$/i.test(name) || /(^|\/)Basic\/[^/]+\/[^/]+\.xml$/.test(name)) return true;
  return kindOf(bytes) === 'compound' && namesMacros(bytes);
}
