/** Text up to its first null byte. */
export const textAt = (bytes: Buffer, at: number, length: number): string =>
  bytes
    .toString('utf8', at, at + length)
    .split('\0', 1)
    .join('');

/** Octal digits, or a binary number where the first bit is set (GNU). NaN when it is neither. */
export function numberAt(bytes: Buffer, at: number): number {
  if (((bytes[at] ?? 0) & 0x80) !== 0) return Number(bytes.readBigUInt64BE(at + 4));
  const digits = textAt(bytes, at, 12).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN;
}

/** The sum of the header's bytes, its own field counted as spaces (POSIX ustar). */
export function isTarHeader(header: Buffer): boolean {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return Number.parseInt(textAt(header, 148, 8).trim(), 8) === sum;
}
