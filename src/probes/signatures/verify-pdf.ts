import { isValidationDataOnly, revocationsIn } from './pdf-additions.ts';
import { isTrusted, readTimestamp } from './timestamps.ts';
import { unsigned, type Verified, verifyCms, verifyEach } from './verify-cms.ts';
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

/** A timestamp of the document itself (12.8.5), as far as it reaches. */
interface DocumentStamp {
  readonly range: Range;
  readonly verified: Verified;
  /** When the given certificates vouch for it. */
  readonly seconds: number | null;
}

async function stampOf(room: Workroom, range: Range): Promise<DocumentStamp | null> {
  const stamp = readTimestamp(range.signature, range.content);
  if (stamp === null) return null;
  const { state, ...who } = await verifyCms(room, 'DER', range.signature, null);
  if (!stamp.fits || state === 'tampered') return { range, verified: { state: 'tampered', ...who }, seconds: null };
  if (state === 'intact' || state === 'notUnderstood') return { range, verified: { state, ...who }, seconds: null };
  const isVouched = await isTrusted(room, stamp, range.content);
  return {
    range,
    verified: { state: isVouched ? 'valid' : 'untrusted', ...who },
    seconds: isVouched ? stamp.seconds : null,
  };
}

/**
 * Whether what was signed reaches the end of the file, but for what keeps the signatures verifiable. A timestamp covers nothing by
 * itself: anybody can get one for a document that was changed.
 */
function isWhole(pdf: Buffer, signed: readonly (Range | null)[]): boolean | 'unclear' {
  const end = Math.max(...signed.map((range) => range?.end ?? 0));
  if (end === pdf.length) return true;
  return end > 0 ? isValidationDataOnly(pdf, end) : false;
}

/** What is said of more signatures of one file is that they were not read. */
const mostSignatures = 20;

/** Every signature of a PDF. At least one has to reach the end of the file, else something was added that nobody signed. */
export async function verifyPdf(room: Workroom, pdf: Buffer): Promise<readonly Verified[]> {
  const found = [...pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const ranges = found.slice(0, mostSignatures).map((match) => rangeOf(pdf, match.slice(1, 5).map(Number)));
  const stamps: DocumentStamp[] = [];
  for (const range of ranges) {
    const stamp = range === null ? null : await stampOf(room, range);
    if (stamp !== null) stamps.push(stamp);
  }
  const signed = ranges.filter((range) => !stamps.some((stamp) => stamp.range === range));
  // A document that is stamped alone is told by its timestamps; beside signatures only one that doesn't fit is.
  const told = stamps
    .map(({ verified }) => verified)
    .filter(({ state }) => signed.length === 0 || state === 'tampered');
  const covers = isWhole(pdf, signed.length > 0 ? signed : ranges);
  const revocations = revocationsIn(pdf);
  const verified: Verified[] = [];
  for (const range of signed) {
    const later = stamps.flatMap(({ seconds, range: { end } }) =>
      seconds !== null && range !== null && end > range.end ? [seconds] : [],
    );
    verified.push(
      ...(range === null
        ? [unsigned('partlyCovered')]
        : await verifyEach(room, 'DER', range.signature, range.content, later, revocations)),
    );
  }
  const reached = covers === 'unclear' ? ('growthUnread' as const) : ('partlyCovered' as const);
  const beyond = found.slice(mostSignatures, mostSignatures + 1).map(() => unsigned('notUnderstood'));
  const all = [...verified, ...told, ...beyond].map((one) =>
    covers !== true && ['valid', 'intact', 'untimed', 'revocationUnread'].includes(one.state)
      ? { ...one, state: reached }
      : one,
  );
  return all.length > 0 ? all : [unsigned('notUnderstood')];
}
