/** Outcome for one EXIF block: no position in it, replaced in place, or told of at a place that can't be reached. */
export type ExifOutcome =
  | { readonly kind: 'none' | 'outOfReach' }
  | { readonly kind: 'removed'; readonly patches: readonly { readonly at: number; readonly bytes: Buffer }[] };

const gpsTag = 0x8825;
/** Bytes of one value of each TIFF field type (TIFF 6.0, section 2). */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

interface Tiff {
  readonly bytes: Buffer;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly put16: (target: Buffer, value: number) => void;
}

function tiffOf(bytes: Buffer): Tiff | null {
  const mark = bytes.toString('latin1', 0, 4);
  if (mark === 'II*\0')
    return {
      bytes,
      u16: (at) => bytes.readUInt16LE(at),
      u32: (at) => bytes.readUInt32LE(at),
      put16: (target, value) => target.writeUInt16LE(value),
    };
  if (mark === 'MM\0*')
    return {
      bytes,
      u16: (at) => bytes.readUInt16BE(at),
      u32: (at) => bytes.readUInt32BE(at),
      put16: (target, value) => target.writeUInt16BE(value),
    };
  return null;
}

/** The directory of positions and every value that it points to, as zeros. */
function emptied({ bytes, u16, u32 }: Tiff, at: number): { at: number; bytes: Buffer }[] {
  const count = u16(at);
  const end = at + 2 + count * 12;
  if (end > bytes.length) throw new RangeError('outside');
  const values = Array.from({ length: count }, (_, index) => at + 2 + index * 12).flatMap((entry) => {
    const length = (sizes[u16(entry + 2)] ?? 0) * u32(entry + 4);
    const place = u32(entry + 8);
    return length > 4 && place + length <= bytes.length ? [{ at: place, bytes: Buffer.alloc(length) }] : [];
  });
  return [...values, { at, bytes: Buffer.alloc(end - at) }];
}

/** The main directory without its pointer to the positions: later entries move up, the count falls, zeros fill the gap. */
function withoutPointer({ bytes, u16, put16 }: Tiff, directory: number, index: number): { at: number; bytes: Buffer } {
  const count = u16(directory);
  const end = directory + 2 + count * 12 + 4;
  const entry = directory + 2 + index * 12;
  const fewer = Buffer.alloc(2);
  put16(fewer, count - 1);
  const kept = [bytes.subarray(directory + 2, entry), bytes.subarray(entry + 12, end), Buffer.alloc(12)];
  return { at: directory, bytes: Buffer.concat([fewer, ...kept]) };
}

function remove(tiff: Tiff): ExifOutcome {
  const directory = tiff.u32(4);
  const count = tiff.u16(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (tiff.u16(entry) !== gpsTag) continue;
    const patches = emptied(tiff, tiff.u32(entry + 8));
    return { kind: 'removed', patches: [...patches, withoutPointer(tiff, directory, index)] };
  }
  return { kind: 'none' };
}

/**
 * Takes the position out of an EXIF block (a TIFF structure) without changing its length: the GPS directory and its values become
 * zeros, and the pointer to it leaves the main directory (EXIF 3.0, 4.6.6). All else stays byte for byte.
 */
export function withoutPosition(block: Buffer): ExifOutcome {
  const tiff = tiffOf(block);
  if (tiff === null) return { kind: 'none' };
  try {
    return remove(tiff);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'outOfReach' };
    throw error;
  }
}
