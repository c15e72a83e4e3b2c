import { unsigned, type Verified, verifyCms } from './verify-cms.ts';
import type { Workroom } from './workroom.ts';

interface Range {
  readonly content: Buffer;
  readonly signature: Buffer;
  readonly end: number;
}

/** The length of a DER value at the front, its head included: contents are padded with zeros behind it. */
function derLength(bytes: Buffer): number {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  return count > 4 || bytes.length < 2 + count ? 0 : 2 + count + bytes.readUIntBE(2, count);
}

/**
 * What a ByteRange covers (ISO 32000-2, 12.8.1). Null unless it begins at 0 and leaves out exactly the signature's own hexadecimal
 * string: any other gap could hold what was never signed.
 */
function rangeOf(pdf: Buffer, numbers: readonly number[]): Range | null {
  const [start = -1, before = 0, after = 0, length = 0] = numbers;
  const end = after + length;
  if (start !== 0 || after < before || end > pdf.length) return null;
  const hole = pdf.toString('latin1', before, after);
  if (!/^<[0-9a-fA-F\s]*>$/.test(hole)) return null;
  const padded = Buffer.from(hole.replace(/[<>\s]/g, ''), 'hex');
  const content = Buffer.concat([pdf.subarray(0, before), pdf.subarray(after, end)]);
  return { content, signature: padded.subarray(0, derLength(padded)), end };
}

/** Line ends and comments may follow the last range; nothing else. */
const coversAll = (pdf: Buffer, { end }: Range): boolean => end === pdf.length;

/** Every signature of a PDF. At least one has to reach the end of the file, else something was added that nobody signed. */
export async function verifyPdf(room: Workroom, pdf: Buffer): Promise<readonly Verified[]> {
  const found = [...pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const ranges = found.map((match) => rangeOf(pdf, match.slice(1, 5).map(Number)));
  const isWhole = ranges.some((range) => range !== null && coversAll(pdf, range));
  const verified: Verified[] = [];
  for (const range of ranges.slice(0, 20)) {
    const one =
      range === null ? unsigned('partlyCovered') : await verifyCms(room, 'DER', range.signature, range.content);
    const isCut = !isWhole && (one.state === 'valid' || one.state === 'intact' || one.state === 'untimed');
    verified.push(isCut ? { ...one, state: 'partlyCovered' } : one);
  }
  return verified.length > 0 ? verified : [unsigned('notUnderstood')];
}
